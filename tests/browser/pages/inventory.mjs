// The section "processes": table, board and team view.

export const WORDS = {
  en: {
    name: 'Add a process',
    add: 'Add',
    none: 'No processes yet',
    templates: 'Choose from templates',
    example: 'Open the example',
    rate: 'Rate it',
    filters: 'Which processes',
    search: 'Search',
    showAll: /^Show all/,
    selectAll: 'Select all shown',
    select: (name) => `Select ${name}`,
    volume: (name) => `Cases a month, ${name}`,
    minutes: (name) => `Minutes a case, ${name}`,
    change: 'Change',
    decideMany: 'Decide bucket',
    remove: 'Remove',
    undo: 'Undo',
    owner: 'Owner',
    factor: /^Multiply/,
    why: 'Why here?',
    decide: 'Decide',
    noReason: 'Write a reason',
    byHand: 'by hand',
    rules: (bucket) => `rules: ${bucket}`,
    move: (name) => `Move “${name}”`,
    columns: { name: 'Process', volume: 'Cases / month', hours: 'Hours / month' },
    buckets: { ai: 'AI handles', prepares: 'AI prepares', leads: 'Person leads', only: 'Person only', fix: 'Fix first', open: 'Not rated yet' },
    wayToPerson: 'No way to a person',
    figures: 'The figures',
    stopRule: 'a stop rule',
    notNumber: /is not a number/,
  },
  'zh-Hant': {
    name: '新增流程',
    add: '新增',
    none: '還沒有流程',
    templates: '從範本挑選',
    example: '開啟範例',
    rate: '前往評分',
    filters: '顯示哪些流程',
    search: '搜尋',
    showAll: /^顯示全部/,
    selectAll: '全選目前顯示的流程',
    select: (name) => `選取「${name}」`,
    volume: (name) => `每月件數，${name}`,
    minutes: (name) => `每件分鐘數，${name}`,
    change: '批次修改',
    decideMany: '指定分工',
    remove: '移除',
    undo: '復原',
    owner: '負責人',
    factor: /^每月件數乘以/,
    why: '為什麼放在這一類？',
    decide: '確定',
    noReason: '請寫下原因',
    byHand: '人工指定',
    rules: (bucket) => `系統判定：${bucket}`,
    move: (name) => `移動「${name}」`,
    columns: { name: '流程', volume: '件數／月', hours: '工時／月' },
    buckets: { ai: '交由 AI', prepares: '先由 AI 整理', leads: '真人主導', only: '真人專責', fix: '先整理流程', open: '尚未評分' },
    wayToPerson: '沒寫怎麼轉真人',
    figures: '完整數字',
    stopRule: '停止條件',
    notNumber: /不是可用的數字/,
  },
};

export class Inventory {
  constructor(app, language = 'en') {
    this.app = app;
    this.page = app.page;
    this.words = WORDS[language];
    this.heading = this.page.getByRole('heading', { level: 1 });
    this.quickAdd = this.page.getByLabel(this.words.name, { exact: true });
    this.table = this.page.getByRole('table').first();
    this.rows = this.table.locator('tbody').getByRole('row');
    this.search = this.page.getByRole('searchbox', { name: this.words.search });
    this.dialog = this.page.getByRole('dialog');
    this.reason = this.dialog.getByLabel(this.words.why);
    this.toast = this.page.locator('.toast');
  }

  async open(place = '') {
    await this.app.open(`#/processes${place && `/${place}`}`);
    await this.heading.waitFor();
  }

  row(name) {
    return this.rows.filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  names() {
    return this.rows.getByRole('link').allInnerTexts();
  }

  filter(name) {
    return this.page.getByRole('group', { name: this.words.filters }).getByRole('button', { name });
  }

  head(name) {
    return this.table.getByRole('columnheader', { name });
  }

  sortBy(name) {
    return this.head(name).getByRole('button').click();
  }

  select(name) {
    return this.page.getByRole('checkbox', { name: this.words.select(name), exact: true });
  }

  volume(name) {
    return this.page.getByRole('textbox', { name: this.words.volume(name), exact: true });
  }

  minutes(name) {
    return this.page.getByRole('textbox', { name: this.words.minutes(name), exact: true });
  }

  action(name) {
    return this.page.locator('.bulk').getByRole('button', { name, exact: true });
  }

  async decide(reason) {
    await this.reason.fill(reason);
    await this.dialog.getByRole('button', { name: this.words.decide, exact: true }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }

  /** A column of the board. */
  column(name) {
    return this.page.getByRole('region', { name });
  }

  card(name) {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  cardLink(name) {
    return this.page.getByRole('link', { name, exact: true });
  }
}
