// What a consultant does with the product in a workshop, from the library to the rollout and back.
import { expect } from '@playwright/test';
import { keptPlans } from '../support/kept.mjs';
import { QUICK, rating } from '../support/pack.mjs';

const WORDS = {
  en: {
    start: 'Start an assessment',
    toProcesses: 'Sort your processes',
    paste: 'Paste from a spreadsheet',
    rows: /^Paste the rows here/,
    add: /^Add \d+ process(es)?$/,
    sections: 'Sections',
    processes: /^Processes/,
    rollout: /^Rollout/,
    next: /^Next: /,
    result: 'Result',
    exportNamed: (name) => `Export “${name}”`,
    deleteNamed: (name) => `Delete “${name}”`,
    renameNamed: (name) => `Rename “${name}”`,
    newName: 'New name',
    untitled: 'Untitled plan',
    take: 'Take it in',
    buckets: {
      ai_handles: 'AI handles',
      ai_prepares: 'AI prepares',
      person_leads: 'Person leads',
      person_only: 'Person only',
      fix_first: 'Fix first',
    },
    open: 'Not rated yet',
  },
  'zh-Hant': {
    start: '開始評估',
    toProcesses: '開始流程分工',
    paste: '從試算表貼上',
    rows: /^把資料列貼在這裡/,
    add: /^新增 \d+ 個流程$/,
    sections: '主選單',
    processes: /^流程分工/,
    rollout: /^導入規劃/,
    next: /^下一個：/,
    result: '判定結果',
    exportNamed: (name) => `匯出「${name}」`,
    deleteNamed: (name) => `刪除「${name}」`,
    renameNamed: (name) => `重新命名「${name}」`,
    newName: '新名稱',
    untitled: '未命名規劃案',
    take: '匯入',
    buckets: {
      ai_handles: '交由 AI',
      ai_prepares: '先由 AI 整理',
      person_leads: '真人主導',
      person_only: '真人專責',
      fix_first: '先整理流程',
    },
    open: '尚未評分',
  },
};

export class Consultant {
  constructor(app, language) {
    this.app = app;
    this.page = app.page;
    this.language = language;
    this.words = WORDS[language];
    this.heading = this.page.getByRole('main').getByRole('heading', { level: 1 });
    this.toast = this.page.locator('.toast');
    this.rows = this.page.locator('.inventory__row');
    this.verdict = this.page.getByRole('complementary', { name: this.words.result });
  }

  section(name) {
    return this.page.getByRole('navigation', { name: this.words.sections }).getByRole('link', { name: this.words[name] });
  }

  async goTo(section) {
    await this.section(section).press('Enter');
    await expect(this.heading).toBeFocused();
  }

  /** Answers the quick path with these levels, one key a question, and comes out at the result. */
  async answerQuickPath(levels) {
    for (const [index, question] of QUICK.entries()) {
      await expect(this.heading).toHaveText(question.prompt[this.language]);
      await this.page.keyboard.press(String(levels[index]));
      await this.page.keyboard.press('Enter');
    }
    await expect(this.page).toHaveURL(/#\/assess\/result$/);
    await expect(this.heading).toBeFocused();
  }

  /** Pastes rows of a spreadsheet, looks at what was read, and adds them. */
  async paste(text, expected) {
    await this.page.getByRole('link', { name: this.words.paste }).click();
    await this.page.getByRole('radio', { name: this.words.paste }).press('Space');
    await this.page.getByRole('textbox', { name: this.words.rows }).fill(text);
    const add = this.page.getByRole('button', { name: this.words.add });
    await expect(add).toContainText(String(expected));
    await add.click();
    await expect(this.rows).toHaveCount(expected);
  }

  /** Rates the process whose card is open: a key a rating. Returns what the card says then. */
  async rate(ratings) {
    for (const [kind, value] of Object.entries(ratings)) {
      const group = this.page.getByRole('group', { name: rating(kind, this.language), exact: true });
      await group.getByRole('radio').first().press(String(value));
      await expect(group.getByRole('radio').nth(value - 1)).toBeChecked();
      await expect(group.getByRole('radio').nth(value - 1)).toBeFocused();
    }
    await expect(this.verdict.locator('.verdict__bucket .bucket')).toBeVisible();
    return {
      name: await this.heading.innerText(),
      bucket: await this.verdict.locator('.verdict__bucket .bucket').getAttribute('data-bucket'),
      measures: (await this.verdict.locator('.measure__value').allInnerTexts()).map((text) => Number.parseFloat(text)),
    };
  }

  async openCard(name) {
    await this.page.getByRole('rowheader').getByRole('link', { name, exact: true }).press('Enter');
    await expect(this.heading).toBeFocused();
  }

  async nextCard() {
    await this.page.getByRole('link', { name: this.words.next }).press('Enter');
    await expect(this.heading).toBeFocused();
  }

  /** The table: name, volume and bucket of every row; a bucket is read as its word. */
  async table() {
    const rows = await this.rows.evaluateAll((all) =>
      all.map((row) => ({
        name: row.querySelector('th a').textContent,
        volume: row.querySelector('[data-column=volume]').value,
        says: row.querySelector('.inventory__bucket').innerText.trim(),
      })),
    );
    const bucketOf = (says) => Object.entries(this.words.buckets).find(([, name]) => says.endsWith(name))?.[0] ?? null;
    return rows.map(({ says, ...row }) => {
      const bucket = bucketOf(says);
      expect(bucket !== null || says === this.words.open, `${row.name}: ${says}`).toBe(true);
      return { ...row, bucket };
    });
  }

  /** Calls the open plan something in the library. */
  async rename(from, to) {
    await this.app.open('#/plans');
    await this.page.getByRole('button', { name: this.words.renameNamed(from) }).click();
    await this.page.getByRole('textbox', { name: this.words.newName }).fill(to);
    await this.page.keyboard.press('Enter');
    await expect(this.page.getByRole('button', { name: to, exact: true })).toBeVisible();
  }

  /** Exports a plan from the library to a file and returns its name as offered. */
  async export(name, path) {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: this.words.exportNamed(name), exact: true }).click();
    const file = await download;
    await file.saveAs(path);
    return file.suggestedFilename();
  }

  async delete(name) {
    await this.page.getByRole('button', { name: this.words.deleteNamed(name) }).click();
    await expect(this.page.getByRole('button', { name, exact: true })).toHaveCount(0);
  }

  /** Imports a file after a look at what it holds, which is returned. */
  async import(path) {
    await this.page.locator('.file-button input').setInputFiles(path);
    const dialog = this.page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    const holds = await dialog.innerText();
    await dialog.getByRole('button', { name: this.words.take, exact: true }).click();
    await expect(dialog).toBeHidden();
    return holds;
  }

  /** The identifiers of the plans kept on this device. */
  async keptPlans() {
    return Object.keys(await keptPlans(this.page));
  }
}
