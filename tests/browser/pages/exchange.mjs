// Files between people: a look before taking one in, merging, exporting with choices, comparing.
import { expect } from '@playwright/test';
import { downloaded } from './plans.mjs';

const WORDS = {
  en: {
    differs: 'What it would change in yours', all: (n) => `All ${n}`, savedBy: 'Saved by', stages: 'Before: stage 2. Now: stage 4.',
    add: /Add it as a copy/, replace: /Replace mine/, merge: /Merge it into mine/, same: 'The two plans say the same.',
    goOn: 'Go on', back: 'Back', mergeNow: 'Merge', allMine: 'All mine', allTheirs: 'All from the file', twoWay: 'No earlier version that both come from',
    threeWay: 'Both come from an earlier version', original: 'Originally: “Shop”',
    taken: 'Taken from the file without a question: 2', added: 'Process added: “Invoices”', theirs: 'The file · Jo Chen · 5 Mar 09:30',
    merged: 'Merged into “Shop”: 2 taken, 2 decided', level: (n) => `level ${n}`, owner: '“Refunds”, owner', undo: 'Undo',
    locked: 'This file is locked', passphrase: 'Passphrase', unlock: 'Unlock', show: 'Show what I type', cancel: 'Cancel', import: 'Take it in',
    with: (name) => `Export “${name}” with choices`, sign: 'Your name', outsiders: /^Outsiders/, hide: 'Further names to hide', lock: 'Lock it with a passphrase',
    warning: 'there is no way to recover', again: 'The same again', label: 'Label on the outside', export: 'Export', different: 'The two passphrases are not the same.',
    empty: 'The passphrase is empty.', wrong: 'The passphrase does not fit this file', altered: 'was damaged or changed', truncated: 'The locked file breaks off',
    newer: 'The file was locked in format version 9', person: 'Person 1', hidden: 'People: Jo and Mei',
    compare: 'Compare plans', before: 'Before', after: 'After', swap: 'Swap the two', markdown: 'Download as Markdown', print: 'Print', count: 'What was said changed in',
    agreed: 'Agreed', tooFew: 'There are no two plans to compare yet.', results: 'What follows', said: 'What was said differently',
  },
  'zh-Hant': {
    differs: '取代後，現有的會有這些變化', all: (n) => `全部 ${n} 項`, savedBy: '儲存者', stages: '原本：階段二。現在：階段四。',
    add: /加為副本/, replace: /取代現有的/, merge: /合併到現有的/, same: '兩份規劃案內容相同。',
    goOn: '下一步', back: '上一步', mergeNow: '合併', allMine: '全部用現有的', allTheirs: '全部用檔案的', twoWay: '找不到兩份的共同舊版本',
    threeWay: '兩份都從這台裝置上的舊版本而來', original: '原本：「Shop」',
    taken: '直接採用檔案內容：2 處', added: '新增流程「Invoices」', theirs: '檔案 · Jo Chen · 3/5 09:30',
    merged: '已合併到「Shop」：採用 2 處，裁定 2 處', level: (n) => `第 ${n} 級`, owner: '「Refunds」，負責人', undo: '復原',
    locked: '這個檔案有密碼', passphrase: '密碼', unlock: '解開', show: '顯示輸入的內容', cancel: '取消', import: '匯入',
    with: (name) => `選擇方式匯出「${name}」`, sign: '你的名字', outsiders: /^外部的人/, hide: '其他要隱藏的名稱', lock: '用密碼加密',
    warning: '沒有找回或重設的方法', again: '再輸入一次', label: '檔案上的標示', export: '匯出', different: '兩次輸入的密碼不同。',
    empty: '還沒有輸入密碼。', wrong: '密碼不正確', altered: '已損壞或遭到更動', truncated: '加密檔不完整',
    newer: '這個檔案的加密格式是版本 9', person: '人員 1', hidden: '人名：Jo、Mei',
    compare: '比較規劃案', before: '變更前', after: '變更後', swap: '前後對調', markdown: '下載 Markdown', print: '列印', count: '處內容變更',
    agreed: '確認簽署', tooFew: '還沒有兩份規劃案可以比較。', results: '結果的變化', said: '內容的變化',
  },
};

export class Exchange {
  constructor(page, plans, language = 'en') {
    this.page = page;
    this.plans = plans;
    this.words = WORDS[language];
    this.dialog = page.getByRole('dialog');
  }

  button(name) {
    return this.dialog.getByRole('button', { name, exact: true });
  }

  radio(name) {
    return this.dialog.getByRole('radio', { name });
  }

  /** Gives a file, an object or a text, to the library. */
  async give(file) {
    await this.plans.give(typeof file === 'string' ? file : JSON.stringify(file));
    await expect(this.dialog).toBeVisible();
  }

  /** The side of a conflict that is about this and says that. */
  side(about, says) {
    return this.dialog.getByRole('group', { name: about }).getByRole('radio', { name: says });
  }

  async beginMerge(file) {
    await this.give(file);
    await this.radio(this.words.merge).check();
    await this.button(this.words.goOn).click();
    await expect(this.button(this.words.mergeNow)).toBeVisible();
  }

  async openExport(name) {
    await this.plans.button(this.words.with(name)).click();
    await expect(this.dialog).toBeVisible();
  }

  async fillLock(passphrase, again = passphrase, label = '') {
    await this.dialog.getByLabel(this.words.lock).check();
    await this.dialog.getByLabel(this.words.passphrase, { exact: false }).first().waitFor();
    const fields = this.dialog.locator('input[autocomplete=new-password]');
    await fields.nth(0).fill(passphrase);
    await fields.nth(1).fill(again);
    await this.dialog.getByLabel(this.words.label).fill(label);
  }

  /** Sends the export form and takes the file. */
  async exported() {
    const download = this.page.waitForEvent('download');
    await this.button(this.words.export).click();
    const file = await downloaded(await download);
    await expect(this.dialog).toBeHidden();
    return file;
  }

  async unlock(passphrase) {
    await this.dialog.locator('input').first().fill(passphrase);
    await this.button(this.words.unlock).click();
  }

  /** Opens the page that compares two plans. */
  async compare() {
    await this.plans.app.open('#/compare');
    await expect(this.page.getByRole('heading', { level: 1 })).toBeVisible();
  }

  choice(which) {
    return this.page.getByRole('combobox', { name: this.words[which], exact: true });
  }

  chosen(which) {
    return this.choice(which).evaluate((select) => select.selectedOptions[0].textContent.trim());
  }
}
