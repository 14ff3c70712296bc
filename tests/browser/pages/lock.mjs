// Locking a plan on the device, unlocking it, taking the lock away.
import { expect } from '@playwright/test';

const WORDS = {
  en: {
    lock: (name) => `Lock “${name}”`, of: (name) => `Lock of “${name}”`, passphrase: 'Passphrase', 
    understood: /^I have kept the passphrase/, done: 'Lock', first: 'Please confirm', locked: 'The plan is locked.', tag: 'Locked', here: 'Unlocked in this tab',
    title: 'This plan is locked', unlock: 'Unlock', wrong: 'does not fit', lockAgain: 'Lock it again now', remove: 'Take the lock away', removed: 'The lock is gone',
    twin: 'is locked. To replace it',
  },
  'zh-Hant': {
    lock: (name) => `為「${name}」加上密碼`, of: (name) => `「${name}」的密碼`, passphrase: '密碼', 
    understood: /^我已收好密碼/, done: '加上密碼', first: '請先確認', locked: '已加上密碼', tag: '已上鎖', here: '在這個分頁已解鎖',
    title: '這份規劃案已上鎖', unlock: '解開', wrong: '密碼不正確', lockAgain: '立刻上鎖', remove: '移除密碼', removed: '已移除密碼',
    twin: '的那份已上鎖',
  },
};

export class Locks {
  constructor(page, plans, language = 'en') {
    this.page = page;
    this.plans = plans;
    this.words = WORDS[language];
    this.dialog = page.getByRole('dialog');
    this.asks = page.locator('.locked-page');
  }

  /** Locks a plan from the list. */
  async lock(name, passphrase, label) {
    const { words, dialog } = this;
    await this.plans.button(words.lock(name)).click();
    const fields = dialog.locator('.export__lock .input');
    await fields.nth(0).fill(passphrase);
    await fields.nth(1).fill(passphrase);
    await fields.nth(2).fill(label);
    await dialog.getByRole('button', { name: words.done, exact: true }).click();
    await expect(dialog.getByRole('alert')).toContainText(words.first);
    await dialog.getByLabel(words.understood).check();
    await dialog.getByRole('button', { name: words.done, exact: true }).click();
    await expect(dialog).toBeHidden();
  }

  /** Types the passphrase where the page asks for it. */
  async unlock(passphrase) {
    await this.asks.getByLabel(this.words.passphrase, { exact: true }).fill(passphrase);
    await this.asks.getByRole('button', { name: this.words.unlock }).click();
  }

  /** Opens the dialog about a plan's lock and presses a button in it. */
  async use(label, button) {
    await this.plans.button(this.words.of(label)).click();
    await this.dialog.getByRole('button', { name: button }).click();
  }
}
