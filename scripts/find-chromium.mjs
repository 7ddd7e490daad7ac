// @ts-check
/** Finds a Chromium for the journeys, or installs one. Run by itself it prints the path. */
import { execFile } from 'node:child_process'
import { accessSync, constants, existsSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { PROJECT } from './support/paths.mjs'

const execute = promisify(execFile)

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']
const OTHER_PLACES = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]
/** A closed network may swallow the download without an answer. */
const DOWNLOAD_MS = 180_000
const APT_MS = 600_000

/** @param {string} path */
const isProgram = (path) => {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/**
 * A Chromium that is there already: the one in CHROMIUM_PATH, or an installed one.
 * @returns {string | undefined}
 */
export const installedChromium = () => {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen) {
    if (isProgram(chosen)) return chosen
    throw new Error(`CHROMIUM_PATH is ${chosen}; there is no program of that name.`)
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
  return [...onPath, ...OTHER_PLACES].find(isProgram)
}

/** What the browser needs to run as root and without connections of its own. */
export const chromiumArguments = () => [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** @param {string} message */
const tell = (message) => console.error(`find-chromium: ${message}`)

/** @returns {Promise<string | undefined>} */
const playwrightsChromium = async () => {
  try {
    const { chromium } = await import('@playwright/test')
    const path = chromium.executablePath()
    if (existsSync(path)) return path
    tell('downloading Playwright’s Chromium …')
    const command = join(PROJECT, 'node_modules/@playwright/test/cli.js')
    await execute(process.execPath, [command, 'install', 'chromium'], { cwd: PROJECT, timeout: DOWNLOAD_MS })
    return existsSync(path) ? path : undefined
  } catch (error) {
    tell(`Playwright’s Chromium could not be downloaded (${firstLine(error)}).`)
    return undefined
  }
}

/** @returns {Promise<string | undefined>} */
const debiansChromium = async () => {
  if (!existsSync('/usr/bin/apt-get')) return undefined
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  try {
    tell('installing Debian’s package chromium …')
    for (const options of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
      const [program = '', ...rest] = [...sudo, 'apt-get', '-qq', ...options]
      await execute(program, rest, { env: environment, timeout: APT_MS, maxBuffer: 64 * 1024 * 1024 })
    }
    return installedChromium()
  } catch (error) {
    tell(`apt-get did not install it (${firstLine(error)}).`)
    return undefined
  }
}

/** @param {unknown} error */
const firstLine = (error) => String(error instanceof Error ? error.message : error).split('\n')[0]

/**
 * The path of a Chromium, installed first when there is none.
 * @returns {Promise<string>}
 */
export const findChromium = async () => {
  const found = installedChromium() ?? (await playwrightsChromium()) ?? (await debiansChromium())
  if (found) return found
  throw new Error(
    'No Chromium was found and none could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to its program.',
  )
}

if (import.meta.filename === process.argv[1]) {
  try {
    console.log(await findChromium())
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
