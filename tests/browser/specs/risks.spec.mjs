// The risk register: what the answers bring up, rated, owned, dealt with and closed, by keyboard and in both languages.
import { test, expect } from '../support/test.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { keptPlan } from '../support/kept.mjs';
import { Risks, WORDS } from '../pages/risks.mjs';
import { risk, work } from '../support/pack.mjs';
import { EASY, answersAt, planFile, process, stored } from '../support/plans.mjs';

const NAMES = { en: 'Where is my order?', 'zh-Hant': '查詢訂單進度' };

/** A team that has little in order, with one process for AI. */
const team = (language) =>
  stored(planFile({ answers: answersAt(2), processes: [process('order', NAMES[language], { ratings: EASY })], rollout: { start: '2026-03-02' } }));

for (const language of ['en', 'zh-Hant']) {
  const words = WORDS[language];
  const knowledge = risk('stale-knowledge', language);

  test.describe(`the risk register, ${language}`, () => {
    test.use({ language, storage: team(language) });

    const kept = async (page, id) => (await keptPlan(page, 'plan-test')).plan.work?.risks?.[id];

    test('begins with a finding, gravest first, and says why a risk is there and where it comes from', async ({ app }) => {
      const risks = new Risks(app, language);
      await risks.open();
      await expect(risks.heading).toHaveText(words.graveUnowned);
      const scores = (await risks.scores()).map(Number);
      expect(scores.length).toBeGreaterThan(10);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      const line = risks.line(knowledge);
      await risks.expand(line);
      await expect(line.locator('.risk__why li').first()).toHaveText(/\S/);
      await expect(line.locator('.risk__why .small')).toHaveText(words.source);
      await expect(line.locator('.risk__links li').first()).toBeVisible();
    });

    test('an owner and a rating take a risk up, each in one step; the line moves and the focus stays', async ({ app, page }) => {
      const risks = new Risks(app, language);
      await risks.open();
      const finding = await risks.heading.innerText();
      const line = risks.line(knowledge);
      await risks.write(risks.owner(line), 'Lin');
      await expect(risks.heading).not.toHaveText(finding);
      await expect.poll(() => kept(page, 'stale-knowledge')).toMatchObject({ owner: 'Lin', template: 'stale-knowledge' });

      await risks.likelihood(line).focus();
      await risks.likelihood(line).selectOption({ index: 0 });
      await expect(line.locator('.risk__score b')).toHaveText('4');
      await expect(risks.likelihood(line)).toBeFocused();
      expect((await risks.titles()).at(-1)).toBe(knowledge);

      await page.getByRole('button', { name: words.undo, exact: true }).first().press('Enter');
      await expect(line.locator('.risk__score b')).toHaveText('16');
      await page.getByRole('button', { name: words.undo, exact: true }).first().press('Enter');
      await expect(risks.owner(line)).toHaveValue('');
      await expect(risks.heading).toHaveText(finding);
    });

    test('the proposal becomes the team’s own words and comes back; packages are linked and unlinked', async ({ app, page }) => {
      const risks = new Risks(app, language);
      await risks.open();
      const line = risks.line(knowledge);
      await risks.expand(line);
      const response = line.getByRole('textbox', { name: words.response });
      const proposal = await response.inputValue();
      expect(proposal).toMatch(/\S/);
      await risks.write(response, 'Mei reads every answer');
      await expect(line.locator('.risk__response')).toContainText('Mei reads every answer');
      await risks.button(words.back, line).press('Enter');
      await expect(response).toHaveValue(proposal);

      const links = line.locator('.risk__links li');
      const before = await links.count();
      const pilot = work('pilot', language, NAMES[language]);
      await line.getByRole('combobox', { name: words.link }).selectOption(pilot);
      await expect(links).toHaveCount(before + 1);
      await expect.poll(() => kept(page, 'stale-knowledge')).toMatchObject({ packages: expect.arrayContaining(['pilot@order']) });
      await links.filter({ hasText: pilot }).getByRole('button', { name: words.unlink }).press('Enter');
      await expect(links).toHaveCount(before);
      await links.first().getByRole('link').press('Enter');
      await expect(page).toHaveURL(/#\/rollout$/);
    });

    test('an own risk is added, rated, closed, opened again, removed and brought back', async ({ app }) => {
      const risks = new Risks(app, language);
      await risks.open();
      const all = await risks.lines.count();
      const title = 'The team lead leaves';
      await app.page.getByRole('textbox', { name: words.addLabel }).fill(title);
      await risks.button(words.add).press('Enter');
      await expect(risks.lines).toHaveCount(all + 1);
      const line = risks.line(title);
      await expect(risks.likelihood(line)).toBeFocused();
      await risks.likelihood(line).selectOption({ index: 5 });
      await risks.impact(line).selectOption({ index: 5 });
      await expect(line.locator('.risk__score b')).toHaveText('25');
      expect((await risks.titles())[0]).toBe(title);

      await risks.expand(line);
      await risks.button(words.close, line).press('Enter');
      await expect(line).toHaveCount(0);
      await app.page.getByRole('radio', { name: words.closed }).press('Space');
      await expect(risks.lines).toHaveCount(1);
      await risks.expand(line);
      await risks.button(words.reopen, line).press('Enter');
      await app.page.getByRole('radio', { name: words.open }).press('Space');
      await expect(risks.lines).toHaveCount(all + 1);
      await risks.expand(line);
      await risks.button(words.remove, line).press('Enter');
      await expect(risks.lines).toHaveCount(all);
      await risks.undo();
      await expect(risks.lines).toHaveCount(all + 1);
    });

    test('the matrix counts what is open and lists a box; so does the owner', async ({ app }) => {
      const risks = new Risks(app, language);
      await risks.open();
      const all = await risks.lines.count();
      const counts = await risks.matrix.getByRole('button').allInnerTexts();
      expect(counts.map(Number).reduce((sum, n) => sum + n, 0)).toBe(all);
      const n = Number(await risks.cell(4, 4).innerText());
      await risks.cell(4, 4).press('Enter');
      await expect(risks.lines).toHaveCount(n);
      expect(new Set(await risks.scores())).toEqual(new Set(['16']));
      await risks.button(words.showAll).press('Enter');
      await expect(risks.lines).toHaveCount(all);
      await risks.write(risks.owner(risks.line(knowledge)), 'Lin');
      const whose = risks.toolbar.getByRole('combobox', { name: words.whose });
      await whose.selectOption('Lin');
      await expect(risks.lines).toHaveCount(1);
      await whose.selectOption(words.nobody);
      await expect(risks.lines).toHaveCount(all - 1);
    });
  });

  test.describe(`with good answers only, ${language}`, () => {
    test.use({ language, storage: stored(planFile({ answers: answersAt(4) })) });

    test('says that nothing follows from the answers', async ({ app, page }) => {
      const risks = new Risks(app, language);
      await risks.open();
      await expect(risks.heading).toHaveText(words.noRisk);
      await expectAccessible(page);
    });
  });
}

for (const theme of ['light', 'dark']) {
  for (const width of [1280, 360]) {
    test.describe(`${theme}, ${width} px`, () => {
      test.use({ theme, storage: team('en'), viewport: { width, height: 800 } });

      test('everybody can use the register', async ({ app, page }) => {
        const risks = new Risks(app);
        await risks.open();
        await risks.expand(risks.lines.first());
        await risks.cell(4, 4).press('Enter');
        await expectAccessible(page);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      });
    });
  }
}
