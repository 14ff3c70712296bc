// The business case: result, assumptions, methods.

export const WORDS = {
  en: {
    nothing: 'Nothing to compute yet',
    list: 'List processes',
    fillIn: 'Fill in volumes and minutes',
    cannot: 'The case cannot be computed yet',
    toAssumptions: 'Go to the assumptions',
    likely: (name) => `${name}: likely`,
    realised: 'Share of the freed time that becomes money',
    wage: 'Cost of one agent a month',
    followed: 'Open the process',
    copy: 'Copy as a scenario of your own',
    compared: 'Compared',
    rises: /rise in this order/,
    npv: 'Net present value',
    tornado: 'What matters most',
    table: 'The same as a table',
    more: 'Source and note',
    note: 'Note',
    team: 'Your figure',
    months: 'Months looked at',
    horizon: /12 to 60 months/,
    budget: 'Budget it',
    moving: 'Moving the data',
    methods: 'How the figures are computed',
    nlu: 'Language understanding',
    keyword: 'Keyword bot',
    undo: 'Undo',
    stop: 'Stop',
  },
  'zh-Hant': {
    nothing: '還沒有可以試算的內容',
    list: '列出流程',
    fillIn: '填寫件數與時間',
    cannot: '目前還無法試算',
    toAssumptions: '前往假設',
    likely: (name) => `${name}：可能`,
    realised: '省下的時間真正變成金額的比例',
    wage: '每位客服每月成本',
    followed: '開啟流程',
    copy: '複製成自己的方案',
    compared: '納入比較',
    rises: /由小到大/,
    npv: '淨現值（NPV）',
    tornado: '影響最大的假設',
    table: '改看表格',
    more: '出處與備註',
    note: '備註',
    team: '自己的數字',
    months: '評估期間（月）',
    horizon: /12 到 60 個月/,
    budget: '編列',
    moving: '資料遷移',
    methods: '數字怎麼算出來的',
    nlu: '中階 AI（深度 NLU、多輪對話）',
    keyword: '低階 AI（關鍵字型）',
    undo: '復原',
    stop: '停止',
  },
};

export class Case {
  constructor(app, language = 'en') {
    this.app = app;
    this.page = app.page;
    this.words = WORDS[language];
    this.heading = this.page.getByRole('heading', { level: 1 });
    this.strip = this.page.locator('.case__strip > div');
    this.compare = this.page.locator('.case__compare');
    this.panel = this.page.locator('aside.how');
    this.missing = this.page.locator('.case__hidden tr[data-missing=true]');
  }

  async open(place = '') {
    await this.app.open(`#/case${place}`);
    await this.heading.waitFor();
  }

  /** Waits until every draw of the scenario on screen is made. */
  async drawn() {
    await this.page.locator('[data-done]').waitFor();
  }

  /** A section by its heading. */
  part(name) {
    return this.page.locator('section.case__part').filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }

  /** The rows of a section's table, opened. */
  async rows(name) {
    const part = this.part(name);
    await part.getByText(this.words.table).click();
    return part.locator('tbody tr');
  }

  /** The figures of one row of the comparison, scenario by scenario. */
  async compared(name) {
    const row = this.compare.locator('tr').filter({ has: this.page.getByRole('rowheader', { name, exact: true }) });
    return row.getByRole('button').evaluateAll((buttons) => buttons.map((button) => [...button.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data).join('').trim()));
  }

  scenario(name) {
    return this.page.locator('input[name=case-scenario]').and(this.page.getByRole('radio', { name, exact: true }));
  }

  tool(name) {
    return this.page.locator('input[name=case-tool]').and(this.page.getByRole('radio', { name, exact: true }));
  }

  likely(name) {
    return this.page.getByRole('spinbutton', { name: this.words.likely(name), exact: true });
  }

  row(name) {
    return this.page.getByRole('group', { name, exact: true });
  }

  /** The likely net present value in the strip. */
  npv() {
    return this.strip.first().locator('b').innerText();
  }
}
