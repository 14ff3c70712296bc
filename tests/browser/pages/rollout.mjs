// The rollout: chart or table, explanation, conflicts.

export const WORDS = {
  en: {
    nothing: 'Nothing to plan yet',
    toAssess: 'Assess the team',
    cannot: 'The plan does not work out yet',
    chart: 'Chart',
    table: 'Table',
    when: 'When',
    notEarlier: 'Why not earlier',
    why: 'Why it is in the plan',
    noPlace: 'No place in the plan',
  },
  'zh-Hant': {
    nothing: '還沒有可以排程的內容',
    toAssess: '前往流程評估',
    cannot: '目前的條件排不出完整計畫',
    chart: '甘特圖',
    table: '表格',
    when: '時間',
    notEarlier: '為什麼不能更早',
    why: '為什麼要做',
    noPlace: '排不進去',
  },
};

export class Rollout {
  constructor(app, language = 'en') {
    this.app = app;
    this.page = app.page;
    this.language = language;
    this.words = WORDS[language];
    this.heading = this.page.getByRole('heading', { level: 1 });
    this.chart = this.page.getByRole('figure');
    this.rows = this.chart.getByRole('button');
    this.bars = this.chart.locator('.gantt__bar');
    this.explanation = this.page.getByRole('complementary').filter({ has: this.page.getByRole('heading', { level: 3 }) });
    this.conflicts = this.page.locator('.notice[data-tone=bad]');
    this.tableRows = this.page.locator('main tbody tr').filter({ has: this.page.locator('.plan-table__day') });
  }

  async open() {
    await this.app.open('#/rollout');
    await this.heading.waitFor();
  }

  row(name) {
    return this.chart.getByRole('button', { name, exact: true });
  }

  async show(view) {
    await this.page.getByRole('radio', { name: this.words[view], exact: true }).press('Space');
  }

  /** Whether what has the focus can be seen and clicked, and is not under what sticks to the edge of the window. */
  focusIsInSight() {
    return this.page.evaluate(() => {
      const { left, top, width, height } = document.activeElement.getBoundingClientRect();
      const there = document.elementFromPoint(left + width / 2, top + height / 2);
      return document.activeElement.contains(there);
    });
  }

  /** What the explanation says: heading, and texts by their names. */
  async explained() {
    const title = await this.explanation.getByRole('heading', { level: 3 }).innerText();
    const names = await this.explanation.locator('dt').allInnerTexts();
    const texts = await this.explanation.locator('dd').allInnerTexts();
    return { title, facts: Object.fromEntries(names.map((name, index) => [name, texts[index]])) };
  }

  /** The table: title, phase, planned start and end, weeks, hours, why not earlier. */
  async table() {
    await this.show('table');
    await this.tableRows.first().waitFor();
    return this.tableRows.evaluateAll((all) =>
      all.map((row) => {
        const [title, phase, , , start, end, weeks, hours, waits] = row.cells;
        const text = (part) => part.innerText.trim();
        return {
          title: text(title.querySelector('button')),
          phase: text(phase),
          start: text(start.querySelector('span')),
          end: text(end.querySelector('span')),
          weeks: text(weeks),
          hours: text(hours),
          waits: text(waits),
        };
      }),
    );
  }
}
