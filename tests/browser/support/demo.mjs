// The example plan as the page itself makes it, so that no copy of it grows old.
import { storageState } from './storage.mjs';

const LOOK_AT_THE_EXAMPLE = /^(Look at an example|看範例)/;

/** Opens the example in a page that holds no plan, and waits until it is kept. */
export async function openDemo(page, site) {
  await page.goto(site.url('#/plans'));
  await page.getByRole('link', { name: LOOK_AT_THE_EXAMPLE }).click();
  await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith('baton.plan.')));
}

/** What a browser holds that opened the example in this language, on this day. */
export async function demoStorage(browser, site, { language, day }) {
  const context = await browser.newContext({ storageState: storageState(site.origin, { language }) });
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime(day);
    await openDemo(page, site);
    const { origins } = await context.storageState();
    const kept = origins.flatMap(({ localStorage }) => localStorage).filter(({ name }) => /^baton\.(plan\.|open$)/.test(name));
    return Object.fromEntries(kept.map(({ name, value }) => [name, JSON.parse(value)]));
  } finally {
    await context.close();
  }
}
