// The chart of the rollout: near and far, filtered, held and moved.
import { Rollout } from './rollout.mjs';

const WORDS = {
  en: {
    weeks: 'Weeks', months: 'Months', quarters: 'Quarters', all: 'All', critical: 'Critical only', showAll: 'Show all', search: 'Search work packages',
    keep: 'Keep it there', letGo: 'Leave it where it was', later: 'A week later', longer: 'A week longer', replan: 'Re-plan from today', replanNow: 'Plan it this way',
    stays: /stays where it is/, done: /is done; its days/,
  },
  'zh-Hant': {
    weeks: '週', months: '月', quarters: '季', all: '全部', critical: '只看要徑', showAll: '顯示全部', search: '搜尋工作包',
    keep: '就排這裡', letGo: '維持原樣', later: '延後一週', longer: '拉長一週', replan: '從今天重排', replanNow: '照這樣重排',
    stays: /維持原位/, done: /已完成/,
  },
};

export class Gantt extends Rollout {
  constructor(app, language = 'en') {
    super(app, language);
    this.says = WORDS[language];
    this.answer = this.page.locator('.answer');
    this.wanted = this.answer.locator('.answer__wanted');
    this.moves = this.answer.locator('.moved__list li');
    this.count = this.page.locator('.plan-bar__count');
    this.plot = this.page.locator('.gantt__plot').first();
    this.keep = this.answer.getByRole('button', { name: this.says.keep });
    this.letGo = this.answer.getByRole('button', { name: this.says.letGo });
  }

  /** How near: weeks, months, quarters, all. */
  async zoom(name) {
    await this.page.getByRole('radio', { name: this.says[name], exact: true }).press('Space');
  }

  /** Days of a package, from its explanation. */
  async when(name) {
    await this.row(name).focus();
    return (await this.explained()).facts[this.words.when];
  }

  /** The bar of a package that stands in this place among the names. */
  async barOf(name) {
    const top = (await this.row(name).boundingBox()).y;
    const bars = await this.bars.all();
    for (const bar of bars) {
      const box = await bar.boundingBox();
      if (Math.abs(box.y + box.height / 2 - (top + 13)) < 12) return bar;
    }
    throw new Error(`no bar beside ${name}`);
  }

  /** Pixels a week. */
  async week() {
    const { width } = await this.plot.boundingBox();
    const weeks = await this.page.evaluate(() => document.querySelectorAll('.gantt__heat .gantt__cell').length);
    const roles = await this.page.locator('.gantt__roles li').count();
    return width / (weeks / roles + 1);
  }
}
