import { useSyncExternalStore } from 'react'
import { NoticeCard } from './notice-card'
import classes from './notices.module.css'

/** The others wait: more would cover the page. */
const AT_ONCE = 3

type NoticeOptions = {
  readonly text: string
  /** Accessible name of the button that closes the notice. */
  readonly closeLabel: string
  readonly action?: { readonly label: string; readonly run: () => void }
  /** A second notice with the same key replaces the first. */
  readonly key?: string
  /** `danger` interrupts a screen reader and stays until it is closed. */
  readonly kind?: 'plain' | 'danger'
}

type Shown = NoticeOptions & { readonly number: number; readonly close: () => void }

let notices: readonly Shown[] = []
let count = 0
const listeners = new Set<() => void>()

const change = (next: readonly Shown[]): void => {
  notices = next
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Says what happened and, with an action such as "Cofnij", offers to take it back for 8 seconds. */
export const showNotice = (options: NoticeOptions): void => {
  count += 1
  const number = count
  const close = (): void => change(notices.filter((notice) => notice.number !== number))
  const others = notices.filter(({ key }) => key === undefined || key !== options.key)
  change([...others, { ...options, number, close }])
}

/** Place of the short words after something happened: bottom left, above the bar on phones. Mounted once. */
export const Notices = () => {
  const shown = useSyncExternalStore(subscribe, () => notices).slice(0, AT_ONCE)
  const cards = (kind: 'plain' | 'danger') =>
    shown
      .filter((notice) => (notice.kind ?? 'plain') === kind)
      .map(({ number, text, closeLabel, action, close }) => (
        <NoticeCard
          key={number}
          kind={kind}
          text={text}
          closeLabel={closeLabel}
          action={action}
          onClose={close}
        />
      ))
  return (
    // The empty regions are there from the start: a screen reader speaks only of what comes into one it knows.
    <div className={classes.place}>
      <div role="alert">{cards('danger')}</div>
      <div role="status">{cards('plain')}</div>
    </div>
  )
}
