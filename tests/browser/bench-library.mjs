// How quick the library is with 1,000 plans of 60 KB on a processor four times slower, and what it takes of the memory.
// Figures to read, not a test: they depend on the machine. Medians of RUNS.
import { chromium } from '@playwright/test';
import { launchOptions } from './support/chromium.mjs';
import { DIST } from './support/dist.mjs';
import { TEXT, fillLibrary } from './support/library.mjs';
import { serve } from './support/server.mjs';

const RUNS = Number(process.env.RUNS ?? 5);
const MANY = Number(process.env.PLANS ?? 1000);

/** Notes the memory of the program, which counts as the page's but not as its scripts'. */
function noteMemory() {
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    const { memory } = (made.instance ?? made).exports;
    window.programMemory = () => memory.buffer.byteLength;
    return made;
  };
}

/** Milliseconds until what `what` finds is there and painted, from doing `act` or from the start of the page. */
async function until(page, act, what) {
  return page.evaluate(
    async ([act, what]) => {
      const start = act ? performance.now() : 0;
      if (act) new Function(act)();
      const look = new Function(`return ${what}`);
      const painted = () =>
        new Promise((done) =>
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = done;
            port2.postMessage(undefined);
          }),
        );
      for (let frames = 0; !look(); frames += 1) {
        if (frames > 2000) throw new Error(`never: ${what}`);
        await painted();
      }
      await painted();
      return performance.now() - start;
    },
    [act, what],
  );
}

const ROW = "document.querySelector('.plans > li .plan__open')";
const FIELD = "document.querySelector('.plan__rename input')";

async function open(context, site, route) {
  const page = await context.newPage();
  await page.addInitScript(noteMemory);
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(site.url(route), { waitUntil: 'commit' });
  return { page, session };
}

/** The first row answers: its name can be changed. */
async function react(page) {
  const after = await until(page, "document.querySelector('.plans .plan__pencil').click()", FIELD);
  await page.keyboard.press('Escape');
  await page.locator('.plan__rename').waitFor({ state: 'detached' });
  return after;
}

async function measure(context, site) {
  const cold = await open(context, site, '#/plans');
  const loaded = (await until(cold.page, '', ROW)) + (await react(cold.page));
  await cold.page.close();

  const { page, session } = await open(context, site, '#/settings');
  await page.locator('main h1').waitFor();
  await page.waitForLoadState('networkidle');
  const visited = (await until(page, "location.hash = '#/plans'", ROW)) + (await react(page));
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const memory = { scripts: usedSize, program: await page.evaluate(() => window.programMemory()) };
  const name = await page.locator('.plans .plan__open').first().innerText();
  const opened = await until(
    page,
    `${ROW}.click()`,
    `document.querySelector('.rail__plan')?.textContent.includes(${JSON.stringify(name)}) && !document.querySelector('.plans') && document.querySelector('main h1')`,
  );
  await page.close();
  return { loaded, visited, opened, memory };
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
const line = (name, numbers) =>
  console.log(`  ${name.padEnd(42)} ${median(numbers).toFixed(0).padStart(6)} ms   (${numbers.map((n) => n.toFixed(0)).join(', ')})`);
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;

const site = await serve({ folder: DIST });
const browser = await chromium.launch(launchOptions());
try {
  for (const count of [10, MANY]) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(site.url('#/compare'));
    await page.locator('main h1').waitFor();
    await fillLibrary(page, count);
    await page.close();
    console.log(`${count} plans of ${Math.round(TEXT.length / 1000)} KB, a processor four times slower:`);
    await measure(context, site); // Warms the browser; not counted.
    const runs = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await measure(context, site));
    line('library usable after loading the page', runs.map(({ loaded }) => loaded));
    line('library usable coming from another page', runs.map(({ visited }) => visited));
    line('a plan open', runs.map(({ opened }) => opened));
    const { scripts, program } = runs.at(-1).memory;
    console.log(`  memory: scripts ${megabytes(scripts)}, program ${megabytes(program)}`);
    await context.close();
  }
} finally {
  await browser.close();
  await site.close();
}
