// The business case: from nothing to a verdict, what it rests on, and what changing that does.
import { test, expect } from '../support/test.mjs';
import { violations } from '../support/axe.mjs';
import { openDemo } from '../support/demo.mjs';
import { keptPlans } from '../support/kept.mjs';
import { Case, WORDS } from '../pages/case.mjs';
import { EASY, answersAt, planFile, process, stored } from '../support/plans.mjs';

const unmeasured = stored(planFile({ answers: answersAt(3), processes: [process('order', 'Order', { ratings: EASY, volume_per_month: null })] }));

for (const language of ['en', 'zh-Hant']) {
  const words = WORDS[language];

  test.describe(`the business case, ${language}`, () => {
    test.use({ language });

    test('without processes it says what is missing and leads there', async ({ app, page }) => {
      const money = new Case(app, language);
      await money.open();
      await expect(page.getByRole('heading', { name: words.nothing })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('link', { name: words.list }).click();
      await expect(page).toHaveURL(/#\/processes\/add$/);
    });

    test('two tools are compared, a figure opens down to a process, the tornado is read', async ({ app, page, site }) => {
      await openDemo(page, site);
      const money = new Case(app, language);
      await money.open();
      await money.drawn();
      expect(await violations(page)).toEqual([]);

      const npv = await money.compared(words.npv);
      expect(npv).toHaveLength(3);
      expect(new Set(npv).size).toBe(3);
      await expect(money.heading).toContainText(words.nlu);
      expect(await money.npv()).toBe(npv[1]);
      await money.scenario(words.keyword).press('Space');
      await expect(money.heading).toContainText(words.keyword);
      expect(await money.npv()).toBe(npv[0]);
      await money.scenario(words.nlu).press('Space');

      // Down to a process: every level is opened by keyboard.
      await money.compare.getByRole('button').nth(1).press('Enter');
      await expect(money.panel).toBeVisible();
      for (let level = 0; level < 8 && !(await money.panel.getByRole('link', { name: words.followed }).first().isVisible()); level += 1) {
        await money.panel.locator('details:not([open]) > summary:visible').first().press('Enter');
      }
      await expect(money.panel.getByRole('link', { name: words.followed }).first()).toHaveAttribute('href', /^#\/processes\/card\//);
      expect(await violations(page)).toEqual([]);

      const rows = await money.rows(words.tornado);
      const amounts = await rows.evaluateAll((all) => all.map((row) => [...row.querySelectorAll('td')].slice(1).map((cell) => Number(cell.textContent.replace(/[^\d−]/g, '').replace('−', '-')))));
      const swings = amounts.map(([low, high]) => Math.abs(high - low));
      expect(swings.length).toBeGreaterThan(8);
      // Rounded to three digits, neighbours may seem to change places.
      swings.slice(1).forEach((swing, at) => expect(swing).toBeLessThanOrEqual(swings[at] + 20_000));
    });

    test('an assumption is changed by keyboard, undone, and kept', async ({ app, page, site }) => {
      await openDemo(page, site);
      const money = new Case(app, language);
      await money.open('/assumptions');
      await expect(money.strip.first().locator('b')).toHaveText(/\d/);
      expect(await violations(page)).toEqual([]);
      const before = await money.npv();
      const wage = money.likely(words.wage);
      await wage.focus();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type('65000');
      await page.keyboard.press('Tab');
      await expect(money.row(words.wage).locator('.origin')).toHaveText(words.team);
      await expect.poll(() => money.npv()).not.toBe(before);
      const after = await money.npv();
      await page.getByRole('button', { name: words.undo, exact: true }).first().click();
      await expect.poll(() => money.npv()).toBe(before);
      await expect(wage).toHaveValue('60000');

      await wage.fill('65000');
      await wage.press('Enter');
      await money.row(words.wage).locator('summary').press('Enter');
      await money.row(words.wage).getByLabel(words.note).fill('payroll');
      await money.row(words.wage).getByLabel(words.note).press('Tab');
      await expect.poll(async () => JSON.stringify(Object.values(await keptPlans(page)))).toContain('payroll');
      await page.reload();
      await app.ready();
      await expect(money.likely(words.wage)).toHaveValue('65000');
      expect(await money.npv()).toBe(after);
    });

    test('what cannot be computed is said at its field and leads back there', async ({ app, page, site }) => {
      await openDemo(page, site);
      const money = new Case(app, language);
      await money.open('/assumptions');
      const wage = money.likely(words.wage);
      await wage.fill('90000');
      await wage.press('Enter');
      await expect(wage).toHaveAttribute('aria-invalid', 'true');
      await expect(money.row(words.wage).getByRole('alert')).toHaveText(words.rises);
      await page.getByLabel(words.months).fill('3');
      await page.getByLabel(words.months).press('Enter');
      await expect(page.locator('#wrong-months')).toHaveText(words.horizon);
      expect(await violations(page)).toEqual([]);
      await money.open();
      await expect(page.getByRole('heading', { name: words.cannot })).toBeVisible();
      await page.getByRole('link', { name: words.toAssumptions }).click();
      await page.getByLabel(words.months).fill('36');
      await page.getByLabel(words.months).press('Enter');
      await money.likely(words.wage).fill('60000');
      await money.likely(words.wage).press('Enter');
      await expect(page.locator('[aria-invalid=true]')).toHaveCount(0);
    });

    test('a scenario of one’s own is compared as the fourth and taken out again', async ({ app, page, site }) => {
      await openDemo(page, site);
      const money = new Case(app, language);
      await money.open('/assumptions');
      await page.getByRole('button', { name: words.copy }).click();
      await expect(page.locator('.assume__own')).toBeVisible();
      await expect(page.locator('input[name=case-scenario]')).toHaveCount(4);
      await page.getByRole('checkbox', { name: new RegExp(`^${words.compared}`) }).press('Space');
      await expect(page.locator('input[name=case-scenario]')).toHaveCount(3);
    });

    test('a forgotten cost is put into the budget', async ({ app, page, site }) => {
      await openDemo(page, site);
      const money = new Case(app, language);
      await money.open();
      await money.drawn();
      await money.scenario(words.keyword).press('Space');
      const before = await money.missing.count();
      const tco = (await money.compared(words.npv))[0];
      await money.missing.filter({ hasText: words.moving }).getByRole('button', { name: words.budget, exact: true }).click();
      await expect.poll(async () => (await money.compared(words.npv))[0]).not.toBe(tco);
      await expect(money.missing).toHaveCount(before - 1);
    });

    test('every method has its formula, source and limits', async ({ app, page }) => {
      const money = new Case(app, language);
      await money.open('/methods');
      await expect(page.getByRole('heading', { name: words.methods })).toBeVisible();
      await expect(page.locator('.method')).toHaveCount(10);
      await expect(page.locator('.method dd:empty')).toHaveCount(0);
      expect(await violations(page)).toEqual([]);
    });
  });
}

test.describe('processes without volumes', () => {
  test.use({ language: 'en', storage: unmeasured });

  test('are asked for', async ({ app, page }) => {
    const money = new Case(app);
    await money.open();
    await expect(page.getByRole('link', { name: WORDS.en.fillIn })).toHaveAttribute('href', '#/processes');
  });
});

test('typing is answered while the case is drawn, and the same seed gives the same result', async ({ app, page, site }) => {
  await openDemo(page, site);
  const money = new Case(app);
  await money.open();
  await money.drawn();
  const first = await money.strip.allInnerTexts();
  await page.reload();
  await app.ready();
  const gap = await page.evaluate(async () => {
    let last = performance.now();
    let longest = 0;
    while (!document.querySelector('[data-done]')) {
      await new Promise((done) => setTimeout(done, 0));
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
    return longest;
  });
  // A debug build on a busy machine; a whole case in one go would take many times as long.
  expect(gap).toBeLessThan(1_000);
  expect(await money.strip.allInnerTexts()).toEqual(first);
});
