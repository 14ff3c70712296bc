// The terminal tool, to hold page and tool together.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, open, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const TOOL = join(resolve(ROOT, process.env.CARGO_TARGET_DIR ?? 'target'), 'debug', 'baton');

function built() {
  if (!existsSync(TOOL)) throw new Error('The terminal tool is not built: cargo build --no-default-features --features cli --bin baton');
  return TOOL;
}

/** What the tool says about a plan file on a day (YYYY-MM-DD). */
export async function evaluate(file, { language, day }) {
  const { stdout } = await promisify(execFile)(built(), ['evaluate', file, '--lang', language, '--today', day], { maxBuffer: 1e8 });
  return JSON.parse(stdout);
}

/** The list of changes between two plan files on a day, as Markdown. */
export async function changes(before, after, { language, day }) {
  const { stdout } = await promisify(execFile)(built(), ['diff', before, after, '--markdown', '--lang', language, '--today', day]);
  return stdout;
}

/** Runs the tool with a passphrase: what it writes, what it complains about, and its exit code. */
export async function withPassphrase(passphrase, args) {
  const file = join(await mkdtemp(join(tmpdir(), 'baton-')), 'passphrase');
  await writeFile(file, `${passphrase}\n`, { mode: 0o600 });
  const source = await open(file);
  const tool = spawn(built(), [...args, '--passphrase-fd', '3'], { stdio: ['ignore', 'pipe', 'pipe', source.fd] });
  const said = { out: '', err: '' };
  tool.stdout.setEncoding('utf8').on('data', (text) => (said.out += text));
  tool.stderr.setEncoding('utf8').on('data', (text) => (said.err += text));
  const [code] = await once(tool, 'close');
  await source.close();
  return { ...said, code };
}
