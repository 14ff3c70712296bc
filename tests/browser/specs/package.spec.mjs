// Work packages as a person changes them: by keyboard, in both languages, each change taken back, and all of it kept.
import { test, expect } from '../support/test.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { Package, WORDS } from '../pages/package.mjs';
import { work } from '../support/pack.mjs';
import { EASY, answersAt, planFile, process, stored } from '../support/plans.mjs';

const TODAY = '2026-03-18';
const START = '2026-03-02';
const NAMES = { en: 'Where is my order?', 'zh-Hant': '查詢訂單進度' };

/** A team at stage 3 with one process for AI, planned from a Monday two weeks ago. */
const team = (language, name = NAMES[language]) =>
  stored(planFile({ answers: answersAt(3), processes: [process('order', name, { ratings: EASY })], rollout: { start: START } }));

for (const language of ['en', 'zh-Hant']) {
  const words = WORDS[language];
  const pilot = work('pilot', language, NAMES[language]);
  const review = work('pilot-review', language, NAMES[language]);
  const baseline = work('kpi-baseline', language);

  test.describe(`a work package, ${language}`, () => {
    test.use({ language, storage: team(language) });
    test.beforeEach(({ page }) => page.clock.setFixedTime(new Date(`${TODAY}T09:00:00+08:00`)));

    test('hours and weeks move the plan, the template stands beside them, and all goes back', async ({ app, page }) => {
      const at = new Package(app, language);
      await at.open();
      await at.choose(pilot);
      await expect(at.title).toBeFocused();
      const before = { when: await at.fact(words.when).innerText(), work: await at.fact(words.work).innerText() };
      await at.change();
      const weeks = at.form.getByRole('spinbutton', { name: words.weeks });
      const usual = Number(await weeks.inputValue());

      await at.type(weeks, String(usual + 3));
      await expect(at.fact(words.when)).not.toHaveText(before.when);
      await expect(at.form.getByText(`${words.template}`, { exact: false }).first()).toContainText(String(usual));
      await at.type(at.hours('lead'), '41');
      await expect(at.fact(words.work)).toContainText('41');
      await expect(at.row(pilot)).toContainText(words.changed);
      await at.type(at.field(words.owner), 'Mei');
      await at.type(at.form.getByLabel(words.note, { exact: true }), 'Before the holidays');
      await expect(at.row(pilot)).toContainText('Mei');

      await page.reload();
      await app.ready();
      await at.open();
      await at.choose(pilot);
      await expect(at.fact(words.work)).toContainText('41');
      await expect(at.fact(words.note)).toHaveText('Before the holidays');

      await at.change();
      await at.press(words.reset);
      await expect(at.fact(words.when)).toHaveText(before.when);
      await expect(at.fact(words.work)).toHaveText(before.work);
      await expect(at.row(pilot)).not.toContainText(words.changed);
      await at.undo();
      await expect(at.fact(words.work)).toContainText('41');
      await expect(at.row(pilot)).toContainText(words.changed);
    });

    test('done with its days, which have to be past and in order', async ({ app, page }) => {
      const at = new Package(app, language);
      await at.open();
      await at.choose(baseline);
      await at.status(words.done);
      await expect(at.field(words.last)).toHaveValue(TODAY);
      await at.type(at.field(words.first), '2026-03-04');
      await at.type(at.field(words.last), '2026-03-03');
      await expect(at.fault).toContainText(words.endsFirst);
      await at.type(at.field(words.last), '2026-04-01');
      await expect(at.fault).toContainText(words.toCome);
      await at.type(at.field(words.last), '2026-03-12');
      await expect(at.fault).toHaveCount(0);
      await expect(at.row(baseline)).toContainText(words.ended);

      await page.reload();
      await app.ready();
      await at.open();
      await at.choose(baseline);
      await expect(at.field(words.first)).toHaveValue('2026-03-04');
      await expect(at.field(words.last)).toHaveValue('2026-03-12');
      await at.status(words.doing);
      await expect(at.field(words.first)).toHaveValue('2026-03-04');
      await at.stepBack();
      await expect(at.field(words.last)).toHaveValue('2026-03-12');
    });

    test('blocked only with a reason, in the panel and in the table', async ({ app }) => {
      const at = new Package(app, language);
      await at.open();
      await at.choose(pilot);
      await at.status(words.blocked);
      await expect(at.fault).toContainText(words.stays);
      const status = at.row(pilot).getByRole('combobox');
      await expect(status.locator('option:checked')).toHaveText(words.notStarted);
      await at.type(at.panel.locator('.package__reason'), 'No access to the inbox');
      await expect(at.fault).toHaveCount(0);
      await expect(status.locator('option:checked')).toHaveText(words.blocked);
      await at.type(at.panel.locator('.package__reason'), ' ');
      await expect(at.panel.locator('.package__reason')).toHaveValue('No access to the inbox');
      await at.stepBack();
      await expect(status.locator('option:checked')).toHaveText(words.notStarted);

      const other = at.row(review).getByRole('combobox');
      await other.selectOption(words.blocked);
      await at.dialog.getByRole('textbox').press('Escape');
      await expect(other.locator('option:checked')).toHaveText(words.notStarted);
      await other.selectOption(words.blocked);
      await at.press(words.block, at.dialog);
      await expect(at.dialog.getByRole('textbox')).toHaveAttribute('aria-invalid', 'true');
      await at.dialog.getByRole('textbox').fill('Nobody to look at it');
      await at.press(words.block, at.dialog);
      await expect(at.dialog).toBeHidden();
      await expect(other.locator('option:checked')).toHaveText(words.blocked);
      await at.stepBack();
      await expect(other.locator('option:checked')).toHaveText(words.notStarted);
    });

    test('what it waits for: a circle is refused by name, links come and go', async ({ app }) => {
      const at = new Package(app, language);
      await at.open();
      await at.choose(pilot);
      await at.change();
      await at.also().selectOption(review);
      await at.press(words.add);
      await expect(at.fault).toContainText(words.circle);
      await expect(at.fault).toContainText(review);
      const free = at.also().locator('option').filter({ hasText: baseline });
      if (await free.count()) {
        await at.also().selectOption(baseline);
        await at.press(words.add);
        await expect(at.fault).toHaveCount(0);
        await at.press(`${words.dontWait}${language === 'en' ? ' ' : ''}${baseline}`);
      }
      const rows = at.form.locator('.package__after li');
      const first = await rows.first().locator('span').first().innerText();
      await rows.first().getByRole('button').press('Enter');
      await expect(rows.filter({ hasText: first })).toHaveAttribute('data-removed', 'true');
      await at.stepBack();
      await expect(rows.filter({ hasText: first })).toHaveAttribute('data-removed', 'false');
    });

    test('a day of one’s choice, and the plan’s again', async ({ app }) => {
      const at = new Package(app, language);
      await at.open();
      await at.choose(pilot);
      const before = await at.fact(words.when).innerText();
      await at.change();
      await at.type(at.form.getByLabel(words.pin), '2026-12-07');
      await expect(at.fact(words.when)).toContainText('2026');
      await expect(at.fact(words.when)).not.toHaveText(before);
      await expect(at.row(pilot)).toContainText(words.pinned);
      await at.press(words.unpin);
      await expect(at.fact(words.when)).toHaveText(before);
    });

    test('an own package with a predecessor is planned, changed, removed and brought back', async ({ app, page }) => {
      const at = new Package(app, language);
      await at.open();
      await page.getByRole('button', { name: words.addOwn }).press('Enter');
      await at.press(words.intoPlan, at.dialog);
      await expect(at.dialog).toContainText(words.needed);
      const own = language === 'en' ? 'Move the phone lines' : '移轉電話線路';
      await at.dialog.getByLabel(words.name).fill(own);
      await at.type(at.dialog.getByRole('spinbutton', { name: words.weeks }), '2');
      await at.dialog.getByRole('combobox').last().selectOption(review);
      await at.press(words.intoPlan, at.dialog);
      await expect(at.title).toHaveText(own);
      await expect(at.row(own)).toContainText(words.own);
      await expect(at.fact(words.notEarlier)).toContainText(review);

      await at.change();
      const renamed = `${own} 2`;
      await at.type(at.form.getByLabel(words.name), renamed);
      await expect(at.title).toHaveText(renamed);
      await page.reload();
      await app.ready();
      await at.open();
      await at.choose(renamed);
      await at.change();
      await expect(at.form.getByRole('spinbutton', { name: words.weeks })).toHaveValue('2');

      await at.press(words.removeOwn);
      await expect(at.row(renamed)).toHaveCount(0);
      await at.undo();
      await expect(at.row(renamed)).toHaveCount(1);
    });

    test('left out with a reason, taken in again, and each taken back', async ({ app, page }) => {
      const at = new Package(app, language);
      await at.open();
      await at.choose(review);
      await at.change();
      await at.press(words.leave);
      await at.press(words.leave, at.dialog);
      await expect(at.dialog).toContainText(words.noReason);
      await at.dialog.getByRole('textbox').fill('The team reviews every week');
      await at.press(words.leave, at.dialog);
      await expect(at.row(review)).toHaveCount(0);
      await expect(at.leftOut).toContainText('The team reviews every week');
      await expect(at.title).toHaveText(review);

      await page.reload();
      await app.ready();
      await at.open();
      await expect(at.row(review)).toHaveCount(0);
      await at.leftOut.getByRole('button').press('Enter');
      await expect(at.row(review)).toHaveCount(1);
      await expect(at.leftOut).toHaveCount(0);
      await at.undo();
      await expect(at.leftOut).toContainText('The team reviews every week');
      await expect(at.row(review)).toHaveCount(0);
    });

    test('the table sorts by what its heads say', async ({ app }) => {
      const at = new Package(app, language);
      await at.open();
      await at.row(review).getByRole('combobox').selectOption(words.doing);
      const head = at.page.getByRole('columnheader', { name: words.status });
      await head.getByRole('button').press('Enter');
      await expect(head).toHaveAttribute('aria-sort', 'ascending');
      await expect(at.rows.last()).toContainText(review);
    });
  });
}

const LONG = `${'<img src=x onerror=alert(1)> '.repeat(20)}${'w'.repeat(600)}${'很長的文字'.repeat(60)}`;

for (const theme of ['light', 'dark']) {
  for (const width of [1280, 360]) {
    test.describe(`${theme}, ${width} px`, () => {
      test.use({ theme, language: theme === 'light' ? 'en' : 'zh-Hant', storage: team('en', LONG), viewport: { width, height: 800 } });

      test('everybody can use it, and texts of any length stay in their place', async ({ app, page }) => {
        const language = theme === 'light' ? 'en' : 'zh-Hant';
        const at = new Package(app, language);
        const words = WORDS[language];
        await at.open();
        await at.rows.nth(2).getByRole('button').first().press('Enter');
        await at.status(words.blocked);
        await at.type(at.panel.locator('.package__reason'), LONG);
        await at.change();
        await at.type(at.field(words.owner), LONG);
        await at.type(at.form.getByLabel(words.note, { exact: true }), LONG);
        await at.type(at.form.getByLabel(words.doneWhen), LONG);
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
        expect(await at.panel.evaluate((panel) => panel.scrollWidth - panel.clientWidth)).toBeLessThanOrEqual(0);
        await page.getByRole('button', { name: words.addOwn }).press('Enter');
        await expectAccessible(page);
        expect(await at.dialog.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth)).toBeLessThanOrEqual(0);
      });
    });
  }
}
