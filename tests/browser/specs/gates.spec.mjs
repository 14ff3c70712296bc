// What was measured and what was decided: by keyboard, in both languages, with nothing lost when it is refused.
import { test, expect } from '../support/test.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { keptPlan } from '../support/kept.mjs';
import { Gates, WORDS } from '../pages/gates.mjs';
import { Keyboard } from '../pages/keyboard.mjs';
import { kpi } from '../support/pack.mjs';
import { EASY, answersAt, planFile, process, stored } from '../support/plans.mjs';

const TODAY = '2026-06-01';

/** A team at stage 3 with one process for AI, whose rollout began in March and has not gone on since. */
const team = () =>
  stored(planFile({ answers: answersAt(3), processes: [process('order', 'Order', { ratings: EASY })], rollout: { start: '2026-03-02' } }));

const work = async (page) => (await keptPlan(page, 'plan-test')).plan.work;

for (const language of ['en', 'zh-Hant']) {
  const words = WORDS[language];

  test.describe(`figures and gates, ${language}`, () => {
    test.use({ language, storage: team() });

    test.beforeEach(async ({ page }) => {
      await page.clock.setFixedTime(new Date(`${TODAY}T09:00:00+08:00`));
    });

    test('values are recorded, refused with a sentence, changed and removed by keyboard', async ({ app, page }) => {
      const keyboard = new Keyboard(page);
      await keyboard.watchForPointers();
      const gates = new Gates(app, language);
      await gates.openKpis();
      await expect(gates.heading).toHaveText(words.nothingMeasured);
      await expectAccessible(page);

      await keyboard.type(gates.baseline('first_response'), '38');
      await page.keyboard.press('Tab');
      await expect(gates.target('first_response')).toHaveValue('5');

      await keyboard.type(gates.value, '-3', { back: true });
      await page.keyboard.press('Enter');
      await expect(gates.refusals).toHaveText(words.negative);
      await expect(gates.value).toHaveValue('-3');
      await expect(gates.value).toBeFocused();
      await keyboard.type(gates.value, '12');
      await expect(gates.refusals).toHaveCount(0);
      await keyboard.type(gates.evidence, 'Inbox report');
      await page.keyboard.press('Enter');
      await expect(gates.card('first_response')).toContainText(words.better);
      await expect(gates.card('first_response')).toContainText(words.missed);
      await expect(gates.value).toHaveValue('');
      await expect(gates.form).toContainText(words.replaces);

      // The same figure a week earlier: a line from one to the other.
      await gates.day.fill('2026-05-25');
      await keyboard.type(gates.value, '20');
      await page.keyboard.press('Enter');
      await expect(gates.card('first_response').getByRole('img')).toBeVisible();
      await keyboard.use(gates.card('first_response').locator('summary'));
      await expect(gates.card('first_response').locator('tbody tr')).toHaveCount(2);
      await expectAccessible(page);

      await keyboard.use(gates.card('first_response').getByRole('button', { name: words.changeValue }));
      await expect(gates.value).toBeFocused();
      await expect(gates.value).toHaveValue('20');
      await keyboard.type(gates.value, '4,5');
      await gates.day.fill('2026-05-26');
      await keyboard.use(gates.recordButton(true));
      const kept = async () => Object.entries((await work(page)).measured.first_response).map(([day, { value }]) => [day, value]);
      await expect.poll(kept).toEqual([['2026-05-26', 4.5], [TODAY, 12]]);

      await gates.day.fill('2026-06-02');
      await keyboard.type(gates.value, '1');
      await page.keyboard.press('Enter');
      await expect(gates.refusals).toHaveText(words.future);
      await gates.day.fill(TODAY);
      await keyboard.type(gates.value, '4.2');
      await page.keyboard.press('Enter');
      await expect(gates.heading).toHaveText(words.oneMet);
      await expect(gates.card('first_response')).toContainText(words.met);

      await keyboard.use(gates.toast.getByRole('button', { name: words.undo }));
      await expect(gates.heading).not.toHaveText(words.oneMet);
      expect(await keyboard.pointers()).toBe(0);
    });

    test('a share over a hundred is refused, and faster replies without shorter handling are named', async ({ app, page }) => {
      const gates = new Gates(app, language);
      await gates.openKpis();
      await gates.figure.selectOption({ label: kpi('csat', language) });
      await gates.value.fill('101');
      await gates.value.press('Enter');
      await expect(gates.refusals).toHaveText(words.overHundred);
      await gates.target('csat').fill('120%');
      await gates.target('csat').press('Tab');
      await expect(gates.refusals).toHaveCount(2);
      await expect(gates.target('csat')).toHaveValue('120%');
      await gates.target('csat').fill('85');
      await gates.target('csat').press('Tab');
      await expect(gates.refusals).toHaveCount(1);

      for (const [figure, baseline, value] of [['first_response', '30', '4'], ['handling_time', '10', '10']]) {
        await gates.baseline(figure).fill(baseline);
        await gates.baseline(figure).press('Tab');
        await expect(gates.warnings).toHaveCount(0);
        await gates.figure.selectOption({ label: kpi(figure, language) });
        await gates.value.fill(value);
        await gates.value.press('Enter');
        await expect(gates.value).toHaveValue('');
      }
      await expect(gates.warnings).toHaveText(words.notShorter);
      await expectAccessible(page);
    });

    test('a gate on hold keeps later work back, a stop wants a reason, and graduating lets it go on', async ({ app, page }) => {
      const keyboard = new Keyboard(page);
      await keyboard.watchForPointers();
      const gates = new Gates(app, language);
      await gates.openGates();
      await expect(gates.heading).toHaveText(words.due);
      await expectAccessible(page);
      const before = await gates.contract.locator('.signing__when').innerText();
      expect(before).toMatch(words.notBefore);
      await expect(gates.contract.locator('.signing__chain > li').first()).toBeVisible();

      await keyboard.use(gates.decideButton('standardise'));
      await expect(gates.dialog).toBeVisible();
      for (const id of ['graduate', 'hold', 'stop']) await expect(gates.outcome(id)).not.toBeChecked();
      await keyboard.use(gates.save);
      await expect(gates.refusals).toHaveText(words.noOutcome);
      await expect(gates.outcome('graduate')).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await expect(gates.outcome('stop')).toBeChecked();
      await expect(gates.effect).toHaveText(words.leaves);
      await keyboard.type(gates.who, 'Managing director');
      await keyboard.use(gates.save);
      await expect(gates.refusals).toHaveText(words.noWhy);
      await expect(gates.why).toBeFocused();
      await expect(gates.who).toHaveValue('Managing director');
      await expectAccessible(page);

      // What was typed is there after the dialog was closed.
      await page.keyboard.press('Escape');
      await expect(gates.dialog).toBeHidden();
      await expect(gates.decideButton('standardise')).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(gates.who).toHaveValue('Managing director');
      await keyboard.reach(gates.outcome('stop'));
      await page.keyboard.press('ArrowUp');
      await expect(gates.outcome('hold')).toBeChecked();
      await expect(gates.effect).toHaveText(words.waits);
      await keyboard.type(gates.why, 'No baseline yet');
      await keyboard.use(gates.save);
      await expect(gates.dialog).toBeHidden();
      await expect(gates.heading).toHaveText(words.onHold);
      await expect(gates.state('standardise')).toHaveText(words.stateHold);
      await expect(gates.decisions('standardise')).toContainText('No baseline yet');
      expect((await work(page)).gates.standardise[TODAY]).toEqual({ outcome: 'hold', who: 'Managing director', why: 'No baseline yet' });
      await expectAccessible(page);

      // A new decision on the same day takes the place of the hold.
      await keyboard.use(gates.decideButton('standardise'));
      await keyboard.reach(gates.dialog.getByRole('radio').first());
      await page.keyboard.press('Space');
      await keyboard.use(gates.save);
      await expect(gates.state('standardise')).toHaveText(words.stateGraduated);
      await expect(gates.heading).not.toHaveText(words.onHold);
      await expect(gates.decisions('standardise')).toHaveCount(1);

      await keyboard.use(gates.decisions('standardise').getByRole('button', { name: words.remove }));
      await expect(gates.heading).toHaveText(words.due);
      await expect(gates.decideButton('standardise')).toBeFocused();
      await keyboard.use(gates.toast.getByRole('button', { name: words.undo }));
      await expect(gates.state('standardise')).toHaveText(words.stateGraduated);
      expect(await keyboard.pointers()).toBe(0);
    });
  });
}

for (const theme of ['dark', 'contrast']) {
  test.describe(`in ${theme}`, () => {
    test.use({ theme, storage: team() });

    test('everybody can use both pages', async ({ app, page }) => {
      await page.clock.setFixedTime(new Date(`${TODAY}T09:00:00+08:00`));
      const gates = new Gates(app);
      await gates.openKpis();
      await gates.value.fill('4');
      await gates.value.press('Enter');
      await gates.card('first_response').locator('summary').press('Enter');
      await expectAccessible(page);
      await gates.openGates();
      await gates.decideButton('pilot').press('Enter');
      await gates.outcome('hold').press('Space');
      await gates.save.press('Enter');
      await expect(gates.refusals).toHaveCount(1);
      await expectAccessible(page);
      await gates.why.fill('AI accuracy');
      await gates.save.press('Enter');
      await expect(gates.decisions('pilot')).toHaveCount(1);
      await expectAccessible(page);
    });
  });
}
