// The library: nothing is lost, nothing changes unasked.
import { readFileSync } from 'node:fs';
import { refuseDatabase } from '../support/kept.mjs';
import { test as base, expect } from '../support/test.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { shared } from '../support/shared.mjs';
import { Plans, downloaded, lasting } from '../pages/plans.mjs';

const test = base.extend({
  plans: async ({ page, app, language }, use) => use(new Plans(page, app, language ?? 'en')),
});

const sample = (name) => readFileSync(new URL(`../../files/${name}.baton.json`, import.meta.url), 'utf8');
const FULL = sample('v1-full');
const UNKNOWN = sample('v1-unknown-fields');
const nameOf = (text) => JSON.parse(text).plan.name;

/** A stored plan with nothing in it but a name. */
function record(id, name) {
  const empty = JSON.parse(sample('v1-empty'));
  return [`baton.plan.${id}`, { ...empty, saved: '2026-03-02T08:00:00.000Z', plan: { ...empty.plan, id, name } }];
}

const answers = (page) => page.locator('input[type=radio][name=answer]');

async function answer(page, key) {
  await expect(answers(page).first()).toBeEnabled();
  await page.keyboard.press(key);
}

for (const language of ['en', 'zh-Hant']) {
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('a first visit by keyboard: begin, answer, reload, find it again', async ({ page, plans }) => {
      await plans.open();
      await plans.tabTo(plans.link(plans.words.start));
      await page.keyboard.press('Enter');
      await answer(page, '3');
      await expect(page.locator('.foot__saved[data-state=saved]')).toContainText(/\d:\d/);
      await page.reload();
      await plans.app.ready();
      await plans.visit();
      await expect(plans.row(plans.words.untitled)).toContainText(plans.words.answered(1));
      await expect(plans.row(plans.words.untitled)).toContainText(plans.words.openNow);
    });

    test('the example opens with one click, is marked, and is there once', async ({ page, plans }) => {
      await plans.open();
      await plans.link(plans.words.demo).click();
      await expect(page).toHaveURL(/#\/assess\/result$/);
      await plans.visit();
      const name = language === 'en' ? 'A company' : 'A 公司';
      await expect(plans.row(name)).toContainText(plans.words.example);
      await expect(plans.row(name)).toContainText(plans.words.answered(36));
      await expect(plans.link(plans.words.demo)).toBeHidden();

      await plans.rename(name, 'Mine');
      await expect(plans.row('Mine')).toBeVisible();
      await plans.button(plans.words.reset).click();
      await expect(plans.row(name)).toBeVisible();
      await plans.button(plans.words.undo).last().click();
      await expect(plans.row('Mine')).toBeVisible();
      await expect(plans.rows).toHaveCount(1);
    });

    test('an example that rests in the bin is made anew and stays in its history', async ({ page, plans }) => {
      await plans.open();
      await plans.link(plans.words.demo).click();
      await expect(page).toHaveURL(/#\/assess\/result$/);
      await plans.visit();
      const name = language === 'en' ? 'A company' : 'A 公司';
      await plans.rename(name, 'Mine');
      await plans.act('delete', 'Mine').click();
      await expect(page.locator('.bin')).toContainText('Mine');
      await plans.link(plans.words.demo).click();
      await expect(page).toHaveURL(/#\/assess\/result$/);
      await plans.visit();
      await expect(plans.row(name)).toContainText(plans.words.example);
      await expect(page.locator('.bin')).toBeHidden();
      await page.evaluate(() => (location.hash = '#/history'));
      await expect(page.locator('.history__state').filter({ hasText: language === 'en' ? 'an import' : '匯入' })).toHaveCount(1);
    });

    test('export, delete, import: the same plan', async ({ plans }) => {
      await plans.open();
      await plans.import(FULL);
      await plans.visit();
      const name = nameOf(FULL);
      const file = await plans.exported(name);
      // Exporting writes down that this state left.
      const before = await plans.content(name);
      expect(file.name).toMatch(/\.baton\.json$/);
      await plans.act('delete', name).click();
      await expect.poll(async () => Object.keys(await plans.stored()).length).toBe(0);
      await plans.import(file.text);
      expect(await plans.content(name)).toEqual(before);
    });

    for (const theme of ['light', 'dark']) {
      test.describe(theme, () => {
        test.use({ theme });
        test('welcome, list and preview are accessible', async ({ page, plans }) => {
          await plans.open();
          await expect(plans.link(plans.words.start)).toBeVisible();
          await expectAccessible(page);
          await plans.import(UNKNOWN);
          await plans.visit();
          await expect(plans.row(nameOf(UNKNOWN))).toBeVisible();
          await plans.toast.waitFor({ state: 'visible' });
          await expectAccessible(page);
          await plans.give(UNKNOWN);
          await expect(plans.dialog).toBeVisible();
          await expectAccessible(page);
        });
      });
    }
  });
}

test.describe('with plans', () => {
  test.use({ storage: Object.fromEntries([record('one', 'One'), record('two', 'Two')]) });

  test('they are opened, renamed, copied', async ({ page, plans }) => {
    await plans.open();
    await plans.button('One').click();
    await answer(page, '2');
    await plans.visit();
    await expect(plans.row('One')).toContainText(plans.words.answered(1));

    await plans.rename('Two', 'Second');
    await expect(plans.row('Second')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(plans.row('Two')).toBeVisible();

    await plans.act('rename', 'One').click();
    await page.getByLabel(plans.words.newName).fill('Nothing');
    await page.keyboard.press('Escape');
    await expect(plans.act('rename', 'One')).toBeFocused();

    await plans.act('duplicate', 'One').click();
    await expect(plans.row('One (copy)')).toContainText(plans.words.answered(1));
    await expect(plans.rows).toHaveCount(3);
    const [one, copy] = [await plans.content('One'), await plans.content('One (copy)')];
    expect(copy.plan.answers).toEqual(one.plan.answers);
    expect(copy.plan.id).not.toBe(one.plan.id);
  });

  test('a deleted plan comes back as it was, by the button and by the keyboard', async ({ page, plans }) => {
    await plans.open();
    const before = await plans.stored();
    await plans.act('delete', 'Two').click();
    await expect(plans.rows).toHaveCount(1);
    await plans.toast.getByRole('button', { name: plans.words.undo }).click();
    await expect(plans.rows).toHaveCount(2);
    expect(await plans.stored()).toEqual(before);

    await plans.act('delete', 'Two').click();
    await expect(plans.rows).toHaveCount(1);
    await page.keyboard.press('Control+z');
    await expect(plans.rows).toHaveCount(2);
    expect(await plans.stored()).toEqual(before);
  });

  test('deleting the open plan leaves none open; undo brings back its own undo steps', async ({ page, plans }) => {
    await plans.open();
    await plans.button('One').click();
    await answer(page, '2');
    await plans.visit();
    await plans.act('delete', 'One').click();
    await expect(plans.rows).toHaveCount(1);
    await expect(plans.row('Two')).not.toContainText(plans.words.openNow);
    await plans.toast.getByRole('button', { name: plans.words.undo }).click();
    await expect(plans.row('One')).toContainText(plans.words.answered(1));
    await expect(plans.row('One')).toContainText(plans.words.openNow);
    await page.keyboard.press('Control+z');
    await expect(plans.row('One')).toContainText(plans.words.answered(0));
  });

  test('a change is kept when another plan is opened at once, and when the page goes away at once', async ({ page, plans }) => {
    await plans.open();
    await plans.button('One').click();
    await expect(answers(page).first()).toBeEnabled();
    await page.evaluate(() => {
      document.querySelector('input[type=radio][name=answer]').click();
      location.hash = '#/';
    });
    await plans.button('Two').click();
    await expect(answers(page).first()).toBeEnabled();
    expect(Object.keys((await plans.content('One')).plan.answers)).toHaveLength(1);
    expect(Object.keys((await plans.content('Two')).plan.answers ?? {})).toHaveLength(0);
    await page.evaluate(() => {
      document.querySelector('input[type=radio][name=answer]').click();
      location.reload();
    });
    await plans.app.ready();
    expect(Object.keys((await plans.content('Two')).plan.answers)).toHaveLength(1);
  });

  test('a record under another key than its own is saved under the key it was found by', async ({ page, plans }) => {
    await plans.open();
    const { one } = await plans.stored();
    await page.evaluate((text) => localStorage.setItem('baton.plan.stray', text), one.replace('"One"', '"Stray"'));
    await page.reload();
    await plans.app.ready();
    await plans.rename('Stray', 'Found');
    await expect(plans.row('Found')).toBeVisible();
    await expect(plans.row('One')).toBeVisible();
    const found = await plans.content('Found');
    expect(found.plan.id).toBe('stray');
  });
});

test.describe('with many plans', () => {
  const many = Array.from({ length: 9 }, (_, index) => record(`p${index}`, `Client ${'ABCDEFGHI'[index]}`));
  test.use({ storage: Object.fromEntries(many) });

  test('they can be searched', async ({ page, plans }) => {
    await plans.open();
    await expect(plans.rows).toHaveCount(9);
    await page.getByLabel(plans.words.search).fill('client c');
    await expect(plans.rows).toHaveCount(1);
    await page.getByLabel(plans.words.search).fill('nobody');
    await expect(plans.rows).toHaveCount(0);
    await expect(page.getByText('No plan is called that.')).toBeVisible();
  });
});

test.describe('a file', () => {
  test.use({ storage: Object.fromEntries([record('one', 'One')]) });

  test('shows what it holds before anything changes; cancelling leaves all as it was', async ({ plans }) => {
    await plans.open();
    const before = await plans.stored();
    await plans.give(UNKNOWN);
    await expect(plans.dialog).toContainText(nameOf(UNKNOWN));
    await expect(plans.dialog).toContainText('Fields this version does not know are kept');
    expect(await plans.stored()).toEqual(before);
    await plans.button(plans.words.cancel).click();
    await expect(plans.dialog).toBeHidden();
    expect(await plans.stored()).toEqual(before);
  });

  test('keeps fields nobody here knows through edits and a reload', async ({ page, plans }) => {
    await plans.open();
    await plans.import(UNKNOWN);
    await plans.visit();
    await plans.rename(nameOf(UNKNOWN), 'Kept');
    await expect(plans.row('Kept')).toBeVisible();
    await expect.poll(async () => Object.values(await plans.stored()).some((text) => text.includes('"Kept"'))).toBe(true);
    await page.reload();
    await plans.app.ready();
    await plans.rename('Kept', nameOf(UNKNOWN));
    await expect.poll(async () => Object.values(await plans.stored()).some((text) => text.includes('"Kept"'))).toBe(false);
    const { version, lineage, saved_by, ...kept } = await plans.content(nameOf(UNKNOWN));
    const { version: before, ...given } = lasting(JSON.parse(UNKNOWN));
    expect(kept).toEqual(given);
    expect([before, version, lineage, saved_by]).toEqual([1, 2, [], null]);
  });

  test('is taken in by paste and by drop as well', async ({ page, plans }) => {
    await plans.open();
    await expect(plans.rows).toHaveCount(1);
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
    }, FULL);
    await plans.button(plans.words.import).click();
    await expect(plans.rows).toHaveCount(2);

    const data = await page.evaluateHandle((text) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([text], 'dropped.baton.json', { type: 'application/json' }));
      return dropped;
    }, UNKNOWN);
    await page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
    await expect(page.getByText('Drop the file to look at it')).toBeVisible();
    await page.dispatchEvent('body', 'drop', { dataTransfer: data });
    await expect(plans.dialog).toContainText(nameOf(UNKNOWN));
    await plans.button(plans.words.import).click();
    await expect(plans.rows).toHaveCount(3);
    await plans.toast.getByRole('button', { name: plans.words.undo }).click();
    await expect(plans.rows).toHaveCount(2);
  });

  test('of a plan that is there already becomes a copy, or replaces it with a way back', async ({ page, plans }) => {
    await plans.open();
    const file = await plans.exported('One');
    await plans.button('One').click();
    await answer(page, '4');
    await plans.visit();
    await plans.give(file.text);
    await expect(plans.dialog.getByRole('radio', { name: plans.words.copy })).toBeChecked();
    await plans.button(plans.words.import).click();
    await expect(plans.row('One (imported)')).toContainText(plans.words.answered(0));
    await expect(plans.row('One')).toContainText(plans.words.answered(1));

    // Over a plan that is not open.
    await plans.give(file.text);
    await plans.dialog.getByRole('radio', { name: plans.words.replace }).check();
    await plans.button(plans.words.import).click();
    await expect(plans.row('One')).toContainText(plans.words.answered(0));
    await plans.toast.getByRole('button', { name: plans.words.undo }).click();
    await expect(plans.row('One')).toContainText(plans.words.answered(1));
    await expect(plans.row('One (imported)')).toContainText(plans.words.openNow);

    // Over the open plan.
    await plans.button('One').click();
    await expect(answers(page).first()).toBeEnabled();
    await plans.visit();
    await plans.give(file.text);
    await plans.dialog.getByRole('radio', { name: plans.words.replace }).check();
    await plans.button(plans.words.import).click();
    await expect(plans.row('One')).toContainText(plans.words.answered(0));
    await page.keyboard.press('Control+z');
    await expect(plans.row('One')).toContainText(plans.words.answered(1));
    await expect(plans.rows).toHaveCount(2);
  });

  const full = JSON.parse(FULL);
  const cases = {
    'that is newer': [JSON.stringify({ ...full, version: 99 }), 'format version 99'],
    'of something else': ['{"format":"shopping-list","version":1}', 'This is not a Baton plan'],
    'that breaks off': [FULL.slice(0, FULL.length / 2), 'breaks off'],
    'with a wrong type': [JSON.stringify({ ...full, plan: { ...full.plan, name: 7 } }), 'plan.name'],
    'that is empty': ['', 'The file is empty.'],
    'of 20 MB': [`{"format":"baton-plan","padding":"${'x'.repeat(20 * 1024 * 1024)}"}`, '20.1 MB'],
    'nested deeply': ['['.repeat(100_000), 'nested'],
    'that is no text': [Buffer.from([0xff, 0xfe, 0x00, 0x80]), 'not text in UTF-8'],
  };
  for (const [kind, [text, sentence]] of Object.entries(cases)) {
    test(`${kind} is refused with one sentence`, async ({ plans }) => {
      await plans.open();
      await expect(plans.rows).toHaveCount(1);
      const before = await plans.stored();
      await plans.give(text);
      await expect(plans.dialog).toContainText(sentence);
      await plans.dialog.getByRole('button', { name: plans.words.close, exact: true }).last().click();
      await expect(plans.dialog).toBeHidden();
      expect(await plans.stored()).toEqual(before);
      await expect(plans.rows).toHaveCount(1);
    });
  }
});

test.describe('a damaged record', () => {
  test.use({ storage: { ...Object.fromEntries([record('one', 'One')]), 'baton.plan.bad': { format: 'baton-plan', version: 1, plan: 7 } } });

  test('is listed, can be taken away, and nothing else touches it', async ({ page, plans }) => {
    await plans.open();
    const raw = (await plans.stored()).bad;
    await expect(page.getByText(plans.words.damaged)).toBeVisible();
    await plans.rename('One', 'Uno');
    await expect(plans.row('Uno')).toBeVisible();
    const download = page.waitForEvent('download');
    await plans.button('Download the record').click();
    expect((await downloaded(await download)).text).toBe(raw);
    await plans.button('Delete the record').click();
    await expect(page.getByText(plans.words.damaged)).toBeHidden();
    await plans.toast.getByRole('button', { name: plans.words.undo }).click();
    await expect(page.getByText(plans.words.damaged)).toBeVisible();
    expect((await plans.stored()).bad).toBe(raw);
  });
});

test.describe('when storage is full', () => {
  test.use({ storage: Object.fromEntries([record('one', 'One'), record('two', 'Two')]) });

  test('the page goes on, says so, keeps every plan in the tab and offers the file', async ({ page, plans }) => {
    await page.addInitScript(refuseDatabase, 'full');
    await page.addInitScript(() => {
      const setItem = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, value) {
        if (window.databaseIsFull && key.startsWith('baton.plan.')) throw new DOMException('full', 'QuotaExceededError');
        setItem.call(this, key, value);
      };
    });
    await plans.open();
    await plans.button('One').click();
    await answer(page, '3');
    await expect(page.getByText('Not saved: this browser’s storage is full.')).toBeVisible();
    await plans.visit();
    await expect(plans.notice).toContainText('storage is full');
    await expect(plans.row('One')).toContainText(plans.words.onlyHere);

    // Another plan and back: the answer is still there.
    await plans.button('Two').click();
    await answer(page, '1');
    await plans.visit();
    await expect(plans.row('One')).toContainText(plans.words.answered(1));
    const download = page.waitForEvent('download');
    await plans.button('Download “Two”').click();
    expect(Object.keys(JSON.parse((await downloaded(await download)).text).plan.answers)).toHaveLength(1);
    expect(Object.keys(JSON.parse((await plans.exported('One')).text).plan.answers)).toHaveLength(1);

    // Room again: everything is stored without being asked for.
    await page.evaluate(() => (window.databaseIsFull = false));
    await plans.act('delete', 'Two').click();
    await expect(plans.notice).toBeHidden();
    await expect(plans.row('One')).not.toContainText(plans.words.onlyHere);
    expect(Object.keys((await plans.content('One')).plan.answers)).toHaveLength(1);
  });
});

test.describe('when storage is blocked', () => {
  test('the page runs, says so and offers the file', async ({ page, plans }) => {
    await page.addInitScript(refuseDatabase, 'blocked');
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await plans.open();
    await expect(plans.notice).toContainText('blocks storage');
    await plans.link(plans.words.start).click();
    await answer(page, '3');
    await expect(page.getByText('Not saved: this browser blocks storage.')).toBeVisible();
    await plans.visit();
    await expect(plans.row(plans.words.untitled)).toContainText(plans.words.answered(1));
    await plans.create('Second');
    await plans.visit();
    await expect(plans.row('Second')).toContainText(plans.words.onlyHere);
    await expect(plans.row(plans.words.untitled)).toContainText(plans.words.answered(1));
    const download = page.waitForEvent('download');
    await plans.button('Download “Second”').click();
    expect(JSON.parse((await downloaded(await download)).text).plan.name).toBe('Second');
  });
});

test.describe('hostile names', () => {
  test('stay text', async ({ page, plans }) => {
    const list = shared('fuzz/naughty-strings.json');
    test.skip(!list, 'no shared data');
    test.slow();
    const names = JSON.parse(list);
    await plans.open();
    await page.evaluate((entries) => {
      for (const [key, value] of entries) localStorage.setItem(key, JSON.stringify(value));
    }, names.map((name, index) => record(`n${index}`, name)));
    const dialogs = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.message()) && dialog.dismiss());
    await page.reload();
    await plans.app.ready();
    await plans.showAll(names.length);
    const shown = await plans.rows.locator('.plan__open').evaluateAll((all) => all.map((one) => one.textContent));
    const wanted = names.map((name) => (/^\p{White_Space}*$/u.test(name) ? plans.words.untitled : name));
    expect(shown.sort()).toEqual(wanted.sort());
    expect(await page.locator('main').locator('script, img, iframe, object, embed, style').count()).toBe(0);
    expect(dialogs).toEqual([]);

    for (const name of names.filter((name) => /<|javascript:/i.test(name) && !/[\r\n]/.test(name)).slice(0, 5)) {
      await plans.rows.first().locator('.plan__pencil').click();
      await page.getByLabel(plans.words.newName).fill(name);
      await page.keyboard.press('Enter');
      await expect(plans.toast).toContainText(name.trim());
    }
    expect(dialogs).toEqual([]);
  });
});
