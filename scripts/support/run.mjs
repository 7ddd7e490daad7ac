// @ts-check
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { PROJECT } from './paths.mjs'

/**
 * Runs a program in the project's folder with its output shown.
 * @param {string} program
 * @param {readonly string[]} options
 * @param {Record<string, string>} [environment] added to that of this process
 * @returns {Promise<number>} the exit code; 1 when it was ended by a signal
 */
export const run = (program, options, environment = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, options, {
      cwd: PROJECT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...environment },
    })
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })

/**
 * Runs a tool that npm has installed, by its script, so that no shell and no `npx` stands between.
 * @param {string} script a path below node_modules
 * @param {readonly string[]} options
 * @param {Record<string, string>} [environment]
 */
export const runTool = (script, options, environment) =>
  run(process.execPath, [join(PROJECT, 'node_modules', script), ...options], environment)
