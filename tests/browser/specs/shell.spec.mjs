// The page before and while the application arrives.
import { test, expect } from '../support/test.mjs';
import { violations } from '../support/axe.mjs';

const SENTENCE = { en: /people or AI/, 'zh-Hant': /真人還是 AI/ };

/** Keeps the application from arriving until the returned function is called. */
async function holdApplication(page) {
  let release;
  const held = new Promise((done) => (release = done));
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

for (const [locale, language, other] of [
  ['en-GB', 'en', 'zh-Hant'],
  ['zh-TW', 'zh-Hant', 'en'],
  ['zh-CN', 'zh-Hant', 'en'],
  ['fr-FR', 'en', 'zh-Hant'],
]) {
  test.describe(`a browser in ${locale}`, () => {
    test.use({ locale });

    test('shows a readable shell first, then the application', async ({ page, site, app }) => {
      const release = await holdApplication(page);
      await page.goto(site.url(), { waitUntil: 'commit' });
      await expect(app.shell.getByText(SENTENCE[language])).toBeVisible();
      await expect(app.shell.getByText(SENTENCE[other])).toBeHidden();
      expect(await app.language()).toBe(language);
      expect(await violations(page)).toEqual([]);
      release();
      await app.ready();
      await expect(page.locator('body')).not.toBeEmpty();
    });
  });
}

test.describe('saved preferences', () => {
  test.use({ language: 'zh-Hant', theme: 'dark', locale: 'en-GB', colorScheme: 'light' });

  test('hold before the application is there', async ({ page, site, app }) => {
    const release = await holdApplication(page);
    await page.goto(site.url(), { waitUntil: 'commit' });
    await expect(app.shell.getByText(SENTENCE['zh-Hant'])).toBeVisible();
    expect(await app.language()).toBe('zh-Hant');
    expect(await app.theme()).toBe('dark');
    expect(await violations(page)).toEqual([]);
    release();
    await app.ready();
  });
});

for (const [colorScheme, lighter] of [
  ['light', true],
  ['dark', false],
]) {
  test.describe(`without saved preferences, on a ${colorScheme} system`, () => {
    test.use({ colorScheme });

    test('the system decides the theme', async ({ page, site, app }) => {
      const release = await holdApplication(page);
      await page.goto(site.url(), { waitUntil: 'commit' });
      await expect(app.shell).toBeVisible();
      expect(await app.theme()).toBe('auto');
      const { paper, ink } = await app.shell.evaluate((shell) => {
        const brightness = (colour) => colour.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);
        const { backgroundColor, color } = getComputedStyle(shell);
        return { paper: brightness(backgroundColor), ink: brightness(color) };
      });
      expect(paper > ink).toBe(lighter);
      expect(await violations(page)).toEqual([]);
      release();
      await app.ready();
    });
  });
}

test.describe('spoilt preferences', () => {
  test.use({ storage: { 'baton.preferences': { language: 7, theme: '"><b>' } } });

  test('are ignored', async ({ app }) => {
    await app.open();
    expect(await app.language()).toBe('en');
    expect(await app.theme()).toBe('auto');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it is and what it needs, in both languages', async ({ page, site, app }) => {
    await page.goto(site.url());
    await expect(app.shell.getByText(SENTENCE.en)).toBeVisible();
    await expect(app.shell.getByText(SENTENCE['zh-Hant'])).toBeVisible();
    for (const [language, need] of [['en', 'needs JavaScript'], ['zh-Hant', '需要開啟 JavaScript']]) {
      const line = page.locator('noscript').locator(`[lang=${language}]`);
      await expect(line).toBeVisible();
      await expect(line).toContainText(need);
    }
  });
});

for (const folder of ['/', '/some/sub/path/']) {
  test.describe(`hosted at ${folder}`, () => {
    test.use({ folder });

    test('loads everything from its own folder, each file once', async ({ app, site }) => {
      await app.open();
      await app.page.waitForLoadState('networkidle');
      const paths = site.requests.map(({ path }) => path);
      expect(paths).toEqual([...new Set(paths)]);
      const programs = paths.filter((path) => path.endsWith('.wasm')).map((path) => /(start|app)-\w+\.wasm$/.exec(path)[1]);
      expect(programs).toEqual(['start', 'app']);
    });
  });
}

test('a request elsewhere is stopped and noticed', async ({ app, page, guard }) => {
  await app.open();
  await page.evaluate(() => fetch('https://elsewhere.example/').catch(() => undefined));
  await page.evaluate(() => fetch('/outside.json').catch(() => undefined));
  expect(guard.take(/Content Security Policy/)).not.toEqual([]);
  expect(guard.take(/outside\.json|404/)).not.toEqual([]);
});
