// Earlier states of a plan, and the bin.
import { expectAccessible } from '../support/axe.mjs';
import { keptPlans } from '../support/kept.mjs';
import { QUESTIONS } from '../support/pack.mjs';
import { planFile, stored } from '../support/plans.mjs';
import { Plans, downloaded } from '../pages/plans.mjs';
import { expect, test } from '../support/test.mjs';

const PLAN = planFile({ name: 'Client' });
const FIRST = `#/assess/question/${QUESTIONS[0].id}`;
const OTHER = planFile({ id: 'other', name: 'Other', answers: { [QUESTIONS[0].id]: { mark: 1 } } });

/** Goes to another address inside the application. */
const go = (page, route) => page.evaluate((route) => (location.hash = route), route);

/** Keeps a milestone of the open plan. */
async function keep(page, name) {
  await go(page, '#/history');
  const states = page.locator('.history__state');
  const before = await states.count();
  await page.locator('.history__keep input').fill(name);
  await page.locator('.history__keep button').click();
  await expect(states.filter({ hasText: name })).toHaveCount(1);
  expect(await states.count()).toBeGreaterThanOrEqual(before);
}

const WORDS = {
  en: { keep: 'Keep a milestone', name: 'Name of the milestone', restore: /^Restore/, compare: /^Compare with now/, after: 'After', from: 'Before: “Client”, Milestone “After the workshop”, ', to: 'After: “Client”, Milestone “After the board”, ', now: 'After: “Client”, saved', count: 'What was said changed in 1 place.', beforeDeletion: 'Before deletion', file: 'Milestone “After the workshop”', remove: /^Delete the state/, before: 'Before restoring', undo: 'Undo', bin: /^Bin \(1\)/, back: 'Take back Client', erase: 'Erase for good Client', done: 'Erase for good', type: /^Type the name/ },
  'zh-Hant': { keep: '留下里程碑', name: '里程碑名稱', restore: /^還原/, compare: /^與現在比較/, after: '變更後', from: '變更前：「Client」，里程碑「After the workshop」，', to: '變更後：「Client」，里程碑「After the board」，', now: '變更後：「Client」，', count: '共 1 處內容變更。', beforeDeletion: '刪除前', file: '里程碑「After the workshop」', remove: /^刪除 .*的版本/, before: '還原前', undo: '復原', bin: /^資源回收筒（1）/, back: '取回 Client', erase: '徹底清除 Client', done: '徹底清除', type: /^請輸入名稱確認/ },
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

    test('a state is compared with now and with another one; the address says which two', async ({ app, page }) => {
      const states = page.locator('.history__state');
      const list = page.locator('.compare__plans li');
      await app.open(FIRST);
      await page.locator("[name=answer][value='2']").check();
      await keep(page, 'After the workshop');
      await go(page, FIRST);
      await page.locator("[name=answer][value='4']").check();
      await keep(page, 'After the board');
      await states.filter({ hasText: 'After the workshop' }).getByRole('link', { name: words.compare }).click();
      await expect(list.first()).toContainText(words.from);
      await expect(list.last()).toContainText(words.now);
      await expect(page.getByText(words.count)).toBeVisible();
      await expectAccessible(page);
      const select = page.getByRole('combobox', { name: words.after, exact: true });
      await select.focus();
      await select.selectOption({ label: await select.locator('option').filter({ hasText: 'After the board' }).textContent() });
      await expect(list.last()).toContainText(words.to);
      await expect(select).toBeFocused();
      const address = page.url();
      await page.reload();
      await app.ready();
      expect(page.url()).toBe(address);
      await expect(list.first()).toContainText(words.from);
      await expect(list.last()).toContainText(words.to);
      const download = page.waitForEvent('download');
      await page.locator('.page-head button').first().click();
      const { text } = await downloaded(await download);
      expect(text).toContain(words.file);
      await page.emulateMedia({ media: 'print' });
      await expect(page.locator('.signatures')).toBeVisible();
      // A state that is gone is said to be gone.
      await page.emulateMedia({ media: null });
      await page.goto(address.replace(/@[^/]+/, '@gone'));
      await expect(page.locator('.empty')).toBeVisible();
    });

    test('what is deleted and taken back has the history it had, with the state before', async ({ app, page }) => {
      const plans = new Plans(page, app, language);
      const states = page.locator('.history__state');
      await app.open(FIRST);
      await page.locator("[name=answer][value='2']").check();
      await keep(page, 'After the workshop');
      await go(page, FIRST);
      await page.locator("[name=answer][value='3']").check();
      await plans.visit();
      for (const count of [2, 2]) {
        await plans.act('delete', 'Client').click();
        await page.getByText(words.bin).click();
        await page.getByRole('button', { name: words.back }).click();
        await plans.button('Client').click();
        await go(page, '#/history');
        await expect(states).toHaveCount(count);
        await expect(states.first()).toContainText(words.beforeDeletion);
        await expect(states.last()).toContainText('After the workshop');
        await plans.visit();
      }
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

test.describe('several plans', () => {
  test.use({ storage: stored(PLAN, OTHER) });

  test('restoring while another plan is opened touches only the right plan', async ({ app, page }) => {
    const plans = new Plans(page, app);
    await app.open(FIRST);
    await page.locator("[name=answer][value='2']").check();
    await keep(page, 'Earlier');
    await go(page, FIRST);
    await page.locator("[name=answer][value='4']").check();
    await go(page, '#/history');
    const mark = async (name) => (await plans.content(name)).plan.answers[QUESTIONS[0].id].mark;
    await expect.poll(() => mark('Client')).toBe(4);
    // The database takes its time with earlier states, and only with those.
    await page.evaluate(() => {
      window.release = [];
      const { get } = IDBObjectStore.prototype;
      const success = Object.getOwnPropertyDescriptor(IDBRequest.prototype, 'onsuccess');
      IDBObjectStore.prototype.get = function (...given) {
        const request = get.apply(this, given);
        if (this.name !== 'milestones') return request;
        Object.defineProperty(request, 'onsuccess', {
          set(handler) {
            success.set.call(this, (event) => window.release.push(() => handler.call(request, event)));
          },
        });
        const { addEventListener } = request;
        request.addEventListener = (type, handler, ...more) =>
          addEventListener.call(request, type, type === 'success' ? (event) => window.release.push(() => handler.call(request, event)) : handler, ...more);
        return request;
      };
    });
    await page.locator('.history__state').getByRole('button', { name: /^Restore/ }).first().click();
    await expect.poll(() => page.evaluate(() => window.release.length)).toBeGreaterThan(0);
    await plans.visit();
    await plans.button('Other').click();
    await expect(page.locator('.rail')).toContainText('Other');
    await page.evaluate(() => window.release.forEach((go) => go()));
    await go(page, FIRST);
    await expect(page.locator("[name=answer][value='1']")).toBeChecked();
    await page.locator("[name=answer][value='3']").check();
    await expect.poll(() => mark('Other')).toBe(3);
    expect(await mark('Client')).toBe(4);
    // No revision was kept of it either.
    expect((await plans.content('Other')).lineage).toEqual([]);
    await page.keyboard.press('Control+z');
    await expect.poll(() => mark('Other')).toBe(1);
    await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  });

  test('of the states that left as files the newest twenty stay', async ({ app, page }) => {
    const plans = new Plans(page, app);
    await app.open(FIRST);
    for (let round = 0; round < 22; round += 1) {
      await go(page, FIRST);
      await page.locator(`[name=answer][value='${1 + (round % 4)}']`).check();
      await plans.visit();
      await plans.exported('Client');
    }
    await go(page, '#/history');
    const exported = page.locator('.history__state').filter({ hasText: 'Exported as a file' });
    await expect(exported).toHaveCount(20);
    await page.reload();
    await app.ready();
    await expect(exported).toHaveCount(20);
    const lineage = (await plans.content('Client')).lineage;
    expect(lineage).toHaveLength(22);
  });
});
