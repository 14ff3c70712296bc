// A device with many plans: written straight into the database, as the page would have left them.
import { answersAt, manyProcesses, planFile } from './plans.mjs';

/** A plan of about 60 KB: all questions answered with a note each, and a long inventory. */
const NOTE = 'Seen on the spot; the figures come from the ticket list of March. ';
const answers = Object.fromEntries(Object.entries(answersAt(3)).map(([id, answer]) => [id, { ...answer, note: NOTE.repeat(2) }]));
const PLAN = planFile({ id: '{id}', name: '{name}', answers, processes: manyProcesses(85) });
export const TEXT = JSON.stringify({ ...PLAN, version: 2, saved: '{saved}' });

export const nameOf = (index) => `Client ${String(index).padStart(4, '0')}`;

/** Fills the database of a page that is about to make it; the first plan is the latest. */
export async function fillLibrary(page, count) {
  await page.locator('#boot').waitFor({ state: 'detached' });
  await page.evaluate(async () => {
    const isThere = async () => (await indexedDB.databases()).some(({ name, version }) => name === 'baton' && version > 0);
    while (!(await isThere())) await new Promise((done) => setTimeout(done, 20));
  });
  const names = Array.from({ length: count }, (_, index) => nameOf(index));
  await page.evaluate(
    async ({ names, text, processes }) => {
      const result = (request) =>
        new Promise((done, failed) => Object.assign(request, { onsuccess: () => done(request.result), onerror: () => failed(request.error) }));
      const database = await result(indexedDB.open('baton'));
      for (let from = 0; from < names.length; from += 100) {
        const transaction = database.transaction(['plans', 'entries'], 'readwrite');
        names.slice(from, from + 100).forEach((name, index) => {
          const id = `filled-${String(from + index).padStart(4, '0')}`;
          const saved = new Date(Date.UTC(2026, 2, 2) - (from + index) * 3_600_000).toISOString();
          const entry = { name, demo: false, saved, answers: 36, processes, deleted: null };
          transaction.objectStore('plans').put(text.replace('{id}', id).replace('{name}', name).replace('{saved}', saved), id);
          transaction.objectStore('entries').put(JSON.stringify(entry), id);
        });
        await new Promise((done, failed) => Object.assign(transaction, { oncomplete: done, onabort: () => failed(transaction.error) }));
      }
      database.close();
      localStorage.setItem('baton.kept', 'true');
    },
    { names, text: TEXT, processes: PLAN.plan.processes.length },
  );
}
