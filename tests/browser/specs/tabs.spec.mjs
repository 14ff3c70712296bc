// Two tabs with one plan: one edits, the other shows, and between them nothing is lost.
import { App } from '../pages/app.mjs';
import { Plans } from '../pages/plans.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { keptPlan } from '../support/kept.mjs';
import { QUESTIONS } from '../support/pack.mjs';
import { planFile, stored } from '../support/plans.mjs';
import { expect, test } from '../support/test.mjs';

const PLAN = planFile({});
const ID = PLAN.plan.id;
const at = (number) => `#/assess/question/${QUESTIONS[number].id}`;
const option = (page, key) => page.locator(`[name=answer][value='${key}']`);
const editHere = (page) => page.locator('.elsewhere').getByRole('button', { name: 'Edit here instead' });
const marks = async (page) => (await keptPlan(page, ID)).plan.answers ?? {};

test.use({ storage: stored(PLAN) });

/** The second tab, on the same question. */
async function another(context, site, route) {
  const page = await context.newPage();
  await new App(page, site).open(route);
  return page;
}

test('the second tab shows the plan live and read-only; asked to, it edits and the first one shows', async ({ app, page, context, site }) => {
  await app.open(at(0));
  await expect(option(page, '3')).toBeEnabled();
  const other = await another(context, site, at(0));
  await expect(editHere(other)).toBeVisible();
  await expect(option(other, '3')).toBeDisabled();
  await expectAccessible(other);

  await option(page, '3').check();
  await expect(option(other, '3')).toBeChecked();
  await other.bringToFront();
  await other.locator('main h1').press('4');
  await expect(option(other, '3')).toBeChecked();
  await expect(other.locator('.toast')).toContainText('edited in another tab');

  await editHere(other).click();
  await expect(option(other, '2')).toBeEnabled();
  await expect(option(page, '2')).toBeDisabled();
  await option(other, '2').check();
  await expect(option(page, '2')).toBeChecked();
  await other.keyboard.press('Control+z');
  await expect(option(page, '3')).toBeChecked();
});

test('when the tab that edits leaves, the other may edit at once', async ({ app, page, context, site }) => {
  await app.open(at(0));
  const other = await another(context, site, at(0));
  await expect(option(other, '3')).toBeDisabled();
  await option(page, '3').check();
  await page.close();
  await expect(option(other, '3')).toBeEnabled();
  await expect(option(other, '3')).toBeChecked();
  await option(other, '1').check();
  await expect.poll(async () => (await marks(other))[QUESTIONS[0].id].mark).toBe(1);
});

test.describe('a plan begun in one tab', () => {
  test.use({ storage: {} });

  test('is only shown by the next', async ({ app, page, context, site }) => {
    await app.open('#/settings');
    await page.evaluate((route) => (location.hash = route), at(0));
    await option(page, '3').check();
    await expect.poll(() => page.evaluate(() => localStorage.getItem('baton.open'))).not.toBe(null);
    const other = await another(context, site, at(0));
    await expect(option(other, '3')).toBeChecked();
    await expect(option(other, '3')).toBeDisabled();
  });
});

test('opening another plan lets go of the first', async ({ app, page, context, site }) => {
  await app.open(at(0));
  const other = await another(context, site, at(0));
  await expect(option(other, '3')).toBeDisabled();
  await page.evaluate(() => (location.hash = '#/plans'));
  await new Plans(page, app, 'en').create('Elsewhere');
  await expect(option(other, '3')).toBeEnabled();
});

test('however two tabs take turns, no edit is lost', async ({ app, page, context, site }) => {
  test.setTimeout(90_000);
  await app.open(at(0));
  const other = await another(context, site, at(0));
  const tabs = [page, other];
  const ROUNDS = 16;
  for (let round = 0; round < ROUNDS; round++) {
    const [own, away] = round % 2 ? [other, page] : [page, other];
    for (const tab of tabs) {
      await tab.evaluate((route) => (location.hash = route), at(round));
    }
    await expect(option(own, '2')).toBeEnabled();
    // In the same moment: the last edit here, and the wish to edit over there.
    await own.evaluate(() => document.querySelector("[name=answer][value='2']").click());
    if (round < ROUNDS - 1) {
      await editHere(away).click();
    }
  }
  await expect.poll(async () => Object.keys(await marks(page)).length).toBe(ROUNDS);
  await page.reload();
  await app.ready();
  expect(Object.values(await marks(page)).map((answer) => answer.mark)).toEqual(Array(ROUNDS).fill(2));
});

test('a tab that does not answer loses the plan; what it had not saved becomes an earlier state', async ({ app, page, context, site }) => {
  await page.addInitScript(() => {
    // It hears nobody, and saves late.
    Object.defineProperty(BroadcastChannel.prototype, 'onmessage', { set() {} });
    const { setTimeout } = window;
    window.setTimeout = (work, after, ...more) => setTimeout(work, after === 100 ? 60_000 : after, ...more);
  });
  await app.open(at(0));
  const other = await another(context, site, at(1));
  await expect(editHere(other)).toBeVisible();
  await option(page, '4').check();
  await editHere(other).click();
  await expect(option(other, '2')).toBeEnabled();
  await expect(option(page, '2')).toBeDisabled();
  await expect(page.locator('.toast')).toContainText('earlier state');
  await option(other, '1').check();
  await expect.poll(async () => Object.keys(await marks(other))).toEqual([QUESTIONS[1].id]);
  await page.evaluate(() => (location.hash = '#/history'));
  await expect(page.locator('main')).toContainText('1 of 36');
});

test('a plan that another tab edits is neither renamed nor deleted from the list', async ({ app, page, context, site }) => {
  await app.open(at(0));
  const other = await another(context, site, '#/plans');
  const plans = new Plans(other, new App(other, site), 'en');
  await expect(plans.rows).toHaveCount(1);
  await plans.rename(PLAN.plan.name, 'Other');
  await expect(other.locator('.toast')).toContainText('edited in another tab');
  await expect(plans.row(PLAN.plan.name)).toBeVisible();
  await plans.act('delete', PLAN.plan.name).click();
  await expect(other.locator('.toast')).toContainText('open in another tab');
  await expect(plans.rows).toHaveCount(1);
  await expect(option(page, '3')).toBeEnabled();
});

test('where the browser has no locks, the later save wins and the other is one undo away', async ({ app, page, context, site }) => {
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }));
  await app.open(at(0));
  const other = await another(context, site, at(0));
  await option(other, '2').check();
  await expect(option(page, '2')).toBeChecked();
  await option(page, '3').check();
  await expect(option(other, '3')).toBeChecked();
  await other.bringToFront();
  await other.keyboard.press('Control+z');
  await expect(option(page, '2')).toBeChecked();
});
