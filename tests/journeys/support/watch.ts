import type { BrowserContext } from '@playwright/test'
import { isTile } from './tiles'

export type Watch = {
  /** What went wrong in any page so far and was not expected. */
  readonly problems: () => readonly string[]
  /** For a journey that causes an error on purpose. */
  readonly expect: (message: RegExp) => void
}

/** What a browser says about each request when there is no network or no server. */
const WITHOUT_NETWORK = /net::ERR_(INTERNET_DISCONNECTED|CONNECTION_REFUSED)/
const WITHOUT_TILES = /net::ERR_(NAME_NOT_RESOLVED|FAILED|ABORTED)/

/** Gathers console errors, uncaught errors and violations of the content security policy, of every page and worker. */
export const watch = async (context: BrowserContext): Promise<Watch> => {
  const found: string[] = []
  const expected: RegExp[] = []

  const note = (kind: string, text: string, url: string): void => {
    if (WITHOUT_NETWORK.test(text)) return
    if (isTile(url) && WITHOUT_TILES.test(text)) return
    found.push(`${kind}: ${text}${url === '' ? '' : ` (${url})`}`)
  }

  context.on('console', (message) => {
    if (message.type() === 'error') note('console', message.text(), message.location().url)
  })
  context.on('weberror', (error) => {
    const thrown = error.error()
    note('uncaught', thrown.stack ?? thrown.message, '')
  })
  // Chromium reports a violation of a policy on the console too; not in each case from a worker or a style.
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`refused by the content security policy: ${violatedDirective} ${blockedURI}`),
    )
  })

  return {
    problems: () => found.filter((text) => !expected.some((message) => message.test(text))),
    expect: (message) => {
      expected.push(message)
    },
  }
}
