// What the plan has to fit: start and deadline, hours, freezes, holidays.
import { role } from '../support/pack.mjs';

export const WORDS = {
  en: {
    tab: 'Calendar',
    toPlan: 'Plan',
    tabs: 'Pages of the rollout',
    start: /^First week starts on/,
    deadline: /^Everything done by/,
    late: /week(s)? too late/,
    inTime: /In time/,
    addFreeze: 'Add a freeze',
    name: 'Name',
    from: / From$/,
    to: / To$/,
    remove: /^Remove /,
    publicHolidays: (year) => new RegExp(`^Public holidays ${year} `),
    removeYear: (year) => `Remove all of ${year}`,
    newYear: 'New Year’s Day',
    keeps: (n) => `keeps ${n} of 5 days`,
    ownName: 'What for',
    ownFrom: 'From',
    ownTo: /^To /,
    ownAdd: 'Add the days',
    undo: 'Undo',
  },
  'zh-Hant': {
    tab: '排程條件',
    toPlan: '時程',
    tabs: '導入計畫各頁',
    start: /^第一週開始日/,
    deadline: /^完成期限/,
    late: /會晚 \d+ 週/,
    inTime: /趕上|趕得上/,
    addFreeze: '新增凍結期',
    name: '名稱',
    from: / 開始$/,
    to: / 結束$/,
    remove: /^移除 /,
    publicHolidays: (year) => new RegExp(`^${year} 年國定假日`),
    removeYear: (year) => `移除 ${year} 年全部`,
    newYear: '元旦',
    keeps: (n) => `剩 ${n} / 5 天`,
    ownName: '名稱',
    ownFrom: '開始',
    ownTo: /^結束/,
    ownAdd: '新增假日',
    undo: '復原',
  },
};

export class Calendar {
  constructor(app, language = 'en') {
    this.app = app;
    this.page = app.page;
    this.language = language;
    this.words = WORDS[language];
    this.heading = this.page.getByRole('heading', { level: 1 });
    this.start = this.page.getByLabel(this.words.start);
    this.deadline = this.page.getByLabel(this.words.deadline);
    this.answer = this.page.locator('.calendar__time [role=status]');
    this.freezes = this.page.locator('.freezes__row');
    this.holidays = this.page.locator('.holidays__row');
    this.own = this.page.locator('.holidays__own');
    this.strip = this.page.locator('.year');
    this.toast = this.page.locator('.toast');
  }

  async open() {
    await this.app.open('#/rollout/calendar');
    await this.heading.waitFor();
  }

  /** From another page of the section, by its links. */
  async visit() {
    await this.tab(this.words.tab);
    await this.start.waitFor();
  }

  /** To the plan, by the links of the section. */
  async leave() {
    await this.tab(this.words.toPlan);
    await this.start.waitFor({ state: 'detached' });
  }

  async tab(name) {
    await this.page.getByRole('navigation', { name: this.words.tabs }).getByRole('link', { name, exact: true }).press('Enter');
  }

  /** Hours a week of a role, by its identifier. */
  hours(id) {
    return this.page.getByRole('spinbutton', { name: new RegExp(`^${role(id, this.language)}`) });
  }

  async setHours(id, hours) {
    await this.hours(id).fill(String(hours));
    await this.hours(id).press('Tab');
  }

  /** Adds a freeze from one day to another, as YYYY-MM-DD. */
  async addFreeze(name, from, to) {
    const before = await this.freezes.count();
    await this.page.getByRole('button', { name: this.words.addFreeze }).click();
    const row = this.freezes.nth(before);
    await row.getByLabel(this.words.name, { exact: true }).fill(name);
    await row.getByLabel(this.words.to).fill(to);
    await row.getByLabel(this.words.from).fill(from);
    await row.getByLabel(this.words.from).press('Tab');
    return row;
  }

  /** Adds a year's public holidays, by keyboard. */
  async addYear(year) {
    await this.page.getByRole('button', { name: this.words.publicHolidays(year) }).press('Enter');
  }

  /** The holidays as day and name. */
  listed() {
    return this.holidays.evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('input')].map((input) => input.value)));
  }

  holiday(day) {
    return this.holidays.filter({ has: this.page.locator(`[id="holiday-${day}"]`) });
  }
}
