// Settings: set at once, kept, and everything there is to know about the product.
import { test as base, expect } from '../support/test.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { Settings } from '../pages/settings.mjs';

const test = base.extend({
  settings: async ({ page, app }, use) => use(new Settings(page, app)),
});

test('language and appearance change at once, by keyboard, and are kept', async ({ page, app, settings }) => {
  await settings.open();
  await settings.choice('English').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('main h1')).toHaveText('設定');
  expect(await app.language()).toBe('zh-Hant');
  await settings.choice('深色').check({ force: true });
  expect(await app.theme()).toBe('dark');
  await page.reload();
  await app.ready();
  await expect(page.locator('main h1')).toHaveText('設定');
  await expect(settings.choice('深色')).toBeChecked();
});

test('version, place of the data, sources and licence are there', async ({ page, settings }) => {
  await settings.open();
  const main = page.locator('main');
  await expect(main).toContainText(/\d+\.\d+\.\d+, with the assessment model “Service automation”/);
  await expect(main).toContainText('Nothing is sent anywhere');
  await expect(main).toContainText('vendors’ claims');
  await expect(main.locator('.settings__sources li')).toHaveCount(4);
  await expect(main).toContainText('MIT or Apache 2.0');
});

test('a file dropped where none is taken does not replace the page; text can still be dragged', async ({ page, settings }) => {
  await settings.open();
  const stopped = await page.evaluate(() =>
    ['file', 'text'].map((kind) => {
      const data = new DataTransfer();
      if (kind === 'file') data.items.add(new File(['x'], 'x.txt'));
      else data.setData('text/plain', 'x');
      return !document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }),
  );
  expect(stopped).toEqual([true, false]);
});

for (const language of ['en', 'zh-Hant']) {
  for (const theme of ['light', 'dark', 'contrast']) {
    test.describe(`${language}, ${theme}`, () => {
      test.use({ language, theme });
      test('is accessible', async ({ page, settings }) => {
        await settings.open();
        await expect(page.locator('main h2').first()).toBeVisible();
        await expectAccessible(page);
      });
    });
  }
}
