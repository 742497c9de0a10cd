import { defineConfig } from '@playwright/test'
import { findBrowser, launchOptions } from '../support/browser.ts'

const browser = findBrowser()

/** The browser tests: the real program in a process of its own, a real browser, the shared laptop's screen. */
export default defineConfig({
  testDir: '.',
  globalTeardown: './teardown.ts',
  outputDir: '../../test-results',
  timeout: 600_000,
  expect: { timeout: 60_000 },
  // Each file of tests has a program and a browser of its own.
  workers: 2,
  // A machine that others use too may be slow at the wrong moment. What passes at the second try is told by name.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: process.env['CI'] !== undefined,
  use: {
    actionTimeout: 60_000,
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    screenshot: 'only-on-failure',
    ...(browser ? { launchOptions: launchOptions(browser) } : {}),
  },
})
