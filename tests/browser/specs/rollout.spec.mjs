// The plan of the rollout: from nothing to a plan, why things are where they are, and what hours and freezes do to it.
import { test, expect } from '../support/test.mjs';
import { violations } from '../support/axe.mjs';
import { Calendar } from '../pages/calendar.mjs';
import { Rollout, WORDS } from '../pages/rollout.mjs';
import { role, work } from '../support/pack.mjs';
import { EASY, answersAt, planFile, process, stored } from '../support/plans.mjs';

const START = '2026-03-02';
const NAMES = { en: 'Where is my order?', 'zh-Hant': '查詢訂單進度' };

/** A team at stage 3 with one process for AI, planned from a Monday. */
const team = (language) => {
  const answers = answersAt(3);
  const processes = [process('order', NAMES[language], { ratings: EASY }), process('complaint', 'Complaint', { ratings: { emotion: 5 } })];
  return stored(planFile({ answers, processes, rollout: { start: START } }));
};

/** A day some days later. */
const later = (day, days) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

for (const language of ['en', 'zh-Hant']) {
  const words = WORDS[language];

  test.describe(`without anything to plan, ${language}`, () => {
    test.use({ language });

    test('says what is missing and leads there', async ({ app, page }) => {
      const rollout = new Rollout(app, language);
      await rollout.open();
      await expect(page.getByRole('heading', { name: words.nothing })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.getByRole('link', { name: words.toAssess }).click();
      await expect(page).toHaveURL(/#\/assess$/);
      await expect(rollout.heading).toBeFocused();
    });
  });

  test.describe(`a plan, ${language}`, () => {
    test.use({ language, storage: team(language) });

    test('names every package, explains it on focus, and the table says the same', async ({ app, page }) => {
      const rollout = new Rollout(app, language);
      await rollout.open();
      await expect(rollout.row(work('pilot', language, NAMES[language]))).toBeVisible();

      const explained = [];
      await rollout.rows.first().focus();
      for (let left = await rollout.rows.count(); left > 0; left -= 1) {
        const focused = page.locator('.gantt__name:focus');
        await expect(rollout.explanation.getByRole('heading', { level: 3 })).toHaveText(await focused.innerText());
        await expect(focused).toHaveAttribute('aria-pressed', 'true');
        expect(await rollout.focusIsInSight()).toBe(true);
        explained.push(await rollout.explained());
        await page.keyboard.press('Tab');
      }
      expect(await rollout.bars.count()).toBe(explained.length);
      for (const { title, facts } of explained) {
        expect(facts[words.notEarlier], title).toMatch(/\S/);
        expect(facts[words.why], title).toMatch(/\S/);
      }

      const table = await rollout.table();
      const asExplained = table.map(({ title, start, end, weeks, waits }) => ({ title, when: `${start} – ${end}`, weeks, waits }));
      const byTitle = (a, b) => (a.title < b.title ? -1 : 1);
      expect(asExplained.toSorted(byTitle)).toEqual(
        explained
          .map(({ title, facts }) => {
            const [when, weeks] = facts[words.when].split(' · ');
            return { title, when, weeks: weeks.match(/\d+/)[0], waits: facts[words.notEarlier] };
          })
          .toSorted(byTitle),
      );
    });

    test('hours of nobody: the conflict by name, and the rest of the plan stays', async ({ app }) => {
      const rollout = new Rollout(app, language);
      const calendar = new Calendar(app, language);
      await rollout.open();
      const all = await rollout.rows.count();
      expect(await rollout.bars.count()).toBe(all);

      await calendar.visit();
      await calendar.setHours('knowledge', 0);
      await calendar.leave();
      await expect(rollout.heading).toHaveText(words.cannot);
      await expect(rollout.conflicts.filter({ hasText: role('knowledge', language) }).first()).toBeVisible();
      const placed = await rollout.bars.count();
      expect(placed).toBeGreaterThan(0);
      expect(placed).toBeLessThan(all);
      await expect(rollout.rows).toHaveCount(all);
      const without = (await rollout.table()).filter(({ weeks }) => weeks === '');
      expect(without.length).toBe(all - placed);
      const said = (await rollout.conflicts.allInnerTexts()).join(' ');
      expect(without.some(({ title }) => said.includes(title))).toBe(true);

      await calendar.visit();
      await calendar.setHours('knowledge', 20);
      await calendar.leave();
      await expect(rollout.conflicts).toHaveCount(0);
      await expect(rollout.heading).not.toHaveText(words.cannot);
    });

    test('a freeze moves the pilot behind it, and undo brings it back', async ({ app, page }) => {
      const rollout = new Rollout(app, language);
      const calendar = new Calendar(app, language);
      await rollout.open();
      const pilot = async () => {
        await rollout.show('chart');
        await rollout.row(work('pilot', language, NAMES[language])).focus();
        return (await rollout.explained()).facts;
      };
      const before = await pilot();

      await calendar.visit();
      await calendar.addFreeze('Harvest', START, later(START, 26 * 7));
      await calendar.leave();
      await expect.poll(async () => (await pilot())[words.when]).not.toBe(before[words.when]);
      expect((await pilot())[words.notEarlier]).toContain('Harvest');
      await expect(page.locator('.gantt__freeze')).not.toHaveCount(0);

      await calendar.visit();
      await calendar.freezes.getByRole('button', { name: calendar.words.remove }).click();
      await expect(calendar.freezes).toHaveCount(0);
      await calendar.leave();
      expect(await pilot()).toEqual(before);
      await page.locator('.toast').getByRole('button', { name: calendar.words.undo }).click();
      expect((await pilot())[words.notEarlier]).toContain('Harvest');
    });
  });
}

for (const theme of ['light', 'dark', 'contrast']) {
  test.describe(`in ${theme}`, () => {
    test.use({ theme, storage: team('en') });

    test('everybody can use the page', async ({ app, page }) => {
      const rollout = new Rollout(app);
      await rollout.open();
      await rollout.rows.first().focus();
      expect(await violations(page)).toEqual([]);
      const calendar = new Calendar(app);
      await calendar.visit();
      await calendar.setHours('lead', 0);
      await calendar.leave();
      await rollout.show('table');
      await expect(rollout.conflicts.first()).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}
