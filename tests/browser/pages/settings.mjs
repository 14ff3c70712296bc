// The settings.
export class Settings {
  constructor(page, app) {
    this.page = page;
    this.app = app;
  }

  async open() {
    await this.app.open('#/settings');
  }

  choice(name) {
    return this.page.locator('main').getByRole('radio', { name, exact: true });
  }
}
