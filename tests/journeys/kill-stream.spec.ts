import type { PreviewServer } from 'vite'
import { servePages } from '../../scripts/support/serve-pages.mjs'
import { expect, test } from './support/app'

type Found = {
  /** Number of the last edit that each place shows. */
  readonly names: readonly number[]
  /** The same before the journal was asked: what the database alone would have kept. */
  readonly alone: readonly number[]
  /** Whole maps were gone from the database when the browser started. */
  readonly wiped: boolean
  readonly journal: string
}

const KILLS = 200
/** A profile lives as long as this, so that torn ends meet later writes. */
const KILLS_A_PROFILE = 20
const PLACES = 20

let server: PreviewServer

test.beforeAll(async () => {
  server = await servePages(['tests/journeys/pages/kill-stream.html'], 'test-results/pages')
})
test.afterAll(async () => await server.close())

test('every acknowledged edit is there after each of 200 kills within a tight stream @long', async ({
  profileDir,
  launchPersistent,
}) => {
  test.setTimeout(3_600_000)
  const counts = { kills: 0, edits: 0, wiped: 0, savedByJournal: 0 }
  for (let profile = 0; profile * KILLS_A_PROFILE < KILLS; profile += 1) {
    let last = 0
    for (let kill = 0; kill <= KILLS_A_PROFILE; kill += 1) {
      const { page, kill: killNow } = await launchPersistent(`${profileDir}/${profile}`)
      const acknowledged = last
      let begin: (found: Found) => void = () => {}
      const begun = new Promise<Found>((resolve) => {
        begin = resolve
      })
      let first: () => void = () => {}
      const flowing = new Promise<void>((resolve) => {
        first = resolve
      })
      await page.exposeFunction('started', (found: Found) => begin(found))
      await page.exposeFunction('stored', (n: number) => {
        last = Math.max(last, n)
        first()
      })
      await page.goto(`${server.resolvedUrls?.local[0]}tests/journeys/pages/kill-stream.html`)
      const found = await begun
      expect(found.journal, 'the journal works').toBe('on')
      for (let n = Math.max(1, acknowledged - PLACES + 1); n <= acknowledged; n += 1)
        expect(
          found.names[n % PLACES],
          `edit ${n} of profile ${profile} after kill ${kill}: ${JSON.stringify(found)}`,
        ).toBeGreaterThanOrEqual(n)
      if (found.wiped) counts.wiped += 1
      for (let n = Math.max(1, acknowledged - PLACES + 1); n <= acknowledged; n += 1)
        if ((found.alone[n % PLACES] ?? -1) < n) counts.savedByJournal += 1
      await flowing
      // Written again before each restart: a torn end does its harm only when something is written on behind it.
      await page.waitForTimeout(50 + Math.random() * 950)
      counts.edits += last - acknowledged
      if (kill < KILLS_A_PROFILE) counts.kills += 1
      await killNow()
    }
    console.log(`profile ${profile + 1}: ${JSON.stringify(counts)}`)
  }
})
