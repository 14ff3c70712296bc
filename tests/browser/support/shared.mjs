// Public test data outside the checkout: a fresh clone does without.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const FOLDER = process.env.BATON_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url));

/** The text of a shared file, or `undefined` with a printed reason. */
export function shared(path) {
  const file = join(FOLDER, 'data', path);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  console.log(`skipped: no shared data ${path} (BATON_SHARED names its folder)`);
  return undefined;
}
