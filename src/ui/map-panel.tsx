import { FocusTrap } from '@mantine/core'
import type { ReactNode } from 'react'
import classes from './map-panel.module.css'
import { usePhone } from './use-phone'

type MapPanelProps = {
  /** Accessible name. */
  readonly label: string
  readonly children: ReactNode
  /** Stays in sight while the content scrolls. */
  readonly footer?: ReactNode
  /** On phones: `peek` shows a name, `sheet` leaves the map usable above it, `tall` covers most of it, `full` is a form over the whole screen, and so is `page`,
   *  which elsewhere covers the map and the column beside it. */
  readonly size?: 'peek' | 'sheet' | 'tall' | 'full' | 'page'
  readonly role?: 'region' | 'dialog'
  /** 400 px beside the map instead of 340. */
  readonly wide?: boolean
  /** Beside the map: only what `header` shows at its edge is left of it. */
  readonly isCollapsed?: boolean
  /** What stands above the scrolling content: a bar, a handle. */
  readonly header?: ReactNode
}

/**
 * What belongs to the map and lies over or beside it: on phones a sheet or a full-screen form, else a column at the
 * right. Only the full-screen form keeps the focus inside; everything else leaves the map usable.
 */
export const MapPanel = (props: MapPanelProps) => {
  const { label, children, footer, size = 'sheet', role = 'region', wide, header, isCollapsed } = props
  const modal = usePhone() && (size === 'full' || size === 'page')
  return (
    <FocusTrap active={modal}>
      <section
        className={classes.panel}
        data-size={size}
        data-wide={wide || undefined}
        data-collapsed={isCollapsed || undefined}
        data-panel
        data-raised
        role={role}
        aria-label={label}
        // Only ever together with the role "dialog": forms alone are full.
        {...(modal ? { 'aria-modal': true } : {})}
      >
        {header}
        <div className={classes.body}>{children}</div>
        {footer && <div className={classes.footer}>{footer}</div>}
      </section>
    </FocusTrap>
  )
}
