// A picture of every page in shots.json: 1280 and 390 px, light and dark, both languages, and print, into shots/.
//
// An entry: { name, route, storage?, ready?, print? }. `storage` as in support/storage.mjs, `ready` a selector to wait for,
// `print: false` for pages nobody prints. ONLY=name,name takes the entries whose name contains one of them.
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { launchOptions } from './support/chromium.mjs';
import { DIST } from './support/dist.mjs';
import { watch } from './support/guard.mjs';
import { serve } from './support/server.mjs';
import { storageState } from './support/storage.mjs';

const OUT = fileURLToPath(new URL('../../shots/', import.meta.url));
const PARALLEL = 4;
const LANGUAGES = ['en', 'zh-Hant'];
const THEMES = ['light', 'dark'];
const SCREENS = { 1280: { width: 1280, height: 800 }, 390: { width: 390, height: 844 } };
const A4 = { width: 794, height: 1123 };

const only = (process.env.ONLY ?? '').split(',').filter(Boolean);
const entries = JSON.parse(readFileSync(new URL('shots.json', import.meta.url), 'utf8')).filter(
  ({ name }) => only.length === 0 || only.some((part) => name.includes(part)),
);

function jobs(entry) {
  const onScreen = LANGUAGES.flatMap((language) =>
    THEMES.flatMap((theme) =>
      Object.entries(SCREENS).map(([width, viewport]) => ({ entry, language, theme, viewport, file: `${entry.name}.${language}.${width}.${theme}` })),
    ),
  );
  const printed = LANGUAGES.map((language) => ({
    entry,
    language,
    theme: 'light',
    viewport: A4,
    print: true,
    file: `${entry.name}.${language}.print`,
  }));
  return entry.print === false ? onScreen : [...onScreen, ...printed];
}

async function shoot(browser, site, { entry, language, theme, viewport, print, file }) {
  const context = await browser.newContext({
    viewport,
    locale: language === 'en' ? 'en-GB' : 'zh-TW',
    timezoneId: 'Asia/Taipei',
    colorScheme: theme,
    reducedMotion: 'reduce',
    storageState: storageState(site.origin, { language, theme, storage: entry.storage }),
  });
  const guard = watch(context, site, '/');
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date('2026-03-02T09:00:00+08:00'));
    await page.goto(site.url(entry.route));
    await page.locator('#boot').waitFor({ state: 'detached' });
    if (entry.ready) await page.locator(entry.ready).first().waitFor();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    if (print) {
      await page.emulateMedia({ media: 'print' });
      await page.pdf({ path: `${OUT}${file}.pdf`, preferCSSPageSize: true, format: 'A4' });
    }
    await page.screenshot({ path: `${OUT}${file}.png`, fullPage: true });
  } finally {
    await context.close();
  }
  return guard.problems.map((problem) => `${file}: ${problem}`);
}

if (entries.length === 0) {
  console.error(`Nothing in shots.json is called ${only.join(' or ')}.`);
  process.exit(1);
}
mkdirSync(OUT, { recursive: true });
const site = await serve({ folder: DIST });
const browser = await chromium.launch(launchOptions());
const queue = entries.flatMap(jobs);
const total = queue.length;
const problems = [];

async function work() {
  for (let job = queue.shift(); job; job = queue.shift()) {
    const { file } = job;
    problems.push(...(await shoot(browser, site, job).catch((problem) => [`${file}: ${problem.message}`])));
  }
}

try {
  await Promise.all(Array.from({ length: PARALLEL }, work));
} finally {
  await browser.close();
  await site.close();
}
console.log(`${total} pictures of ${entries.length} pages in shots/`);
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
