// The main job from end to end, as a consultant does it; and page and terminal tool held together.
import { readFileSync } from 'node:fs';
import { test, expect } from '../support/test.mjs';
import { Consultant } from '../pages/consultant.mjs';
import { Calendar } from '../pages/calendar.mjs';
import { Rollout } from '../pages/rollout.mjs';
import { RATINGS, stage } from '../support/pack.mjs';
import { shared } from '../support/shared.mjs';
import { evaluate } from '../support/tool.mjs';

const DAY = '2026-03-02';
const INVENTORY = readFileSync(new URL('../../files/inventory.csv', import.meta.url), 'utf8');

/** Ratings in the order of the model, one digit each. */
const digits = (text) => Object.fromEntries(RATINGS.map(({ id }, index) => [id, Number(text[index])]));

/** One line a process of the inventory, in its order. */
const RATED = [
  '5515551112', '3333433333', '4424443211', '5514551112', '3333332134', '5515551111',
  '2143231111', '4324343112', '2242225543', '3323433345', '4414322154', '2252423423',
].map(digits);

test.beforeEach(async ({ page }) => {
  test.setTimeout(180_000);
  await page.clock.setFixedTime(new Date(`${DAY}T09:00:00+08:00`));
});

const STAGES = ['', '一', '二', '三', '四'];

/** The headline for a stage the tool found. */
function headline({ low, high, likely }) {
  return low === high
    ? `目前在階段${STAGES[likely]}：${stage(likely, 'zh-Hant')}。`
    : `目前介於階段${STAGES[low]}與階段${STAGES[high]}之間，較可能是階段${STAGES[likely]}。`;
}

/** What the page showed has to be what the tool says about the exported plan. */
function expectSame(shown, said) {
  expect(shown.headline).toBe(headline(said.stage));
  expect(shown.table.map(({ name, bucket }) => ({ name, bucket }))).toEqual(said.processes.map(({ name, bucket }) => ({ name, bucket })));
  for (const { name, bucket, measures } of shown.cards) {
    const process = said.processes.find((process) => process.name === name);
    expect(bucket, name).toBe(process.bucket);
    // Shown with one decimal.
    expect(Math.abs(measures[0] - process.agency), `${name}: agency`).toBeLessThan(0.0501);
    expect(Math.abs(measures[1] - process.readiness), `${name}: readiness`).toBeLessThan(0.0501);
  }
  const tasks = said.schedule.tasks.map(({ name, start, end, start_week, end_week }) => ({
    title: name,
    start,
    end,
    weeks: String(end_week - start_week),
  }));
  const byTitle = (a, b) => (a.title < b.title ? -1 : 1);
  const day = (text) => text.match(/\d+/g).map((part) => part.padStart(2, '0')).join('-');
  const rows = shown.rollout.map(({ title, start, end, weeks }) => ({ title, start: day(start), end: day(end), weeks }));
  expect(rows.toSorted(byTitle)).toEqual(tasks.toSorted(byTitle));
  expect(shown.weeks).toContain(`${said.schedule.weeks} 週`);
}

test.describe('a workshop in Chinese', () => {
  test.use({ locale: 'zh-TW' });

  test('from a new plan to a rollout, out as a file, deleted, and in again: the same evaluation', async ({ app, page }, info) => {
    const consultant = new Consultant(app, 'zh-Hant');
    const rollout = new Rollout(app, 'zh-Hant');
    const shown = {};

    await app.open();
    expect(await app.language()).toBe('zh-Hant');
    await page.getByRole('link', { name: consultant.words.start }).press('Enter');
    await consultant.answerQuickPath([3, 2, 3, 2, 3, 3, 2, 3, 2, 3, 3, 2]);
    shown.headline = await consultant.heading.innerText();

    await page.getByRole('link', { name: consultant.words.toProcesses }).press('Enter');
    await consultant.paste(INVENTORY, RATED.length);
    expect((await consultant.table()).map(({ bucket }) => bucket)).toEqual(RATED.map(() => null));

    shown.cards = [];
    await consultant.openCard('查詢訂單進度');
    for (const [index, ratings] of RATED.entries()) {
      shown.cards.push(await consultant.rate(ratings));
      if (index + 1 < RATED.length) await consultant.nextCard();
    }
    expect(new Set(shown.cards.map(({ name }) => name)).size).toBe(RATED.length);
    expect(new Set(shown.cards.map(({ bucket }) => bucket)).size).toBe(5);
    await consultant.goTo('processes');
    shown.table = await consultant.table();

    await consultant.goTo('rollout');
    const calendar = new Calendar(app, 'zh-Hant');
    await calendar.visit();
    await calendar.setHours('knowledge', 12);
    await calendar.setHours('lead', 10);
    await calendar.leave();
    await rollout.rows.first().focus();
    const { facts } = await rollout.explained();
    expect(facts[rollout.words.notEarlier]).not.toBe('');
    expect(await rollout.bars.count()).toBe(await rollout.rows.count());
    shown.weeks = await rollout.heading.innerText();
    shown.rollout = await rollout.table();

    const name = '客服分工工作坊';
    await consultant.rename(consultant.words.untitled, name);
    const first = info.outputPath('first.baton.json');
    expect(await consultant.export(name, first)).toBe(`${name}.baton.json`);
    const said = await evaluate(first, { language: 'zh-Hant', day: DAY });
    expectSame(shown, said);

    await consultant.delete(name);
    await expect.poll(() => consultant.keptPlans()).toEqual([]);
    await page.reload();
    await app.ready();
    await expect(page.getByRole('link', { name: consultant.words.start })).toBeVisible();

    expect(await consultant.import(first)).toContain(name);
    expect(await consultant.keptPlans()).toHaveLength(1);
    await app.open('#/plans');
    const second = info.outputPath('second.baton.json');
    await consultant.export(name, second);
    expect(await evaluate(second, { language: 'zh-Hant', day: DAY })).toEqual(said);
    const plan = (path) => JSON.parse(readFileSync(path, 'utf8')).plan;
    expect(plan(second)).toEqual(plan(first));

    await app.open('#/assess/result');
    await expect(consultant.heading).toHaveText(shown.headline);
    await app.open('#/processes');
    expect(await consultant.table()).toEqual(shown.table);
    await app.open('#/rollout');
    expect(await rollout.table()).toEqual(shown.rollout);
  });
});

test.describe('the activities of two real organisations', () => {
  const text = shared('processes/event-log-activities.csv');

  test('come in with their volumes, and a dozen rated fall where the tool says', async ({ app, page }, info) => {
    test.skip(!text, 'the activities are not beside this checkout');
    const lines = text.trim().split('\n').slice(1).map((line) => line.split(','));
    const consultant = new Consultant(app, 'en');

    await app.open('#/processes');
    await consultant.paste(text, lines.length);
    const numbers = (await consultant.table()).map(({ name, volume }) => [name, volume.replace(/\D/g, '')]);
    expect(numbers).toEqual(lines.map(([, activity, executions]) => [activity, executions]));

    const cards = [];
    await consultant.openCard(lines[0][1]);
    for (const ratings of RATED) {
      cards.push(await consultant.rate(ratings));
      await consultant.nextCard();
    }
    await consultant.goTo('processes');
    const table = await consultant.table();
    expect(table.filter(({ bucket }) => bucket !== null)).toHaveLength(RATED.length);

    await app.open('#/plans');
    const file = info.outputPath('activities.baton.json');
    await consultant.export(consultant.words.untitled, file);
    const said = await evaluate(file, { language: 'en', day: DAY });
    expect(table.map(({ name, bucket }) => ({ name, bucket }))).toEqual(said.processes.map(({ name, bucket }) => ({ name, bucket })));
    expect(cards.map(({ bucket }) => bucket)).toEqual(said.processes.slice(0, RATED.length).map(({ bucket }) => bucket));
    expect(said.processes.filter(({ bucket }) => bucket === null)).toHaveLength(lines.length - RATED.length);
  });
});
