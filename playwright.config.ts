// Specs that need a browser: the app on the loopback host, and the Electron entry.
import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium } from './tests/tools/chromium.mjs';

const executablePath = findChromium();

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  timeout: 120_000,
  fullyParallel: false,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  // A busy machine of two cores is slow to paint, and that is no fault.
  expect: { timeout: 15_000, toHaveScreenshot: { threshold: 0.02 } },
  use: {
    browserName: 'chromium',
    launchOptions: { args: chromiumArguments, ...(executablePath === null ? {} : { executablePath }) },
  },
  projects: [
    { name: 'browser', testMatch: 'browser/**/*.spec.ts' },
    { name: 'standin', testMatch: 'standin/**/*.spec.ts' },
  ],
});
