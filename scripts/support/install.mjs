// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PROJECT } from './paths.mjs'
import { run } from './run.mjs'

/** @typedef {{ version?: string, optional?: boolean, peer?: boolean, link?: boolean }} Locked */

/**
 * @param {string} path
 * @returns {Record<string, Locked> | undefined}
 */
const packagesOf = (path) => {
  try {
    return JSON.parse(readFileSync(join(PROJECT, path), 'utf8')).packages
  } catch {
    return undefined
  }
}

/** Whether node_modules holds what package-lock.json says. File times would not tell: git sets them as it likes. */
const isInstalled = () => {
  const wanted = packagesOf('package-lock.json') ?? {}
  // npm keeps this record of what it has put into node_modules.
  const present = packagesOf('node_modules/.package-lock.json')
  if (!present) return false
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || present[path]?.version === version || (optional && !present[path]),
  )
}

const QUIET = ['--no-audit', '--no-fund', '--loglevel=error']

/** Installs the packages when they are missing or not those of package-lock.json. */
export const install = async () => {
  if (isInstalled()) return
  console.log('Installing packages …')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  if ((await run(npm, ['ci', ...QUIET])) === 0) return
  // `npm ci` also refuses when the lock file lacks a binary that only another system needs.
  console.log('npm ci refused; trying npm install, with the versions of package-lock.json …')
  const code = await run(npm, ['install', '--no-save', ...QUIET])
  if (code !== 0) throw new Error(`npm install failed with exit code ${code}. Is there a network?`)
}
