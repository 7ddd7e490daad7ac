// @ts-check
/**
 * `npm test`: installs what is missing and runs every check, up to the first that fails.
 * `npm test -- unit build journeys` runs only these; `--long` tries many more cases and the journeys marked @long.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { install } from './support/install.mjs'
import { PROJECT } from './support/paths.mjs'
import { run, runTool } from './support/run.mjs'

const RESULTS = 'test-results'
const UNIT_RESULT = `${RESULTS}/unit.json`
const JOURNEYS_RESULT = `${RESULTS}/journeys.json`
const LONG_RUNS = '20'

const long = process.argv.includes('--long')
const environment = long ? { LONG_RUNS } : undefined

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */
/** @typedef {{ name: string, run: () => Promise<number>, count?: () => Count }} Stage */

/** @type {readonly Stage[]} */
const STAGES = [
  {
    name: 'format-and-lint',
    run: () => runTool('@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '--max-diagnostics=50']),
  },
  { name: 'types', run: () => runTool('typescript/bin/tsc', ['--noEmit']) },
  {
    name: 'unit',
    run: () =>
      runTool(
        'vitest/vitest.mjs',
        ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_RESULT}`],
        environment,
      ),
    count: () => {
      const result = readResult(UNIT_RESULT)
      return {
        passed: result.numPassedTests,
        failed: result.numFailedTests,
        skipped: result.numPendingTests + result.numTodoTests,
      }
    },
  },
  { name: 'unused-code', run: () => runTool('knip/bin/knip.js', ['--no-progress']) },
  { name: 'build', run: () => run(process.execPath, ['scripts/build.mjs']) },
  { name: 'size', run: () => run(process.execPath, ['scripts/size-budget.mjs']) },
  {
    name: 'journeys',
    run: async () => {
      const { findChromium } = await import('./find-chromium.mjs')
      return runTool('@playwright/test/cli.js', ['test', '--reporter=list,json'], {
        ...environment,
        CHROMIUM_PATH: await findChromium(),
        PLAYWRIGHT_JSON_OUTPUT_NAME: join(PROJECT, JOURNEYS_RESULT),
      })
    },
    count: () => {
      const { expected, flaky, unexpected, skipped } = readResult(JOURNEYS_RESULT).stats
      return { passed: expected + flaky, failed: unexpected, skipped }
    },
  },
]
const LONG_STAGES = ['unit', 'build', 'journeys']

/** @param {string} path */
const readResult = (path) => JSON.parse(readFileSync(join(PROJECT, path), 'utf8'))

/** @returns {readonly Stage[]} */
const chosenStages = () => {
  const named = process.argv.slice(2).filter((option) => !option.startsWith('--'))
  const unknown = named.find((name) => !STAGES.some((stage) => stage.name === name))
  if (unknown)
    throw new Error(
      `There is no stage "${unknown}"; there are: ${STAGES.map(({ name }) => name).join(', ')}.`,
    )
  const wanted = named.length > 0 ? named : long ? LONG_STAGES : STAGES.map(({ name }) => name)
  return STAGES.filter(({ name }) => wanted.includes(name))
}

/** @param {Stage} stage */
const countOf = (stage) => {
  try {
    return stage.count?.()
  } catch {
    // The runner ended before it could write its result.
    return undefined
  }
}

const total = { passed: 0, failed: 0, skipped: 0 }
/** @type {string | undefined} */
let failedAt
let at = 'set-up'

try {
  const stages = chosenStages()
  await install()
  rmSync(join(PROJECT, RESULTS), { recursive: true, force: true })
  mkdirSync(join(PROJECT, RESULTS))

  for (const stage of stages) {
    at = stage.name
    console.log(`\n── ${stage.name} ──`)
    const start = performance.now()
    const code = await stage.run()
    const count = countOf(stage) ?? { passed: 0, failed: 0, skipped: 0 }
    total.passed += count.passed
    // A stage can fail with no failed test: a file that does not load, a lint complaint.
    total.failed += code === 0 ? count.failed : Math.max(count.failed, 1)
    total.skipped += count.skipped
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    if (code !== 0 || count.failed > 0) {
      failedAt = stage.name
      break
    }
    console.log(`${stage.name}: in order (${seconds} s)`)
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  failedAt = at
  total.failed += 1
}

console.log(failedAt ? `\nFailed at: ${failedAt}\n` : '\nEverything passed.\n')
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
)
process.exitCode = failedAt ? 1 : 0
