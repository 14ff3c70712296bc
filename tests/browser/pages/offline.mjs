// The page without a network and its versions.
import { expect } from '@playwright/test';

const WORDS = {
  en: { newer: 'A new version is ready.', use: 'Use it now', works: 'Works: this browser keeps all of Baton' },
  'zh-Hant': { newer: '新版本已經準備好。', use: '立即更新', works: '這個瀏覽器已保存完整的 Baton' },
};

export class Offline {
  constructor(page, app, language = 'en') {
    this.page = page;
    this.app = app;
    this.words = WORDS[language];
    this.line = page.locator('.newer');
    this.use = page.getByRole('button', { name: this.words.use });
  }

  /** Waits until the page is on the device, whole. */
  async kept() {
    await this.page.evaluate(() => navigator.serviceWorker.ready);
  }

  /** Opens a route again with the service worker in charge of it. */
  async openKept(route) {
    await this.app.open(route);
    await this.kept();
    await this.page.reload();
    await this.app.ready();
    expect(await this.page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  }

  async expectOffered() {
    await expect(this.line).toContainText(this.words.newer);
  }

  /** What the page shows of its version: the name in the program and the mark in the styles. */
  version() {
    return this.page.evaluate(() => ({
      build: window.baton.build(),
      mark: getComputedStyle(document.documentElement).getPropertyValue('--version-mark').trim(),
    }));
  }

  /** The stores there are, by version. */
  stores() {
    return this.page.evaluate(async () => (await caches.keys()).map((name) => name.split(' ').at(-1)).sort());
  }
}
