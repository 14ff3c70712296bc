// A picture of every page in shots.json: 1280 and 390 px, light and dark, both languages, and print, into shots/.
// ONLY=name,name takes the views whose name contains one of them.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { launchOptions } from './support/chromium.mjs';
import { demoStorage } from './support/demo.mjs';
import { DIST } from './support/dist.mjs';
import { watch } from './support/guard.mjs';
import { serve } from './support/server.mjs';
import { storageState } from './support/storage.mjs';
import { VIEWS, openView } from './support/views.mjs';

const OUT = fileURLToPath(new URL('../../shots/', import.meta.url));
const PARALLEL = 4;
const LANGUAGES = ['en', 'zh-Hant'];
const THEMES = ['light', 'dark'];
const SCREENS = { 1280: { width: 1280, height: 800 }, 390: { width: 390, height: 844 } };
const A4 = { width: 794, height: 1123 };
const DAY = new Date('2026-03-02T09:00:00+08:00');

const only = (process.env.ONLY ?? '').split(',').filter(Boolean);
const entries = VIEWS.filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));

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

async function shoot(browser, site, demo, { entry, language, theme, viewport, print, file }) {
  const context = await browser.newContext({
    viewport,
    locale: language === 'en' ? 'en-GB' : 'zh-TW',
    timezoneId: 'Asia/Taipei',
    colorScheme: theme,
    reducedMotion: 'reduce',
    storageState: storageState(site.origin, { language, theme, storage: entry.plan === 'demo' ? demo[language] : {} }),
  });
  const guard = watch(context, site, '/');
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime(DAY);
    await openView(page, site, entry);
    // A control that was pressed may have scrolled the page; what sticks to the window would then stand in the middle.
    await page.evaluate(() => scrollTo(0, 0));
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
const demo = {};
const queue = entries.flatMap(jobs);
const total = queue.length;
const problems = [];

async function work() {
  for (let job = queue.shift(); job; job = queue.shift()) {
    const { file } = job;
    problems.push(...(await shoot(browser, site, demo, job).catch((problem) => [`${file}: ${problem.message}`])));
  }
}

try {
  if (entries.some(({ plan }) => plan === 'demo')) {
    for (const language of LANGUAGES) demo[language] = await demoStorage(browser, site, { language, day: DAY });
  }
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
