import { type ComponentType, type FunctionComponent, type ReactNode, Suspense, use } from 'react'
import { fetchMoreMessages } from '@/i18n/core/i18n'

/** Time for the first paint and for what belongs to it. */
const SETTLE_MS = 1000

const whenIdle = (run: () => void): void => {
  if (typeof document === 'undefined') return
  // Safari has no idle callback.
  const idle = (): unknown => ('requestIdleCallback' in window ? requestIdleCallback(run) : run())
  const settle = (): unknown => setTimeout(idle, SETTLE_MS)
  if (document.readyState === 'complete') settle()
  else addEventListener('load', settle, { once: true })
}

type LazyPartOptions = {
  /** What stands there while it is fetched. */
  readonly fallback?: ReactNode
  /** `idle`: fetched once the browser has nothing else to do, so that it is there when it is asked for. */
  readonly when?: 'idle' | 'shown'
}

type LazyPart<Props> = FunctionComponent<Props> & {
  /** Begins to fetch it. */
  readonly fetch: () => void
}

/**
 * A part that the first paint does not need, with its messages. Once fetched it is drawn in one go, while React's `lazy` always begins
 * with a moment of nothing: long enough for the focus to get lost.
 */
export const lazyPart = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { fallback = null, when = 'idle' }: LazyPartOptions = {},
): LazyPart<Props> => {
  let loaded: ComponentType<Props> | undefined
  let loading: Promise<ComponentType<Props>> | undefined
  const fetch = (): Promise<ComponentType<Props>> => {
    loading ??= Promise.all([load(), fetchMoreMessages()]).then(
      ([component]) => {
        loaded = component
        return component
      },
      (error: unknown) => {
        // There may be no network just now; the next one who needs it asks again.
        loading = undefined
        throw error
      },
    )
    return loading
  }
  const fetchAhead = (): void => void fetch().catch(() => undefined)
  if (when === 'idle') whenIdle(fetchAhead)

  // biome-ignore lint/correctness/noComponentHookFactories: called once per part, outside of any component
  const Fetched = (props: Props) => {
    const Part = loaded ?? use(fetch())
    return <Part {...props} />
  }
  // biome-ignore lint/correctness/noComponentHookFactories: called once per part, outside of any component
  const Part = (props: Props) => (
    <Suspense fallback={fallback}>
      <Fetched {...props} />
    </Suspense>
  )
  return Object.assign(Part, { fetch: fetchAhead })
}
