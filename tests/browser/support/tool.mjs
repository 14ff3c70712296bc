// The terminal tool, to hold page and tool together.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const TOOL = join(resolve(ROOT, process.env.CARGO_TARGET_DIR ?? 'target'), 'debug', 'baton');

/** What the tool says about a plan file on a day (YYYY-MM-DD). */
export async function evaluate(file, { language, day }) {
  if (!existsSync(TOOL)) throw new Error('The terminal tool is not built: cargo build --no-default-features --features cli --bin baton');
  const { stdout } = await promisify(execFile)(TOOL, ['evaluate', file, '--lang', language, '--today', day], { maxBuffer: 1e8 });
  return JSON.parse(stdout);
}
