// The main job without a mouse, from the first page to the file.
import { readFileSync } from 'node:fs';
import { test, expect } from '../support/test.mjs';
import { Consultant } from '../pages/consultant.mjs';
import { Keyboard } from '../pages/keyboard.mjs';
import { Calendar } from '../pages/calendar.mjs';
import { Rollout } from '../pages/rollout.mjs';
import { EASY } from '../support/plans.mjs';
import { RATINGS, rating } from '../support/pack.mjs';

test('assess, sort, plan and take away, by keyboard alone', async ({ app, page }, info) => {
  test.setTimeout(180_000);
  const keyboard = new Keyboard(page);
  const consultant = new Consultant(app, 'en');
  const rollout = new Rollout(app, 'en');
  await keyboard.watchForPointers();
  await app.open();

  await keyboard.use(page.getByRole('link', { name: consultant.words.start }));
  await consultant.answerQuickPath([3, 3, 3, 2, 3, 3, 3, 3, 2, 3, 3, 3]);
  await expect(consultant.heading).toContainText('stage');

  await keyboard.use(page.getByRole('link', { name: consultant.words.toProcesses }));
  await expect(consultant.heading).toBeFocused();
  const quick = page.getByRole('textbox', { name: 'Add a process' });
  for (const name of ['Where is my order?', 'Complaints']) {
    await keyboard.type(quick, name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('rowheader').getByRole('link', { name, exact: true })).toBeVisible();
    await expect(quick).toBeFocused();
  }
  await keyboard.use(page.getByRole('rowheader').getByRole('link', { name: 'Where is my order?', exact: true }));

  await expect(consultant.heading).toBeFocused();
  for (const { id } of RATINGS) {
    const group = page.getByRole('group', { name: rating(id, 'en'), exact: true });
    await keyboard.reach(group.getByRole('radio').first());
    await keyboard.expectVisibleFocus();
    await page.keyboard.press(String(EASY[id]));
    await expect(group.getByRole('radio').nth(EASY[id] - 1)).toBeChecked();
  }
  await expect(consultant.verdict.locator('.verdict__bucket')).toContainText('AI handles');

  await keyboard.use(consultant.section('rollout'), 'Enter', { back: true });
  await expect(consultant.heading).toBeFocused();
  const calendar = new Calendar(app, 'en');
  const tab = (name) => page.getByRole('navigation', { name: calendar.words.tabs }).getByRole('link', { name, exact: true });
  await keyboard.use(tab(calendar.words.tab));
  const hours = calendar.hours('lead');
  await keyboard.type(hours, '16');
  await page.keyboard.press('Tab');
  await expect(hours).toHaveValue('16');
  await keyboard.use(tab(calendar.words.toPlan), 'Enter', { back: true });
  await keyboard.reach(rollout.rows.first());
  await keyboard.expectVisibleFocus();
  const { title, facts } = await rollout.explained();
  expect(title).toBe(await rollout.rows.first().innerText());
  expect(facts[rollout.words.notEarlier]).toMatch(/\S/);

  const download = page.waitForEvent('download');
  await page.keyboard.press('ControlOrMeta+s');
  const path = info.outputPath('plan.baton.json');
  await (await download).saveAs(path);
  const { plan } = JSON.parse(readFileSync(path, 'utf8'));
  expect(Object.keys(plan.answers)).toHaveLength(12);
  expect(plan.processes.map(({ name }) => name)).toEqual(['Where is my order?', 'Complaints']);
  expect(plan.processes[0].ratings).toEqual(EASY);
  expect(plan.rollout.hours_per_week).toEqual({ lead: 16 });
  expect(await keyboard.pointers()).toBe(0);
});
