import { existsSync } from 'node:fs';
import { defineConfig } from '@playwright/test';

// Debian's Chromium where it is, so that no browser has to be downloaded; else Playwright's own, if there is one.
const chromium = process.env.BERTH_CHROMIUM ?? '/usr/bin/chromium';

export default defineConfig({
  testDir: 'packages/app/e2e-tests',
  testMatch: '*.test.ts',
  globalSetup: './packages/app/e2e-tests/harness/globalSetup.ts',
  // A flaky test is a race to be mended, never retried away.
  retries: 0,
  workers: 1,
  forbidOnly: !!process.env.CI,
  timeout: 120_000,
  expect: { timeout: 30_000 },
  reporter: [
    ['list'],
    // `./berth test` counts from this file.
    ...(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['json'] as const] : []),
  ],
  outputDir: 'node_modules/.cache/e2e-test-results',
  use: {
    launchOptions: {
      ...(existsSync(chromium) && { executablePath: chromium }),
      // Root, as in most containers, has no user namespaces to sandbox with; only pages of this machine are opened.
      args: [
        '--no-sandbox',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    viewport: { width: 1280, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
  },
});
