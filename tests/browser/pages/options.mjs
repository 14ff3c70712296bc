// Options of the rollout: two plans side by side, what would shorten the plan, and the search behind both.
export const WORDS = {
  en: { fastest: 'Fastest', value: 'Value first', choose: 'Plan this way', yours: 'Your plan', undo: 'Undo', stop: 'Stop', goOn: 'Go on', plan: 'Plan' },
  'zh-Hant': { fastest: '最快完成', value: '效益優先', choose: '改用這種排法', yours: '目前採用', undo: '復原', stop: '停止', goOn: '繼續', plan: '時程' },
};

// The program under test may be one without optimisation.
const PATIENCE = { timeout: 150_000 };

export class Options {
  constructor(app, language = 'en') {
    this.app = app;
    this.page = app.page;
    this.words = WORDS[language];
    this.heading = this.page.getByRole('heading', { level: 1 });
    this.searching = this.page.locator('.searching__line').first();
    this.stop = this.page.getByRole('button', { name: this.words.stop, exact: true });
    this.goOn = this.page.getByRole('button', { name: this.words.goOn, exact: true });
    this.undo = this.page.locator('.toast').getByRole('button', { name: this.words.undo });
    this.shorten = this.page.locator('.shorten');
    this.levers = this.shorten.getByRole('listitem');
    this.elsewhere = this.page.locator('.options__elsewhere');
  }

  async open() {
    await this.app.open('#/rollout/options');
  }

  /** Waits until both plans are found and every change is tried. */
  async done() {
    await this.page.locator('[data-tried=true]').waitFor(PATIENCE);
  }

  /** A plan by the order it is made in. */
  plan(name) {
    return this.page.getByRole('article').filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }

  /** What is said of a plan, in the order of the page. */
  async facts(name) {
    return this.plan(name).locator('dd').allInnerTexts();
  }

  choose(name) {
    return this.plan(name).getByRole('button', { name: this.words.choose });
  }

  async weeks(name) {
    const [length] = await this.facts(name);
    return Number(length.match(/\d+/)[0]);
  }
}
