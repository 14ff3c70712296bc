// The views of shots.json: every page with the states worth looking at. Pictures and rules of accessibility go through all.
import { readFileSync } from 'node:fs';

/**
 * An entry: { name, route, plan?, press?, print? }. `plan: "demo"` opens the example, otherwise there is no plan; `press`
 * names controls to press first; `print: false` is for pages nobody prints.
 */
export const VIEWS = JSON.parse(readFileSync(new URL('../shots.json', import.meta.url), 'utf8'));

/** Brings a page of the application that is already loaded, or not yet, to a view. */
export async function openView(page, site, { route, press = [] }) {
  await page.goto(site.url(route));
  await page.locator('#boot').waitFor({ state: 'detached' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  for (const control of press) await page.locator(control).press('Space');
  // A search for a better rollout, and what would shorten it.
  if (await page.locator('[data-tried]').count()) await page.locator('[data-tried=true]').waitFor({ timeout: 120_000 });
  // Draws of the business case come in over some frames.
  if (await page.locator('.case__progress').count()) await page.locator('[data-done]').waitFor();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}
