// After Trunk has built the page: names every built file after what is in it, so that a host may keep it for ever, and writes
// the names into the loader. Styles that only the whole application needs become one file of their own. The service worker is
// told which files make this version, and the page's policy which inline scripts and styles are its own. Trunk runs this
// before the new page takes the place of the old one.
import { readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest, leaveOpen, replace } from './policy.mjs';
import { issue } from './version.mjs';

const { TRUNK_STAGING_DIR: staging, TRUNK_SOURCE_DIR: source } = process.env;

const read = (file) => readFileSync(join(staging, file));
const write = (file, content) => writeFileSync(join(staging, file), content);

function renamed(from, stem, ending) {
  const to = `${stem}-${digest(read(from), 'hex').slice(0, 16)}.${ending}`;
  renameSync(join(staging, from), join(staging, to));
  return to;
}

function built(pattern) {
  const found = readdirSync(staging).filter((file) => pattern.test(file));
  if (found.length !== 1) throw new Error(`${pattern}: expected one built file, found ${found.join(', ') || 'none'}`);
  return found[0];
}

let page = String(read('index.html'));
page = replace(page, /^<link data-trunk rel="rust".*\n/gm, '');

const later = [];
page = replace(page, /^<link rel="x-later" href="([^"]+)">\n/gm, (_, href) => {
  later.push(readFileSync(join(source, href), 'utf8'));
  return '';
});
write('app.css', later.join('\n'));
page = replace(page, '"app.css"', `"${renamed('app.css', 'app', 'css')}"`);

for (const program of ['start', 'app']) {
  const wasm = renamed(built(new RegExp(`^${program}(-[0-9a-f]+)?_bg\\.wasm$`)), program, 'wasm');
  const script = renamed(built(new RegExp(`^${program}(-[0-9a-f]+)?\\.js$`)), program, 'js');
  page = replace(page, `"${program}.wasm"`, `"${wasm}"`);
  page = replace(page, `"${program}.js"`, `"${script}"`);
}

if (page.includes('{{__TRUNK_')) {
  // `trunk serve`: a page that is built anew all the time is kept by nobody.
  page = leaveOpen(replace(page, '"sw.js"', 'null'));
  rmSync(join(staging, 'sw.js'));
}
write('index.html', page);
if (readdirSync(staging).includes('sw.js')) issue(staging);
