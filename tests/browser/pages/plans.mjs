// The library: plans on this device, new ones, the example, files in and out.
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { keptPlans } from '../support/kept.mjs';

const WORDS = {
  en: {
    start: 'Start an assessment', demo: 'Look at an example', file: 'Open a file', create: 'New plan', createDone: 'Create and start',
    name: 'Name', search: 'Find a plan', newName: 'New name', done: 'Done', undo: 'Undo', close: 'Close', cancel: 'Cancel',
    import: 'Take it in', copy: /Add it as a copy/, replace: /Replace mine/, example: 'Example', openNow: 'Open',
    onlyHere: 'only in this tab', reset: 'Reset the example', damaged: 'A record that cannot be read',
    rename: (name) => `Rename “${name}”`, export: (name) => `Export “${name}”`, duplicate: (name) => `Duplicate “${name}”`,
    delete: (name) => `Delete “${name}”`, answered: (n) => `${n} of 36 questions answered`, untitled: 'Untitled plan',
  },
  'zh-Hant': {
    start: '開始評估', demo: '看範例', file: '開啟檔案', create: '新增規劃案', createDone: '建立並開始評估',
    name: '名稱', search: '搜尋規劃案', newName: '新名稱', done: '完成', undo: '復原', close: '關閉', cancel: '取消',
    import: '匯入', copy: /加為副本/, replace: /取代現有的/, example: '範例', openNow: '開啟中',
    onlyHere: '只存在這個分頁', reset: '還原範例', damaged: '無法讀取的紀錄',
    rename: (name) => `重新命名「${name}」`, export: (name) => `匯出「${name}」`, duplicate: (name) => `複製「${name}」`,
    delete: (name) => `刪除「${name}」`, answered: (n) => `已答 ${n}／36 題`, untitled: '未命名規劃案',
  },
};

export class Plans {
  constructor(page, app, language = 'en') {
    this.page = page;
    this.app = app;
    this.words = WORDS[language];
    this.heading = page.locator('main h1');
    this.rows = page.locator('.plans > li');
    this.dialog = page.getByRole('dialog');
    this.toast = page.locator('.toast');
    this.notice = page.locator('main .notice');
  }

  async open() {
    await this.app.open('#/');
  }

  /** Goes to the library inside the application, without loading the page again. */
  async visit() {
    await this.page.evaluate(() => (location.hash = '#/'));
    await expect(this.page.locator('main .page-head[data-first-visit]')).toBeVisible();
  }

  link(name) {
    return this.page.getByRole('link', { name, exact: true });
  }

  button(name) {
    return this.page.getByRole('button', { name, exact: true });
  }

  row(name) {
    return this.rows.filter({ has: this.button(name) });
  }

  act(what, name) {
    return this.button(this.words[what](name));
  }

  /** Brings all plans into the list. */
  async showAll(count) {
    const more = this.page.locator('.plans-more button');
    await expect(this.rows.first()).toBeVisible({ timeout: 20_000 });
    while (await more.isVisible()) await more.click();
    await expect(this.rows).toHaveCount(count);
  }

  async create(name) {
    await this.button(this.words.create).click();
    await this.dialog.getByLabel(this.words.name).fill(name);
    await this.button(this.words.createDone).click();
    await expect(this.dialog).toBeHidden();
  }

  async rename(name, to) {
    await this.act('rename', name).click();
    await this.page.getByLabel(this.words.newName).fill(to);
    await this.page.keyboard.press('Enter');
  }

  async exported(name) {
    const download = this.page.waitForEvent('download');
    await this.act('export', name).click();
    return downloaded(await download);
  }

  get input() {
    return this.page.locator('main input[type=file]');
  }

  /** Gives a file to the page; what happens next is the dialog's. */
  async give(content, name = 'plan.baton.json') {
    const path = join(await mkdtemp(join(tmpdir(), 'baton-')), name);
    await writeFile(path, content);
    await this.input.setInputFiles(path);
  }

  async import(text) {
    await this.give(text);
    await this.button(this.words.import).click();
    await expect(this.dialog).toBeHidden();
  }

  /** Moves the keyboard focus with Tab until it is on the element. */
  async tabTo(locator) {
    for (let steps = 0; steps < 40; steps += 1) {
      if (await locator.evaluate((element) => element === document.activeElement)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error('the keyboard does not get there');
  }

  /** Stored plans by identifier, as text. */
  stored() {
    return keptPlans(this.page);
  }

  /** The content of the only stored plan of that name, without the moment it was saved. */
  async content(name) {
    const all = Object.values(await this.stored()).map((text) => JSON.parse(text));
    const found = all.filter(({ plan }) => plan.name === name);
    expect(found).toHaveLength(1);
    return lasting(found[0]);
  }
}

/** A file without what changes each time it is saved. */
export function lasting({ saved, app, ...rest }) {
  return rest;
}

export async function downloaded(download) {
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}
