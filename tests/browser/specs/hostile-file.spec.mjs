// A plan file made to do harm, taken in like any other: every page, print and every export shows its texts and runs none of
// them, nothing leaves the page's folder. Texts of a megabyte push nothing off the screen, and the plan with them leaves whole.
import { readFileSync } from 'node:fs';
import { Exchange } from '../pages/exchange.mjs';
import { Plans, downloaded } from '../pages/plans.mjs';
import { answersAt, planFile } from '../support/plans.mjs';
import { expect, test } from '../support/test.mjs';
import { openView } from '../support/views.mjs';

const HOSTILE = JSON.parse(readFileSync(new URL('../../files/hostile.baton.json', import.meta.url), 'utf8'));
const MEGABYTE = 1_000_000;

/** The same with texts of a megabyte in the places people read most: one word, or nothing but markup. */
function enormous() {
  const file = structuredClone(HOSTILE);
  const [first, second, third] = file.plan.processes;
  file.plan.name = 'W'.repeat(MEGABYTE);
  first.name = '<b>'.repeat(MEGABYTE / 3);
  second.owner = `\u202e${'=1+1 '.repeat(MEGABYTE / 5)}`;
  second.note = '</textarea>'.repeat(MEGABYTE / 11);
  third.channels = ['長'.repeat(10_000)];
  file.plan.rollout.freezes[0].name = 'x'.repeat(10_000);
  return file;
}

const [ONE, TWO, THREE] = HOSTILE.plan.processes.map(({ id }) => encodeURIComponent(id));

const VIEWS = [
  { route: '#/plans' },
  { route: '#/history' },
  { route: '#/compare' },
  { route: '#/assess' },
  { route: '#/assess/question/standards-written' },
  { route: '#/assess/overview' },
  { route: '#/assess/result' },
  { route: '#/processes' },
  { route: '#/processes/board' },
  { route: '#/processes/team' },
  { route: '#/processes/add' },
  { route: `#/processes/card/${ONE}` },
  { route: `#/processes/card/${TWO}` },
  { route: `#/processes/card/${THREE}` },
  { route: '#/rollout' },
  { route: '#/rollout', press: ['input[name=rollout-view] >> nth=1'] },
  { route: '#/rollout/risks', press: ['.risk__more > summary >> nth=0'] },
  { route: '#/rollout/calendar' },
  { route: '#/settings' },
];

/** Nothing in the document came out of a text, and nothing stands beyond its right edge. */
async function expectInert(page, where) {
  const found = await page.evaluate(() => {
    const foreign = [...document.querySelectorAll('body :is(script, iframe, object, embed, img, video, audio, style, base, meta, form[action], [srcdoc])')];
    const armed = [...document.querySelectorAll('body *')].filter(({ attributes }) => [...attributes].some(({ name }) => /^on/.test(name)));
    const astray = [...document.querySelectorAll('a[href]')].filter(({ href }) => new URL(href).origin !== location.origin);
    const root = document.scrollingElement;
    return {
      foreign: foreign.map(({ outerHTML }) => outerHTML.slice(0, 80)),
      armed: armed.length,
      astray: astray.map(({ href }) => href.slice(0, 80)),
      harmed: window.harmed ?? Object.prototype.harmed ?? {}.harmed ?? false,
      wider: Math.max(0, root.scrollWidth - root.clientWidth),
    };
  });
  expect(found, where).toEqual({ foreign: [], armed: 0, astray: [], harmed: false, wider: 0 });
}

/** No program for tables takes a cell for a formula. */
function expectNoFormula(csv) {
  const cells = [...csv.matchAll(/"((?:[^"]|"")*)"|([^",\r\n]+)/g)].map(([, quoted, plain]) => plain ?? quoted.replaceAll('""', '"'));
  expect(cells.length).toBeGreaterThan(100);
  expect(cells.filter((text) => /^[\s]*[=+@\-＝＋＠－]/.test(text) && Number.isNaN(Number(text)))).toEqual([]);
}

/** A document in Markdown holds no markup but its own. */
function expectPlain(markdown) {
  expect(markdown).not.toMatch(/(^|[^\\])<(script|img|svg|iframe|a)\b/i);
  expect(markdown).not.toMatch(/(^|[^\\])\]\((javascript|data|https?|\/\/)/i);
}

for (const [name, file, language] of [
  ['a plan made to do harm', HOSTILE, 'en'],
  ['texts of a megabyte', enormous(), 'zh-Hant'],
]) {
  test.describe(name, () => {
    test.use({ language });
    test.describe.configure({ timeout: 300_000 });

    test('taken in by hand: inert on every page, in print and in every export; typing goes on', async ({ page, app, site }) => {
      page.on('dialog', (dialog) => {
        throw new Error(`a text ran as a script: ${dialog.message()}`);
      });
      // A megabyte takes its time.
      page.setDefaultTimeout(60_000);
      const plans = new Plans(page, app, language);
      const exchange = new Exchange(page, plans, language);
      await plans.open();
      // The same plan in an older state is there already, so that history and comparison have something to tell.
      await plans.import(JSON.stringify({ ...planFile({ id: 'other', name: 'Other', answers: answersAt(2) }) }));
      await plans.visit();
      await plans.give(JSON.stringify(file));
      await expect(plans.dialog).toBeVisible();
      await expectInert(page, 'the preview');
      await plans.button(plans.words.import).click();
      await expect(plans.dialog).toBeHidden({ timeout: 60_000 });

      for (const view of file === HOSTILE ? VIEWS : VIEWS.filter(({ route }) => /plans|overview|processes$|card.constructor|rollout/.test(route))) {
        await page.setViewportSize({ width: 1280, height: 800 });
        await openView(page, site, view);
        await expectInert(page, `${view.route} on a screen`);
        await page.setViewportSize({ width: 390, height: 800 });
        await expectInert(page, `${view.route} on a phone`);
        await page.setViewportSize({ width: 672, height: 1000 });
        await page.emulateMedia({ media: 'print' });
        await expectInert(page, `${view.route} on paper`);
        await page.emulateMedia({ media: null });
      }

      // Typing: a note, a name, the search.
      await app.open('#/assess/question/standards-finished');
      await page.keyboard.press('m');
      await expect(page.locator('textarea')).toBeFocused({ timeout: 60_000 });
      await page.keyboard.type('noted');
      await expect(page.locator('textarea')).toHaveValue(/noted$/);
      await page.keyboard.press('Escape');
      await expect(page.locator('.foot__saved[data-state=saved]')).toContainText(/\d:\d/);

      // Every way out.
      await plans.visit();
      const row = plans.rows.first();
      const export_ = async (act) => {
        const [download] = await Promise.all([page.waitForEvent('download'), act()]);
        const taken = await downloaded(download);
        expect(taken.name).toMatch(/^[^<>:"/\\|?*\u0000-\u001f\u202a-\u202e\u2066-\u2069]{1,120}$/);
        expect(Buffer.byteLength(taken.name)).toBeLessThanOrEqual(255);
        return taken.text;
      };
      const plain = JSON.parse(await export_(() => row.locator('.plan__actions button').nth(0).click()));
      expect(plain.plan.name).toBe(file.plan.name);
      expect(plain.plan.processes.map((process) => process.name)).toEqual(file.plan.processes.map((process) => process.name));
      if (file !== HOSTILE) return;
      await row.locator('.plan__actions button').nth(1).click();
      await expectInert(page, 'the export dialog');
      await exchange.radio(exchange.words.outsiders).check();
      const redacted = await export_(() => exchange.button(exchange.words.export).click());
      expect(redacted).not.toContain('harmed');
      await app.open('#/processes/add');
      expectNoFormula(await export_(() => page.locator('.add__export button').click()));
      await app.open('#/compare');
      await expectInert(page, 'the comparison');
      expectPlain(await export_(() => page.getByRole('button', { name: exchange.words.markdown }).click()));
    });
  });
}
