import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from '../../../scripts/support/paths.mjs'

const HUB = join(PROJECT, 'dist-hub/main.js')
const START_MS = 10_000

export type HubProcess = {
  /** Without a slash at its end; the same after each start, as the browser's data belongs to it. */
  readonly url: string
  /** Does nothing when it runs. */
  readonly start: () => Promise<void>
  /** Kills it: from now on its address refuses connections. */
  readonly stop: () => Promise<void>
}

/** The built hub with the built app on a free port, as a process that a journey can take away. */
export const startHubProcess = async (): Promise<HubProcess> => {
  if (!existsSync(HUB)) throw new Error('There is no build for the journeys. Run: npm run build')
  let child: ChildProcess
  let url: string

  const launch = async (port: string): Promise<void> => {
    child = spawn(process.execPath, [HUB], {
      env: { ...process.env, HOST: '127.0.0.1', PORT: port },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    url = await announcedUrl(child)
  }

  await launch('0')
  return {
    get url() {
      return url
    },
    start: async () => {
      if (hasEnded(child)) await launch(new URL(url).port)
    },
    stop: async () => {
      if (hasEnded(child)) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

/** The hub says where it is when it listens. */
const announcedUrl = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`the hub did not start within ${START_MS} ms`)), START_MS)
    child.once('exit', (code) => reject(new Error(`the hub ended with exit code ${code}`)))
    child.stdout?.on('data', (text: Buffer) => {
      const found = /http:\/\/\S+/.exec(text.toString())
      if (!found) return
      clearTimeout(timer)
      resolve(found[0])
    })
  })
