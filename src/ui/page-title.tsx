import { type ReactNode, useEffect, useRef } from 'react'
import classes from './page-title.module.css'

type PageTitleProps = {
  readonly children: ReactNode
  /** A sentence under the heading. */
  readonly lead?: ReactNode
}

/**
 * The heading of a view. It takes the focus when the view replaces another, so that a screen reader says where one
 * is; on the first view of a visit the focus stays at the top, before the skip link.
 */
export const PageTitle = ({ children, lead }: PageTitleProps) => {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (navigator.userActivation?.hasBeenActive) heading.current?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [])
  return (
    <div>
      <h1 className={classes.title} ref={heading} tabIndex={-1}>
        {children}
      </h1>
      {lead && <p className={classes.lead}>{lead}</p>}
    </div>
  )
}
