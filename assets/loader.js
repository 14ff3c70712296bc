// Fetches and starts the two programs of the page. `start` is small: a welcome and the questions, for a first visit. `app` is
// everything; it is fetched while somebody reads the first question and takes over with the next step they take. Then the
// service worker keeps all of it on the device.
window.baton = (() => {
  // The build writes the names of its files in here.
  const PROGRAMS = {
    start: { script: "start.js", wasm: "start.wasm" },
    app: { script: "app.js", wasm: "app.wasm", style: "app.css" },
  };
  const WORKER = "sw.js";
  const BUILD = "";

  const parsed = new Promise((done) => {
    if (document.readyState === "loading") addEventListener("DOMContentLoaded", done, { once: true });
    else done();
  });

  const compile = (wasm) =>
    WebAssembly.compileStreaming(fetch(wasm)).catch(async () =>
      // A host that gives WebAssembly another type.
      WebAssembly.compile(await (await fetch(wasm)).arrayBuffer()),
    );

  // After the styles in the page: the first of them says which layer comes before which.
  const style = async (href) => {
    await parsed;
    await new Promise((done, failed) => {
      const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: done });
      link.onerror = () => {
        link.remove();
        failed(new Error(`${href} did not arrive`));
      };
      document.head.append(link);
    });
  };

  const ready = {};
  let isAppHere = false;
  let attempts = 0;

  // Fetches a program. One that did not arrive is fetched anew next time, under another address: a browser may remember
  // that a script has failed.
  function prepare(name) {
    const program = PROGRAMS[name];
    const script = new URL(program.script, document.baseURI);
    if (attempts) script.search = attempts;
    ready[name] ??= Promise.all([import(script), compile(program.wasm), program.style && style(program.style)]).catch(
      (problem) => {
        attempts += 1;
        delete ready[name];
        throw problem;
      },
    );
    return ready[name];
  }

  let running;
  let files = [];

  // Starts a program. While it starts it asks the one before for what was done there, and that one leaves.
  async function run(name) {
    const [program, module] = await prepare(name);
    await parsed;
    await program.default({ module_or_path: module });
    running = program;
  }

  // What `start` notes, once more in a database: Chromium brings localStorage to the disk up to five seconds late, and a browser
  // that is killed takes those seconds with it. An empty note says that the whole application keeps the plan.
  let opened;
  const notes = async (mode) => {
    opened ??= new Promise((done, failed) => {
      const request = indexedDB.open("baton-start");
      request.onupgradeneeded = () => request.result.createObjectStore("notes");
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    return (await opened).transaction("notes", mode).objectStore("notes");
  };

  // Puts into localStorage what it has lost of that, and takes out what has come back.
  async function replay() {
    const store = await notes("readonly");
    const all = (request) => new Promise((done) => (request.onsuccess = () => done(request.result)));
    const [ids, texts] = await Promise.all([all(store.getAllKeys()), all(store.getAll())]);
    // One note that cannot be read keeps no other from coming back.
    const saved = (text) => {
      try {
        return JSON.parse(text)?.saved;
      } catch {
        return undefined;
      }
    };
    ids.forEach((id, index) => {
      const [key, text] = [`baton.start.${id}`, texts[index]];
      if (!text) localStorage.removeItem(key);
      else if (!(saved(localStorage.getItem(key)) >= saved(text))) localStorage.setItem(key, text);
    });
  }

  function isFirstVisit() {
    if (!/^(#\/?(plans|assess(\/question\/[^/]+)?)?)?$/.test(location.hash)) return false;
    try {
      return !Object.keys(localStorage).some((key) => /^baton\.((plan|start)\.|(open|kept)$)/.test(key));
    } catch {
      // Storage is blocked; there may be plans in the database.
      return false;
    }
  }

  async function begin() {
    const first = () => (isFirstVisit() ? "start" : "app");
    // The notes are read meanwhile; some browsers never say that they have none.
    prepare(first()).catch(() => {});
    await Promise.race([replay().catch(() => {}), new Promise((done) => setTimeout(done, 1000))]);
    await run(first());
  }

  const started = begin().then(
    () => prepare("app"),
    (problem) => {
      document.documentElement.dataset.boot = "failed";
      throw problem;
    },
  );
  // Only when everything has arrived: what a person waits for comes first.
  started
    .then(() => {
      isAppHere = true;
      return keepOnDevice();
    })
    .catch((problem) => {
      if (!running) console.error(problem);
    });

  const workers = navigator.serviceWorker;
  let whenNew = () => {};
  let newer;
  let taken = false;

  // A newer version waits until the person agrees; or another page of ours was agreed in, and this one is the last old one.
  function offer(version) {
    newer = version;
    whenNew();
  }

  async function keepOnDevice() {
    if (!WORKER || !workers) return;
    const had = workers.controller;
    workers.addEventListener("controllerchange", () => {
      if (taken) location.reload();
      else if (had) offer({ postMessage: () => location.reload() });
    });
    const registration = await workers.register(WORKER, { updateViaCache: "none" });
    const look = () => {
      if (workers.controller && registration.waiting) offer(registration.waiting);
    };
    look();
    registration.addEventListener("updatefound", () => registration.installing?.addEventListener("statechange", look));
    let asked = Date.now();
    document.addEventListener("visibilitychange", () => {
      if (document.hidden || Date.now() - asked < 3_600_000) return;
      asked = Date.now();
      // Without a network there is nothing new.
      registration.update().catch(() => {});
    });
  }

  // Files that come from outside the page: the whole application shows them with its plans.
  async function open(given) {
    if (given.length === 0) return;
    files.push(...given);
    await started.catch(() => {});
    // What is being typed counts as said.
    document.activeElement?.blur();
    location.hash = "#/plans";
    await run("app");
    dispatchEvent(new Event("baton-files"));
  }

  // What another application has shared; the service worker has kept it.
  async function shared() {
    const store = await caches.open(`baton-shared ${new URL("./", document.baseURI)}`);
    const entries = await Promise.all(
      (await store.keys()).map(async (request) => {
        const response = await store.match(request);
        return [request, new File([await response.blob()], decodeURIComponent(response.headers.get("X-Name")))];
      }),
    );
    await open(entries.map(([, file]) => file));
    await Promise.all(entries.map(([request]) => store.delete(request)));
  }

  if (location.search === "?shared") {
    history.replaceState(null, "", location.pathname + location.hash);
    shared().catch(console.error);
  }
  // A double click on a file of ours, where the page is installed.
  window.launchQueue?.setConsumer(async ({ files: handles = [] }) =>
    open(await Promise.all(handles.map((handle) => handle.getFile()))).catch(console.error),
  );

  return {
    run,
    is_app_here: () => isAppHere,
    take_over: () => running?.leave(),
    keep_files: (kept) => void (files = kept),
    take_files: () => files.splice(0),
    note: (id, text) =>
      void notes("readwrite").then(
        (store) => store.put(text, id),
        () => {},
      ),
    build: () => BUILD,
    when_new: (call) => {
      whenNew = call;
      if (newer) call();
    },
    use_new: () => {
      taken = true;
      newer.postMessage("take over");
    },
    kept: async () => ((await workers?.getRegistration())?.active ? "device" : ""),
  };
})();
