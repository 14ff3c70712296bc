// Without a network, and with two versions of the page: whole or not at all, and only when the person agrees.
import { readFile } from 'node:fs/promises';
import { Offline } from '../pages/offline.mjs';
import { Plans } from '../pages/plans.mjs';
import { Settings } from '../pages/settings.mjs';
import { expectAccessible } from '../support/axe.mjs';
import { refuseDatabase } from '../support/kept.mjs';
import { answersAt, planFile, stored } from '../support/plans.mjs';
import { serve } from '../support/server.mjs';
import { test as base, expect } from '../support/test.mjs';
import { Host } from '../support/versions.mjs';

const FILE = new URL('../../files/v1-full.baton.json', import.meta.url);

const test = base.extend({
  host: async ({}, use) => {
    const host = await Host.create();
    await use(host);
    await host.remove();
  },
  site: async ({ folder, host }, use) => {
    const site = await serve({ folder: host.folder, mount: folder });
    await use(site);
    await site.close();
  },
  device: async ({ page, app, language }, use) => use(new Offline(page, app, language)),
});

test.use({ serviceWorkers: 'allow' });

/** Takes the network away, the host too. */
async function disconnect(context, site) {
  await context.setOffline(true);
  await site.close();
}

const answer = (page, key) => page.getByRole('radio').and(page.locator(`[value='${key}']`));
const mark = (page) => page.evaluate(() => (window.stillHere = true));
const isMarked = (page) => page.evaluate(() => window.stillHere === true);

for (const language of ['en', 'zh-Hant']) {
  test.describe(`after one visit, in ${language}`, () => {
    test.use({ language });

    test('everything works without a network: opening, editing, importing, exporting, the other language', async ({ page, context, app, site, device }) => {
      await app.open();
      await device.kept();
      await disconnect(context, site);
      await page.reload();
      await app.ready();
      const plans = new Plans(page, app, language);

      await page.evaluate(() => (location.hash = '#/assess'));
      await page.locator('main h1').focus();
      await page.keyboard.press('3');
      await expect(answer(page, '3')).toBeChecked();
      await page.goto(site.url('#/plans'));
      await page.reload();
      await app.ready();
      const { text } = await plans.exported(plans.words.untitled);
      expect(Object.keys(JSON.parse(text).plan.answers)).toHaveLength(1);
      await plans.import(await readFile(FILE, 'utf8'));
      await expect(plans.rows).toHaveCount(2);

      for (const route of ['#/assess/result', '#/processes', '#/processes/board', '#/rollout', '#/settings']) {
        await page.goto(site.url(route));
        await page.reload();
        await app.ready();
        await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
      }
      await expect(page.locator('main')).toContainText(device.words.works);
      const [other, title] = language === 'en' ? ['中文', '設定'] : ['English', 'Settings'];
      await page.getByRole('button', { name: other }).click();
      await expect(page.locator('main h1')).toHaveText(title);
    });
  });
}

test('the page is kept only once it is there, without fetching it twice', async ({ page, app, site, device }) => {
  await app.open('#/assess');
  await device.kept();
  const hashed = site.requests.map(({ path }) => path).filter((path) => /-[0-9a-f]{16}\./.test(path));
  expect(hashed).toEqual([...new Set(hashed)]);
  const order = site.requests.map(({ path }) => path);
  expect(order.findIndex((path) => path.endsWith('sw.js'))).toBeGreaterThan(order.findIndex((path) => /app-.*\.wasm$/.test(path)));
  expect(await page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(false);
});

test('other folders of the host are left alone', async ({ page, app, site, folder, guard, device }) => {
  await device.openKept('#/settings');
  const beside = await page.evaluate((path) => fetch(path).then((response) => response.status), `${folder}not-a-part.txt`);
  expect(beside).toBe(404);
  expect(guard.take(/404/).length).toBeGreaterThan(0);
  expect(site.requests.at(-1).path).toBe(`${folder}not-a-part.txt`);
});

test.describe('with a plan', () => {
  test.use({ storage: stored(planFile({ answers: answersAt(2) })) });

  test('a new version waits, is offered quietly, and comes whole when the person agrees', async ({ page, app, host, site, device }) => {
    await device.openKept('#/assess/question/standards-written');
    const before = await device.version();
    const stores = await device.stores();
    await host.publish('second');

    // Loading anew shows the old version, all of it from the device.
    const from = site.requests.length;
    await page.reload();
    await app.ready();
    expect(await device.version()).toEqual(before);
    await device.expectOffered();
    const later = site.requests.slice(from).map(({ path }) => path.split('/').at(-1));
    expect(later).toContain(host.style);
    expect(await device.stores()).toHaveLength(stores.length + 1);
    await expectAccessible(page);

    // Work goes on, and nothing loads by itself.
    await mark(page);
    await page.locator('main h1').focus();
    await page.keyboard.press('4');
    await expect(answer(page, '4')).toBeChecked();
    await page.keyboard.press('m');
    await page.getByRole('textbox').pressSequentially('half a sentence');
    await page.evaluate(() => navigator.serviceWorker.getRegistration().then((found) => found.update()));
    await page.waitForTimeout(1000);
    expect(await isMarked(page)).toBe(true);
    expect(await device.version()).toEqual(before);

    // With the sentence still being typed.
    await device.use.evaluate((button) => button.click());
    await expect.poll(async () => (await device.version().catch(() => before)).mark).toBe('second');
    await app.ready();
    const after = await device.version();
    expect(after.build).not.toBe(before.build);
    expect(await isMarked(page)).toBe(false);
    await expect(device.line).toBeEmpty();
    expect(await device.stores()).toEqual([after.build]);
    await expect(answer(page, '4')).toBeChecked();
    await page.locator('main h1').focus();
    await page.keyboard.press('m');
    await expect(page.getByRole('textbox')).toHaveValue('half a sentence');
  });

  test('a new version that is not wholly there changes nothing', async ({ page, context, app, host, site, guard, device }) => {
    await device.openKept('#/settings');
    const before = await device.version();
    await host.publish('second');
    await host.spoil(host.style);
    await page.reload();
    await app.ready();
    await expect.poll(() => site.requests.some(({ path }) => path.endsWith(host.style))).toBe(true);
    await page.waitForTimeout(500);
    await expect(device.line).toBeEmpty();
    guard.take(/integrity|digest|ServiceWorker/i);
    await disconnect(context, site);
    await page.reload();
    await app.ready();
    expect(await device.version()).toEqual(before);
  });

  test('another tab is not loaded anew in the middle of its work, but told', async ({ page, context, app, host, site, device }) => {
    await device.openKept('#/plans');
    const other = await context.newPage();
    await other.goto(site.url('#/assess/question/standards-written'));
    await other.locator('main h1').waitFor();
    await mark(other);
    const old = await device.version();
    await host.publish('second');
    await page.reload();
    await app.ready();
    await device.use.click();
    await expect.poll(async () => (await device.version().catch(() => old)).mark).toBe('second');

    const there = new Offline(other, app);
    await there.expectOffered();
    expect(await isMarked(other)).toBe(true);
    expect(await there.version()).toEqual(old);
    // Its own parts are there already, so everything goes on.
    await other.goto(site.url('#/settings'));
    await expect(other.locator('main h1')).toHaveText('Settings');
    await there.use.click();
    await expect.poll(async () => (await there.version().catch(() => old)).mark).toBe('second');
  });

  test('without a place to save, a new version is not offered', async ({ page, app, host, device }) => {
    await device.openKept('#/assess/question/standards-written');
    await host.publish('second');
    await page.reload();
    await app.ready();
    await device.expectOffered();
    await page.evaluate(refuseDatabase);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.locator('main h1').focus();
    await page.keyboard.press('4');
    await expect(page.locator('.foot__saved')).toHaveAttribute('data-state', 'failed');
    await expect(device.line).toBeEmpty();
  });
});

test('a file another application shares is looked at, once', async ({ page, context, app, site, device }) => {
  await device.openKept('#/settings');
  // As the system does it: a form that no page of ours has sent.
  await page.goto('about:blank');
  await page.setContent(`<form action="${site.url('?share')}" method="post" enctype="multipart/form-data">
    <input type="file" name="files"><button>Share</button></form>`);
  await page.locator('input').setInputFiles({ name: '分享 1.baton.json', mimeType: 'application/json', buffer: await readFile(FILE) });
  await page.getByRole('button', { name: 'Share' }).click();
  await app.ready();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page).toHaveURL(site.url('#/plans'));
  await page.reload();
  await app.ready();
  await expect(page.getByRole('dialog')).toBeHidden();
});

for (const route of ['#/plans', '#/settings', '#/assess']) {
  test(`a file opened from the desktop is looked at, from ${route}`, async ({ page, app }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'launchQueue', { value: { setConsumer: (consumer) => (window.launch = consumer) } });
    });
    await app.open(route);
    await page.evaluate((text) => {
      const handle = { getFile: async () => new File([text], 'opened.baton.json') };
      return window.launch({ files: [handle] });
    }, await readFile(FILE, 'utf8'));
    const plans = new Plans(page, app);
    await expect(plans.dialog).toBeVisible();
    await plans.button(plans.words.import).click();
    await expect(plans.dialog).toBeHidden();
    const { text } = await plans.exported(JSON.parse(await readFile(FILE, 'utf8')).plan.name);
    expect(JSON.parse(text).format).toBe('baton-plan');
  });
}

test('the browser finds nothing wrong with the manifest, and its icons are there', async ({ page, context, app, site }) => {
  await app.open();
  const session = await context.newCDPSession(page);
  const { url, errors, data } = await session.send('Page.getAppManifest');
  expect(url).toBe(site.url('manifest.webmanifest'));
  expect(errors).toEqual([]);
  const manifest = JSON.parse(data);
  for (const { src, sizes } of manifest.icons) {
    const size = await page.evaluate(async (href) => {
      const image = new Image();
      image.src = href;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, src);
    if (sizes !== 'any') expect(size).toBe(sizes);
  }
});

test('settings say which build this is and that it is kept', async ({ page, app, device }) => {
  await device.openKept('#/settings');
  const settings = new Settings(page, app);
  await settings.open();
  await expect(page.locator('main')).toContainText((await device.version()).build);
  await expect(page.locator('main')).toContainText(device.words.works);
  await expectAccessible(page);
});
