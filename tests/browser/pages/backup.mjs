// Backups: making one, looking at one, taking plans out of it.
import { expect } from '@playwright/test';
import { downloaded } from './plans.mjs';

const WORDS = {
  en: {
    backup: 'Back up everything', make: 'Make the backup', none: 'No backup yet.', today: 'Last backup: today', ago: (n) => `${n} days ago`,
    later: 'Remind me later', preview: 'Restore from this backup?', restore: /^Restore \d+ plans?$/, nothing: 'Nothing to restore',
    newer: /^Newer in the backup/, new: /^Not here/, conflict: /^Changed on both sides/, older: /^Newer here/, damaged: /^Cannot be read/,
    same: /^The same on both sides/, cut: 'The file breaks off', choose: (name) => `What to do with “${name}”`, all: (n) => `All ${n} of these`,
    never: 'Never', week: '1 week', copy: (name) => `${name} (from the backup)`, cancel: 'Cancel', more: 'Show 200 more',
    beforeDeletion: 'Before deletion', beforeRestore: 'Before restoring', exported: 'Exported as a file',
  },
  'zh-Hant': {
    backup: '備份全部', make: '開始備份', none: '還沒有備份。', today: '上次備份：今天', ago: (n) => `${n} 天前`,
    later: '過幾天再提醒', preview: '要從這份備份還原嗎？', restore: /^還原 \d+ 份$/, nothing: '沒有要還原的',
    newer: /^備份較新/, new: /^這裡沒有/, conflict: /^兩邊都改過/, older: /^這裡較新/, damaged: /^無法讀取/,
    same: /^兩邊相同/, cut: '檔案沒有完整複製或下載', choose: (name) => `「${name}」怎麼處理`, all: (n) => `以上 ${n} 份全部`,
    never: '不提醒', week: '1 週', copy: (name) => `${name}（備份）`, cancel: '取消', more: '再顯示 200 份',
    beforeDeletion: '刪除前', beforeRestore: '還原前', exported: '匯出成檔案',
  },
};

export class Backup {
  constructor(page, plans, language = 'en') {
    this.page = page;
    this.plans = plans;
    this.words = WORDS[language];
    this.dialog = page.getByRole('dialog');
    this.reminder = page.locator('.backup-due');
    this.line = page.locator('.backup-line');
  }

  /** Makes a backup and takes the file. */
  async make({ passphrase } = {}) {
    await this.page.locator('main').getByRole('button', { name: this.words.backup, exact: true }).click();
    if (passphrase) {
      await this.dialog.getByRole('checkbox').first().check();
      const fields = this.dialog.locator('input[autocomplete=new-password]');
      await fields.nth(0).fill(passphrase);
      await fields.nth(1).fill(passphrase);
    }
    const download = this.page.waitForEvent('download');
    await this.dialog.getByRole('button', { name: this.words.make, exact: true }).click();
    const file = await downloaded(await download);
    await expect(this.dialog).toBeHidden();
    return file;
  }

  /** Gives a backup to the library. */
  async give(text) {
    await this.plans.give(text, 'baton-backup.baton-library.json');
    await expect(this.dialog).toContainText(this.words.preview);
    await expect(this.dialog.locator('[role=status]')).toBeEmpty();
  }

  /** The group of plans that are to those here what the word says. */
  group(which) {
    return this.dialog.locator('.restore__group').filter({ has: this.page.getByRole('heading', { name: this.words[which] }) });
  }

  async names(which) {
    return this.group(which).locator('.restore__name').allTextContents();
  }

  /** The choice about a plan. */
  choice(name) {
    return this.dialog.getByLabel(this.words.choose(name), { exact: true });
  }

  get verb() {
    return this.dialog.locator('button[type=submit]');
  }

  async restore() {
    await this.verb.click();
    await expect(this.dialog).toBeHidden();
  }
}
