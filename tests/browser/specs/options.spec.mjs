// Options of the rollout: two orders for the same work, what would shorten the plan, the search behind both.
import { test, expect } from '../support/test.mjs';
import { violations } from '../support/axe.mjs';
import { Options } from '../pages/options.mjs';
import { EASY, answersAt, planFile, process, stored } from '../support/plans.mjs';

/** A team with so many processes for AI, each larger than the one before. */
const team = (level, count) =>
  stored(
    planFile({
      answers: answersAt(level),
      processes: Array.from({ length: count }, (_, at) => process(`p${at}`, `Process ${at}`, { ratings: EASY, volume_per_month: 100 * (at + 1) ** 2 })),
      rollout: { start: '2026-03-02' },
    }),
  );

test.describe.configure({ timeout: 240_000 });

for (const language of ['en', 'zh-Hant']) {
  test.describe(`options, ${language}`, () => {
    test.use({ language, storage: team(3, 4) });

    test('two plans are weighed, the other one is chosen, and undo brings the first back', async ({ app, page }) => {
      const options = new Options(app, language);
      const { fastest, value, yours } = options.words;
      await options.open();
      await options.done();
      expect(await violations(page)).toEqual([]);
      await expect(options.plan(fastest)).toContainText(yours);
      expect(await options.weeks(fastest)).toBeLessThanOrEqual(await options.weeks(value));

      await expect(options.heading).toContainText(options.words.value);
      await options.elsewhere.locator('summary').press('Enter');
      expect(await options.elsewhere.getByRole('listitem').count()).toBeGreaterThan(3);
      expect(await violations(page)).toEqual([]);

      const before = [await options.facts(fastest), await options.facts(value)];
      await options.choose(value).press('Enter');
      await expect(options.plan(value)).toContainText(yours);
      await expect(options.choose(fastest)).toBeVisible();
      // Both were found already: nothing changes but the choice.
      expect([await options.facts(fastest), await options.facts(value)]).toEqual(before);
      await options.undo.click();
      await expect(options.plan(fastest)).toContainText(yours);
      expect([await options.facts(fastest), await options.facts(value)]).toEqual(before);
    });

    test('a change that shortens the plan keeps what it says, and undo takes it back', async ({ app }) => {
      const options = new Options(app, language);
      await options.open();
      await options.done();
      const weeks = await options.weeks(options.words.fastest);
      const saved = Number((await options.levers.first().locator('p').innerText()).match(/(\d+)\D*$/)[1]);
      expect(saved).toBeGreaterThan(0);
      await options.levers.first().getByRole('button').press('Enter');
      await options.done();
      expect(await options.weeks(options.words.fastest)).toBeLessThanOrEqual(weeks - saved);
      await options.undo.click();
      await options.done();
      expect(await options.weeks(options.words.fastest)).toBe(weeks);
    });
  });
}

test.describe('the search', () => {
  test.use({ language: 'en', storage: team(4, 11) });

  test('is stopped and goes on, and what it found stays while pages change', async ({ app, page }) => {
    const options = new Options(app);
    await options.open();
    await options.stop.click();
    await expect(options.searching).toHaveAttribute('data-state', 'stopped');
    const stopped = await options.searching.innerText();
    await page.waitForTimeout(300);
    expect(await options.searching.innerText()).toBe(stopped);
    await options.goOn.click();
    await options.done();
    await expect(options.searching).toHaveAttribute('data-state', 'finished');

    const found = await options.searching.innerText();
    const facts = await options.facts(options.words.fastest);
    await page.goto(app.site.url('#/settings'));
    await page.goto(app.site.url('#/rollout/options'));
    await expect(options.searching).toHaveText(found);
    await expect(options.stop).toHaveCount(0);
    expect(await options.facts(options.words.fastest)).toEqual(facts);
  });
});
