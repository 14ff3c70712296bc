// Handing a plan to another application, where the browser does that. The browser's own side of it is put in its place.
import { expect, test } from '../support/test.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { answersAt, planFile, stored } from '../support/plans.mjs';
import { Exchange } from '../pages/exchange.mjs';
import { Plans } from '../pages/plans.mjs';

const PLAN = planFile({ id: 'shared', name: 'Shop', answers: answersAt(3) });
const WORDS = {
  en: { send: 'Send with another app', handed: 'Handed over: Shop.baton.txt', refused: 'The browser did not hand the file over.' },
  'zh-Hant': { send: '用其他 App 傳送', handed: '已交給其他 App：Shop.baton.txt', refused: '瀏覽器沒有把檔案交出去' },
};

/** To be run before the page's own scripts: a browser that shares files and notes which, or says why not. */
function sharing() {
  window.sharedFiles = [];
  Navigator.prototype.canShare = ({ files }) => files.every(({ type }) => type === 'text/plain');
  Navigator.prototype.share = async ({ files }) => {
    if (window.refuseWith) throw new DOMException('no', window.refuseWith);
    window.sharedFiles.push(...(await Promise.all(files.map(async (file) => ({ name: file.name, type: file.type, text: await file.text() })))));
  };
}

for (const language of ['en', 'zh-Hant']) {
  test.describe(`in ${language}`, () => {
    test.use({ language, storage: stored(PLAN) });

    test('a plan goes to another application as a text that can be taken in again', async ({ page, app }) => {
      await page.addInitScript(sharing);
      const plans = new Plans(page, app, language);
      const exchange = new Exchange(page, plans, language);
      const send = exchange.button(WORDS[language].send);
      await plans.open();
      await exchange.openExport('Shop');
      await expectAccessible(page);

      // The person thinks better of it: the dialog stays, and nothing is said.
      await page.evaluate(() => (window.refuseWith = 'AbortError'));
      await send.click();
      await expect(exchange.button(exchange.words.export)).toHaveAttribute('aria-disabled', 'false');
      await expect(exchange.dialog).not.toContainText(WORDS[language].refused);
      // The browser refuses.
      await page.evaluate(() => (window.refuseWith = 'NotAllowedError'));
      await send.click();
      await expect(exchange.dialog).toContainText(WORDS[language].refused);
      await page.evaluate(() => (window.refuseWith = undefined));
      await send.click();
      await expect(exchange.dialog).toBeHidden();
      await expect(plans.toast).toContainText(WORDS[language].handed);
      const [file] = await page.evaluate(() => window.sharedFiles);
      expect(file).toMatchObject({ name: 'Shop.baton.txt', type: 'text/plain' });
      expect(JSON.parse(file.text).plan.name).toBe('Shop');

      await plans.give(file.text, file.name);
      await plans.page.getByRole('radio', { name: plans.words.copy }).check();
      await plans.button(plans.words.import).click();
      await expect(plans.dialog).toBeHidden();
      await plans.visit();
      await expect(plans.rows).toHaveCount(2);
    });
  });
}

test.describe('where the browser shares no files', () => {
  test.use({ storage: stored(PLAN) });

  for (const how of ['has no such thing', 'takes no files']) {
    test(`it ${how}: the button is not there`, async ({ page, app }) => {
      await page.addInitScript((how) => {
        const value = how === 'takes no files' ? () => false : undefined;
        Object.defineProperty(Navigator.prototype, 'canShare', { value, configurable: true });
      }, how);
      const plans = new Plans(page, app, 'en');
      const exchange = new Exchange(page, plans, 'en');
      await plans.open();
      await exchange.openExport('Shop');
      await expect(exchange.button(exchange.words.export)).toBeVisible();
      await expect(exchange.button(WORDS.en.send)).toHaveCount(0);
    });
  }
});
