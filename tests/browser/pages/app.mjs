// The application as a whole: what is true on every page.
export class App {
  constructor(page, site) {
    this.page = page;
    this.site = site;
    this.shell = page.locator('#boot');
  }

  /** Opens a route and waits until the application has taken over from the static shell. */
  async open(route = '') {
    await this.page.goto(this.site.url(route));
    await this.ready();
  }

  async ready() {
    await this.shell.waitFor({ state: 'detached' });
    await this.page.locator('.opening--plan').waitFor({ state: 'detached' });
  }

  language() {
    return this.page.locator('html').getAttribute('lang');
  }

  theme() {
    return this.page.locator('html').getAttribute('data-theme');
  }
}
