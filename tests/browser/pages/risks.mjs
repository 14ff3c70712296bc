// The risk register: matrix, filters, lines and what opens under them.

export const WORDS = {
  en: {
    likelihood: /^Likelihood/,
    impact: /^Impact/,
    owner: /^Owner/,
    response: /^What is done about it/,
    back: 'Back to the proposal',
    title: 'What may happen',
    note: 'Note',
    link: 'Link a work package',
    unlink: /^Unlink /,
    close: 'Close it',
    reopen: 'Reopen it',
    remove: 'Remove it',
    reset: 'As it was proposed',
    open: /^Open \(/,
    closed: /^Closed \(/,
    whose: 'Whose',
    nobody: 'Without an owner',
    showAll: 'Show all open risks',
    addLabel: 'Add a risk of your own',
    add: 'Add it',
    graveUnowned: /grave and (has|have) no owner$/,
    cell: (likelihood, impact) => new RegExp(`^Likelihood ${likelihood}, impact ${impact}:`),
    source: /^Source/,
    undo: 'Undo',
    noRisk: 'No risk follows from the answers so far',
  },
  'zh-Hant': {
    likelihood: /^可能性/,
    impact: /^影響/,
    owner: /^負責人/,
    response: /^因應做法/,
    back: '改回建議做法',
    title: '可能發生什麼事',
    note: '備註',
    link: '連結工作包',
    unlink: /^取消連結/,
    close: '結案',
    reopen: '重新開啟',
    remove: '移除',
    reset: '還原成原本的建議',
    open: /^未結案/,
    closed: /^已結案/,
    whose: '負責人',
    nobody: '還沒有負責人',
    showAll: '顯示全部未結案風險',
    addLabel: '新增自訂風險',
    add: '新增',
    graveUnowned: /項重大風險還沒有負責人$/,
    cell: (likelihood, impact) => new RegExp(`^可能性 ${likelihood}、影響 ${impact}：`),
    source: /^出處/,
    undo: '復原',
    noRisk: '目前的答案沒有帶出任何風險',
  },
};

export class Risks {
  constructor(app, language = 'en') {
    this.app = app;
    this.page = app.page;
    this.words = WORDS[language];
    this.heading = this.page.getByRole('heading', { level: 1 });
    this.lines = this.page.locator('.risk');
    this.matrix = this.page.locator('.risk-matrix');
    this.toolbar = this.page.locator('.risks__toolbar');
    this.toast = this.page.locator('.toast');
  }

  async open() {
    await this.app.open('#/rollout/risks');
    await this.heading.waitFor();
  }

  line(title) {
    return this.lines.filter({ has: this.page.getByRole('heading', { level: 3, name: title, exact: true }) });
  }

  titles() {
    return this.lines.getByRole('heading', { level: 3 }).allInnerTexts();
  }

  /** What the register keeps of the risks, as its score says it. */
  scores() {
    return this.lines.locator('.risk__score b').allInnerTexts();
  }

  likelihood(line) {
    return line.getByRole('combobox', { name: this.words.likelihood });
  }

  impact(line) {
    return line.getByRole('combobox', { name: this.words.impact });
  }

  owner(line) {
    return line.getByRole('textbox', { name: this.words.owner });
  }

  async expand(line) {
    await line.locator('summary').press('Enter');
    await line.locator('.risk__detail').waitFor();
  }

  button(name, inside = this.page) {
    return inside.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** Types over a text and leaves the field. */
  async write(field, text) {
    await field.fill(text);
    await field.press('Tab');
  }

  cell(likelihood, impact) {
    return this.matrix.getByRole('button', { name: this.words.cell(likelihood, impact) });
  }

  async undo() {
    await this.toast.getByRole('button', { name: this.words.undo }).press('Enter');
  }
}
