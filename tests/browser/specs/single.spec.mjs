// The edition that is one file, opened from the disk in three browsers.
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { BROWSERS } from '../support/anywhere.mjs';
import { DIST } from '../support/dist.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const SINGLE = join(ROOT, 'dist-single', 'baton.html');
const PLAN = readFileSync(join(ROOT, 'tests/files/v1-full.baton.json'), 'utf8');
const NAME = JSON.parse(PLAN).plan.name;

/** The most the file may weigh against the page as it travels at best: nothing compresses the file on its way. */
const MOST = 1.4;

test.beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, '.build/single.mjs')]);
});

// What runs inside the page. Each stands alone: it travels as text.

/** Waits until something is so. */
const until = `async (what) => {
  for (let left = 200; left > 0; left -= 1) {
    const found = await what();
    if (found) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('not so after ten seconds: ' + what + ' in: ' + document.body.innerText.slice(0, 600));
}`;

/** A function of the page with these helpers in it. */
function inPage(action) {
  return new Function('given', `
    const until = ${until};
    const go = (hash) => { location.hash = hash; };
    const text = () => document.querySelector('main')?.innerText ?? '';
    const control = (label) => [...document.querySelectorAll('button, a')].find((each) => (each.getAttribute('aria-label') ?? each.innerText).trim() === label);
    const press = async (label) => (await until(() => control(label))).click();
    return (${action})(given);`);
}

const ready = inPage(async () => until(() => !document.querySelector('#boot') && document.querySelector('main h1')?.innerText));

const answers = inPage(async () => {
  go('#/assess/question/standards-written');
  (await until(() => document.querySelector("input[name=answer][value='3']"))).click();
  await until(() => document.querySelector('.foot__saved')?.innerText.startsWith('Saved'));
  // In the database too, not only in the journal before it.
  await until(() => !Object.keys(localStorage).some((key) => key.startsWith('baton.plan.')));
  return document.querySelector("input[name=answer][value='3']").checked;
});

const isAnswered = inPage(async () => {
  go('#/assess/question/standards-written');
  return until(() => document.querySelector("input[name=answer][value='3']")?.checked);
});

const imports = inPage(async ({ plan, name }) => {
  go('#/plans');
  const input = await until(() => document.querySelector('main input[type=file]'));
  const data = new DataTransfer();
  data.items.add(new File([plan], 'given.baton.json', { type: 'application/json' }));
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await press('Take it in');
  go('#/plans');
  await until(() => text().includes(name));
  return true;
});

const exported = inPage(async ({ name }) => {
  let file;
  const create = URL.createObjectURL;
  URL.createObjectURL = (blob) => ((file = blob), create.call(URL, blob));
  await press(`Export “${name}”`);
  await until(() => file);
  URL.createObjectURL = create;
  return file.text();
});

const settings = inPage(async () => {
  go('#/settings');
  await until(() => document.querySelector('.settings__build')?.innerText.includes('SHA-256'));
  return text();
});

const inChinese = inPage(async () => {
  await press('中文');
  await until(() => document.querySelector('main h1')?.innerText === '設定');
  return text();
});

const fetches = inPage(async () => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !name.startsWith('blob:')));

for (const [name, { isInstalled, begin }] of Object.entries(BROWSERS)) {
  test.describe(name, () => {
    test.skip(!isInstalled(), `${name} is not installed here`);
    let browser;
    test.beforeEach(async () => {
      browser = await begin();
    });
    test.afterEach(() => browser.close());

    test('opens from the disk, keeps, imports, exports, and knows itself', async () => {
      const url = pathToFileURL(SINGLE).href;
      await browser.open(url);
      await browser.run(ready);
      expect(await browser.run(answers)).toBe(true);
      // Another page and back: what was answered has stayed.
      await browser.open('about:blank');
      await browser.open(url);
      await browser.run(ready);
      expect(await browser.run(isAnswered)).toBe(true);

      await browser.run(imports, { plan: PLAN, name: NAME });
      const file = JSON.parse(await browser.run(exported, { name: NAME }));
      expect(file.format).toBe('baton-plan');
      expect(file.plan.answers).toEqual(JSON.parse(PLAN).plan.answers);

      const about = await browser.run(settings);
      expect(about).toContain('is as it was built');
      const [, fingerprint] = /name="baton-fingerprint" content="([0-9a-f]{64})"/.exec(await readFile(SINGLE, 'utf8'));
      expect(about).toContain(fingerprint);
      expect(await browser.run(inChinese)).toContain('內容與發布時一致');
      expect(await browser.run(fetches)).toEqual([]);
      expect(browser.problems).toEqual([]);
    });

    test('says so when it was altered, and when it is damaged', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'baton-single-'));
      try {
        const page = await readFile(SINGLE, 'utf8');
        const altered = join(folder, 'altered.html');
        await writeFile(altered, page.replace('</style>', '\n</style>'));
        await browser.open(pathToFileURL(altered).href);
        await browser.run(ready);
        expect(await browser.run(settings)).toContain('is not as it was built');

        const damaged = join(folder, 'damaged.html');
        const at = page.indexOf('data-lengths=') + 5000;
        await writeFile(damaged, `${page.slice(0, at)}${page.slice(at + 400)}`);
        await browser.open(pathToFileURL(damaged).href);
        const says = await browser.run(inPage(async () => until(() => document.documentElement.dataset.boot === 'failed' && /damaged/.test(document.body.innerText) && document.body.innerText)));
        expect(says).toContain('This file is damaged');
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  });
}

test('one file weighs little more than the page as it travels', async () => {
  const weigh = (file) => brotliCompressSync(readFileSync(join(DIST, file)), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
  const wire = readdirSync(DIST).filter((file) => /^((start|app)-.*|index\.html)$/.test(file)).reduce((sum, file) => sum + weigh(file), 0);
  const { size } = await stat(SINGLE);
  console.log(`one file: ${size} bytes, ${(size / wire).toFixed(2)} of the ${wire} that a visit fetches with brotli`);
  expect(size).toBeLessThanOrEqual(MOST * wire);
});
