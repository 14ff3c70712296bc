// Versions of the built page on a host: a copy of it in a folder of its own, and what a new build would make of that.
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { digest } from '../../../.build/policy.mjs';
import { issue } from '../../../.build/version.mjs';
import { DIST } from './dist.mjs';

export class Host {
  /** A folder that holds the built page. */
  static async create() {
    const folder = await mkdtemp(join(tmpdir(), 'baton-host-'));
    await cp(DIST, folder, { recursive: true });
    return new Host(folder);
  }

  constructor(folder) {
    this.folder = folder;
  }

  get style() {
    return readdirSync(this.folder).find((file) => /^app-.*\.css$/.test(file));
  }

  /** Publishes another version: other styles, under another name; the files of the one before are gone. */
  async publish(mark) {
    const before = this.style;
    const style = `${await readFile(join(this.folder, before), 'utf8')}\n:root { --version-mark: ${mark}; }\n`;
    const after = `app-${digest(style, 'hex').slice(0, 16)}.css`;
    await rename(join(this.folder, before), join(this.folder, after));
    await writeFile(join(this.folder, after), style);
    const page = await readFile(join(this.folder, 'index.html'), 'utf8');
    await writeFile(join(this.folder, 'index.html'), page.replace(before, after));
    issue(this.folder);
  }

  /** Puts something else in the place of a file, as a host does that is updated file by file. */
  async spoil(file) {
    await writeFile(join(this.folder, file), 'not what was promised');
  }

  remove() {
    return rm(this.folder, { recursive: true });
  }
}
