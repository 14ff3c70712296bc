// Earlier states of a plan, and the bin.
import { expectAccessible } from '../support/axe.mjs';
import { keptPlans } from '../support/kept.mjs';
import { QUESTIONS } from '../support/pack.mjs';
import { planFile, stored } from '../support/plans.mjs';
import { Plans } from '../pages/plans.mjs';
import { expect, test } from '../support/test.mjs';

const PLAN = planFile({ name: 'Client' });
const FIRST = `#/assess/question/${QUESTIONS[0].id}`;
const WORDS = {
  en: { keep: 'Keep a milestone', name: 'Name of the milestone', restore: /^Restore/, remove: /^Delete the state/, before: 'Before restoring', undo: 'Undo', bin: /^Bin \(1\)/, back: 'Take back Client', erase: 'Erase for good Client', done: 'Erase for good', type: /^Type the name/ },
  'zh-Hant': { keep: '留下里程碑', name: '里程碑名稱', restore: /^還原/, remove: /^刪除 .*的版本/, before: '還原前', undo: '復原', bin: /^資源回收筒（1）/, back: '取回 Client', erase: '徹底清除 Client', done: '徹底清除', type: /^請輸入名稱確認/ },
};

for (const [language, words] of Object.entries(WORDS)) {
  test.describe(`in ${language}`, () => {
    test.use({ language, storage: stored(PLAN) });

    test('a milestone is kept, restored and deleted; restoring can be undone', async ({ app, page }) => {
      const answer = (key) => page.locator(`[name=answer][value='${key}']`);
      const states = page.locator('.history__state');
      await app.open(FIRST);
      await answer(2).check();
      await page.goto(page.url().replace(/#.*/, '#/history'));
      await page.getByLabel(words.name).fill('After the workshop');
      await page.getByRole('button', { name: words.keep }).click();
      await expect(states).toHaveCount(1);
      await expect(states).toContainText('After the workshop');
      await page.goto(page.url().replace(/#.*/, FIRST));
      await answer(4).check();
      await page.goto(page.url().replace(/#.*/, '#/history'));
      await expectAccessible(page);
      await states.getByRole('button', { name: words.restore }).click();
      await expect(states).toHaveCount(2);
      await expect(states.first()).toContainText(words.before);
      await page.goto(page.url().replace(/#.*/, FIRST));
      await expect(answer(2)).toBeChecked();
      await page.keyboard.press('Control+z');
      await expect(answer(4)).toBeChecked();

      await page.reload();
      await app.ready();
      await page.goto(page.url().replace(/#.*/, '#/history'));
      await expect(states).toHaveCount(2);
      await states.first().getByRole('button', { name: words.remove }).click();
      await expect(states).toHaveCount(1);
    });

    test('a deleted plan rests, comes back, and is erased only after its name was typed', async ({ page, app }) => {
      const plans = new Plans(page, app, language);
      await plans.open();
      await plans.act('delete', 'Client').click();
      await expect(plans.rows).toHaveCount(0);
      await page.reload();
      await app.ready();
      await page.getByText(words.bin).click();
      await page.getByRole('button', { name: words.back }).click();
      await expect(plans.row('Client')).toBeVisible();
      expect(Object.keys(await keptPlans(page))).toEqual([PLAN.plan.id]);

      await plans.act('delete', 'Client').click();
      await page.getByText(words.bin).click();
      await expectAccessible(page);
      await page.getByRole('button', { name: words.erase }).click();
      const confirm = plans.dialog.getByRole('button', { name: words.done });
      await expect(confirm).toBeDisabled();
      await plans.dialog.getByLabel(words.type).fill('Client');
      await confirm.click();
      await expect(page.locator('.bin')).toHaveCount(0);
      await page.reload();
      await app.ready();
      await expect(page.locator('.bin')).toHaveCount(0);
      const traces = await page.evaluate(async (id) => {
        const database = await new Promise((done) => (indexedDB.open('baton').onsuccess = ({ target }) => done(target.result)));
        const found = Object.keys(localStorage).filter((key) => key.includes(id));
        for (const name of database.objectStoreNames) {
          const request = database.transaction(name).objectStore(name).getAllKeys();
          const keys = await new Promise((done) => (request.onsuccess = () => done(request.result)));
          found.push(...keys.filter((key) => key.includes(id)));
        }
        return found;
      }, PLAN.plan.id);
      expect(traces).toEqual([]);
    });
  });
}
