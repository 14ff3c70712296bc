// Gates and the KPI sheet: figures, values, decisions, what may be signed when.
import { kpi, phase } from '../support/pack.mjs';

export const WORDS = {
  en: {
    nothingMeasured: 'Nothing measured yet – start with baselines',
    oneMet: '1 of 8 figures has a baseline; 1 meets its target',
    figure: 'Key figure',
    day: 'Measured on',
    value: /^Value \(/,
    evidence: 'Read from',
    record: 'Record',
    saveChange: 'Save the change',
    overHundred: 'A share cannot be more than 100%.',
    negative: 'A figure cannot be below zero.',
    future: 'That day is still to come; enter the day it was measured.',
    replaces: /has a value already: 12 min/,
    met: 'Target met',
    missed: 'Target missed',
    better: '−26 min, better',
    notShorter: /handling is not shorter \(10 min → 10 min\)/,
    changeValue: /^Change the value of 25 May/,
    baseline: (name) => new RegExp(`^${name}: baseline`),
    target: (name) => new RegExp(`^${name}: target`),
    undo: 'Undo',
    decide: 'Record a decision',
    save: 'Record the decision',
    outcome: { graduate: /^Graduate/, hold: /^Hold/, stop: /^Stop/ },
    who: /^Decided by/,
    why: /^Why/,
    noWhy: /^Say why/,
    noOutcome: 'Choose graduate, hold or stop.',
    due: /^The gate “Ready for a pilot” is due since/,
    onHold: /^“Ready for a pilot” is on hold until 15 Jun 2026; \d+ work packages wait$/,
    stateHold: /^On hold since 1 Jun 2026/,
    stateGraduated: /^Graduated on 1 Jun 2026/,
    waits: /work packages of later phases wait until 15 Jun 2026/,
    leaves: /work packages of later phases leave the plan/,
    remove: /^Remove the decision of/,
    sign: 'Long contract and price',
    notBefore: /^Not to be signed before/,
  },
  'zh-Hant': {
    nothingMeasured: '還沒有量測值，先從基準值開始',
    oneMet: '8 項指標中 1 項有基準值，1 項達標',
    figure: '指標',
    day: '量測日',
    value: /^數值（/,
    evidence: '資料來源',
    record: '記錄',
    saveChange: '儲存修改',
    overHundred: '比例不能超過 100%。',
    negative: '數值不能小於 0。',
    future: '這天還沒到，請填實際量測的日期。',
    replaces: /已有一筆 12 分鐘/,
    met: '達標',
    missed: '未達標',
    better: '−26 分鐘，改善',
    notShorter: /處理時間卻沒有縮短（10 分鐘 → 10 分鐘）/,
    changeValue: /^修改 2026 年 5 月 25 日/,
    baseline: (name) => new RegExp(`^${name}：基準值`),
    target: (name) => new RegExp(`^${name}：目標`),
    undo: '復原',
    decide: '記錄決定',
    save: '記錄這個決定',
    outcome: { graduate: /^畢業/, hold: /^暫緩/, stop: /^停止/ },
    who: /^決定者/,
    why: /^理由/,
    noWhy: /^請寫下理由/,
    noOutcome: '請選擇畢業、暫緩或停止。',
    due: /^關卡「可以試行」原訂 .*決定，還沒有結果$/,
    onHold: /^關卡「可以試行」暫緩到 2026 年 6 月 15 日，\d+ 個工作包在等$/,
    stateHold: /^2026 年 6 月 1 日決定暫緩/,
    stateGraduated: /^2026 年 6 月 1 日畢業/,
    waits: /個工作包等到 2026 年 6 月 15 日再檢視/,
    leaves: /個工作包移出計畫/,
    remove: /^移除.*的決定/,
    sign: '長約與價格談判',
    notBefore: /^最早 .*才能簽/,
  },
};

export class Gates {
  constructor(app, language = 'en') {
    this.app = app;
    this.page = app.page;
    this.language = language;
    this.words = WORDS[language];
    this.heading = this.page.getByRole('heading', { level: 1 });
    this.toast = this.page.locator('.toast');

    this.form = this.page.locator('.kpis__record');
    this.figure = this.form.getByLabel(this.words.figure);
    this.day = this.form.getByLabel(this.words.day);
    this.value = this.form.getByLabel(this.words.value);
    this.evidence = this.form.getByLabel(this.words.evidence);
    this.refusals = this.page.locator('.refused:not(:empty)');
    this.warnings = this.page.locator('.kpis .notice[data-tone=warn]');

    this.dialog = this.page.getByRole('dialog');
    this.who = this.dialog.getByLabel(this.words.who);
    this.why = this.dialog.getByLabel(this.words.why);
    this.effect = this.dialog.locator('.decision__effect');
    this.save = this.dialog.getByRole('button', { name: this.words.save });
    this.contract = this.page.locator('.signing__contract').filter({ hasText: this.words.sign });
  }

  async openKpis() {
    await this.app.open('#/rollout/kpis');
    await this.heading.waitFor();
  }

  async openGates() {
    await this.app.open('#/rollout/gates');
    await this.heading.waitFor();
  }

  recordButton(change = false) {
    return this.form.getByRole('button', { name: change ? this.words.saveChange : this.words.record, exact: true });
  }

  /** A card of the sheet, by the identifier of its figure. */
  card(id) {
    return this.page.locator('.kpi').filter({ has: this.page.getByRole('heading', { name: kpi(id, this.language), exact: true }) });
  }

  baseline(id) {
    return this.page.getByLabel(this.words.baseline(escaped(kpi(id, this.language))));
  }

  target(id) {
    return this.page.getByLabel(this.words.target(escaped(kpi(id, this.language))));
  }

  /** A gate, by the identifier of its phase. */
  gate(id) {
    return this.page.locator('.gate').filter({ has: this.page.getByRole('heading', { name: phase(id, this.language), exact: true }) });
  }

  state(id) {
    return this.gate(id).locator('.gate__state');
  }

  decisions(id) {
    return this.gate(id).locator('.gate__decision');
  }

  decideButton(id) {
    return this.gate(id).getByRole('button', { name: this.words.decide });
  }

  outcome(id) {
    return this.dialog.getByRole('radio', { name: this.words.outcome[id] });
  }
}

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
