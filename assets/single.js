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

  // Seven bits a letter, as .build/letters.mjs writes them.
  function bytes(text) {
    const REFUSED = [0, 8, 9, 10, 11, 12, 13, 26, 27, 38, 60, 127];
    const found = new Uint8Array(2 * text.length);
    let [length, bits, count] = [0, 0, 0];
    const take = (group) => {
      bits = ((bits << 7) | group) & 0x3fff;
      count += 7;
      if (count >= 8) found[length++] = bits >> (count -= 8);
    };
    for (let at = 0; at < text.length; at += 1) {
      const letter = text.charCodeAt(at);
      if (letter > 127) take(REFUSED[(letter - 0xa0) >> 7]);
      take(letter > 127 ? (letter - 0xa0) & 127 : letter);
    }
    return found;
  }

  // The styles, the application's script and its WebAssembly, one behind the other.
  async function unpacked() {
    const { textContent, dataset } = document.getElementById("baton-packed");
    const [style, script, packed] = dataset.lengths.split(" ").map(Number);
    const stream = new Blob([bytes(textContent).subarray(0, packed)]).stream().pipeThrough(new DecompressionStream("deflate"));
    const whole = await new Response(stream).arrayBuffer();
    const text = (from, length) => new TextDecoder().decode(new Uint8Array(whole, from, length));
    return { style: text(0, style), script: text(style, script), wasm: whole.slice(style + script) };
  }

  const put = (tag, properties) => document.head.append(Object.assign(document.createElement(tag), properties));

  function failed(problem) {
    document.documentElement.dataset.boot = "failed";
    throw problem;
  }

  let compiled;

  return {
    // Called at the end of the page.
    unpack: async () => {
      checked = fingerprint().then(
        (found) => (found === said() ? "file" : "altered"),
        () => "unchecked",
      );
      const { style, script, wasm } = await unpacked().catch(failed);
      compiled = WebAssembly.compile(wasm);
      put("style", { textContent: style });
      put("script", { type: "module", textContent: script });
    },
    // Called by the application's script.
    start: (begin) => compiled.then((module) => begin({ module_or_path: module })).catch(failed),
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
