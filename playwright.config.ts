import { defineConfig } from '@playwright/test'
import { chromiumArguments, installedChromium } from './scripts/find-chromium.mjs'

const long = process.env.LONG_RUNS !== undefined

export default defineConfig({
  testDir: 'tests/journeys',
  outputDir: 'test-results/journeys',
  // Journeys marked @long run only with LONG_RUNS: `npm run test:long`.
  ...(long ? { grep: /@long/ } : { grepInvert: /@long/ }),
  timeout: long ? 600_000 : 60_000,
  expect: { timeout: 10_000 },
  workers: 2,
  fullyParallel: true,
  forbidOnly: process.env.CI !== undefined,
  // A journey that passes only sometimes is a fault to be found, not to be tried again.
  retries: 0,
  reporter: 'list',
  use: {
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    // The application asks the browser; nobody is there to answer.
    permissions: [],
    launchOptions: {
      // Without an installed one this is undefined, and Playwright takes its own.
      executablePath: installedChromium(),
      args: chromiumArguments(),
    },
  },
  projects: [
    {
      name: 'phone',
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
    },
    { name: 'desktop', use: { viewport: { width: 1280, height: 800 } } },
  ],
})
