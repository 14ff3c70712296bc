// Moving packages in the chart: by keyboard, by pointer, by buttons; the plan answers before anything is kept.
import { test, expect } from '../support/test.mjs';
import { violations } from '../support/axe.mjs';
import { Gantt } from '../pages/gantt.mjs';
import { work } from '../support/pack.mjs';
import { EASY, answersAt, planFile, process, stored } from '../support/plans.mjs';

const START = '2026-03-02';
const NAMES = { en: 'Where is my order?', 'zh-Hant': '查詢訂單進度' };

const team = (language, rollout = { start: START }) => {
  const processes = [process('order', NAMES[language], { ratings: EASY }), process('complaint', 'Complaint', { ratings: { emotion: 5 } })];
  return stored(planFile({ answers: answersAt(3), processes, rollout }));
};

for (const language of ['en', 'zh-Hant']) {
  test.describe(`a plan, ${language}`, () => {
    test.use({ language, storage: team(language) });

    test('a package is moved by keyboard: the answer first, then one step that undo takes back', async ({ app, page }) => {
      const gantt = new Gantt(app, language);
      await gantt.open();
      const pilot = work('pilot', language, NAMES[language]);
      const before = await gantt.when(pilot);

      await page.keyboard.press('Shift+ArrowRight');
      await page.keyboard.press('ArrowRight');
      await expect(gantt.wanted).toContainText(pilot);
      await expect(gantt.moves.first()).toBeVisible();
      expect(await gantt.page.locator('.gantt__ghost').count()).toBeGreaterThan(1);
      await page.keyboard.press('Escape');
      await expect(gantt.answer).toHaveCount(0);
      expect(await gantt.when(pilot)).toBe(before);

      await page.keyboard.press('m');
      await expect(gantt.wanted).toHaveText(gantt.says.stays);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await expect(gantt.answer).toHaveCount(0);
      await expect(gantt.row(pilot)).toBeFocused();
      await expect.poll(() => gantt.when(pilot)).not.toBe(before);
      await expect(page.locator('.gantt__pin')).toHaveCount(1);
      await page.keyboard.press('Control+z');
      await expect.poll(() => gantt.when(pilot)).toBe(before);
    });

    test('near and far, and only what is asked for', async ({ app, page }) => {
      const gantt = new Gantt(app, language);
      await gantt.open();
      const all = await gantt.rows.count();
      const wide = (await gantt.plot.boundingBox()).width;
      await gantt.zoom('weeks');
      await expect.poll(async () => (await gantt.plot.boundingBox()).width).toBeGreaterThan(wide);
      await expect(page.locator('.gantt__day').first()).toBeVisible();
      await gantt.zoom('all');

      await page.getByRole('button', { name: gantt.says.critical }).click();
      await expect.poll(() => gantt.rows.count()).toBeLessThan(all);
      const shown = await gantt.rows.count();
      await expect(gantt.count).toContainText(`${shown}`);
      await gantt.show('table');
      await expect(gantt.tableRows).toHaveCount(shown);
      await gantt.show('chart');
      await page.getByRole('button', { name: gantt.says.showAll }).click();
      await page.getByRole('searchbox', { name: gantt.says.search }).fill(NAMES[language]);
      await expect.poll(() => gantt.rows.count()).toBeLessThan(all);
      for (const name of await gantt.rows.allInnerTexts()) expect(name).toContain(NAMES[language]);
    });

    test('axe finds nothing while a package is held', async ({ app, page }) => {
      const gantt = new Gantt(app, language);
      await gantt.open();
      await gantt.row(work('pilot', language, NAMES[language])).focus();
      await page.keyboard.press('Shift+ArrowRight');
      await expect(gantt.moves.first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}

test.describe('with the pointer', () => {
  test.use({ storage: team('en') });

  test('a bar is pulled three weeks to the right and stays there', async ({ app, page }) => {
    const gantt = new Gantt(app);
    await gantt.open();
    const pilot = work('pilot', 'en', NAMES.en);
    const before = await gantt.when(pilot);
    const bar = await gantt.barOf(pilot);
    const { x, y, width, height } = await bar.boundingBox();
    const week = await gantt.week();
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width / 2 + 1.5 * week, y + height / 2, { steps: 5 });
    await page.mouse.move(x + width / 2 + 3 * week, y + height / 2, { steps: 5 });
    await expect(gantt.wanted).toContainText(pilot);
    await expect(gantt.moves.first()).toBeVisible();
    await page.mouse.up();
    await expect(gantt.answer).toHaveCount(0);
    await expect.poll(() => gantt.when(pilot)).not.toBe(before);
  });

  test('its end is pulled: it takes longer', async ({ app, page }) => {
    const gantt = new Gantt(app);
    await gantt.open();
    const pilot = work('pilot', 'en', NAMES.en);
    const weeks = async () => Number((await gantt.when(pilot)).match(/(\d+) weeks?$/)[1]);
    const before = await weeks();
    const { x, y, width, height } = await (await gantt.barOf(pilot)).boundingBox();
    const week = await gantt.week();
    await page.mouse.move(x + width - 3, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + width - 3 + 2 * week, y + height / 2, { steps: 6 });
    await page.mouse.up();
    await expect.poll(weeks).toBe(before + 2);
  });

  test('the buttons do what dragging does', async ({ app, page }) => {
    const gantt = new Gantt(app);
    await gantt.open();
    const pilot = work('pilot', 'en', NAMES.en);
    const before = await gantt.when(pilot);
    await page.keyboard.press('m');
    await gantt.answer.getByRole('button', { name: gantt.says.later }).click();
    await gantt.answer.getByRole('button', { name: gantt.says.later }).click();
    await gantt.keep.click();
    await expect.poll(() => gantt.when(pilot)).not.toBe(before);
  });
});

test.describe('a plan that began weeks ago', () => {
  test.use({ storage: team('en', { start: '2026-01-05' }) });

  test('says what is late, and planning anew lists what moves and why', async ({ app, page }) => {
    const gantt = new Gantt(app);
    await gantt.open();
    const first = await gantt.rows.first().innerText();
    const before = await gantt.when(first);
    await expect(page.locator('.replan')).toContainText('late');
    await page.getByRole('button', { name: gantt.says.replan }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.locator('.moved__list li').first()).toBeVisible();
    await expect(dialog.locator('.moved__why').first()).not.toBeEmpty();
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole('button', { name: gantt.says.replanNow }).click();
    await expect(page.locator('.replan')).toHaveCount(0);
    await expect.poll(() => gantt.when(first)).not.toBe(before);
    await page.keyboard.press('Control+z');
    await expect(page.locator('.replan')).toBeVisible();
  });
});
