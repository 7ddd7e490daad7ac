import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, test as base, expect, type Page } from '@playwright/test'
import { chromiumArguments, installedChromium } from '../../../scripts/find-chromium.mjs'
import { axe } from './axe'
import { browserPid, killBrowser } from './browser-process'
import { type HubProcess, startHubProcess } from './hub-process'
import { serveTiles } from './tiles'
import { type Watch, watch } from './watch'

export type PersistentBrowser = {
  readonly context: BrowserContext
  readonly page: Page
  readonly pid: number
  /** SIGKILL to all its processes at once; the profile can be opened again afterwards. */
  readonly kill: () => Promise<void>
}

type JourneyFixtures = {
  /** Errors of the app's pages: a journey fails on each that it does not expect. */
  readonly problems: Watch
  /** Takes the network away for real: the server is killed and the browser told that it is offline. */
  readonly goOffline: () => Promise<void>
  readonly goOnline: () => Promise<void>
  /** An empty folder for a browser profile, removed after the journey. */
  readonly profileDir: string
  /** A browser of its own that keeps its data in `profileDir`, for journeys that kill it. */
  readonly launchPersistent: (profileDir: string) => Promise<PersistentBrowser>
  /** A picture in test-results/screens/, named after the project too. */
  readonly picture: (name: string, page?: Page) => Promise<void>
  readonly network: { offline: boolean }
}

type WorkerFixtures = {
  /** The hub with the built app; runs again at the start of each journey. */
  readonly server: HubProcess
}

export const test = base.extend<JourneyFixtures, WorkerFixtures>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
    async ({}, use) => {
      const server = await startHubProcess()
      await use(server)
      await server.stop()
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ server }, use) => {
    await server.start()
    await use(server.url)
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  network: async ({}, use) => use({ offline: false }),

  problems: [
    async ({ context, network }, use) => {
      const problems = await prepare(context, network)
      await use(problems)
      expect(problems.problems(), 'errors in the pages of this journey').toEqual([])
    },
    { auto: true },
  ],

  goOffline: async ({ server, context, network, problems }, use) =>
    use(async () => {
      network.offline = true
      // What was being fetched from the server just then.
      problems.expect(/net::ERR_CONNECTION_RESET/)
      await server.stop()
      await context.setOffline(true)
    }),

  goOnline: async ({ server, context, network }, use) =>
    use(async () => {
      await server.start()
      await context.setOffline(false)
      network.offline = false
    }),

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  profileDir: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'okolica-profile-'))
    await use(folder)
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  },

  launchPersistent: async ({ playwright, server, network }, use, { project }) => {
    await server.start()
    const open: PersistentBrowser[] = []
    const watches: Watch[] = []
    const { viewport, hasTouch, isMobile, deviceScaleFactor, locale, timezoneId } = project.use

    await use(async (profileDir) => {
      const context = await playwright.chromium.launchPersistentContext(profileDir, {
        executablePath: installedChromium(),
        args: chromiumArguments(),
        baseURL: server.url,
        viewport,
        hasTouch,
        isMobile,
        deviceScaleFactor,
        locale,
        timezoneId,
      })
      watches.push(await prepare(context, network))
      const pid = browserPid(profileDir)
      const page = context.pages()[0] ?? (await context.newPage())
      const browser = { context, page, pid, kill: () => killBrowser(pid) }
      open.push(browser)
      return browser
    })

    for (const { context } of open) await context.close().catch(() => {})
    expect(watches.flatMap((each) => each.problems())).toEqual([])
  },

  picture: async ({ page }, use, { project }) =>
    use(async (name, of = page) => {
      await of.screenshot({ path: `test-results/screens/${name}-${project.name}.png` })
    }),
})

/** What every page of a journey has, whichever browser it is in. */
const prepare = async (context: BrowserContext, network: { readonly offline: boolean }): Promise<Watch> => {
  await serveTiles(context, () => network.offline)
  return watch(context)
}

export type { Page }
export { axe, expect }
