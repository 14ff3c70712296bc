// How quick the page is on a slow phone: 1.6 Mbit/s, 150 ms round trip, a processor four times slower. Medians of RUNS.
// Figures to read, not a test: they depend on the machine.
import { chromium } from '@playwright/test';
import { launchOptions } from './support/chromium.mjs';
import { demoStorage } from './support/demo.mjs';
import { DIST } from './support/dist.mjs';
import { FIRST_QUESTION, HUGE_ROLLOUT, LARGE_PLAN, LARGE_ROLLOUT, REACTIONS } from './support/marks.mjs';
import { serve } from './support/server.mjs';
import { storageState } from './support/storage.mjs';

const RUNS = Number(process.env.RUNS ?? 5);
const SLOW_NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const SLOW_PROCESSOR = { rate: 4 };

async function slowed(page, { network }) {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', SLOW_PROCESSOR);
  if (network) {
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW_NETWORK);
  }
}

/** Milliseconds from navigation to the first contentful paint and to the first frame that shows a usable question. */
async function firstLoad(browser, site) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await slowed(page, { network: true });
  await page.addInitScript((usable) => {
    const look = () => {
      if (document.querySelector(usable)) window.usableAt = performance.now();
      else requestAnimationFrame(look);
    };
    look();
  }, FIRST_QUESTION.usable);
  await page.goto(site.url(FIRST_QUESTION.route), { waitUntil: 'commit' });
  await page.waitForFunction(() => window.usableAt, undefined, { timeout: 60_000 });
  const figures = await page.evaluate(() => ({
    readable: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    usable: window.usableAt,
  }));
  await context.close();
  return figures;
}

/** What the plan in LARGE_PLAN is called: it is open when its name is there. */
const NAME = 'Test';

/** Milliseconds from each key press to the end of the frame that paints its result. */
async function reactions(browser, site, { route, focus, keys, result }) {
  const context = await browser.newContext({ storageState: storageState(site.origin, { storage: LARGE_PLAN }) });
  const page = await context.newPage();
  await slowed(page, { network: false });
  await page.goto(site.url(route));
  await page.locator('.rail__plan', { hasText: NAME }).waitFor();
  await page.locator(focus).waitFor();
  await page.locator(result).waitFor();
  await page.waitForLoadState('networkidle');
  const times = await page.evaluate(
    async ({ focus, keys, result }) => {
      const painted = () =>
        new Promise((done) => {
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = done;
            port2.postMessage(undefined);
          });
        });
      const text = () => document.querySelector(result).textContent;
      const times = [];
      document.querySelector(focus).focus();
      for (let press = 0; press < 5 * keys.length; press += 1) {
        const before = text();
        await painted();
        const start = performance.now();
        document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: keys[press % keys.length], bubbles: true, cancelable: true }));
        for (let frames = 0; text() === before || frames === 0; frames += 1) {
          if (frames > 100) throw new Error(`the key ${keys[press % keys.length]} did not change ${result}: ${before}`);
          await painted();
        }
        times.push(performance.now() - start);
      }
      return times;
    },
    { focus, keys, result },
  );
  await context.close();
  return times;
}

/**
 * Milliseconds in which the draws of the scenario on screen come in, from the change of an assumption on: 10,000 draws of 36
 * months, between frames. The processor is not slowed.
 */
async function draws(browser, site, storage) {
  const context = await browser.newContext({ storageState: storageState(site.origin, { language: 'en', storage }) });
  const page = await context.newPage();
  await page.goto(site.url('#/case'));
  await page.locator('[data-done]').waitFor();
  await page.waitForLoadState('networkidle');
  const time = await page.evaluate(async () => {
    const start = performance.now();
    const drawn = new Promise((done) => {
      const look = () => (document.querySelector('[data-done]') ? done(performance.now() - start) : setTimeout(look, 0));
      new MutationObserver((_, self) => {
        if (document.querySelector('.case__progress progress')) {
          self.disconnect();
          look();
        }
      }).observe(document.querySelector('main'), { childList: true, subtree: true });
    });
    [...document.querySelectorAll('.case__hidden button')].find((button) => button.textContent.includes('Budget it')).click();
    return drawn;
  });
  await context.close();
  return time;
}

/** Milliseconds from a change of the plan until the search that follows has ended, and how much it had to do. */
async function search(browser, site) {
  const context = await browser.newContext({ storageState: storageState(site.origin, { language: 'en', storage: LARGE_ROLLOUT }) });
  const page = await context.newPage();
  await page.goto(site.url('#/rollout'));
  await page.locator('.gantt__name').first().waitFor();
  const packages = await page.locator('.gantt__name').count();
  await page.goto(site.url('#/rollout/options'));
  await page.locator('[data-tried=true]').waitFor({ timeout: 120_000 });
  const found = await page.evaluate(async () => {
    const line = () => document.querySelector('.searching__line');
    const start = performance.now();
    document.querySelector('.shorten__list button').click();
    let began = false;
    while (!(began && line()?.dataset.state === 'finished')) {
      began ||= line()?.dataset.state !== 'finished';
      await new Promise((done) => setTimeout(done, 0));
    }
    return { time: performance.now() - start, plans: line().textContent.match(/[\d,]+/)[0] };
  });
  await context.close();
  return { ...found, packages };
}

/** The longest time in milliseconds for which the page did not answer while hours of a role were typed, on a slow processor. */
async function typing(browser, site) {
  const context = await browser.newContext({ storageState: storageState(site.origin, { language: 'en', storage: LARGE_ROLLOUT }) });
  const page = await context.newPage();
  await page.goto(site.url('#/rollout/calendar'));
  const field = page.locator('.calendar__roles input').first();
  await field.waitFor();
  await page.waitForLoadState('networkidle');
  await slowed(page, { network: false });
  await page.evaluate(() => {
    window.longest = 0;
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    port1.onmessage = () => {
      window.longest = Math.max(window.longest, performance.now() - last);
      last = performance.now();
      port2.postMessage(undefined);
    };
    port2.postMessage(undefined);
  });
  for (const hours of ['12', '15', '11', '14', '13']) {
    await field.fill('');
    await field.pressSequentially(hours, { delay: 120 });
    await page.waitForTimeout(400);
  }
  const longest = await page.evaluate(() => window.longest);
  await context.close();
  return longest;
}

/**
 * Milliseconds from frame to frame while a bar is pulled to and fro, on a slow processor; how many of them were longer than a
 * frame of a screen with 60, and how many packages there are.
 */
async function dragging(browser, site) {
  const context = await browser.newContext({ storageState: storageState(site.origin, { language: 'en', storage: HUGE_ROLLOUT }) });
  const page = await context.newPage();
  await page.goto(site.url('#/rollout'));
  await page.locator('.gantt__name').first().waitFor();
  const packages = await page.locator('.gantt__name').count();
  await page.locator('.searching__line[data-state=finished]').waitFor({ timeout: 120_000 });
  const bar = page.locator('.gantt__package:not([data-status=done]) .gantt__bar').nth(5);
  await bar.scrollIntoViewIfNeeded();
  const box = await bar.boundingBox();
  await slowed(page, { network: false });
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 10, y);
  await page.evaluate(() => {
    window.pulledFrames = [];
    let last = performance.now();
    const frame = (now) => {
      window.pulledFrames.push(now - last);
      last = now;
      window.following = requestAnimationFrame(frame);
    };
    window.following = requestAnimationFrame(frame);
  });
  for (let step = 0; step < 120; step += 1) await page.mouse.move(x + 10 + 90 * Math.abs(Math.sin(step / 20)), y);
  const frames = await page.evaluate(() => {
    cancelAnimationFrame(window.following);
    return window.pulledFrames.slice(1);
  });
  const moving = await page.locator('.gantt__ghost').count();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await context.close();
  return { frames, moving, packages };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const line = (name, numbers) =>
  console.log(`${name.padEnd(34)} ${median(numbers).toFixed(0).padStart(6)} ms   (${numbers.map((n) => n.toFixed(0)).join(', ')})`);

const site = await serve({ folder: DIST, quality: 11 });
const browser = await chromium.launch(launchOptions());
try {
  await firstLoad(browser, site); // Compresses the files and warms the browser; not counted.
  const loads = [];
  for (let run = 0; run < RUNS; run += 1) loads.push(await firstLoad(browser, site));
  line('something readable', loads.map(({ readable }) => readable));
  line('first question usable', loads.map(({ usable }) => usable));

  for (const reaction of REACTIONS) {
    const times = [];
    for (let run = 0; run < RUNS; run += 1) times.push(...(await reactions(browser, site, reaction)));
    line(reaction.name, times);
  }

  const storage = await demoStorage(browser, site, { language: 'en', day: new Date('2026-03-02T09:00:00+08:00') });
  const drawn = [];
  for (let run = 0; run < RUNS; run += 1) drawn.push(await draws(browser, site, storage));
  line('10,000 draws, processor not slowed', drawn);

  const searches = [];
  for (let run = 0; run < RUNS; run += 1) searches.push(await search(browser, site));
  line('a better rollout, not slowed', searches.map(({ time }) => time));
  console.log(`  ${searches[0].packages} packages, ${searches[0].plans} plans`);
  const blocks = [];
  for (let run = 0; run < RUNS; run += 1) blocks.push(await typing(browser, site));
  line('longest block while typing hours', blocks);

  const { frames, moving, packages } = await dragging(browser, site);
  const sorted = frames.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))].toFixed(1);
  console.log(`a bar pulled, ${packages} packages, ${moving} of them elsewhere at the end: ${frames.length} frames, median ${at(0.5)} ms, 95 of 100 within ${at(0.95)} ms, longest ${at(1)} ms`);
} finally {
  await browser.close();
  await site.close();
}
