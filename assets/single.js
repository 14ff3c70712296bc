// The loader of the edition that is one file: the whole application stands in the page itself, packed. Nothing is fetched.
// First it checks that the parts are as they were built.
window.baton = (() => {
  let files = [];
  let checked;

  // Over everything that was built, in its order; a browser's extensions may add parts of their own.
  async function fingerprint() {
    const parts = [...document.querySelectorAll("[data-part]")].map((part) => part.content ?? part.textContent);
    const bytes = new TextEncoder().encode(parts.join("\0"));
    const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  const said = () => document.querySelector("meta[name=baton-fingerprint]")?.content ?? "";

  function unpacked() {
    const packed = document.getElementById("baton-wasm").textContent;
    const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"))).arrayBuffer();
  }

  return {
    // Called by the application's script, which stands at the end of the page.
    start: async (begin) => {
      checked = fingerprint().then(
        (found) => (found === said() ? "file" : "altered"),
        () => "unchecked",
      );
      try {
        await begin({ module_or_path: await WebAssembly.compile(await unpacked()) });
      } catch (problem) {
        document.documentElement.dataset.boot = "failed";
        throw problem;
      }
    },
    run: () => Promise.reject(new Error("there is no other program in this file")),
    is_app_here: () => true,
    take_over: () => undefined,
    keep_files: (kept) => void (files = kept),
    take_files: () => files.splice(0),
    build: said,
    when_new: () => {},
    use_new: () => {},
    kept: () => checked,
  };
})();
