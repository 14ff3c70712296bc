// The first program and what becomes of its work when the whole application takes over.
import { readFile } from 'node:fs/promises';
import { Plans } from '../pages/plans.mjs';
import { QUESTIONS } from '../support/pack.mjs';
import { expect, test } from '../support/test.mjs';

const APPLICATION = '**/app-*';

const answer = (page, key) => page.getByRole('radio').and(page.locator(`[value='${key}']`));

async function answerThree(page) {
  for (const key of ['3', '2', '4']) {
    await expect(page.locator('main h1')).toBeFocused();
    await page.keyboard.press(key);
    await expect(answer(page, key)).toBeChecked();
    if (key !== '4') await page.keyboard.press('Enter');
  }
}

/** Begins at the first question with the focus on it. */
async function begin(app, page) {
  await app.open('#/assess');
  await page.locator('main h1').focus();
}

for (const arrival of ['before', 'after']) {
  test(`answers, note, undo and redo go over when the whole application arrives ${arrival} it is needed`, async ({ app, page }) => {
    let release;
    const held = new Promise((resolve) => (release = resolve));
    if (arrival === 'after') await page.route(APPLICATION, (route) => held.then(() => route.continue()));
    await begin(app, page);
    if (arrival === 'before') await page.waitForLoadState('networkidle');
    await answerThree(page);
    await page.keyboard.press('m');
    await page.getByRole('textbox').fill('as seen on Monday');
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.keyboard.press('Control+z');
    await expect(answer(page, '4')).toBeChecked();
    const here = page.url();

    await page.getByRole('link', { name: 'Overview' }).click();
    if (arrival === 'after') await expect(page.getByRole('heading', { name: 'Opening…' })).toBeVisible();
    release();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('33 questions are open');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await expect(page.locator('.app')).toHaveCount(1);
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('baton.start.')))).toEqual([]);

    await page.goto(here);
    await expect(answer(page, '4')).toBeChecked();
    await page.keyboard.press('m');
    await expect(page.getByRole('textbox')).toHaveValue('as seen on Monday');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+z');
    await expect(answer(page, 'N')).toBeChecked();
    await page.keyboard.press('Control+z');
    await expect(answer(page, '4')).toBeChecked();
    // The note, then the answer.
    await page.keyboard.press('Control+z');
    await expect(answer(page, '4')).toBeChecked();
    await page.keyboard.press('Control+z');
    await expect(answer(page, '4')).not.toBeChecked();
    await page.keyboard.press('ArrowLeft');
    await expect(answer(page, '2')).toBeChecked();
  });
}

test('an application that does not arrive is asked for again, and nothing is lost', async ({ app, page, guard }) => {
  await page.route(APPLICATION, (route) => route.abort());
  await begin(app, page);
  await answerThree(page);
  await page.getByRole('link', { name: 'Result' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('did not arrive');
  await page.goBack();
  await expect(answer(page, '4')).toBeChecked();
  await page.goForward();
  await page.unroute(APPLICATION);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('link', { name: 'Assess' })).toContainText('3/36');
  await expect(page.locator('.result')).toBeVisible();
  guard.take(/ERR_FAILED/);
});

test('asked for twice while it arrives, the whole application begins once', async ({ app, page }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(APPLICATION, (route) => held.then(() => route.continue()));
  await begin(app, page);
  await page.keyboard.press('3');
  for (const route of ['#/assess/result', '#/assess/overview', '#/settings', '#/assess/overview']) {
    await page.evaluate((route) => (location.hash = route), route);
    await expect(page.getByRole('heading', { name: 'Opening…' })).toBeVisible();
  }
  release();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('35 questions are open');
  await page.waitForLoadState('networkidle');
  await expect(page.locator('.app')).toHaveCount(1);
});

test('what is left behind becomes plans, each of its own', async ({ app, page, context, site, guard }) => {
  await page.route(APPLICATION, (route) => route.abort());
  const other = await context.newPage();
  await other.route(APPLICATION, (route) => route.abort());
  await other.goto(site.url('#/assess'));
  await begin(app, page);
  await answerThree(page);
  await other.getByRole('radio').first().check();
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('baton.start.')).length)).toBe(2);
  await other.close();
  await page.unroute(APPLICATION);
  await page.goto(site.url('#/plans'));
  await page.reload();
  await app.ready();
  const plans = new Plans(page, app, 'en');
  await expect(plans.rows).toHaveCount(2);
  guard.take(/ERR_FAILED/);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('baton.start.')))).toEqual([]);
});

const starts = (page) => page.evaluate(() => Object.entries({ ...localStorage }).filter(([key]) => key.startsWith('baton.start.')));

/** What stands in the loader's own database. */
const mirrored = (page) =>
  page.evaluate(async () => {
    const result = (request) => new Promise((done, failed) => Object.assign(request, { onsuccess: () => done(request.result), onerror: () => failed(request.error) }));
    const database = await result(indexedDB.open('baton-start'));
    const texts = await result(database.transaction('notes').objectStore('notes').getAll());
    database.close();
    return texts;
  });

test('what the journal has lost comes back from the database, and once it is a plan never again', async ({ app, page, guard, site }) => {
  await page.route(APPLICATION, (route) => route.abort());
  await begin(app, page);
  await answerThree(page);
  await expect.poll(async () => (await starts(page)).map(([, note]) => JSON.parse(note).done.length)).toEqual([3]);
  const [[key, note]] = await starts(page);
  await expect.poll(() => mirrored(page)).toEqual([note]);
  // An earlier state of the note, as a browser that was killed remembers it, then half of one, and then none at all.
  for (const before of [JSON.stringify({ ...JSON.parse(note), done: [], saved: '2020-01-01T00:00:00.000Z' }), note.slice(0, 20), undefined]) {
    await page.evaluate(([key, before]) => (before ? localStorage.setItem(key, before) : localStorage.removeItem(key)), [key, before]);
    await page.reload();
    await expect.poll(async () => (await starts(page))[0]?.[1]).toBe(note);
  }
  await page.unroute(APPLICATION);
  await page.reload();
  await app.ready();
  await expect(page.getByRole('link', { name: 'Assess' })).toContainText('3/36');
  await expect.poll(() => mirrored(page)).toEqual(['']);
  await app.open(`#/assess/question/${QUESTIONS.at(-1).id}`);
  await answer(page, '4').check();
  await expect(page.getByRole('link', { name: 'Assess' })).toContainText('4/36');
  await expect(page.locator('.foot__saved[data-state=saved]')).toContainText(/\d:\d/);

  // The note is back though the plan has gone on: it changes nothing.
  await page.evaluate(([key, note]) => localStorage.setItem(key, note), [key, note]);
  await page.goto(site.url('#/plans'));
  await page.reload();
  await app.ready();
  const plans = new Plans(page, app, 'en');
  await expect(plans.rows).toHaveCount(1);
  await expect(plans.rows).toContainText('4 of 36');
  await expect.poll(() => starts(page)).toEqual([]);
  guard.take(/ERR_FAILED|did not arrive|dynamically imported/);
});

test('a first program that went on beside the plan made of its note keeps what it did in a plan of its own', async ({ app, page, context, site, guard }) => {
  await page.route(APPLICATION, (route) => route.abort());
  await begin(app, page);
  await answerThree(page);
  await expect.poll(async () => (await starts(page)).length).toBe(1);
  const other = await context.newPage();
  await other.goto(site.url('#/plans'));
  const plans = new Plans(other, app, 'en');
  await expect(plans.rows).toHaveCount(1);
  await expect.poll(() => starts(other)).toEqual([]);
  await page.keyboard.press('1');
  await expect.poll(async () => (await starts(other)).length).toBe(1);
  await page.close();
  await other.reload();
  await expect(plans.rows).toHaveCount(2);
  await expect.poll(() => starts(other)).toEqual([]);
  guard.take(/ERR_FAILED/);
});

test('a file given to the first program is looked at by the whole application', async ({ app, page }) => {
  await app.open();
  await page.locator('input[type=file]').setInputFiles({
    name: 'given.baton.json',
    mimeType: 'application/json',
    buffer: await readFile(new URL('../../files/v1-full.baton.json', import.meta.url)),
  });
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('the key that saves a file works from the first question on', async ({ app, page }) => {
  await begin(app, page);
  await page.keyboard.press('3');
  await expect(answer(page, '3')).toBeChecked();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
  const file = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(Object.keys(file.plan.answers)).toHaveLength(1);
  await expect(page).toHaveURL(/#\/assess$/);
  await expect(page.locator('main h1')).toBeVisible();
});
