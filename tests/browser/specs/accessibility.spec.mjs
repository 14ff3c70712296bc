// Every page in every state of shots.json: rules of accessibility, one heading, and nothing wider than a small phone.
import { test, expect } from '../support/test.mjs';
import { violations } from '../support/axe.mjs';
import { openDemo } from '../support/demo.mjs';
import { VIEWS, openView } from '../support/views.mjs';

const STATES = { empty: VIEWS.filter(({ plan }) => !plan), demo: VIEWS.filter(({ plan }) => plan === 'demo') };

for (const language of ['en', 'zh-Hant']) {
  for (const theme of ['light', 'dark', 'contrast']) {
    for (const [state, views] of Object.entries(STATES)) {
      test.describe(`${state} plan, ${language}, ${theme}`, () => {
        test.use({ language, theme });

        test('every page holds the rules of accessibility', async ({ page, site }) => {
          test.setTimeout(120_000);
          if (state === 'demo') await openDemo(page, site);
          const found = [];
          for (const view of views) {
            await openView(page, site, view);
            found.push(...(await violations(page)).map((problem) => `${view.name}: ${problem}`));
            const headings = await page.getByRole('heading', { level: 1 }).count();
            if (headings !== 1) found.push(`${view.name}: ${headings} headings of the first level`);
          }
          expect(found).toEqual([]);
        });
      });
    }
  }

  test.describe(`320 pixels wide, ${language}`, () => {
    test.use({ language, viewport: { width: 320, height: 640 } });

    test('no page scrolls sideways', async ({ page, site }) => {
      test.setTimeout(120_000);
      const wide = [];
      for (const [state, views] of Object.entries(STATES)) {
        if (state === 'demo') await openDemo(page, site);
        for (const view of views) {
          await openView(page, site, view);
          const over = await page.evaluate(() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth);
          if (over > 0) wide.push(`${view.name}: ${over} px too wide`);
        }
      }
      expect(wide).toEqual([]);
    });
  });
}
