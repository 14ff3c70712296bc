// The `test` every spec imports: the built page on its own server, in a fresh browser context, under guard.
//
//   import { test, expect } from '../support/test.mjs';
//   test.use({ language: 'zh-Hant', storage: stored(planFile({ … })) });
//   test('…', async ({ app }) => { await app.open('#/assess'); … });
import { test as base, expect } from '@playwright/test';
import { App } from '../pages/app.mjs';
import { DIST } from './dist.mjs';
import { watch } from './guard.mjs';
import { serve } from './server.mjs';
import { storageState } from './storage.mjs';

export const test = base.extend({
  // The folder the page is hosted in. A sub-path by default: what works there works everywhere.
  folder: ['/some/sub/path/', { option: true }],
  // Saved preferences and local storage the page finds; none means a first visit.
  language: [undefined, { option: true }],
  theme: [undefined, { option: true }],
  storage: [undefined, { option: true }],

  site: async ({ folder }, use) => {
    const site = await serve({ folder: DIST, mount: folder });
    await use(site);
    await site.close();
  },

  storageState: async ({ site, language, theme, storage }, use) => {
    await use(storageState(site.origin, { language, theme, storage }));
  },

  guard: [
    async ({ context, site, folder }, use) => {
      const guard = watch(context, site, folder);
      await use(guard);
      expect(guard.problems, 'the page stays in its folder and logs no error').toEqual([]);
    },
    { auto: true },
  ],

  app: async ({ page, site }, use) => {
    await use(new App(page, site));
  },
});

export { expect };
