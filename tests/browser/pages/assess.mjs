// The section "assess": questions, overview, result.
import { readFileSync } from 'node:fs';

const PACK = JSON.parse(
  readFileSync(new URL('../../../src/content/packs/service-automation.json', import.meta.url), 'utf8'),
);

/** The questions in the order they are asked. */
export const QUESTIONS = PACK.dimensions.flatMap(({ id }) => PACK.questions.filter(({ dimension }) => dimension === id));
export const QUICK = QUESTIONS.filter(({ quick }) => quick);

const MARKS = { '?': 'dont_know', n: 'not_applicable' };

/**
 * A browser's storage with an open plan. `marks` has one sign a question, in order: a level, `?`, `n`, `.` for open;
 * or a function of the question that returns one.
 */
export function planWith(marks, notes = {}) {
  const sign = (question, index) => (typeof marks === 'function' ? marks(question) : (marks[index] ?? '.'));
  const answers = {};
  QUESTIONS.forEach((question, index) => {
    const given = sign(question, index);
    const note = notes[question.id] ?? '';
    if (given !== '.' || note) {
      answers[question.id] = { ...(given !== '.' && { mark: MARKS[given] ?? Number(given) }), note };
    }
  });
  const plan = { id: 'team', name: 'Team', answers };
  return { 'baton.open': 'team', 'baton.plan.team': { format: 'baton-plan', version: 1, plan } };
}

const WORDS = {
  en: {
    next: 'Next', back: 'Back', clear: 'Clear the answer', note: 'Note', undo: 'Undo', see: 'See the result',
    help: 'How to judge this', rest: /^Answer the other \d+$/, questions: 'Questions', overview: 'Overview',
    result: 'Result', processes: 'Sort your processes', change: /^Change the answer/, table: 'Show as a table',
  },
  'zh-Hant': {
    next: '下一題', back: '上一題', clear: '清除回答', note: '備註', undo: '復原', see: '看評估結果',
    help: '怎麼判斷', rest: /^補答其餘 \d+ 題$/, questions: '逐題回答', overview: '題目總覽',
    result: '評估結果', processes: '開始流程分工', change: /^修改回答/, table: '以表格顯示',
  },
};

export class Assess {
  constructor(page, language = 'en') {
    this.page = page;
    this.language = language;
    this.words = WORDS[language];
    this.main = page.getByRole('main');
    this.heading = this.main.getByRole('heading', { level: 1 });
    this.chosen = page.locator('input[name=answer]:checked');
    this.soFar = page.locator('output');
    this.number = page.locator('.question__number');
    this.note = page.getByRole('textbox', { name: this.words.note });
  }

  prompt(question) {
    return question.prompt[this.language];
  }

  answer(question, level) {
    return this.page.getByRole('radio', { name: question.answers[level - 1][this.language] });
  }

  link(name) {
    return this.main.getByRole('link', { name: this.words[name] });
  }

  tab(name) {
    return this.page.locator('.tabs').getByRole('link', { name: this.words[name] });
  }

  filter(name) {
    return this.page.getByRole('radio', { name });
  }

  /** Presses keys one after another. */
  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Opens every disclosure on the page. */
  async openAll() {
    const closed = this.main.locator('details:not([open]) > summary');
    while ((await closed.count()) > 0) await closed.first().click();
  }
}
