// Fetches and starts the two programs of the page. `start` is small: a welcome and the questions, for a first visit. `app` is
// everything; it is fetched while somebody reads the first question and takes over with the next step they take.
window.baton = (() => {
  // The build writes the names of its files in here.
  const PROGRAMS = {
    start: { script: "start.js", wasm: "start.wasm" },
    app: { script: "app.js", wasm: "app.wasm", style: "app.css" },
  };

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

  function isFirstVisit() {
    if (!/^(#\/?(plans|assess(\/question\/[^/]+)?)?)?$/.test(location.hash)) return false;
    try {
      return !Object.keys(localStorage).some((key) => /^baton\.((plan|start)\.|open$)/.test(key));
    } catch {
      // Storage is blocked; there may be plans in the database.
      return false;
    }
  }

  const first = isFirstVisit() ? "start" : "app";
  run(first).then(
    () => first === "start" && prepare("app").then(() => (isAppHere = true), () => {}),
    (problem) => {
      console.error(problem);
      document.documentElement.dataset.boot = "failed";
    },
  );

  return {
    run,
    is_app_here: () => isAppHere,
    take_over: () => running?.leave(),
    keep_files: (kept) => void (files = kept),
    take_files: () => files.splice(0),
  };
})();
