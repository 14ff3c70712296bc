// Files between people: nothing is taken in unseen, copies merge, files lock and open, plans are compared.
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect } from '../support/test.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { BETTER, HERE, QUESTION, THERE } from '../support/exchange.mjs';
import { stored } from '../support/plans.mjs';
import { changes, withPassphrase } from '../support/tool.mjs';
import { Exchange } from '../pages/exchange.mjs';
import { Plans, downloaded } from '../pages/plans.mjs';

const test = base.extend({
  plans: async ({ page, app, language }, use) => use(new Plans(page, app, language ?? 'en')),
  exchange: async ({ page, plans, language }, use) => use(new Exchange(page, plans, language ?? 'en')),
});

const DAY = '2026-03-06';
const FROZEN = readFileSync(new URL('../../files/locked-v1.baton.json', import.meta.url), 'utf8');
const FROZEN_PASSPHRASE = '接力棒　2026 Café';
const OTHER = { ...BETTER, plan: { ...BETTER.plan, id: 'other', name: 'Shop in spring' } };

const folder = () => mkdtemp(join(tmpdir(), 'baton-'));

/** What a plan says, whatever wrote it: the page spells out what others leave out. */
const said = (text) => {
  const { name, answers, processes, rollout } = JSON.parse(text).plan;
  const marks = Object.entries(answers).map(([id, { mark }]) => [id, mark]).filter(([, mark]) => mark !== null);
  return {
    name,
    marks: Object.fromEntries(marks),
    processes: processes.map((process) => [process.name, process.owner, process.volume_per_month, process.ratings]),
    start: rollout.start,
  };
};

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime(new Date(`${DAY}T09:00:00+08:00`));
});

for (const language of ['en', 'zh-Hant']) {
  test.describe(`in ${language}`, () => {
    test.use({ language, storage: stored(HERE) });

    test('a file says who, when and what it would change; nothing changes before that is wanted', async ({ plans, exchange }) => {
      const { words, dialog } = exchange;
      await plans.open();
      const before = await plans.content('Shop');
      await exchange.give(BETTER);
      await expect(dialog).toContainText('Jo Chen');
      await expect(dialog).toContainText(words.savedBy);
      await expect(dialog).toContainText(language === 'en' ? '5 Mar 09:30' : '3/5 09:30');
      await expect(dialog).toContainText(words.differs);
      await expect(dialog).toContainText(words.stages);
      await expect(dialog).toContainText(words.added);
      const rest = dialog.locator('details').filter({ hasText: words.all(36) });
      await expect(rest.locator('li').first()).toBeHidden();
      await rest.locator('summary').press('Enter');
      await expect(rest.locator('li').first()).toBeVisible();
      await expect(exchange.radio(words.add)).toBeChecked();
      await exchange.button(words.cancel).click();
      await expect(dialog).toBeHidden();
      expect(await plans.content('Shop')).toEqual(before);
    });

    test('a file that says the same says so and has nothing to replace or merge', async ({ plans, exchange }) => {
      await plans.open();
      await exchange.give((await plans.exported('Shop')).text);
      await expect(exchange.dialog).toContainText(exchange.words.same);
      await expect(exchange.radio(exchange.words.replace)).toHaveCount(0);
      await expect(exchange.radio(exchange.words.merge)).toHaveCount(0);
    });

    test('two copies merge: chosen singly, the rest taken, one step that undo takes back', async ({ page, plans, exchange }) => {
      const { words, dialog } = exchange;
      await plans.open();
      const before = said((await plans.exported('Shop')).text);
      await exchange.beginMerge(THERE);
      await expect(dialog).toContainText(words.twoWay);
      await expect(dialog).toContainText(words.taken);
      await expect(dialog).toContainText(words.added);
      await expect(exchange.side(words.owner, 'Jo')).not.toBeChecked();
      await expect(dialog.getByRole('group', { name: words.owner })).toContainText(words.theirs);
      await exchange.side(words.owner, 'Jo').check();
      await exchange.button(words.mergeNow).click();
      await expect(plans.toast).toContainText(words.merged);
      await expect(dialog).toBeHidden();

      const merged = said((await plans.exported('Shop')).text);
      expect(merged.marks[QUESTION.first]).toBe(3);
      expect(merged.marks[QUESTION.third]).toBe(1);
      expect(merged.processes.map(([name, owner]) => [name, owner])).toEqual([['Refunds', 'Jo'], ['Parcels', ''], ['Invoices', '']]);

      await page.keyboard.press('Control+z');
      await expect.poll(async () => said((await plans.exported('Shop')).text)).toEqual(before);
    });

    test('a copy that left here and comes back merges against what it was: what only one side changed needs no question', async ({ page, plans, exchange }) => {
      const { words, dialog } = exchange;
      await plans.open();
      const sent = JSON.parse((await plans.exported('Shop')).text);
      expect(sent.lineage).toHaveLength(1);
      expect(JSON.parse((await plans.exported('Shop')).text).lineage).toEqual(sent.lineage);
      const [refunds, parcels] = sent.plan.processes;
      const back = { ...sent, saved_by: 'Jo Chen', plan: { ...sent.plan, name: 'Shop in June', processes: [{ ...refunds, owner: 'Jo' }, parcels] } };
      await plans.act('rename', 'Shop').click();
      await page.getByLabel(plans.words.newName).fill('Shop in May');
      await page.keyboard.press('Enter');
      await exchange.beginMerge(back);
      await expect(dialog).toContainText(words.threeWay);
      await expect(dialog.getByRole('radio')).toHaveCount(2);
      await expect(dialog).toContainText(words.original);
      await expect(dialog).toContainText(words.owner);
      await exchange.button(words.mergeNow).click();
      await expect(plans.row('Shop in May')).toBeVisible();
      await expect(plans.toast).toContainText('Shop in May');
      await expect.poll(async () => said(JSON.stringify(await plans.content('Shop in May'))).processes[0][1]).toBe('Jo');
      await page.keyboard.press('Control+z');
      await expect.poll(async () => said(JSON.stringify(await plans.content('Shop in May'))).processes[0][1]).toBe('Mei');
    });

    test('the whole merge goes by keyboard; all at once, either way', async ({ page, plans, exchange }) => {
      const { words } = exchange;
      await plans.open();
      await exchange.give(THERE);
      await plans.tabTo(exchange.radio(words.add));
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await expect(exchange.radio(words.merge)).toBeChecked();
      await page.keyboard.press('Enter');
      await expect(exchange.button(words.mergeNow)).toBeVisible();
      await plans.tabTo(exchange.button(words.allTheirs));
      await page.keyboard.press('Enter');
      await expect(exchange.side(words.owner, 'Jo')).toBeChecked();
      await plans.tabTo(exchange.button(words.allMine));
      await page.keyboard.press('Enter');
      await expect(exchange.side(words.owner, 'Mei')).toBeChecked();
      await plans.tabTo(exchange.button(words.back));
      await page.keyboard.press('Enter');
      await expect(exchange.radio(words.add)).toBeChecked();
      await exchange.radio(words.merge).check();
      await exchange.button(words.goOn).click();
      await plans.tabTo(exchange.button(words.allTheirs));
      await page.keyboard.press('Enter');
      await plans.tabTo(exchange.button(words.mergeNow));
      await page.keyboard.press('Enter');
      await expect(plans.toast).toContainText(words.merged);
      expect(said((await plans.exported('Shop')).text).marks[QUESTION.first]).toBe(4);
    });

    test('a signed file names its author, and the name is remembered', async ({ page, plans, exchange }) => {
      await plans.open();
      await exchange.openExport('Shop');
      await exchange.dialog.getByLabel(exchange.words.sign).fill('  Lin 小美 ');
      const { text } = await exchange.exported();
      expect(JSON.parse(text).saved_by).toBe('Lin 小美');
      expect(said(text)).toEqual(said((await plans.exported('Shop')).text));
      await page.reload();
      await plans.app.ready();
      await exchange.openExport('Shop');
      await expect(exchange.dialog.getByLabel(exchange.words.sign)).toHaveValue('Lin 小美');
    });

    test('a copy for outsiders hides what it says it hides', async ({ plans, exchange }) => {
      const { words, dialog } = exchange;
      await plans.open();
      await plans.rename('Shop', 'Acme 訂單');
      await exchange.give({ ...THERE, plan: { ...THERE.plan, id: 'somewhere-else', name: 'Second', processes: [
        { ...THERE.plan.processes[0], name: 'Acme refunds by Mei', owner: 'Mei', note: 'Ask Mei', reviewer: 'Jo' },
      ] } });
      await exchange.button(words.import).click();
      await exchange.openExport('Second');
      await exchange.radio(words.outsiders).check();
      await expect(dialog).toContainText(words.hidden);
      await dialog.getByLabel(words.hide).fill('Acme，Globex');
      const { name, text } = await exchange.exported();
      expect(name).not.toContain('Second');
      for (const gone of ['Acme', 'Mei', 'Ask', 'Second', 'Jo', 'somewhere-else']) expect(text).not.toContain(gone);
      expect(text).toContain(words.person);
      expect(said(text).marks[QUESTION.first]).toBe(4);
    });

    test('a locked file leaves with a warning, and opens here and in the tool', async ({ plans, exchange }) => {
      const { words, dialog } = exchange;
      await plans.open();
      const before = said((await plans.exported('Shop')).text);
      await exchange.openExport('Shop');
      await exchange.fillLock('one', 'two');
      await expect(dialog).toContainText(words.warning);
      await exchange.button(words.export).click();
      await expect(dialog.getByRole('alert')).toContainText(words.different);
      await exchange.fillLock(' ');
      await exchange.button(words.export).click();
      await expect(dialog.getByRole('alert')).toContainText(words.empty);
      await exchange.fillLock('四個　不相干 的詞 Café', '四個　不相干 的詞 Café', 'Spring <b>1</b>');
      const { name, text } = await exchange.exported();
      expect(name).toBe('Spring--b-1--b.baton.json');
      expect(text).not.toContain('Shop');

      const place = await folder();
      await writeFile(join(place, 'locked.json'), text);
      const opened = await withPassphrase('四個 不相干 的詞 Cafe\u0301', ['unlock', join(place, 'locked.json'), '-o', join(place, 'plain.json')]);
      expect([opened.code, opened.err]).toEqual([0, '']);
      expect(said(await readFile(join(place, 'plain.json'), 'utf8'))).toEqual(before);

      await exchange.give(text);
      await expect(dialog).toContainText('Spring <b>1</b>');
      await exchange.unlock('五個不相干的詞');
      await expect(dialog.getByRole('alert')).toContainText(words.wrong);
      await exchange.unlock('四個 不相干 的詞 Café');
      await expect(dialog).toContainText(words.same);
    });

    test('a file the tool locked opens; wrong, damaged, cut off and newer are told apart', async ({ plans, exchange }) => {
      const { words, dialog } = exchange;
      const place = await folder();
      const [plain, locked] = [join(place, 'plain.json'), join(place, 'locked.json')];
      await writeFile(plain, JSON.stringify(BETTER));
      expect((await withPassphrase('from the tool', ['lock', plain, '-o', locked])).code).toBe(0);
      await plans.open();
      await exchange.give(await readFile(locked, 'utf8'));
      await expect(dialog).toContainText(words.locked);
      await exchange.unlock('from the tool');
      await expect(dialog).toContainText(words.stages);
      await exchange.button(words.cancel).click();

      await exchange.give(FROZEN);
      await exchange.unlock('');
      await expect(dialog.getByRole('alert')).toContainText(words.empty);
      await exchange.unlock('no');
      await expect(dialog.getByRole('alert')).toContainText(words.wrong);
      await exchange.dialog.getByLabel(words.show).check();
      await expect(dialog.locator('input').first()).toHaveAttribute('type', 'text');
      await exchange.unlock(FROZEN_PASSPHRASE);
      await expect(exchange.button(words.import)).toBeVisible();
      await exchange.button(words.cancel).click();

      const refused = [
        [FROZEN.slice(0, -200), words.truncated],
        [FROZEN.replace('"data": "n0', '"data": "n1'), words.altered],
        [FROZEN.replace('"version": 1', '"version": 9'), words.newer],
      ];
      for (const [text, sentence] of refused) {
        await exchange.give(text);
        await expect(dialog).toContainText(sentence);
        await plans.dialog.getByRole('button', { name: plans.words.close, exact: true }).last().click();
        await expect(dialog).toBeHidden();
      }
    });

    for (const theme of ['light', 'dark']) {
      test.describe(theme, () => {
        test.use({ theme, storage: stored(HERE, OTHER) });

        test('every step is accessible', async ({ page, plans, exchange }) => {
          test.slow();
          await plans.open();
          await exchange.give(BETTER);
          await expectAccessible(page);
          await exchange.radio(exchange.words.merge).check();
          await exchange.button(exchange.words.goOn).click();
          await expect(exchange.button(exchange.words.mergeNow)).toBeVisible();
          await expectAccessible(page);
          await page.keyboard.press('Escape');
          await exchange.openExport('Shop');
          await exchange.fillLock('one', 'two');
          await exchange.button(exchange.words.export).click();
          await expectAccessible(page);
          await exchange.radio(exchange.words.outsiders).check();
          await expectAccessible(page);
          await page.keyboard.press('Escape');
          await exchange.give(FROZEN);
          await exchange.unlock('');
          await expect(exchange.dialog.getByRole('alert')).toContainText(exchange.words.empty);
          await expectAccessible(page);
          await exchange.compare();
          await expect(page.getByText(exchange.words.count)).toBeVisible();
          await expectAccessible(page);
        });
      });
    }

    test.describe('with two plans', () => {
      test.use({ storage: stored(HERE, OTHER) });

      test('they are compared, exchanged, kept as the tool writes it, and printed to sign', async ({ page, plans, exchange }) => {
        const { words } = exchange;
        await plans.open();
        await page.getByRole('link', { name: words.compare, exact: true }).click();
        await expect(page).toHaveURL(/#\/compare$/);
        await expect.poll(() => exchange.chosen('after')).toMatch(/^Shop$/);
        expect(await exchange.chosen('before')).toMatch(/^Shop in spring/);
        await page.getByRole('button', { name: words.swap }).click();
        await expect.poll(() => exchange.chosen('before')).toMatch(/^Shop$/);
        const main = page.locator('main');
        await expect(main).toContainText(words.stages);
        await expect(main).toContainText(words.added);
        await expect(page.getByRole('heading', { level: 2, name: words.results })).toBeVisible();
        await expect(page.getByRole('heading', { level: 2, name: words.said })).toBeVisible();

        const download = page.waitForEvent('download');
        await page.getByRole('button', { name: words.markdown }).click();
        const file = await downloaded(await download);
        expect(file.name).toMatch(/\.md$/);
        const place = await folder();
        const [before, after] = [join(place, 'before.json'), join(place, 'after.json')];
        await writeFile(before, JSON.stringify(HERE));
        await writeFile(after, JSON.stringify(OTHER));
        expect(file.text).toBe(await changes(before, after, { language, day: DAY }));

        await expect(page.getByText(words.agreed, { exact: true })).toBeHidden();
        await page.emulateMedia({ media: 'print' });
        await expect(page.getByText(words.agreed, { exact: true })).toBeVisible();
        await expect(exchange.choice('before')).toBeHidden();
      });

      test('the list follows the open plan and says when nothing differs', async ({ page, plans, exchange }) => {
        const { words } = exchange;
        await plans.open();
        await plans.act('duplicate', 'Shop').click();
        await expect(plans.rows).toHaveCount(3);
        await page.evaluate(() => (location.hash = '#/compare'));
        const copy = language === 'en' ? 'Shop (copy)' : 'Shop（副本）';
        await exchange.choice('before').selectOption({ label: 'Shop' });
        await exchange.choice('after').selectOption({ label: await exchange.choice('after').locator('option').filter({ hasText: copy }).textContent() });
        await expect(page.locator('main')).toContainText(copy);
        await plans.visit();
        await plans.rename(copy, 'Shop');
        await page.evaluate(() => (location.hash = '#/compare'));
        await expect(page.getByRole('heading', { name: words.same })).toBeHidden();
        await exchange.choice('before').selectOption('shared-plan');
        await expect(page.getByRole('heading', { name: words.same })).toBeVisible();
        await page.keyboard.press('Control+z');
        await expect(page.locator('main')).toContainText(copy);
        await expect(page.getByRole('heading', { name: words.same })).toBeHidden();
      });
    });

    test('one plan alone has nothing to be compared with', async ({ page, exchange }) => {
      await exchange.compare();
      await expect(page.getByRole('heading', { name: exchange.words.tooFew })).toBeVisible();
      await expectAccessible(page);
    });

    test.describe('320 pixels wide', () => {
      test.use({ viewport: { width: 320, height: 640 }, storage: stored(HERE, OTHER) });

      test('nothing scrolls sideways', async ({ page, plans, exchange }) => {
        const fits = async () => {
          const wide = await page.evaluate(() => {
            const over = (element) => element.scrollWidth - element.clientWidth;
            return [document.scrollingElement, ...document.querySelectorAll('dialog[open]')].map(over);
          });
          expect(Math.max(...wide)).toBe(0);
        };
        await plans.open();
        await exchange.give(BETTER);
        await fits();
        await exchange.radio(exchange.words.merge).check();
        await exchange.button(exchange.words.goOn).click();
        await expect(exchange.button(exchange.words.mergeNow)).toBeVisible();
        await fits();
        await page.keyboard.press('Escape');
        await exchange.openExport('Shop');
        await exchange.fillLock('one');
        await fits();
        await exchange.radio(exchange.words.outsiders).check();
        await fits();
        await page.keyboard.press('Escape');
        await exchange.compare();
        await expect(page.getByText(exchange.words.count)).toBeVisible();
        await fits();
      });
    });
  });
}

test.describe('hostile names', () => {
  const HARM = '<img src=x onerror="window.harmed = true">\u202e"><script>window.harmed = true</script>';
  const LONG = 'x'.repeat(400);
  const harmed = { ...HERE, plan: { ...HERE.plan, name: HARM, processes: HERE.plan.processes.map((process) => ({ ...process, name: HARM, owner: LONG })) } };
  const other = { ...THERE, saved_by: HARM, plan: { ...THERE.plan, id: '"><b>id', name: LONG, processes: THERE.plan.processes.map((process) => ({ ...process, name: `${HARM} 2`, owner: HARM })) } };
  test.use({ storage: stored(harmed, other), viewport: { width: 360, height: 740 } });

  test('are text in the preview, in a merge, in a comparison and in its document', async ({ page, plans, exchange }) => {
    const inert = async () => {
      const found = await page.evaluate(() => ({
        markup: document.querySelectorAll(':is(main, dialog) :is(script, iframe, img, style, b b)').length,
        over: document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth,
        harmed: window.harmed ?? false,
      }));
      expect(found).toEqual({ markup: 0, over: 0, harmed: false });
    };
    await plans.open();
    await exchange.give({ ...other, plan: { ...other.plan, id: harmed.plan.id } });
    await expect(exchange.dialog).toContainText(HARM);
    await inert();
    await exchange.radio(exchange.words.merge).check();
    await exchange.button(exchange.words.goOn).click();
    await expect(exchange.button(exchange.words.mergeNow)).toBeVisible();
    await inert();
    await page.keyboard.press('Escape');
    await exchange.compare();
    await expect(page.getByText(exchange.words.count)).toBeVisible();
    await expect(page.locator('main')).toContainText(HARM);
    await inert();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: exchange.words.markdown }).click();
    expect((await downloaded(await download)).text).not.toMatch(/(^|[^\\])<(img|script)/);
  });
});
