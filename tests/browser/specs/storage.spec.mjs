// Where plans are kept, and what becomes of them when a part of that fails.
import { keptPlan, refuseDatabase } from '../support/kept.mjs';
import { QUESTIONS } from '../support/pack.mjs';
import { planFile, stored } from '../support/plans.mjs';
import { expect, test } from '../support/test.mjs';

const PLAN = planFile({});
const ID = PLAN.plan.id;
const FIRST = `#/assess/question/${QUESTIONS[0].id}`;

const journal = (page) => page.evaluate((id) => localStorage.getItem(`baton.plan.${id}`), ID);
const level = async (page) => (await keptPlan(page, ID)).plan.answers?.[QUESTIONS[0].id]?.mark;
const saved = (page) => page.locator('.foot__saved[data-state=saved]');

async function choose(page, key) {
  await page.locator(`[name=answer][value='${key}']`).check();
}

test.use({ storage: stored(PLAN) });

test('an edit is in the journal at once, then in the database, and then leaves the journal', async ({ app, page }) => {
  await page.addInitScript(() => {
    window.order = [];
    const { setItem, removeItem } = Storage.prototype;
    Storage.prototype.setItem = function (key, value) {
      if (key.startsWith('baton.plan.')) window.order.push('noted');
      return setItem.call(this, key, value);
    };
    Storage.prototype.removeItem = function (key) {
      if (key.startsWith('baton.plan.')) window.order.push('erased');
      return removeItem.call(this, key);
    };
    const { get, put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (...given) {
      if (this.name === 'plans') {
        window.order.push('asked');
        this.transaction.addEventListener('complete', () => window.order.push('confirmed'));
      }
      return put.apply(this, given);
    };
    IDBObjectStore.prototype.get = function (...given) {
      if (this.name === 'plans') window.order.push('read back');
      return get.apply(this, given);
    };
  });
  await app.open(FIRST);
  await expect.poll(() => journal(page)).toBe(null);
  await page.evaluate(() => window.order.splice(0));
  await choose(page, '3');
  await expect.poll(() => page.evaluate(() => window.order.at(-1))).toBe('erased');
  expect(await page.evaluate(() => window.order)).toEqual(['noted', 'asked', 'confirmed', 'read back', 'erased']);
  expect(await level(page)).toBe(3);
});

test('what an earlier page left in the journal comes into the database; an older note never replaces a newer plan', async ({ app, page }) => {
  await app.open(FIRST);
  await choose(page, '3');
  await expect(saved(page)).toContainText(/\d:\d/);
  await expect.poll(() => journal(page)).toBe(null);
  const now = await keptPlan(page, ID);
  const with_mark = (mark, when) =>
    JSON.stringify({ ...now, saved: when, plan: { ...now.plan, answers: { [QUESTIONS[0].id]: { mark } } } });
  const leave = (text) => page.evaluate(([id, text]) => localStorage.setItem(`baton.plan.${id}`, text), [ID, text]);

  await leave(with_mark(1, '2020-01-01T00:00:00.000Z'));
  await page.reload();
  await app.ready();
  await expect.poll(() => journal(page)).toBe(null);
  expect(await level(page)).toBe(3);

  await leave(with_mark(4, '2099-01-01T00:00:00.000Z'));
  await page.reload();
  await app.ready();
  await expect.poll(() => journal(page)).toBe(null);
  expect(await level(page)).toBe(4);
  await expect(page.locator("[name=answer][value='4']")).toBeChecked();
});

for (const how of ['blocked', 'full']) {
  test(`with the database ${how} the journal carries on alone and says so; later the database gets it all`, async ({ app, page, context }) => {
    await page.addInitScript(refuseDatabase, how);
    await app.open(FIRST);
    await choose(page, '2');
    await expect(saved(page)).toContainText('database does not answer');
    await page.reload();
    await app.ready();
    await expect(page.locator("[name=answer][value='2']")).toBeChecked();

    const healthy = await context.newPage();
    await healthy.goto(page.url());
    await expect(healthy.locator("[name=answer][value='2']")).toBeChecked();
    await expect.poll(() => journal(healthy)).toBe(null);
    expect(await level(healthy)).toBe(2);
  });
}

test('without a journal the database carries on alone and says so', async ({ app, page, context }) => {
  await app.open(FIRST);
  await expect.poll(() => journal(page)).toBe(null);
  const other = await context.newPage();
  await other.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await other.goto(page.url().replace(/#.*/, '#/plans'));
  await other.locator('.plan__open').first().click();
  await page.close();
  await choose(other, '4');
  await expect(saved(other)).toContainText('Part of the browser’s storage is blocked');
  await expect.poll(() => level(other)).toBe(4);
});

test('when neither takes a plan, nothing that was saved is damaged, and the plan is offered as a file', async ({ app, page }) => {
  await app.open(FIRST);
  await choose(page, '1');
  await expect.poll(() => level(page)).toBe(1);
  await expect.poll(() => journal(page)).toBe(null);
  await page.evaluate(() => {
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Storage.prototype.setItem = refuse;
    IDBObjectStore.prototype.put = refuse;
  });
  await choose(page, '4');
  await expect(page.locator('.foot__saved[data-state=failed]')).toContainText('storage is full');
  expect(await level(page)).toBe(1);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the file' }).click();
  await download;
});
