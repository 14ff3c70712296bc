// A work package of the rollout: the panel beside the plan, its forms, the table, what was left out.
import { role } from '../support/pack.mjs';

export const WORDS = {
  en: {
    table: 'Table', chart: 'Chart', notStarted: 'Not started', doing: 'Under way', done: 'Done', blocked: 'Blocked',
    first: 'First day', last: 'Last day', remaining: 'Hours still to do', inTheWay: 'What is in the way', block: 'Note as blocked',
    change: 'Change this package', weeks: /^Weeks at least/, owner: 'Who answers for it', doneWhen: /^Done when/, note: 'Note',
    hours: 'Hours in all', pin: /^Start on a day of your choice/, unpin: 'Let the plan choose again',
    when: 'When', work: 'Work', notEarlier: 'Why not earlier', also: 'Also wait for', add: 'Add', dontWait: 'Do not wait for', waitAgain: 'Wait for',
    leave: 'Leave out', why: /^Why it is not needed/, takeIn: 'Take in again', leftOut: 'Left out by you', reset: 'Back to the template',
    addOwn: 'Add a work package', name: /^Name/, intoPlan: 'Add to the plan', removeOwn: 'Remove this package', own: 'your own', changed: 'changed', pinned: 'fixed start',
    undo: 'Undo', template: 'Template:', owners: 'Owner', status: 'Status', start: 'Start', needed: 'Give the package a name.', noReason: 'Say why; without a reason the package stays in the plan.',
    stays: 'until then the status stays “Not started”', toCome: 'has not come yet', endsFirst: 'before the first', circle: 'cannot wait for', ended: 'ended', process: 'Process',
  },
  'zh-Hant': {
    table: '表格', chart: '甘特圖', notStarted: '尚未開始', doing: '進行中', done: '已完成', blocked: '卡住',
    first: '開工日', last: '完工日', remaining: '還剩多少工時', inTheWay: '卡在哪裡', block: '標記為卡住',
    change: '修改這個工作包', weeks: /^至少幾週/, owner: '負責人', doneWhen: /^完成條件/, note: '備註',
    hours: '總工時', pin: /^指定開始日/, unpin: '改回由計畫安排',
    when: '時間', work: '工時', notEarlier: '為什麼不能更早', also: '再加一項', add: '加入', dontWait: '不必等', waitAgain: '恢復等待',
    leave: '不納入計畫', why: /^為什麼不需要做/, takeIn: '重新納入', leftOut: '你決定不納入的', reset: '恢復成範本',
    addOwn: '新增工作包', name: /^名稱/, intoPlan: '加入計畫', removeOwn: '移除這個工作包', own: '自訂', changed: '已修改', pinned: '指定開始日',
    undo: '復原', template: '範本：', owners: '負責人', status: '狀態', start: '開始', needed: '請填寫工作包名稱。', noReason: '請填寫理由；沒有理由，工作包會留在計畫裡。',
    stays: '狀態仍是「尚未開始」', toCome: '這一天還沒到', endsFirst: '完工日早於開工日', circle: '不能等', ended: '實際完成', process: '流程',
  },
};

export class Package {
  constructor(app, language = 'en') {
    this.app = app;
    this.page = app.page;
    this.language = language;
    this.words = WORDS[language];
    this.panel = this.page.locator('.explain');
    this.title = this.panel.getByRole('heading', { level: 3 });
    this.form = this.panel.locator('.package__fields');
    this.fault = this.panel.locator('.package__fault').filter({ hasText: /\S/ });
    this.rows = this.page.locator('.plan-table tbody tr');
    this.dialog = this.page.getByRole('dialog');
    this.leftOut = this.page.locator('.left-out--own');
    this.toast = this.page.locator('.toast');
  }

  async open() {
    await this.app.open('#/rollout');
    await this.page.getByRole('heading', { level: 1 }).waitFor();
    await this.page.getByRole('radio', { name: this.words.table, exact: true }).press('Space');
    await this.rows.first().waitFor();
  }

  row(name) {
    return this.rows.filter({ has: this.page.getByRole('button', { name, exact: true }) });
  }

  /** Chooses a package in the table, by keyboard. */
  async choose(name) {
    await this.row(name).getByRole('button', { name, exact: true }).press('Enter');
    await this.title.filter({ hasText: name }).waitFor();
  }

  /** Opens the form of the chosen package, by keyboard. */
  async change() {
    await this.panel.getByText(this.words.change, { exact: true }).press('Enter');
    await this.form.waitFor();
  }

  /** What the panel says under a name. */
  fact(name) {
    return this.panel.locator('dl > div').filter({ has: this.page.getByText(name, { exact: true }) }).locator('dd');
  }

  /** Chooses a status in the panel, by keyboard. */
  async status(name) {
    await this.panel.getByRole('radio', { name, exact: true }).press('Space');
  }

  field(name) {
    return this.panel.getByLabel(name, typeof name === 'string' ? { exact: true } : {});
  }

  /** The list of packages it could wait for as well. */
  also() {
    return this.form.getByRole('combobox', { name: this.words.also, exact: true });
  }

  hours(id) {
    return this.form.getByRole('group', { name: this.words.hours }).getByRole('spinbutton', { name: new RegExp(`^${role(id, this.language)}`) });
  }

  async type(field, text) {
    await field.fill(text);
    await field.press('Tab');
  }

  async press(name, inside = this.panel) {
    await inside.getByRole('button', { name, exact: true }).press('Enter');
  }

  /** Takes back what the message on screen is about. */
  async undo() {
    await this.toast.getByRole('button', { name: this.words.undo }).press('Enter');
  }

  /** Takes back what was done last. */
  async stepBack() {
    await this.page.locator('.app').getByRole('button', { name: this.words.undo, exact: true }).first().press('Enter');
  }
}
