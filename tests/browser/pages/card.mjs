// The card of one process.
import { rating } from '../support/pack.mjs';
import { keptPlan } from '../support/kept.mjs';

export const WORDS = {
  en: {
    result: 'Result',
    aiHandles: 'AI handles',
    aiPrepares: 'AI prepares',
    personLeads: 'Person leads',
    personOnly: 'Person only',
    undecided: 'Not decided yet',
    byHand: 'Decided by hand',
    next: /^Next: /,
    previous: /^Previous: /,
    rename: 'Rename',
    name: 'Name of the process',
    clear: (name) => `Clear the rating: ${name}`,
    confirm: 'They fit us',
    typical: 'typical – check',
    law: 'The law requires a person to decide',
    decide: 'Decide by hand',
    goBack: 'Go back to the rules',
    owner: /^Owner/,
    volume: /^Cases a month/,
    phone: 'Phone',
    scope: /^What AI may do/,
    trigger: /^What triggers it/,
    seconds: /^Within how many seconds/,
    context: /^What is passed on/,
    source: /^What it is/,
    keeper: /^Who keeps it/,
    reviewed: /^Last reviewed/,
    quality: /^How quality is measured/,
    reviewer: /^Who looks at it/,
    stop: /^When it is switched off/,
    missing: (n) => `${n} of 6 still missing`,
    complete: 'Everything a pilot needs is written down.',
    writeHandoff: 'Write the handoff rule',
    parts: /^What adds how much/,
    delete: 'Delete this process',
    undo: 'Undo',
    notFound: 'This process is not in the open plan.',
    toAll: 'Go to all processes',
  },
  'zh-Hant': {
    result: '判定結果',
    aiHandles: '交由 AI',
    aiPrepares: '先由 AI 整理',
    personLeads: '真人主導',
    personOnly: '真人專責',
    undecided: '尚未判定',
    byHand: '人工決定',
    next: /^下一個：/,
    previous: /^上一個：/,
    rename: '修改名稱',
    name: '流程名稱',
    clear: (name) => `清除評分：${name}`,
    confirm: '符合我們的情況',
    typical: '常見值，請核對',
    law: '法規要求由真人決定',
    decide: '改由人工決定',
    goBack: '改回規則判定',
    owner: /^負責人/,
    volume: /^每月件數/,
    phone: '電話',
    scope: /^AI 能做什麼/,
    trigger: /^什麼情況要轉/,
    seconds: /^幾秒內/,
    context: /^要一併帶過去/,
    source: /^來源名稱/,
    keeper: /^由誰維護/,
    reviewed: /^最近一次複核/,
    quality: /^品質怎麼衡量/,
    reviewer: /^由誰審核/,
    stop: /^什麼情況要停用/,
    missing: (n) => `6 項中還缺 ${n} 項`,
    complete: '試行需要的項目都齊了。',
    writeHandoff: '填寫轉真人規則',
    parts: /^各項評分的貢獻/,
    delete: '刪除這個流程',
    undo: '復原',
    notFound: '目前的規劃案裡沒有這個流程。',
    toAll: '看所有流程',
  },
};

export class Card {
  constructor(app, language) {
    this.app = app;
    this.page = app.page;
    this.language = language;
    this.words = WORDS[language];
    this.heading = this.page.getByRole('heading', { level: 1 });
    this.result = this.page.getByRole('complementary', { name: this.words.result });
    this.bucket = this.result.getByRole('heading', { level: 2 });
    this.status = this.page.getByRole('status');
    this.missing = this.page.locator('.pilot__missing');
  }

  async open(id) {
    await this.app.open(`#/processes/card/${id}`);
  }

  /** One rating's row. */
  rating(id) {
    return this.page.getByRole('group', { name: rating(id, this.language), exact: true });
  }

  field(name) {
    return this.page.getByLabel(this.words[name]);
  }

  button(name) {
    return this.page.getByRole('button', { name: this.words[name], exact: true });
  }

  /** A process as the browser keeps it. */
  async kept(id) {
    const { plan } = await keptPlan(this.page, 'plan-test');
    return plan.processes.find((process) => process.id === id) ?? null;
  }
}
