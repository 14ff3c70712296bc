// Adding processes: from templates, from the clipboard, from a file; and the inventory as a file.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'node:process';
import { fileURLToPath } from 'node:url';
import { test, expect } from '../support/test.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { Add } from '../pages/add.mjs';
import { planFile, process, stored } from '../support/plans.mjs';

const INVOICE = { en: ['invoice', 'Issuing invoices'], 'zh-Hant': ['發票', '開立發票'] };
const OTHER = { en: 'zh-Hant', 'zh-Hant': 'en' };

const SHEET = {
  en: ['Process', 'Volume', 'Minutes', 'Owner'],
  'zh-Hant': ['流程', '每月件數', '每件分鐘', '負責人'],
};

/** A table as spreadsheet programs put it on the clipboard. */
const tabbed = (...rows) => rows.map((row) => row.join('\t')).join('\n');

const file = (name, body) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(body) });

for (const language of ['en', 'zh-Hant']) {
  test.describe(`adding, ${language}`, () => {
    test.use({ language });

    test('templates are found in both languages, chosen by keyboard, added in one step', async ({ app, page }) => {
      const add = new Add(app, language);
      await add.open();
      await expectAccessible(page);
      await add.search.focus();
      await page.keyboard.type(INVOICE[OTHER[language]][0]);
      const rows = page.locator('.template');
      const found = await rows.count();
      expect(found).toBeGreaterThan(0);
      expect(found).toBeLessThan(20);
      for (const row of await rows.all()) await expect(row.locator('.bucket')).toBeVisible();

      await page.keyboard.press('Tab');
      await page.keyboard.press('Tab');
      await expect(rows.first().getByRole('checkbox')).toBeFocused();
      await page.keyboard.press('Space');
      await add.search.fill('');
      await page.getByRole('checkbox').nth(5).check();
      await add.button(2).focus();
      await page.keyboard.press('Enter');

      await expect(page).toHaveURL(/#\/processes$/);
      await expect(page.locator('.toast')).toContainText(add.words.added(2));
      await expect.poll(() => add.kept().then((kept) => kept.length)).toBe(2);
      expect((await add.kept()).every(({ typical }) => typical)).toBe(true);

      await add.open();
      await expect(page.getByText(add.words.inPlan, { exact: true })).toHaveCount(2);
      await page.getByRole('checkbox').nth(1).check();
      await add.button(1).click();
      await add.undo().click();
      await expect.poll(() => add.kept().then((kept) => kept.length)).toBe(2);
    });

    test('nothing found says so and shows all again', async ({ app, page }) => {
      const add = new Add(app, language);
      await add.open();
      await add.search.fill('zzzz');
      await expect(page.locator('.template')).toHaveCount(0);
      await page.locator('.empty').getByRole('button').click();
      await expect(page.locator('.template')).not.toHaveCount(0);
      await add.group.selectOption({ index: 2 });
      await expect(page.locator('.templates')).toHaveCount(1);
    });

    test('pasted rows are previewed, bad ones listed with line and reason, good ones added', async ({ app, page }) => {
      const add = new Add(app, language);
      await add.open('paste');
      const rows = [['A', '1,840', '3', 'May'], ['B', 'many', '-2', ''], ['', '5', '1', ''], ['C', '12.0', '2.5', '']];
      await add.rows.fill(tabbed(SHEET[language], ...rows));
      await expect(add.header).toBeChecked();
      await expect(add.rejects).toHaveCount(3);
      await expect(add.rejects.first().getByRole('rowheader')).toHaveText('3');
      await expect(add.rejects.first()).toContainText('many');
      await expect(add.rejects.last().getByRole('rowheader')).toHaveText('4');
      await expectAccessible(page);

      // Left out, the columns in question spoil no row; the one without a name stays out.
      await add.holds(2).selectOption(add.words.leaveOut);
      await add.holds(3).selectOption(add.words.leaveOut);
      await expect(add.rejects).toHaveCount(1);
      await expect(add.button(3)).toBeEnabled();
      await add.holds(3).selectOption(add.words.minutes);
      await expect(add.rejects).toHaveCount(2);

      await add.button(2).click();
      await expect(page).toHaveURL(/#\/processes$/);
      await expect.poll(() => add.kept().then((kept) => kept.map(({ name }) => name))).toEqual(['A', 'C']);
      expect((await add.kept())[1].minutes_per_case).toBe(2.5);
    });

    test('the header can be a row, and a table without names asks for them', async ({ app, page }) => {
      const add = new Add(app, language);
      await add.open('paste');
      await add.rows.fill(tabbed(SHEET[language], ['A', '1', '2', 'May']));
      await add.header.uncheck();
      await expect(add.header).not.toBeChecked();
      await expect(page.locator('.preview tbody tr').first()).toContainText(SHEET[language][0]);
      await add.rows.fill('1;2\n3;4\n');
      await expect(page.getByRole('button', { name: add.words.add(0) })).toHaveCount(0);
      await add.holds(1).selectOption(add.words.name);
      await expect(add.button(2)).toBeEnabled();
    });

    test('a file is read; what is not UTF-8 is tried as Big5; what is no text is refused', async ({ app, page }) => {
      const add = new Add(app, language);
      await add.open('file');
      await expectAccessible(page);
      await add.input.setInputFiles(file('list.csv', '\ufeffactivity,executions\nCheck,119\nPrint,7\n'));
      await expect(add.button(2)).toBeEnabled();
      // 退貨,12 as spreadsheet programs in Taiwan still write it.
      await add.input.setInputFiles(file('big5.csv', [0xb0, 0x68, 0xb3, 0x66, 0x2c, 0x31, 0x32, 0x0a]));
      await expect(page.getByText(add.words.big5)).toBeVisible();
      await expect(page.locator('.preview tbody')).toContainText('退貨');
      await add.input.setInputFiles(file('picture.csv', [0x89, 0x50, 0xff, 0xff, 0x00]));
      await expect(page.locator('.notice').getByText(add.words.notText)).toBeVisible();
      await expect(page.locator('.preview')).toHaveCount(0);
    });
  });
}

test.describe('a plan with processes', () => {
  const names = ['Returns', '=1+1', '<img src=x onerror="alert(1)">'];
  const processes = names.map((name, index) => process(`p${index}`, name));
  test.use({ language: 'en', storage: stored(planFile({ processes })) });

  test('rows with a known name are skipped unless wanted', async ({ app, page }) => {
    const add = new Add(app, 'en');
    await add.open('paste');
    await add.rows.fill('name,volume\nＲＥＴＵＲＮＳ,5\nRepairs,6\nRepairs,7\n');
    await expect(page.getByText(add.words.sameName, { exact: true })).toHaveCount(2);
    await expect(add.button(1)).toBeEnabled();
    await page.getByRole('radio', { name: add.words.addAnyway }).check();
    await add.button(3).click();
    await expect.poll(() => add.kept().then((kept) => kept.length)).toBe(6);
  });

  test('the inventory leaves as a file that no spreadsheet runs, and comes back the same', async ({ app, page }) => {
    const add = new Add(app, 'en');
    await add.open('file');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: add.words.download }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Test.processes.csv');
    const text = readFileSync(await download.path(), 'utf8');
    expect(text).toContain("\r\n'=1+1,");
    await add.input.setInputFiles(file('back.csv', text));
    await page.getByRole('radio', { name: add.words.addAnyway }).check();
    await add.button(3).click();
    await expect.poll(() => add.kept().then((kept) => kept.map(({ name }) => name))).toEqual([...names, ...names]);
    const kept = await add.kept();
    expect(kept[3].ratings).toEqual(kept[0].ratings);
  });

  test('a dropped file is read', async ({ app, page }) => {
    const add = new Add(app, 'en');
    await add.open('file');
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['name;minutes\nA;2,5\n'], 'dropped.csv', { type: 'text/csv' }));
      return transfer;
    });
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: data });
    await expect(page.getByText('dropped.csv')).toBeVisible();
    await expect(add.button(1)).toBeEnabled();
  });
});

for (const theme of ['dark', 'contrast']) {
  test.describe(`in ${theme}`, () => {
    test.use({ language: 'zh-Hant', theme, viewport: { width: 360, height: 740 } });

    test('every way is accessible and fits a small screen', async ({ app, page }) => {
      const add = new Add(app, 'zh-Hant');
      await add.open();
      await page.getByRole('checkbox').first().check();
      await expectAccessible(page);
      await page.getByRole('radio', { name: add.words.paste }).check();
      await add.rows.fill(tabbed(SHEET['zh-Hant'], ['流程一', '多', '3', ''], ['流程一', '1', '3', ''], ['流程一', '1', '3', '']));
      await expect(add.rejects).toHaveCount(1);
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
  });
}

// Real inventories nobody on this project wrote; they are not part of the repository.
for (const [name, count] of [['event-log-activities.csv', 41], ['bank-support-intents.csv', 77]]) {
  const shared = env.BATON_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url));
  const path = join(shared, 'data/processes', name);

  test(`all ${count} rows of ${name} come in`, async ({ app, page }) => {
    test.skip(!existsSync(path), `${name} is not in the shared data folder (set BATON_SHARED to where it is)`);
    const add = new Add(app, 'en');
    await add.open('paste');
    await add.rows.fill(readFileSync(path, 'utf8'));
    await expect(add.rejects).toHaveCount(0);
    await add.button(count).click();
    await expect.poll(() => add.kept().then((kept) => kept.length)).toBe(count);
    expect((await add.kept()).every(({ volume_per_month: volume }) => volume > 0)).toBe(true);
  });
}
