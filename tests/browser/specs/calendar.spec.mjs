// What the plan has to fit: a deadline that answers at once, hours, freezes, holidays of a year in one step, by keyboard.
import { test, expect } from '../support/test.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { Calendar, WORDS } from '../pages/calendar.mjs';
import { EASY, answersAt, planFile, process, stored } from '../support/plans.mjs';

const START = '2026-11-23';
const NAMES = { en: 'Where is my order?', 'zh-Hant': '查詢訂單進度' };

const team = (language) =>
  stored(planFile({ answers: answersAt(3), processes: [process('order', NAMES[language], { ratings: EASY })], rollout: { start: START } }));

for (const language of ['en', 'zh-Hant']) {
  const words = WORDS[language];

  test.describe(`what the plan has to fit, ${language}`, () => {
    test.use({ language, storage: team(language) });
    test.beforeEach(({ page }) => page.clock.setFixedTime(new Date('2026-11-20T09:00:00+08:00')));

    test('a deadline is answered at once: too late, in time, none', async ({ app }) => {
      const calendar = new Calendar(app, language);
      await calendar.open();
      const pace = await calendar.heading.innerText();
      await calendar.deadline.fill('2026-12-06');
      await expect(calendar.answer).toContainText(words.late);
      await expect(calendar.heading).not.toHaveText(pace);
      await calendar.deadline.fill('2028-12-31');
      await expect(calendar.answer).toContainText(words.inTime);
      await expect(calendar.heading).toHaveText(pace);
      await calendar.deadline.fill('');
      await expect(calendar.answer).not.toContainText(words.inTime);
    });

    test('a year’s holidays come in one step, are renamed, moved and removed, and undo brings them back', async ({ app, page }) => {
      const calendar = new Calendar(app, language);
      await calendar.open();
      await calendar.addYear(2027);
      await expect(calendar.holidays).toHaveCount(17);
      const listed = await calendar.listed();
      expect(listed[0]).toEqual(['2027-01-01', words.newYear]);
      expect(listed.map(([day]) => day)).toContain('2027-02-10');
      await expect(calendar.holiday('2027-02-09')).toContainText(words.keeps(2));
      await expect(calendar.holiday('2027-06-09')).toContainText(words.keeps(4));
      await expect(page.locator('.year__holiday')).not.toHaveCount(0);
      await expect(page.locator(':focus')).not.toHaveCount(0);
      await expect(page.getByRole('button', { name: words.publicHolidays(2027) })).toHaveCount(0);

      const first = calendar.holiday('2027-01-01');
      await first.locator('input[type=text]').fill('Opening day');
      await first.locator('input[type=text]').press('Tab');
      await first.locator('input[type=date]').fill('2027-01-04');
      await first.locator('input[type=date]').press('Enter');
      await expect(calendar.holiday('2027-01-01')).toHaveCount(0);
      await expect(calendar.holiday('2027-01-04').locator('input[type=text]')).toHaveValue('Opening day');
      // A day that is off already is not taken.
      await calendar.holiday('2027-01-04').locator('input[type=date]').fill('2027-02-09');
      await calendar.holiday('2027-01-04').locator('input[type=date]').press('Enter');
      await expect(calendar.holidays).toHaveCount(17);
      await expect(calendar.holiday('2027-01-04').locator('input[type=date]')).toHaveValue('2027-01-04');

      await calendar.holiday('2027-01-04').getByRole('button', { name: words.remove }).press('Enter');
      await expect(calendar.holidays).toHaveCount(16);
      await page.getByRole('button', { name: words.removeYear(2027) }).press('Enter');
      await expect(calendar.holidays).toHaveCount(0);
      await calendar.toast.getByRole('button', { name: words.undo }).press('Enter');
      await expect(calendar.holidays).toHaveCount(16);
    });

    test('days of the company’s own are added as a span; weekends are left out', async ({ app }) => {
      const calendar = new Calendar(app, language);
      await calendar.open();
      await calendar.own.getByLabel(words.ownName, { exact: true }).fill('Stocktaking');
      await calendar.own.getByLabel(words.ownFrom, { exact: true }).fill('2026-12-31');
      await calendar.own.getByLabel(words.ownTo).fill('2027-01-05');
      await calendar.own.getByRole('button', { name: words.ownAdd }).press('Enter');
      expect(await calendar.listed()).toEqual(['2026-12-31', '2027-01-01', '2027-01-04', '2027-01-05'].map((day) => [day, 'Stocktaking']));
      await expect(calendar.own.getByLabel(words.ownFrom, { exact: true })).toHaveValue('');
    });

    test('a date that is typed becomes one change, not one a digit', async ({ app, page }) => {
      const calendar = new Calendar(app, language);
      await calendar.open();
      await calendar.addYear(2027);
      const date = calendar.holiday('2027-12-31').locator('input[type=date]');
      await date.focus();
      await page.keyboard.type('12302027');
      await page.keyboard.press('Tab');
      // The first stop after the year is the button that opens the browser's own calendar.
      await page.keyboard.press('Tab');
      await expect(calendar.holiday('2027-12-30')).toHaveCount(1);
      expect(await calendar.listed()).toHaveLength(17);
      await calendar.deadline.focus();
      await page.keyboard.type('12302027');
      await expect(calendar.deadline).toHaveValue('2027-12-30');
      await expect(calendar.answer).toContainText(words.inTime);
      await page.getByRole('button', { name: words.undo, exact: true }).first().press('Enter');
      await expect(calendar.deadline).toHaveValue('');
    });

    test('hours and freezes stay from one visit to the next', async ({ app }) => {
      const calendar = new Calendar(app, language);
      await calendar.open();
      await calendar.setHours('lead', 16);
      await calendar.addFreeze('Harvest', '2027-03-01', '2027-03-14');
      await calendar.leave();
      await calendar.visit();
      await expect(calendar.hours('lead')).toHaveValue('16');
      await expect(calendar.freezes).toHaveCount(1);
      await expect(calendar.strip.locator('.year__freeze')).not.toHaveCount(0);
    });
  });
}

for (const theme of ['light', 'dark']) {
  for (const width of [1280, 360]) {
    test.describe(`${theme}, ${width} px`, () => {
      test.use({ theme, storage: team('en'), viewport: { width, height: 800 } });

      test('everybody can use the calendar', async ({ app, page }) => {
        await page.clock.setFixedTime(new Date('2026-11-20T09:00:00+08:00'));
        const calendar = new Calendar(app);
        await calendar.open();
        await calendar.addYear(2027);
        await calendar.deadline.fill('2026-12-06');
        await expect(calendar.answer).toContainText(WORDS.en.late);
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      });
    });
  }
}
