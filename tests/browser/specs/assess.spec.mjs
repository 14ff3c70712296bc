// Assess: answering by keyboard, the overview, and the result with its reasons.
import { test, expect } from '../support/test.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { Assess, QUESTIONS, QUICK, planWith } from '../pages/assess.mjs';

const MIXED = '32322332212122233223222332233223211n';
const STAGE_2 = {
  en: 'You are at stage 2: shared basics, still adjusting.',
  'zh-Hant': '目前在階段二：已有基礎共識，但仍在調整中。',
};

for (const [language, theme] of [['en', 'light'], ['zh-Hant', 'dark']]) {
  test.describe(`in ${language}, ${theme}`, () => {
    test.use({ language, theme });

    test('the quick path by keyboard leads to a provisional stage, the full path goes on from there', async ({ app, page }) => {
      const assess = new Assess(page, language);
      await app.open('#/assess');
      await expectAccessible(page);
      for (const [index, question] of QUICK.entries()) {
        await expect(assess.heading).toHaveText(assess.prompt(question));
        await expect(assess.number).toHaveText(`${index + 1} / ${QUICK.length}`);
        await assess.press('2');
        await expect(assess.answer(question, 2)).toBeChecked();
        await assess.press('Enter');
      }
      await expect(assess.heading).toHaveText(STAGE_2[language]);
      await expect(assess.main.locator('.notice').first()).toContainText(/^(Provisional|暫定結果)/);
      await assess.openAll();
      await expectAccessible(page);

      await assess.link('rest').click();
      const first = QUESTIONS.find(({ quick }) => !quick);
      await expect(assess.heading).toHaveText(assess.prompt(first));
      await expect(assess.number).toHaveText(`${QUESTIONS.indexOf(first) + 1} / ${QUESTIONS.length}`);
    });

    test.describe('with answers of every kind', () => {
      test.use({ storage: planWith(`${MIXED.slice(0, 30)}?.2??n`, { 'consistency-cover': '<b>ask & see</b> 倉管' }) });

      test('overview and result hold the rules of accessibility', async ({ app, page }) => {
        const assess = new Assess(page, language);
        await app.open('#/assess/overview');
        await expect(assess.main.getByText('<b>ask & see</b> 倉管')).toBeVisible();
        await expectAccessible(page);
        await assess.tab('result').click();
        await assess.openAll();
        await expectAccessible(page);
      });
    });
  });
}

test.describe('keys', () => {
  test('choose, clear with undo, move and open the help', async ({ app, page }) => {
    const assess = new Assess(page);
    await app.open('#/assess');
    for (const [key, value] of [['1', '1'], ['4', '4'], ['n', 'N'], ['?', '?'], ['3', '3'], ['0', '?']]) {
      await assess.press(key);
      await expect(assess.chosen).toHaveValue(value);
    }
    await assess.press('Backspace');
    await expect(assess.chosen).toHaveCount(0);
    await page.locator('.toast').getByRole('button', { name: assess.words.undo }).click();
    await expect(assess.chosen).toHaveValue('?');

    const help = page.getByText(QUICK[0].help.en);
    await expect(help).toBeHidden();
    await assess.press('h');
    await expect(help).toBeVisible();
    await assess.press('h');
    await expect(help).toBeHidden();

    await assess.press('ArrowLeft');
    await expect(assess.heading).toHaveText(assess.prompt(QUICK[0]));
    await assess.press('ArrowRight');
    await expect(assess.heading).toHaveText(assess.prompt(QUICK[1]));
    await expect(assess.heading).toBeFocused();
    await assess.press('ArrowLeft');
    await expect(assess.heading).toHaveText(assess.prompt(QUICK[0]));
    await expect(assess.chosen).toHaveValue('?');
  });

  test('left and right move on after a click and never change the answer; up and down choose', async ({ app, page }) => {
    const assess = new Assess(page);
    await app.open('#/assess');
    await assess.answer(QUICK[0], 2).click();
    await expect(assess.answer(QUICK[0], 2)).toBeChecked();
    await assess.press('ArrowDown');
    await expect(assess.answer(QUICK[0], 3)).toBeChecked();
    await assess.press('ArrowRight');
    await expect(assess.heading).toHaveText(assess.prompt(QUICK[1]));
    await expect(assess.chosen).toHaveCount(0);
    await assess.press('ArrowLeft');
    await expect(assess.answer(QUICK[0], 3)).toBeChecked();
  });

  test('stay silent while somebody types, with modifiers, under a dialog and on controls', async ({ app, page }) => {
    const assess = new Assess(page);
    await app.open('#/assess');
    await assess.press('m');
    await expect(assess.note).toBeFocused();
    await page.keyboard.type('4 of 12? no, then home');
    await assess.press('Backspace', 'ArrowLeft');
    await expect(assess.note).toHaveValue('4 of 12? no, then hom');
    await expect(assess.chosen).toHaveCount(0);

    await assess.press('Escape', 'Alt+1', 'Control+2', 'Meta+3');
    await page.evaluate(() => {
      const dialog = document.body.appendChild(document.createElement('dialog'));
      dialog.open = true;
    });
    await assess.press('4');
    await page.evaluate(() => document.querySelector('body > dialog').remove());
    await expect(assess.heading).toHaveText(assess.prompt(QUICK[0]));
    await assess.press('2');
    await expect(assess.chosen).toHaveValue('2');

    await page.getByRole('radio', { name: 'Quick: 12' }).focus();
    await assess.press('ArrowRight');
    await expect(assess.number).toHaveText(`1 / ${QUESTIONS.length}`);
    await page.getByRole('button', { name: assess.words.clear }).focus();
    await assess.press('Enter');
    await expect(assess.heading).toHaveText(assess.prompt(QUICK[0]));
    await expect(assess.chosen).toHaveCount(0);
  });
});

test('a note is saved while typing and found again', async ({ app, page }) => {
  const assess = new Assess(page);
  await app.open('#/assess');
  await assess.press('m');
  const note = '問倉管 <script>alert(1)</script> 𠮷 🙂';
  await assess.note.pressSequentially(note);
  await expect(page.locator('.foot__saved')).toHaveAttribute('data-state', 'saved');
  await page.reload();
  await app.ready();
  await expect(assess.note).toHaveValue(note);
  await assess.tab('overview').click();
  await assess.filter('With a note 1').check();
  await expect(assess.main.getByRole('listitem')).toHaveCount(1);
  await expect(assess.main.getByText(note)).toBeVisible();
});

test.describe('the two paths', () => {
  const outside = QUESTIONS.find(({ quick }) => !quick);

  test('ask over the same answers, and the choice is kept', async ({ app, page }) => {
    const assess = new Assess(page);
    await app.open('#/assess');
    await assess.press('3');
    await page.getByRole('radio', { name: 'Full: 36' }).check();
    await expect(assess.number).toHaveText('1 / 36');
    await expect(assess.chosen).toHaveValue('3');
    await expect(page.locator('.foot__saved')).toHaveAttribute('data-state', 'saved');
    await page.reload();
    await app.ready();
    await expect(assess.number).toHaveText('2 / 36');
  });

  test('a question outside the quick path says so and leads back to it', async ({ app, page }) => {
    const assess = new Assess(page);
    await app.open(`#/assess/question/${outside.id}`);
    await expect(assess.number).toHaveText('not in the quick path');
    await assess.link('next').click();
    await expect(assess.number).toHaveText(/^\d+ \/ 12$/);
  });

  test('a question that is not there says so', async ({ app, page }) => {
    const assess = new Assess(page);
    await app.open('#/assess/question/nowhere');
    await expect(assess.heading).toHaveText('There is no such question.');
    await assess.main.getByRole('link', { name: 'See all questions' }).click();
    await expect(assess.heading).toHaveText('No question is answered yet.');
  });
});

test.describe('the overview', () => {
  test.use({ storage: planWith('3?..n2', { [QUESTIONS[2].id]: 'later' }) });

  test('filters, jumps to a question and keeps the filter', async ({ app, page }) => {
    const assess = new Assess(page);
    const rows = page.locator('.overview__row');
    await app.open('#/assess/overview');
    await expect(assess.heading).toHaveText('32 questions are open.');
    await expect(rows).toHaveCount(36);
    await expect(rows.first()).toContainText(QUESTIONS[0].answers[2].en);
    await assess.filter('Don’t know 1').check();
    await expect(rows).toHaveCount(1);
    await rows.getByRole('link', { name: assess.prompt(QUESTIONS[1]) }).click();
    await expect(assess.heading).toHaveText(assess.prompt(QUESTIONS[1]));
    await assess.press('2');
    await page.goBack();
    await expect(rows).toHaveCount(0);
    await expect(assess.filter('Don’t know 0')).toBeChecked();
    await page.getByRole('button', { name: 'Show all questions' }).click();
    await expect(rows).toHaveCount(36);
    await page.getByRole('checkbox', { name: 'Quick path only' }).check();
    await expect(rows).toHaveCount(12);
  });
});

test.describe('the result', () => {
  test('says that nothing is answered and offers both paths', async ({ app, page }) => {
    const assess = new Assess(page);
    await app.open('#/assess/result');
    await expect(assess.heading).toHaveText('No result yet.');
    await expectAccessible(page);
    await assess.main.getByRole('link', { name: 'Answer all 36' }).click();
    await expect(assess.number).toHaveText('1 / 36');
  });

  test.describe('of a few answers', () => {
    test.use({ storage: planWith('32?') });

    test('names no stage but what is missing', async ({ app, page }) => {
      const assess = new Assess(page);
      await app.open('#/assess/result');
      await expect(assess.heading).toHaveText('Not enough answers for a stage yet.');
      await expect(assess.main.getByText('It takes 11 for a first estimate')).toBeVisible();
      await expectAccessible(page);
      await assess.main.getByRole('link', { name: 'Consistency' }).click();
      await expect(assess.heading).toHaveText(assess.prompt(QUESTIONS[4]));
    });
  });

  test.describe('of a whole questionnaire', () => {
    test.use({ storage: planWith(MIXED) });

    test('explains the stage and follows the answers', async ({ app, page }) => {
      const assess = new Assess(page);
      await app.open('#/assess/result');
      await expect(assess.heading).toHaveText(STAGE_2.en);
      await expect(page.locator('[aria-current=step]')).toContainText('2 · you are here');
      await expect(page.locator('.result__lede')).toContainText(/^Six answers keep you from stage 3\./);
      await expect(assess.main.getByRole('heading', { name: 'Knowledge & data holds the profile back' })).toBeVisible();

      await page.getByRole('heading', { name: 'Stage 3', exact: true }).click();
      const criteria = page.getByRole('table', { name: 'Criteria of stage 3' });
      await expect(criteria.getByRole('row', { name: /^Not met: 20 criteria, 42 points$/ })).toBeVisible();
      await expect(page.getByText('Knowledge & data: mean 1.5; it has to be above 1.5')).toBeVisible();

      await page.getByText(assess.words.table).click();
      const profile = page.getByRole('table', { name: 'Level of each dimension' });
      await expect(profile.getByRole('row', { name: /^Knowledge & data 1\.5 1 2 4\/4$/ })).toBeVisible();
      await expect(profile.getByRole('row')).toHaveCount(10);

      await page.getByRole('button', { name: '中文' }).click();
      await expect(assess.heading).toHaveText(STAGE_2['zh-Hant']);
      await page.getByRole('button', { name: 'English' }).click();

      await assess.link('change').first().click();
      await assess.press('3');
      await assess.tab('result').click();
      await expect(page.locator('.result__lede')).toContainText(/^Five answers keep you from stage 3\./);
      await assess.link('processes').click();
      await expect(page).toHaveURL(/#\/processes$/);
    });

    test('undo on the page changes the result at once', async ({ app, page }) => {
      const assess = new Assess(page);
      await app.open('#/assess/overview');
      await assess.main.getByRole('link', { name: assess.prompt(QUESTIONS[9]) }).click();
      await assess.press('4');
      await assess.tab('result').click();
      const lede = page.locator('.result__lede');
      await expect(lede).not.toContainText('nothing else counts');
      await assess.press('Control+z');
      await expect(lede).toContainText('nothing else counts');
    });
  });

  for (const [name, marks, said] of [
    ['with many “don’t know” is a range', '2?2?2?2?212?2???2222?????22???22????', 'You are between stage 1 and stage 2, most likely stage 2.'],
    ['at the top says so', '4'.repeat(36), 'You are at stage 4: automated, being improved.'],
    ['at the bottom shows the way up', '1'.repeat(36), 'You are at stage 1: depends on people, not standardised.'],
  ]) {
    test.describe(name, () => {
      test.use({ storage: planWith(marks), theme: 'dark' });

      test(`is “${said}”`, async ({ app, page }) => {
        const assess = new Assess(page);
        await app.open('#/assess/result');
        await expect(assess.heading).toHaveText(said);
        await expectAccessible(page);
      });
    });
  }
});

test.describe('at 360 px', () => {
  test.use({ viewport: { width: 360, height: 640 }, storage: planWith(MIXED, { [QUESTIONS[0].id]: 'x'.repeat(300) }) });

  test('no page scrolls sideways', async ({ app, page }) => {
    const assess = new Assess(page);
    await app.open(`#/assess/question/${QUESTIONS[0].id}`);
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    await expect(assess.heading).toHaveText(assess.prompt(QUESTIONS[0]));
    expect(await sideways()).toBe(0);
    await assess.tab('overview').click();
    await expect(page.locator('.overview__row')).toHaveCount(36);
    expect(await sideways()).toBe(0);
    await assess.tab('result').click();
    await assess.openAll();
    expect(await sideways()).toBe(0);
  });
});
