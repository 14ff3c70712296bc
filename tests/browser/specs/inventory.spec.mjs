// Processes: the table, the board and the team view.
import { test, expect } from '../support/test.mjs';
import { violations } from '../support/axe.mjs';
import { Inventory, WORDS } from '../pages/inventory.mjs';
import { EASY, manyProcesses, planFile, process, stored } from '../support/plans.mjs';

const NAMES = {
  en: { order: 'Where is my order?', price: 'Wholesale price', angry: 'Damaged goods', open: 'Walk-in' },
  'zh-Hant': { order: '我的包裹到哪裡了', price: '批發報價', angry: '商品破損客訴', open: '現場詢問' },
};

/** One process AI handles, one to fix first, one a person leads, one not rated. */
const inventory = (language) => {
  const names = NAMES[language];
  return stored(
    planFile({
      processes: [
        process('order', names.order, { ratings: EASY, volume_per_month: 1840, minutes_per_case: 3, owner: 'Mei', channels: ['phone'] }),
        process('price', names.price, { ratings: { ...EASY, knowledge_readiness: 1 }, volume_per_month: 140, minutes_per_case: 30 }),
        process('angry', names.angry, { ratings: { emotion: 5 }, volume_per_month: 20, minutes_per_case: 18 }),
        { id: 'open', name: names.open },
      ],
    }),
  );
};

for (const language of ['en', 'zh-Hant']) {
  const words = WORDS[language];
  const names = NAMES[language];

  test.describe(`without processes, ${language}`, () => {
    test.use({ language });

    test('every page leads in, and names typed one after the other become rows', async ({ app, page }) => {
      const table = new Inventory(app, language);
      for (const place of ['board', 'team', '']) {
        await table.open(place);
        await expect(table.heading).toHaveText(words.none);
        await expect(page.getByRole('link', { name: words.templates })).toHaveAttribute('href', '#/processes/add');
        expect(await violations(page)).toEqual([]);
      }
      await table.quickAdd.focus();
      for (const name of [names.order, names.price, '   ']) {
        await page.keyboard.type(name);
        await page.keyboard.press('Enter');
        await expect(table.quickAdd).toBeFocused();
      }
      expect(await table.names()).toEqual([names.price, names.order]);
      await page.getByRole('link', { name: words.rate }).click();
      await expect(page).toHaveURL(/#\/processes\/card\//);
    });

    test('the example is one press away', async ({ app, page }) => {
      const table = new Inventory(app, language);
      await table.open();
      await page.getByRole('button', { name: words.example }).click();
      await expect(table.rows.first()).toBeVisible();
    });
  });

  test.describe(`a few processes, ${language}`, () => {
    test.use({ language, storage: inventory(language) });

    test('say who carries them and why, in the table', async ({ app, page }) => {
      const table = new Inventory(app, language);
      await table.open();
      await expect(table.row(names.order)).toContainText(words.buckets.ai);
      await expect(table.row(names.price)).toContainText(words.buckets.fix);
      await expect(table.row(names.angry)).toContainText(words.buckets.leads);
      await expect(table.row(names.open)).toContainText(words.buckets.open);
      await expect(table.row(names.order).getByRole('link')).toHaveAttribute('href', '#/processes/card/order');
      expect(await violations(page)).toEqual([]);
    });

    test('are sorted, filtered and searched', async ({ app, page }) => {
      const table = new Inventory(app, language);
      await table.open();
      await table.sortBy(words.columns.hours);
      await expect(table.head(words.columns.hours)).toHaveAttribute('aria-sort', 'descending');
      expect(await table.names()).toEqual([names.order, names.price, names.angry, names.open]);
      await table.sortBy(words.columns.hours);
      expect(await table.names()).toEqual([names.angry, names.price, names.order, names.open]);

      await table.filter(words.buckets.fix).click();
      expect(await table.names()).toEqual([names.price]);
      await table.cardLink(names.price).click();
      await expect(page).toHaveURL(/card\/price$/);
      await page.goBack();
      await expect(table.filter(words.buckets.fix)).toHaveAttribute('aria-pressed', 'true');

      await table.filter(/4$/).click();
      for (const query of ['mei', '電話', 'phone']) {
        await table.search.fill(query);
        await expect(table.rows).toHaveCount(1);
        expect(await table.names()).toEqual([names.order]);
      }
      await table.search.fill('nothing like it');
      await page.getByRole('button', { name: words.showAll }).click();
      await expect(table.rows).toHaveCount(4);
      await expect(table.search).toHaveValue('');
    });

    test('take numbers as in a spreadsheet', async ({ app, page }) => {
      const table = new Inventory(app, language);
      await table.open();
      await table.sortBy(words.columns.volume);
      await table.volume(names.angry).fill('９，０００');
      await page.keyboard.press('ArrowUp');
      await expect(table.volume(names.price)).toBeFocused();
      await expect(table.volume(names.angry)).toHaveValue('9,000');
      await expect(table.row(names.angry)).toContainText('2,700');
      expect((await table.names())[0], 'a row stays while somebody works on it').toBe(names.order);

      await table.minutes(names.price).fill('a few');
      await table.minutes(names.price).press('Enter');
      await expect(table.minutes(names.price)).toHaveValue('30');
      await expect(page.getByRole('status').filter({ hasText: words.notNumber })).toHaveCount(1);
      await table.volume(names.order).fill('');
      await table.volume(names.order).press('Tab');
      await expect(table.row(names.order)).toContainText('–');
    });

    test('are changed, decided and removed together, each in one step', async ({ app, page }) => {
      const table = new Inventory(app, language);
      await table.open();
      await table.select(names.order).click();
      await table.select(names.angry).click({ modifiers: ['Shift'] });
      await expect(table.select(names.price)).toBeChecked();

      await table.action(words.change).click();
      await table.dialog.getByLabel(words.owner).fill('Service desk');
      await table.dialog.getByLabel(words.factor).fill('0');
      await page.keyboard.press('Enter');
      await expect(table.dialog.getByRole('alert')).not.toBeEmpty();
      await table.dialog.getByLabel(words.factor).fill('2');
      await page.keyboard.press('Enter');
      await expect(table.volume(names.order)).toHaveValue('3,680');
      await expect(table.row(names.price)).toContainText('Service desk');
      await table.toast.getByRole('button', { name: words.undo }).click();
      await expect(table.volume(names.order)).toHaveValue('1,840');
      await expect(table.row(names.price)).not.toContainText('Service desk');

      await table.action(words.decideMany).click();
      await table.dialog.getByRole('radio', { name: words.buckets.leads }).check();
      await table.dialog.getByRole('button', { name: words.decide, exact: true }).click();
      await expect(table.dialog.getByRole('alert')).toContainText(words.noReason);
      await expect(table.reason).toBeFocused();
      expect(await violations(page)).toEqual([]);
      await table.decide('contract');
      await expect(table.row(names.order)).toContainText(words.rules(words.buckets.ai));
      await expect(table.row(names.angry), 'the rules say so anyway').not.toContainText(words.byHand);

      await table.page.getByRole('checkbox', { name: words.selectAll }).check();
      await table.action(words.remove).click();
      await expect(table.heading).toHaveText(words.none);
      await table.toast.getByRole('button', { name: words.undo }).click();
      await expect(table.rows).toHaveCount(4);
    });

    test('move on the board by key; the reason is asked and both buckets stay visible', async ({ app, page }) => {
      const board = new Inventory(app, language);
      await board.open('board');
      expect(await violations(page)).toEqual([]);
      await expect(board.column(words.buckets.ai).getByRole('listitem')).toHaveCount(1);

      await board.cardLink(names.order).focus();
      await page.keyboard.press('4');
      await expect(board.reason).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(board.cardLink(names.order)).toBeFocused();
      await expect(board.column(words.buckets.ai).getByRole('link', { name: names.order })).toBeVisible();

      await page.keyboard.press('ArrowRight');
      await board.decide('the pilot is not over');
      const prepares = board.column(words.buckets.prepares);
      await expect(prepares.getByRole('link', { name: names.order })).toBeFocused();
      await expect(board.card(names.order)).toContainText(words.rules(words.buckets.ai));

      await page.keyboard.press('1');
      await expect(board.column(words.buckets.ai).getByRole('link', { name: names.order })).toBeFocused();
      await expect(board.card(names.order), 'no reason is needed to follow the rules').not.toContainText(words.byHand);
      await page.keyboard.press('Control+z');
      await expect(prepares.getByRole('link', { name: names.order })).toBeVisible();
    });

    test('move on the board by drag and by button', async ({ app }) => {
      const board = new Inventory(app, language);
      await board.open('board');
      await board.card(names.open).dragTo(board.column(words.buckets.leads));
      await board.decide('we agreed so');
      await expect(board.column(words.buckets.leads).getByRole('link', { name: names.open })).toBeVisible();
      await expect(board.card(names.open)).toContainText(words.rules(words.buckets.open));
      await board.card(names.open).dragTo(board.column(words.buckets.open));
      await expect(board.column(words.buckets.open).getByRole('link', { name: names.open })).toBeFocused();

      await board.card(names.angry).getByRole('button', { name: words.move(names.angry) }).click();
      await expect(board.dialog.getByRole('radio', { name: words.buckets.leads })).toBeChecked();
      await board.dialog.getByRole('radio', { name: words.buckets.only }).check();
      await board.decide('a long relationship');
      await expect(board.column(words.buckets.only).getByRole('link', { name: names.angry })).toBeFocused();
    });

    test('add up in the team view, and gaps lead to the processes that have them', async ({ app, page }) => {
      const team = new Inventory(app, language);
      await team.open('team');
      await expect(team.heading).toContainText('92%');
      const ai = page.getByRole('row', { name: words.buckets.ai });
      await expect(ai).toContainText('1,840');
      await expect(ai).toContainText('46–55–74');
      await expect(page.getByRole('heading', { name: words.figures })).toBeVisible();
      await expect(page.getByRole('link', { name: names.open })).toHaveAttribute('href', '#/processes/card/open');
      expect(await violations(page)).toEqual([]);

      await page.getByRole('link', { name: words.stopRule }).click();
      await expect(team.heading).toBeFocused();
      expect(await team.names()).toEqual([names.order]);
    });

    test('a design warning leads to the processes it is about', async ({ app, page }) => {
      const table = new Inventory(app, language);
      await table.open();
      await page.locator('.notice').getByRole('button').first().click();
      expect(await table.names()).toEqual([names.order]);
      await expect(table.filter(words.wayToPerson)).toHaveAttribute('aria-pressed', 'true');
    });
  });
}

test.describe('five hundred processes', () => {
  test.use({ storage: stored(planFile({ processes: manyProcesses(500) })) });

  test('are drawn in part, found as a whole and selected as a whole', async ({ app, page }) => {
    const table = new Inventory(app);
    await table.open();
    await expect(table.rows).toHaveCount(200);
    await table.search.fill('Process 499');
    await expect(table.rows).toHaveCount(1);
    await table.search.fill('');
    await page.getByRole('checkbox', { name: 'Select all shown' }).check();
    await expect(page.locator('.bulk')).toContainText('500 selected');
    await page.getByRole('button', { name: 'Show all 500' }).click();
    await expect(table.rows).toHaveCount(500);
  });
});

for (const theme of ['dark', 'contrast']) {
  test.describe(`in ${theme}`, () => {
    test.use({ theme, storage: inventory('en') });

    test('table, board and team view keep the rules of accessibility', async ({ app, page }) => {
      const section = new Inventory(app);
      for (const place of ['', 'board', 'team']) {
        await section.open(place);
        expect(await violations(page), place).toEqual([]);
      }
    });
  });
}

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 360, height: 740 }, storage: stored(planFile({ processes: [process('long', 'A name without end '.repeat(8), { ratings: EASY }), process('word', 'W'.repeat(60))] })) });

  test('long names fit, rows are cards, and the order is a choice', async ({ app, page }) => {
    const section = new Inventory(app);
    for (const place of ['', 'board', 'team']) {
      await section.open(place);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), place).toBeLessThanOrEqual(360);
      expect(await violations(page), place).toEqual([]);
    }
    await section.open();
    await page.getByLabel('Sort by').selectOption({ label: 'Process' });
    expect((await section.names())[1]).toMatch(/^W/);
  });
});
