// After Trunk has built the page: names every built file after what is in it, so that a host may keep it for ever, and writes
// the names into the loader. Styles that only the whole application needs become one file of their own. Trunk runs this before
// the new page takes the place of the old one.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const { TRUNK_STAGING_DIR: staging, TRUNK_SOURCE_DIR: source } = process.env;

/** The text with every match of the pattern put in its place or out; no match at all is a mistake. */
function replace(text, pattern, by) {
  const replaced = text.replaceAll(pattern, by);
  if (replaced === text) throw new Error(`index.html: nothing matches ${pattern}`);
  return replaced;
}

function renamed(from, stem, ending) {
  const hash = createHash('sha256').update(readFileSync(join(staging, from))).digest('hex').slice(0, 16);
  renameSync(join(staging, from), join(staging, `${stem}-${hash}.${ending}`));
  return `${stem}-${hash}.${ending}`;
}

function built(pattern) {
  const found = readdirSync(staging).filter((file) => pattern.test(file));
  if (found.length !== 1) throw new Error(`${pattern}: expected one built file, found ${found.join(', ') || 'none'}`);
  return found[0];
}

const index = join(staging, 'index.html');
let page = readFileSync(index, 'utf8');
page = replace(page, /^<link data-trunk rel="rust".*\n/gm, '');

const later = [];
page = replace(page, /^<link rel="x-later" href="([^"]+)">\n/gm, (_, href) => {
  later.push(readFileSync(join(source, href), 'utf8'));
  return '';
});
writeFileSync(join(staging, 'app.css'), later.join('\n'));
page = replace(page, '"app.css"', `"${renamed('app.css', 'app', 'css')}"`);

for (const program of ['start', 'app']) {
  const wasm = renamed(built(new RegExp(`^${program}(-[0-9a-f]+)?_bg\\.wasm$`)), program, 'wasm');
  const script = renamed(built(new RegExp(`^${program}(-[0-9a-f]+)?\\.js$`)), program, 'js');
  page = replace(page, `"${program}.wasm"`, `"${wasm}"`);
  page = replace(page, `"${program}.js"`, `"${script}"`);
}
writeFileSync(index, page);
