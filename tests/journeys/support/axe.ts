import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults, RunOptions } from 'axe-core'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

export type AccessibilityFault = {
  readonly rule: string
  readonly impact: string
  readonly help: string
  readonly nodes: readonly string[]
}

/**
 * The faults that axe-core finds by the rules of WCAG 2.2 A and AA, optionally within one element only.
 * The script comes in over the debugging protocol: the page's policy refuses a script from elsewhere.
 */
export const axe = async (page: Page, within?: string): Promise<readonly AccessibilityFault[]> => {
  await page.evaluate(AXE)
  const results = await page.evaluate(
    ({ selector, options }) => {
      const { axe } = window as unknown as {
        axe: { run: (on: unknown, how: RunOptions) => Promise<AxeResults> }
      }
      return axe.run(selector ?? document, options)
    },
    {
      selector: within,
      options: {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
        resultTypes: ['violations'],
      } satisfies RunOptions,
    },
  )
  return results.violations.map(({ id, impact, help, nodes }) => ({
    rule: id,
    impact: impact ?? 'unknown',
    help,
    nodes: nodes.map(({ html, failureSummary }) => `${html.slice(0, 200)}\n${failureSummary ?? ''}`),
  }))
}
