// The example plan as the page itself makes it, so that no copy of it grows old.
import { expect } from '@playwright/test';
import { keptPlans } from './kept.mjs';
import { storageState } from './storage.mjs';

const LOOK_AT_THE_EXAMPLE = /^(Look at an example|看範例)/;

/** Opens the example in a page that holds no plan, and waits until it is kept. */
export async function openDemo(page, site) {
  await page.goto(site.url('#/plans'));
  await page.getByRole('link', { name: LOOK_AT_THE_EXAMPLE }).click();
  await expect.poll(async () => Object.keys(await keptPlans(page))).toHaveLength(1);
}

/** What a browser holds that opened the example in this language, on this day. */
export async function demoStorage(browser, site, { language, day }) {
  const context = await browser.newContext({ storageState: storageState(site.origin, { language }) });
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime(day);
    await openDemo(page, site);
    const [[id, text]] = Object.entries(await keptPlans(page));
    return { 'baton.open': id, [`baton.plan.${id}`]: JSON.parse(text) };
  } finally {
    await context.close();
  }
}
