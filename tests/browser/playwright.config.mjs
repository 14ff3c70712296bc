import { defineConfig } from '@playwright/test';
import { launchOptions } from './support/chromium.mjs';

export default defineConfig({
  testDir: 'specs',
  testMatch: '**/*.spec.mjs',
  outputDir: '../../target/browser',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions(),
    locale: 'en-GB',
    timezoneId: 'Asia/Taipei',
    viewport: { width: 1280, height: 800 },
    // What a test holds back would come from the worker's store; specs/offline.spec.mjs is about it.
    serviceWorkers: 'block',
    actionTimeout: 10_000,
    navigationTimeout: 15_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
});
