// Packs the page that stands in dist/ into one file that opens from anywhere, also from a disk: dist-single/baton.html.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { write } from './letters.mjs';
import { digest, open, replace, seal } from './policy.mjs';

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const DIST = at('dist');
const TO = at('dist-single');

// What the file does without: it is no site.
const LEFT_OUT = /^(index\.html|sw\.js|manifest\.webmanifest|icons\/.*|start-[0-9a-f]{16}\.(js|wasm))$/;
const POLICY =
  "default-src 'none'; script-src 'hashes' 'wasm-unsafe-eval'; style-src 'hashes'; img-src data: blob:; base-uri 'none'; form-action 'none'";
const FAILED = {
  en: 'This file is damaged, or the browser is older than 2024. Get the file again, or open it in another browser.',
  'zh-Hant': '檔案已損壞，或瀏覽器是 2024 年以前的版本。請重新取得檔案，或改用其他瀏覽器開啟。',
};

const parts = {};
for (const path of readdirSync(DIST, { recursive: true, withFileTypes: true })) {
  const file = join(path.parentPath, path.name).slice(DIST.length + 1).replaceAll('\\', '/');
  if (!path.isFile() || LEFT_OUT.test(file)) continue;
  const kind = /^app-[0-9a-f]{16}\.(js|wasm|css)$/.exec(file)?.[1];
  // A part nobody has said how to pack must not be missing silently.
  if (!kind) throw new Error(`dist/${file}: how is it packed into one file?`);
  parts[kind] = readFileSync(join(DIST, file));
}

const element = (tag, attributes, content) => {
  if (new RegExp(`</${tag}`, 'i').test(content)) throw new Error(`a ${tag} would end before its end`);
  return `<${tag} data-part${attributes}>${content}</${tag}>`;
};

let page = open(readFileSync(join(DIST, 'index.html'), 'utf8'));
page = replace(page, /^<link rel="(apple-touch-icon|manifest)".*\n/gm, '');
page = replace(page, /(?<=<meta) (http-equiv="Content-Security-Policy") content="[^"]*"/, (_, equiv) => ` data-part ${equiv} content="${POLICY}"`);
for (const [language, text] of Object.entries(FAILED)) {
  page = replace(page, new RegExp(`(?<=<p class="quiet failed" role="alert" lang="${language}">)[^<]*`), text);
}
page = replace(page, /<script>(?:(?!<\/script>)[^])*window\.baton = [^]*?<\/script>/, '{loader}');

// All but the shell that is there at once stands packed at the end.
const styles = [];
page = replace(page, /<style>([^]*?)<\/style>\n*/g, (whole, style) => {
  if (style.includes('#boot {')) return whole;
  styles.push(style);
  return '';
});
const style = [...styles, parts.css].join('\n');
/** A module of a page cannot be imported, so it calls the loader instead of exporting. */
const script = replace(String(parts.js), /export \{ initSync, __wbg_init as default \};\s*$/, 'baton.start(__wbg_init);\n');
const contents = [style, script, parts.wasm].map((content) => Buffer.from(content));
const packed = deflateSync(Buffer.concat(contents), { level: 9 });
const lengths = [contents[0], contents[1], packed].map((part) => part.length);

page = replace(page, /<(script|style)>/g, (_, tag) => `<${tag} data-part>`);
page = replace(page, '{loader}', element('script', '', readFileSync(at('assets/single.js'), 'utf8')));
page = replace(
  page,
  '</body>',
  `${element('script', ` type="text/plain" id="baton-packed" data-lengths="${lengths.join(' ')}"`, write(packed))}\n<script data-part>baton.unpack();</script>\n</body>`,
);
page = seal(page, { scripts: [script], styles: [style] });

// As the page's own loader does it: see assets/single.js.
const inner = /<(script|style) data-part[^>]*>([^]*?)<\/\1>|<meta data-part[^>]* content="([^"]*)"/g;
const texts = [...page.matchAll(inner)].map(([, , text, content]) => content ?? text);
const fingerprint = digest(texts.join('\0'), 'hex');
page = replace(page, '<title>', `<meta name="baton-fingerprint" content="${fingerprint}">\n<title>`);

mkdirSync(TO, { recursive: true });
writeFileSync(join(TO, 'baton.html'), page);

const kilobytes = (text) => `${Math.round(Buffer.byteLength(text) / 1000)} KB`;
console.log(`dist-single/baton.html  ${kilobytes(page)}  fingerprint ${fingerprint}`);
