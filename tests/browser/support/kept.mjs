// What the browser keeps of plans: the database, and over it the journal, which is newer wherever it has a note.

/** Plan texts by identifier, without those in the bin. */
export function keptPlans(page) {
  return page.evaluate(async () => {
    const kept = {};
    const databases = await indexedDB.databases();
    if (databases.some(({ name }) => name === 'baton')) {
      const database = await new Promise((done, failed) => {
        const request = indexedDB.open('baton');
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      const store = database.transaction('plans').objectStore('plans');
      const result = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
      const [keys, texts] = await Promise.all([result(store.getAllKeys()), result(store.getAll())]);
      const entries = database.transaction('entries').objectStore('entries');
      for (const [index, key] of keys.entries()) {
        const entry = await result(entries.get(key));
        if (!(entry && JSON.parse(entry).deleted)) kept[key] = texts[index];
      }
      database.close();
    }
    let journal = [];
    try {
      journal = Object.entries({ ...localStorage });
    } catch {
      // Blocked.
    }
    for (const [key, text] of journal) if (key.startsWith('baton.plan.')) kept[key.slice('baton.plan.'.length)] = text;
    return kept;
  });
}

/** One plan as its file, or nothing. */
export async function keptPlan(page, id) {
  const text = (await keptPlans(page))[id];
  return text === undefined ? undefined : JSON.parse(text);
}

/** Makes the database refuse: always, or while `window.databaseIsFull` says so. To be run before the page's own scripts. */
export function refuseDatabase(how) {
  if (how === 'blocked') {
    Object.defineProperty(window, 'indexedDB', { get: () => undefined });
    return;
  }
  window.databaseIsFull = true;
  const put = IDBObjectStore.prototype.put;
  IDBObjectStore.prototype.put = function (...given) {
    if (window.databaseIsFull) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, given);
  };
}

/** Everything this origin keeps, as one text: both storages and every table of every database. */
export function everythingKept(page) {
  return page.evaluate(async () => {
    const result = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
    const kept = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name } of await indexedDB.databases()) {
      const database = await result(indexedDB.open(name));
      for (const table of database.objectStoreNames) {
        const store = database.transaction(table).objectStore(table);
        kept.push(...(await Promise.all([result(store.getAllKeys()), result(store.getAll())])));
      }
      database.close();
    }
    return JSON.stringify(kept);
  });
}
