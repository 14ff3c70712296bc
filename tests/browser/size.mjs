// What a first visit downloads until the first question can be answered, against tests/budget.json. The whole application is
// fetched after that; here it never arrives, which shows that nothing of it is needed.
import { readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { launchOptions } from './support/chromium.mjs';
import { DIST } from './support/dist.mjs';
import { FIRST_QUESTION } from './support/marks.mjs';
import { serve } from './support/server.mjs';

const { first_question_bytes: budget } = JSON.parse(
  readFileSync(new URL('../budget.json', import.meta.url), 'utf8'),
);

const site = await serve({ folder: DIST, quality: 11 });
const browser = await chromium.launch(launchOptions());
try {
  const page = await browser.newPage();
  await page.route('**/app-*', (route) => route.abort());
  await page.goto(site.url(FIRST_QUESTION.route));
  await page.locator(FIRST_QUESTION.usable).first().check({ timeout: 20_000 });
  await page.waitForLoadState('networkidle');

  const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1).padStart(7)} KB`;
  for (const { path, bytes } of site.requests) console.log(`${kilobytes(bytes)}  ${path}`);
  const total = site.requests.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${kilobytes(total)}  to the first question, brotli; the budget is ${budget / 1000} KB`);
  if (!(total <= budget)) {
    console.error('Over budget.');
    process.exitCode = 1;
  }
} finally {
  await browser.close();
  await site.close();
}
