// The whole library as a file, and plans taken out of it again.
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '../support/test.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { QUESTIONS } from '../support/pack.mjs';
import { answersAt, manyProcesses, planFile, process, stored } from '../support/plans.mjs';
import { withPassphrase } from '../support/tool.mjs';
import { Backup } from '../pages/backup.mjs';
import { Exchange } from '../pages/exchange.mjs';
import { Plans } from '../pages/plans.mjs';

const test = base.extend({
  plans: async ({ page, app, language }, use) => use(new Plans(page, app, language ?? 'en')),
  backup: async ({ page, plans, language }, use) => use(new Backup(page, plans, language ?? 'en')),
});

const CLIENT = planFile({ id: 'client', name: 'Client', answers: answersAt(2), processes: [process('p1', 'Refunds')] });
const SHOP = planFile({ id: 'shop', name: '小店', answers: { [QUESTIONS[0].id]: { mark: 3 } } });
const OLD = planFile({ id: 'old', name: 'Old client', answers: { [QUESTIONS[1].id]: { mark: 1 } } });
const FIRST = `#/assess/question/${QUESTIONS[0].id}`;

/** Forgets everything, as a new device. */
async function forget(page, app) {
  await page.goto('about:blank');
  await app.open('#/settings');
  await page.evaluate(async () => {
    Object.keys(localStorage).filter((key) => key !== 'baton.preferences').forEach((key) => localStorage.removeItem(key));
    const database = await new Promise((done) => (indexedDB.open('baton').onsuccess = ({ target }) => done(target.result)));
    const tables = [...database.objectStoreNames];
    const transaction = database.transaction(tables, 'readwrite');
    tables.forEach((table) => transaction.objectStore(table).clear());
    await new Promise((done) => (transaction.oncomplete = done));
    database.close();
  });
  // What is open in the page goes with it.
  await page.goto('about:blank');
}

/** Says another level in the first answer of a plan. */
async function change(page, plans, name, level) {
  await plans.visit();
  await plans.button(name).click();
  await expect(page.locator('main .page-head[data-first-visit]')).toHaveCount(0);
  await page.evaluate((route) => (location.hash = route), FIRST);
  await page.locator(`[name=answer][value='${level}']`).check();
  await expect(page.locator('.foot__saved[data-state=saved]')).toBeVisible();
  await plans.visit();
}

const level = async (plans, name) => (await plans.content(name)).plan.answers[QUESTIONS[0].id].mark;

for (const language of ['en', 'zh-Hant']) {
  test.describe(`in ${language}`, () => {
    const damaged = { 'baton.plan.broken': { format: 'baton-plan', version: 2, plan: [] } };
    test.use({ language, storage: { ...stored(CLIENT, SHOP, OLD), ...damaged } });

    test('everything goes into one file and comes back from it on a device that has nothing', async ({ page, app, plans, backup }) => {
      await plans.open();
      await plans.act('delete', 'Old client').click();
      await expect(page.locator('.bin')).toBeVisible();
      await plans.button('Client').click();
      await page.evaluate(() => (location.hash = '#/history'));
      await page.locator('.history__keep input').fill('After the workshop');
      await page.locator('.history__keep button').click();
      await expect(page.locator('.history__state')).toHaveCount(1);
      await plans.visit();
      await expect(backup.line).toContainText(backup.words.none);
      const file = await backup.make();
      expect(file.name).toMatch(/^baton-backup-\d{4}-\d\d-\d\d\.baton-library\.json$/);
      await expect(plans.toast).toContainText(file.name);
      await expect(backup.line).toContainText(backup.words.today);
      const library = JSON.parse(file.text);
      expect([library.format, library.version]).toEqual(['baton-library', 1]);
      const found = Object.fromEntries(library.plans.map((plan) => [plan.id, plan]));
      expect(Object.keys(found).sort()).toEqual(['broken', 'client', 'old', 'shop']);
      expect(found.broken.text).toBe(JSON.stringify(damaged['baton.plan.broken']));
      expect(found.old.deleted).toMatch(/^20/);
      expect(found.old.milestones.map(({ kind }) => kind)).toEqual(['before_deletion']);
      // Kept by hand it was a revision already; nothing was kept once more.
      expect(found.client.milestones.map(({ name }) => name)).toEqual(['After the workshop']);
      expect(JSON.parse(found.client.milestones[0].text).plan.answers).toEqual(JSON.parse(found.client.text).plan.answers);
      const before = await plans.stored();

      await forget(page, app);
      await plans.open();
      await backup.give(file.text);
      expect(await backup.names('new')).toEqual(expect.arrayContaining(['Client', '小店', 'Old client']));
      await expect(backup.group('damaged')).toBeVisible();
      await expect(backup.dialog.locator('.restore__group')).toHaveCount(2);
      await expectAccessible(page);
      await backup.group('damaged').getByRole('combobox').selectOption('copy');
      await backup.restore();
      await expect(plans.toast).toContainText(language === 'en' ? '3 added and 1 as a copy' : '新增 3 份、加為副本 1 份');
      await expect(plans.rows).toHaveCount(3);
      await expect(page.locator('.bin')).toContainText('Old client');
      expect(await plans.stored()).toEqual(before);
      await plans.button('Client').click();
      await page.evaluate(() => (location.hash = '#/history'));
      await expect(page.locator('.history__state')).toContainText(['After the workshop']);
      await page.reload();
      await app.ready();
      await expect(page.locator('.history__state')).toContainText(['After the workshop']);
    });

    test('each plan says what it is to the one that is here; what is replaced stays in its history', async ({ page, app, plans, backup }) => {
      test.slow();
      await plans.open();
      const first = (await backup.make()).text;
      await backup.give(first);
      expect(await backup.names('same')).toEqual(expect.arrayContaining(['Client', 'Old client', '小店']));
      await expect(backup.verb).toBeDisabled();
      await page.keyboard.press('Escape');

      await change(page, plans, 'Client', 4);
      const second = (await backup.make()).text;
      await backup.give(first);
      expect(await backup.names('older')).toEqual(['Client']);
      expect(await backup.names('same')).toHaveLength(3);
      await expect(backup.choice('Client')).toHaveValue('skip');
      await page.keyboard.press('Escape');

      await forget(page, app);
      await plans.open();
      await backup.give(first);
      await backup.restore();
      await backup.give(second);
      expect(await backup.names('newer')).toEqual(['Client']);
      await expect(backup.choice('Client')).toHaveValue('take');
      await page.keyboard.press('Escape');

      await change(page, plans, 'Client', 1);
      await change(page, plans, '小店', 1);
      await backup.give(second);
      expect(await backup.names('conflict')).toEqual(['Client']);
      expect(await backup.names('older')).toEqual(['小店']);
      await expect(backup.choice('Client')).toHaveValue('skip');
      await expect(backup.verb).toHaveText(backup.words.nothing);
      await expectAccessible(page);
      await backup.choice('Client').selectOption('copy');
      await backup.choice('小店').selectOption('take');
      await backup.restore();
      await expect(plans.toast).toContainText(language === 'en' ? '1 replaced, 1 as a copy and' : '取代 1 份、加為副本 1 份、');
      expect(await level(plans, 'Client')).toBe(1);
      expect(await level(plans, backup.words.copy('Client'))).toBe(4);
      expect(await level(plans, '小店')).toBe(3);
      await plans.button('小店').click();
      await page.evaluate(() => (location.hash = '#/history'));
      await expect(page.locator('.history__state').first()).toContainText(backup.words.beforeRestore);
    });

    test('a locked backup opens with its passphrase, here and in the tool', async ({ page, plans, backup }) => {
      await plans.open();
      const { text } = await backup.make({ passphrase: '四個 不相干 的詞' });
      expect(text).not.toContain('Client');
      const file = join(await mkdtemp(join(tmpdir(), 'baton-')), 'backup.json');
      await writeFile(file, text);
      const checked = await withPassphrase('四個 不相干 的詞', ['check', file]);
      expect(checked.out).toContain('“Client”');
      const taken = await withPassphrase('四個 不相干 的詞', ['take', file, 'Client', '-o', '-', '--unlocked']);
      expect(JSON.parse(taken.out).plan.name).toBe('Client');
      const exchange = new Exchange(page, plans, language);
      await exchange.give(text);
      await exchange.unlock('五個');
      await expect(exchange.dialog.getByRole('alert')).toContainText(exchange.words.wrong);
      await exchange.unlock('四個 不相干 的詞');
      await expect(backup.dialog).toContainText(backup.words.preview);
      await expect.poll(() => backup.names('same')).toHaveLength(4);
    });

    test('a file that breaks off gives what is whole; others are refused with a sentence', async ({ plans, backup, page }) => {
      await plans.open();
      const { text } = await backup.make();
      await backup.give(text.slice(0, -30));
      await expect(backup.dialog).toContainText(backup.words.cut);
      await page.keyboard.press('Escape');
      for (const [changed, sentence] of [
        [text.replace('"version": 1', '"version": 4'), '4'],
        [text.replace('"plans": [', '"plans": ]'), '6'],
      ]) {
        await plans.give(changed);
        await expect(backup.dialog.locator('.notice')).toContainText(sentence);
        await page.keyboard.press('Escape');
      }
    });

    test('the age of the last backup is a line that can be put off and set', async ({ page, app, plans, backup }) => {
      const day = async (date) => {
        await page.clock.setFixedTime(new Date(`${date}T09:00:00+08:00`));
        await page.reload();
        await app.ready();
      };
      await page.clock.setFixedTime(new Date('2026-03-02T09:00:00+08:00'));
      await plans.open();
      await expect(backup.line).toContainText(backup.words.none);
      await day('2026-03-30');
      await expect(backup.line).toBeVisible();
      await day('2026-04-02');
      await expect(backup.reminder).toContainText(backup.words.none);
      await expectAccessible(page);
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await backup.reminder.getByRole('button', { name: backup.words.later }).click();
      await expect(backup.reminder).toHaveCount(0);
      await expect(backup.line).toBeVisible();
      await day('2026-04-10');
      await expect(backup.reminder).toBeVisible();
      await backup.make();
      await expect(backup.reminder).toHaveCount(0);
      await day('2026-04-18');
      await expect(backup.line).toContainText(backup.words.ago(8));
      await page.evaluate(() => (location.hash = '#/settings'));
      await expect(page.locator('.settings__backup')).toContainText(backup.words.ago(8));
      await expectAccessible(page);
      await page.getByRole('radio', { name: backup.words.week }).check();
      await plans.visit();
      await expect(backup.reminder).toContainText(backup.words.ago(8));
      await page.evaluate(() => (location.hash = '#/settings'));
      await page.getByRole('radio', { name: backup.words.never }).check();
      await day('2028-01-01');
      await plans.open();
      await expect(backup.line).toBeVisible();
      await expect(backup.reminder).toHaveCount(0);
    });
  });
}

test.describe('a large library', () => {
  const many = Array.from({ length: 120 }, (_, number) => planFile({ id: `plan-${number}`, name: `Plan ${number}`, answers: answersAt(3), processes: manyProcesses(30) }));
  test.use({ storage: stored(...many.slice(0, 20)) });

  test('is backed up and restored in slices, with progress, and the page goes on answering', async ({ page, plans, backup }) => {
    test.slow();
    await plans.open();
    const { text } = await backup.make();
    const library = JSON.parse(text);
    const big = { ...library, plans: many.map((file) => ({ id: file.plan.id, deleted: null, text: JSON.stringify(file), milestones: [] })) };
    await page.evaluate(() => {
      window.turns = 0;
      window.said = new Set();
      setInterval(() => {
        window.turns += 1;
        window.said.add(document.querySelector('dialog [role=status]')?.textContent ?? '');
      }, 5);
    });
    const longest = await page.evaluateHandle(() => {
      const found = { most: 0 };
      new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => (found.most = Math.max(found.most, duration)))).observe({ type: 'longtask' });
      return found;
    });
    await plans.give(JSON.stringify(big));
    await expect(backup.dialog).toContainText('120 plans');
    await expect(backup.group('new')).toContainText('(100)');
    await expect(backup.group('new').locator('.restore__plan')).toHaveCount(20);
    await backup.dialog.getByLabel(backup.words.all(100)).selectOption('skip');
    await expect(backup.verb).toHaveText(backup.words.nothing);
    await backup.dialog.getByLabel(backup.words.all(100)).selectOption('take');
    await page.evaluate(() => ((window.turns = 0), window.said.clear()));
    await backup.restore();
    await expect(plans.toast).toContainText('100 added');
    const { turns, said } = await page.evaluate(() => ({ turns: window.turns, said: [...window.said] }));
    expect(turns, 'timers go off while it works').toBeGreaterThan(50);
    expect(said.filter((text) => /^Restoring \d+ of 100…$/.test(text)).length).toBeGreaterThan(5);
    console.log(`longest task ${Math.round(await longest.evaluate(({ most }) => most))} ms`);
    expect(Object.keys(await plans.stored())).toHaveLength(120);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('baton.plan.')))).toEqual([]);
  });

  test('a dialog that is closed while a file is being locked offers nothing', async ({ page, plans, backup }) => {
    const exchange = new Exchange(page, plans);
    await plans.open();
    let downloads = 0;
    page.on('download', () => (downloads += 1));
    await exchange.openExport('Plan 0');
    await exchange.fillLock('one two three');
    await exchange.button(exchange.words.export).click();
    await page.keyboard.press('Escape');
    await expect(exchange.dialog).toBeHidden();
    await page.locator('main').getByRole('button', { name: backup.words.backup }).click();
    await backup.dialog.getByRole('button', { name: backup.words.make }).click();
    await page.keyboard.press('Escape');
    await expect(backup.dialog).toBeHidden();
    // Longer than it takes: the same once more, to its end.
    await exchange.openExport('Plan 0');
    await exchange.fillLock('one two three');
    await exchange.exported();
    expect(downloads).toBe(1);
    await expect(backup.line).toContainText(backup.words.none);
  });
});
