// Plans locked at rest: nothing but the label and the time can be read on the device, and nothing is lost by it.
import { writeFile } from 'node:fs/promises';
import { App } from '../pages/app.mjs';
import { Locks } from '../pages/lock.mjs';
import { Plans } from '../pages/plans.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { everythingKept, keptPlans } from '../support/kept.mjs';
import { QUESTIONS } from '../support/pack.mjs';
import { planFile, stored } from '../support/plans.mjs';
import { expect, test } from '../support/test.mjs';
import { withPassphrase } from '../support/tool.mjs';

const PASSPHRASE = 'four random plain words';
const SECRETS = ['Hushhush', 'Whisperwork', 'Mumblestone', 'Murmurnote'];
const [CLIENT, PROCESS, MILESTONE, NOTE] = SECRETS;
const PLAN = planFile({ name: CLIENT, processes: [{ id: 'p1', name: PROCESS }] });
const ID = PLAN.plan.id;
const FIRST = `#/assess/question/${QUESTIONS[0].id}`;
const answer = (page, key) => page.locator(`[name=answer][value='${key}']`);
const go = (page, route) => page.evaluate((route) => (location.hash = route), route);
const leaks = async (page) => {
  const kept = await everythingKept(page);
  return SECRETS.filter((secret) => kept.includes(secret));
};

for (const language of ['en', 'zh-Hant']) {
  test.describe(`in ${language}`, () => {
    test.use({ language, storage: stored(PLAN) });

    test('a locked plan shows its label and nothing else, before and after work', async ({ app, page }) => {
      const plans = new Plans(page, app, language);
      const locks = new Locks(page, plans, language);
      const { words } = locks;
      await app.open(FIRST);
      await answer(page, 2).check();
      await go(page, '#/history');
      await page.locator('main').getByRole('textbox').fill(MILESTONE);
      await page.locator('main form').getByRole('button').click();
      await expect(page.locator('.history__state')).toHaveCount(2);
      expect(await leaks(page)).toEqual([CLIENT, PROCESS, MILESTONE]);

      await plans.visit();
      await plans.button(words.lock(CLIENT)).click();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await locks.lock(CLIENT, PASSPHRASE, 'Case 7');
      await expect(plans.toast).toContainText(words.locked);
      await expect(plans.row('Case 7')).toContainText(words.here);
      expect(await leaks(page)).toEqual([]);

      await go(page, FIRST);
      await answer(page, 4).check();
      await page.locator('main h1').press('m');
      await page.locator('main textarea').fill(NOTE);
      await page.locator('main textarea').blur();
      await expect.poll(() => page.evaluate((id) => localStorage.getItem(`baton.plan.${id}`), ID)).toBe(null);
      expect(await leaks(page)).toEqual([]);
      expect(await page.title()).not.toContain(CLIENT);

      await page.reload();
      await app.ready();
      await expect(locks.asks.getByRole('heading')).toContainText(words.title);
      await expect(locks.asks).toContainText('Case 7');
      await expectAccessible(page);
      await locks.unlock('not this one');
      await expect(locks.asks.getByRole('alert')).toContainText(words.wrong);
      await locks.unlock(PASSPHRASE);
      await expect(answer(page, 4)).toBeChecked();
      await expect(page.locator('main textarea')).toHaveValue(NOTE);
      await go(page, '#/history');
      await expect(page.locator('main')).toContainText(MILESTONE);
      expect(await leaks(page)).toEqual([]);
    });

    test('what is done in the last moment is kept, and locked', async ({ app, page, context, site }) => {
      const plans = new Plans(page, app, language);
      const locks = new Locks(page, plans, language);
      await app.open('#/plans');
      await locks.lock(CLIENT, PASSPHRASE, '');
      await go(page, FIRST);
      await answer(page, 3).evaluate((input) => {
        input.click();
        location.replace('about:blank');
      });
      const again = await context.newPage();
      await new App(again, site).open(FIRST);
      await new Locks(again, plans, language).unlock(PASSPHRASE);
      await expect(answer(again, 3)).toBeChecked();
      expect(await leaks(again)).toEqual([]);
    });

    test('it can be locked again, taken away as it is, opened by the tool, and have its lock taken away', async ({ app, page }) => {
      const plans = new Plans(page, app, language);
      const locks = new Locks(page, plans, language);
      const { words } = locks;
      await app.open(FIRST);
      await answer(page, 2).check();
      await plans.visit();
      await locks.lock(CLIENT, PASSPHRASE, 'Case 7');
      await locks.use('Case 7', words.lockAgain);
      await expect(plans.row('Case 7')).toContainText(words.tag);
      await expect(plans.row('Case 7').getByRole('button')).toHaveCount(3);

      const { text: file } = await plans.exported('Case 7');
      const path = test.info().outputPath('locked.baton.json');
      await writeFile(path, file);
      expect(file).not.toContain(CLIENT);
      const opened = await withPassphrase(PASSPHRASE, ['unlock', path, '-o', '-']);
      expect(JSON.parse(opened.out).plan.name).toBe(CLIENT);

      await plans.button('Case 7').click();
      await locks.unlock(PASSPHRASE);
      await expect(page.locator('main h1')).toBeVisible();
      await plans.visit();
      await locks.use('Case 7', words.remove);
      await expect(plans.toast).toContainText(words.removed);
      await expect(plans.row(CLIENT)).toBeVisible();
      expect(JSON.parse((await keptPlans(page))[ID]).plan.answers[QUESTIONS[0].id].mark).toBe(2);
    });
  });
}

test('a locked example asks for its passphrase instead of becoming another one', async ({ app, page }) => {
  const plans = new Plans(page, app, 'en');
  const locks = new Locks(page, plans);
  await plans.open();
  await plans.link(plans.words.demo).click();
  await expect(page).toHaveURL(/#\/assess\/result$/);
  await plans.visit();
  await locks.lock('A company', PASSPHRASE, 'Case 7');
  await locks.use('Case 7', locks.words.lockAgain);
  await expect(plans.row('Case 7')).toContainText(locks.words.tag);
  await plans.link(plans.words.demo).click();
  await expect(locks.asks).toContainText('Case 7');
  expect(Object.keys(await keptPlans(page))).toHaveLength(1);
  await locks.unlock(PASSPHRASE);
  await plans.visit();
  await expect(plans.row('Case 7')).toContainText(locks.words.here);

  // Open, it takes the place of a locked plan that was asked for.
  await page.evaluate((route) => (location.hash = route), '#/example');
  await expect(page).toHaveURL(/#\/assess\/result$/);
  await expect(locks.asks).toBeHidden();
});

test.describe('with a locked plan', () => {
  test.use({ storage: stored(PLAN) });

  test('another tab asks for the passphrase, then shows it live', async ({ app, page, context, site }) => {
    const plans = new Plans(page, app, 'en');
    await app.open(FIRST);
    const other = await context.newPage();
    await new App(other, site).open(FIRST);
    await expect(answer(other, 2)).toBeDisabled();
    await plans.visit();
    await new Locks(page, plans).lock(CLIENT, PASSPHRASE, 'Case 7');
    const locks = new Locks(other, plans);
    await expect(locks.asks).toContainText('Case 7');
    await locks.unlock(PASSPHRASE);
    await expect(answer(other, 2)).toBeDisabled();
    await go(page, FIRST);
    await answer(page, 2).check();
    await expect(answer(other, 2)).toBeChecked();
    expect(await leaks(page)).toEqual([]);
  });

  test('a file of the same plan never takes its place, not even from the bin', async ({ app, page }) => {
    const plans = new Plans(page, app, 'en');
    const locks = new Locks(page, plans);
    await plans.open();
    await locks.lock(CLIENT, PASSPHRASE, 'Case 7');
    await locks.use('Case 7', locks.words.lockAgain);
    await plans.give(JSON.stringify({ ...PLAN, plan: { ...PLAN.plan, name: 'Another' } }));
    await expect(plans.dialog).toContainText(locks.words.twin);
    await expect(plans.dialog.getByRole('radio')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await plans.act('delete', 'Case 7').click();
    await expect(plans.rows).toHaveCount(0);
    await plans.give(JSON.stringify({ ...PLAN, plan: { ...PLAN.plan, name: 'Another' } }));
    await plans.dialog.getByRole('button', { name: plans.words.import }).click();
    await plans.visit();
    await page.getByText('Bin (1)').click();
    await page.getByRole('button', { name: 'Take back Case 7' }).click();
    await expect(plans.row('Case 7')).toContainText('Locked');
    await plans.button('Case 7').click();
    await locks.unlock(PASSPHRASE);
    await expect(page).toHaveTitle(/Case 7/);
  });
});
