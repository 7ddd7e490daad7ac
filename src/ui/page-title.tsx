import { type ReactNode, useEffect, useRef } from 'react'
import { useText } from '@/i18n/react/use-text'
import classes from './page-title.module.css'

type PageTitleProps = {
  readonly children: ReactNode
  /** A sentence under the heading. */
  readonly lead?: ReactNode
}

const firstAddress = location.href
let moved = false

/** Whether the visit has ever left the view it began with; views without a `PageTitle` count too. */
const noteAddress = (): void => {
  moved ||= location.href !== firstAddress
}

/** For when what had the focus is gone, such as a row that was deleted. */
export const focusPageTitle = (): void =>
  document.querySelector<HTMLElement>('h1[tabindex]')?.focus({ preventScroll: true })

/**
 * The heading of a view. It takes the focus when the view replaces another, so that a screen reader says where one
 * is; on the first view of a visit the focus stays at the top, before the skip link.
 */
export const PageTitle = ({ children, lead }: PageTitleProps) => {
  const { t } = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    noteAddress()
    if (moved) heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
    return noteAddress
  }, [])
  const name = typeof children === 'string' ? children : undefined
  useEffect(() => {
    if (!name) return
    const before = document.title
    document.title = `${name} – ${t('common.appName')}`
    return () => {
      document.title = before
    }
  }, [name, t])
  return (
    <div>
      <h1 className={classes.title} ref={heading} tabIndex={-1}>
        {children}
      </h1>
      {lead && <p className={classes.lead}>{lead}</p>}
    </div>
  )
}
