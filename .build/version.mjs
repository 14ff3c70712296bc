// Makes a version of the page of the files in a folder: a name for it in the loader, the policy of the page, and in the service
// worker the list of what belongs to it. A folder that was changed afterwards can be made into another version the same way.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest, open, replace, seal } from './policy.mjs';

/** Every file in a folder, as paths in order. */
function files(folder) {
  const found = readdirSync(folder, { recursive: true }).map((path) => path.replaceAll('\\', '/'));
  return found.filter((path) => statSync(join(folder, path)).isFile()).sort();
}

export function issue(folder) {
  const read = (file) => readFileSync(join(folder, file));
  const named = (text, name, version) => replace(text, new RegExp(`const ${name} = "[^"]*"`), `const ${name} = "${version}"`);
  const listed = (text, list) => replace(text, /const FILES = \{[^}]*\}/, `const FILES = ${JSON.stringify(list, null, 2)}`);

  const page = named(open(String(read('index.html'))), 'BUILD', '');
  const worker = listed(named(String(read('sw.js')), 'VERSION', ''), {});
  const parts = files(folder).filter((file) => !['index.html', 'sw.js'].includes(file));
  const integrity = (content) => `sha256-${digest(content)}`;
  const kept = parts.map((file) => [file, integrity(read(file))]);
  // Whatever changes in any file, the worker itself included, makes another version.
  const version = digest(JSON.stringify([page, worker, kept]), 'hex').slice(0, 16);

  const sealed = seal(named(page, 'BUILD', version));
  writeFileSync(join(folder, 'index.html'), sealed);
  const list = Object.fromEntries([['./', integrity(sealed)], ...kept]);
  writeFileSync(join(folder, 'sw.js'), listed(named(worker, 'VERSION', version), list));
}
