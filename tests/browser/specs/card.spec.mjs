// The card of one process: ratings by keyboard, the result with its reasons, and everything a pilot needs.
import { test, expect } from '../support/test.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { Card } from '../pages/card.mjs';
import { EASY, manyProcesses, planFile, process, stored } from '../support/plans.mjs';
import { RATINGS, rating } from '../support/pack.mjs';

const LONG = '跨部門訂單異動與退換貨例外處理 – orders changed across departments, with exceptions';

const plan = () => {
  const bare = { ...process('bare', 'Bare'), ratings: {} };
  const typical = { ...process('typical', 'Typical', { ratings: EASY }), typical: true };
  return stored(planFile({ processes: [process('order', LONG), typical, bare] }));
};

for (const language of ['en', 'zh-Hant']) {
  test.describe(`the card, ${language}`, () => {
    test.use({ language, storage: plan() });

    test('is rated by keyboard, and the result follows and is read out', async ({ app, page }) => {
      const card = new Card(app, language);
      await card.open('bare');
      await expect(card.bucket).toHaveText(card.words.undecided);
      await expectAccessible(page);
      for (const id of Object.keys(EASY)) {
        await card.rating(id).getByRole('radio').first().focus();
        await page.keyboard.press(String(EASY[id]));
        await expect(card.rating(id).getByRole('radio', { name: new RegExp(`^${EASY[id]}`) })).toBeFocused();
        await expect(card.rating(id).getByRole('radio', { name: new RegExp(`^${EASY[id]}`) })).toBeChecked();
      }
      await expect(card.bucket).toContainText(card.words.aiHandles);
      await expect(card.status).toContainText(card.words.aiHandles);

      await page.keyboard.press('ArrowRight');
      await expect.poll(() => card.kept('bare').then(({ ratings }) => ratings.consequence_of_error)).toBe(2);
      await card.rating('judgement').getByRole('radio', { name: /^1/ }).focus();
      await page.keyboard.press('4');
      await expect(card.bucket).toContainText(card.words.aiPrepares);
      await expect(card.status).toContainText(card.words.aiPrepares);

      await card.rating('judgement').getByRole('button', { name: card.words.clear(rating('judgement', language)) }).click();
      await expect(card.bucket).toHaveText(card.words.undecided);
      await expect(card.result).toContainText(rating('judgement', language));
      await expect(card.rating('judgement').getByRole('radio').first()).toBeFocused();
    });

    test('says why: the parts add up, and what would change it does change it', async ({ app, page }) => {
      const card = new Card(app, language);
      await card.open('order');
      const details = card.result.locator('details').nth(1);
      await details.locator('summary').click();
      const shares = await details.locator('tbody tr td:last-child').allInnerTexts();
      const sum = shares.reduce((sum, text) => sum + Number(text), 0);
      const shown = await card.result.locator('.measure__value').nth(1).innerText();
      expect(Math.abs(sum - Number.parseFloat(shown))).toBeLessThan(0.1);

      const flip = card.result.locator('.flips__to').first();
      const target = await flip.locator('.bucket').innerText();
      const line = await flip.locator('li').first().innerText();
      const kind = RATINGS.find(({ name }) => line.includes(name[language]));
      await card.rating(kind.id).getByRole('radio').first().focus();
      await page.keyboard.press(line.match(/\d+/g).at(-1));
      await expect(card.bucket).toContainText(target.replace(/^.\s*/, ''));
    });

    test('typical ratings are marked until touched or confirmed', async ({ app, page }) => {
      const card = new Card(app, language);
      await card.open('typical');
      await expect(page.getByText(card.words.typical, { exact: true }).first()).toBeVisible();
      await card.button('confirm').click();
      await expect(page.getByText(card.words.typical, { exact: true })).toHaveCount(0);
      await expect.poll(() => card.kept('typical').then(({ typical }) => Boolean(typical))).toBe(false);
      await page.keyboard.press('Control+z');
      await expect(card.button('confirm')).toBeVisible();
      await card.rating('stability').getByRole('radio', { name: /^4/ }).check();
      await expect(card.button('confirm')).toHaveCount(0);
    });

    test('a decision by hand needs a reason and stands beside the computed one', async ({ app, page }) => {
      const card = new Card(app, language);
      await card.open('typical');
      await card.button('decide').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('radio', { name: card.words.personOnly }).check();
      await dialog.getByRole('textbox').fill('Because');
      await expectAccessible(page);
      await dialog.locator('button[type=submit]').click();
      await expect(card.bucket).toContainText(card.words.personOnly);
      await expect(card.bucket).toContainText(card.words.byHand);
      await expect(card.result).toContainText(card.words.aiHandles);
      await expect(card.result).toContainText('Because');
      await expectAccessible(page);
      await card.button('goBack').click();
      await expect(card.bucket).toContainText(card.words.aiHandles);
      await expect(card.bucket).not.toContainText(card.words.byHand);
    });

    test('a pilot’s list empties as it is filled in, and the warnings go', async ({ app, page }) => {
      const card = new Card(app, language);
      await card.open('typical');
      await expect(card.missing).toContainText(card.words.missing(6));
      await expect(card.result.locator('.notice')).toHaveCount(2);
      await card.button('writeHandoff').click();
      await expect(card.field('trigger')).toBeFocused();
      await page.keyboard.type('asks for a person');
      await page.keyboard.press('Enter');
      await expect(card.result.locator('.notice')).toHaveCount(1);
      await card.field('seconds').fill('60');
      const filled = ['context', 'scope', 'source', 'keeper', 'quality', 'reviewer', 'stop'];
      for (const name of filled) await card.field(name).fill(name);
      await card.field('reviewed').fill(new Date().toISOString().slice(0, 10));
      await card.field('owner').fill('May');
      await card.field('volume').fill('250');
      await page.keyboard.press('Tab');
      await expect(card.missing).toHaveText(card.words.complete);
      await expect(card.result.locator('.notice')).toHaveCount(0);
      await expect.poll(() => card.kept('typical').then(({ owner, volume_per_month: n }) => [owner, n])).toEqual(['May', 250]);
      expect((await card.kept('typical')).handoff).toEqual({ trigger: 'asks for a person', seconds: 60, context: 'context' });
    });

    test('goes to the next process, is renamed, changed and deleted, and all comes back', async ({ app, page }) => {
      const card = new Card(app, language);
      await card.open('order');
      await expect(card.heading).toHaveText(LONG);
      await expect(page.getByRole('link', { name: card.words.previous })).toHaveCount(0);
      await page.getByRole('link', { name: card.words.next }).click();
      await expect(card.heading).toHaveText('Typical');
      await expect(card.heading).toBeFocused();

      await card.button('rename').click();
      await page.keyboard.type('Renamed');
      await page.keyboard.press('Escape');
      await expect(card.heading).toHaveText('Typical');
      await card.button('rename').click();
      await page.keyboard.type('Renamed');
      await page.keyboard.press('Enter');
      await expect(card.heading).toHaveText('Renamed');
      await expect(card.button('rename')).toBeFocused();

      await page.getByLabel(card.words.phone, { exact: true }).check();
      await page.getByLabel(card.words.law).check();
      await expect(card.bucket).toContainText(card.words.personOnly);
      await expect.poll(() => card.kept('typical').then(({ channels }) => channels)).toEqual(['phone']);

      await card.button('delete').click();
      await expect(page).toHaveURL(/#\/processes$/);
      await expect.poll(() => card.kept('typical')).toBe(null);
      await page.locator('.toast').getByRole('button', { name: card.words.undo }).click();
      await expect.poll(() => card.kept('typical').then((kept) => kept?.name)).toBe('Renamed');
    });

    test('what is typed when the page goes away is kept', async ({ app, page }) => {
      const card = new Card(app, language);
      await card.open('order');
      await page.getByLabel(card.words.owner).fill('Mei');
      await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide')));
      await expect.poll(() => card.kept('order').then(({ owner }) => owner)).toBe('Mei');
      await expect(page.getByLabel(card.words.owner)).toBeFocused();
    });

    test('an address that leads nowhere says so', async ({ app, page }) => {
      const card = new Card(app, language);
      await card.open('nowhere');
      await expect(card.heading).toHaveText(card.words.notFound);
      await expectAccessible(page);
      await page.getByRole('link', { name: card.words.toAll }).click();
      await expect(page).toHaveURL(/#\/processes$/);
    });
  });
}

for (const theme of ['dark', 'contrast']) {
  test.describe(`in ${theme}, on a small screen`, () => {
    test.use({ language: 'zh-Hant', theme, viewport: { width: 360, height: 740 }, storage: plan() });

    test('it is accessible, fits, and keeps the result in sight', async ({ app, page }) => {
      const card = new Card(app, 'zh-Hant');
      for (const id of ['order', 'typical', 'bare']) {
        await card.open(id);
        await expect(card.bucket).toBeVisible();
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      }
      await card.rating('system_access').getByRole('radio').first().focus();
      await expect(card.bucket).toBeInViewport();
    });
  });
}

test.describe('among 200 processes', () => {
  test.use({ language: 'en', storage: stored(planFile({ processes: manyProcesses(200) })) });

  test('a change touches one of them', async ({ app, page }) => {
    const card = new Card(app, 'en');
    await card.open('p100');
    const before = await card.kept('p100');
    const [low, high] = [/^1/, /^5/].map((name) => card.rating('stability').getByRole('radio', { name }));
    await (before.ratings.stability === 1 ? high : low).check();
    await expect.poll(() => card.kept('p100').then(({ ratings }) => ratings.stability)).not.toBe(before.ratings.stability);
    await expect(page.getByText('100 of 200')).toBeVisible();
    expect(await card.kept('p101')).toMatchObject({ name: 'Process 101' });
  });
});
