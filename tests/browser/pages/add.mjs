// Adding processes: templates, pasted rows, a file, and their preview.
import { keptPlans } from '../support/kept.mjs';

export const WORDS = {
  en: {
    templates: 'Templates',
    paste: 'Paste from a spreadsheet',
    file: 'CSV file',
    search: /^Search templates/,
    group: /^Group/,
    add: (n) => (n === 1 ? 'Add 1 process' : `Add ${n} processes`),
    added: (n) => (n === 1 ? '1 process added' : `${n} processes added`),
    inPlan: 'in the plan',
    rows: /^Paste the rows here/,
    chooseFile: /choose a file/,
    header: 'The first line names the columns',
    holds: (n) => `What column ${n} holds`,
    leaveOut: 'Leave out',
    name: 'Name of the process',
    minutes: 'Minutes a case',
    sameName: 'same name',
    addAnyway: 'Add anyway',
    bad: /cannot be used$/,
    download: 'Download CSV',
    undo: 'Undo',
    big5: /read as Big5/,
    notText: /not text in UTF-8/,
  },
  'zh-Hant': {
    templates: '範本',
    paste: '從試算表貼上',
    file: 'CSV 檔案',
    search: /^搜尋範本/,
    group: /^類別/,
    add: (n) => `新增 ${n} 個流程`,
    added: (n) => `已新增 ${n} 個流程`,
    inPlan: '清單已有',
    rows: /^把資料列貼在這裡/,
    chooseFile: /選擇檔案/,
    header: '第一列是欄位名稱',
    holds: (n) => `第 ${n} 欄代表什麼`,
    leaveOut: '不匯入',
    name: '流程名稱',
    minutes: '每件分鐘數',
    sameName: '同名',
    addAnyway: '照樣新增',
    bad: /列無法使用$/,
    download: '下載 CSV',
    undo: '復原',
    big5: /Big5/,
    notText: /不是 UTF-8 文字/,
  },
};

export class Add {
  constructor(app, language) {
    this.app = app;
    this.page = app.page;
    this.words = WORDS[language];
    this.search = this.page.getByLabel(this.words.search);
    this.group = this.page.getByRole('combobox', { name: this.words.group });
    this.rows = this.page.getByLabel(this.words.rows);
    this.input = this.page.getByLabel(this.words.chooseFile);
    this.summary = this.page.locator('.preview h2');
    this.rejects = this.page.locator('.rejects tbody tr');
    this.header = this.page.getByLabel(this.words.header);
  }

  async open(way) {
    await this.app.open('#/processes/add');
    if (way) await this.page.getByRole('radio', { name: this.words[way], exact: true }).check();
  }

  template(name) {
    return this.page.getByRole('listitem').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  holds(column) {
    return this.page.getByRole('combobox', { name: this.words.holds(column), exact: true });
  }

  button(count) {
    return this.page.getByRole('button', { name: this.words.add(count), exact: true });
  }

  undo() {
    return this.page.locator('.toast').getByRole('button', { name: this.words.undo });
  }

  /** The processes the browser keeps of the first plan it holds. */
  async kept() {
    const [first] = Object.values(await keptPlans(this.page));
    return first ? (JSON.parse(first).plan.processes ?? []) : [];
  }
}
