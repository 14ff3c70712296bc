// A library of 1,000 plans: the list shows the latest, brings more when asked, and finds any of them. How quick that is,
// bench-library.mjs says.
import { Plans } from '../pages/plans.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { fillLibrary, nameOf } from '../support/library.mjs';
import { expect, test } from '../support/test.mjs';

const COUNT = 1000;
const WORDS = {
  en: { title: '1,000 plans on this device', listed: (n) => `${n} of 1,000 are listed.`, more: 'Show 25 more' },
  'zh-Hant': { title: '這台裝置上有 1,000 份規劃案', listed: (n) => `目前列出 ${n}／1,000 份。`, more: '再列出 25 份' },
};

for (const language of ['en', 'zh-Hant']) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('1,000 plans are listed, searched and opened', async ({ page, app }) => {
      test.setTimeout(120_000);
      await app.open('#/compare');
      await expect(page.locator('main h1')).toBeVisible();
      await fillLibrary(page, COUNT);
      // Plans are read one by one, when they are opened.
      await page.addInitScript(() => {
        window.plansRead = 0;
        for (const name of ['get', 'getAll', 'openCursor']) {
          const original = IDBObjectStore.prototype[name];
          IDBObjectStore.prototype[name] = function (...given) {
            if (this.name === 'plans') window.plansRead += 1;
            return original.apply(this, given);
          };
        }
      });
      const plans = new Plans(page, app, language);
      const words = WORDS[language];
      await plans.open();
      await page.reload();
      await app.ready();
      await expect(plans.heading).toHaveText(words.title);
      await expect(plans.rows).toHaveCount(25);
      await expect(plans.rows.first()).toContainText(nameOf(0));
      await expect(page.locator('.plans-more')).toContainText(words.listed(25));
      expect(await page.evaluate(() => window.plansRead)).toBe(0);
      await expectAccessible(page);

      await plans.button(words.more).press('Enter');
      await expect(plans.rows).toHaveCount(50);
      await expect(plans.rows.nth(25).locator('.plan__open')).toBeFocused();
      await expect(page.locator('.plans-more')).toContainText(words.listed(50));

      const search = page.getByRole('searchbox', { name: plans.words.search });
      await search.fill('client 0777');
      await expect(plans.rows).toHaveCount(1);
      await expect(page.locator('.plans-more')).toBeHidden();
      await search.fill('');
      await expect(plans.rows).toHaveCount(25);
      await search.fill('client 0777');
      await plans.rows.first().locator('.plan__open').click();
      await expect(page.locator('.rail__plan')).toContainText(nameOf(777));
      expect(await page.evaluate(() => window.plansRead)).toBe(1);
    });
  });
}
