import { ChevronDown, ChevronLeft, ChevronRight, ChevronUp } from 'lucide-react'
import { type PointerEvent, type ReactNode, useRef } from 'react'
import { useText } from '@/i18n/react/use-text'
import { IconButton } from './icon-button'
import { MapPanel } from './map-panel'
import classes from './map-sheet.module.css'
import { type SheetStep, stepAfter, stepBefore, stepPulled } from './sheet-steps'
import { usePhone } from './use-phone'

type MapSheetProps = {
  /** Accessible name. */
  readonly label: string
  readonly children: ReactNode
  readonly footer: ReactNode
  readonly step: SheetStep
  readonly onStep: (step: SheetStep) => void
  /** Put away, where it stands beside the map. */
  readonly isCollapsed: boolean
  readonly onCollapse: (collapsed: boolean) => void
}

const SIZES = { peek: 'peek', half: 'sheet', full: 'tall' } as const

/** What is selected: a sheet in three steps on phones, elsewhere a column that can be put away. The map stays in use. */
export const MapSheet = (props: MapSheetProps) => {
  const { label, children, footer, step, onStep, isCollapsed, onCollapse } = props
  const isPhone = usePhone()
  if (isPhone) {
    return (
      <MapPanel
        label={label}
        size={SIZES[step]}
        header={<Handle step={step} onStep={onStep} />}
        footer={step !== 'peek' && footer}
      >
        {children}
      </MapPanel>
    )
  }
  return (
    <MapPanel
      label={label}
      isCollapsed={isCollapsed}
      footer={!isCollapsed && footer}
      header={<Tab isCollapsed={isCollapsed} onCollapse={onCollapse} />}
    >
      {!isCollapsed && children}
    </MapPanel>
  )
}

/** Pulled, or stepped with its buttons: a swipe may never be the only way. */
const Handle = ({ step, onStep }: Pick<MapSheetProps, 'step' | 'onStep'>) => {
  const { t } = useText()
  const from = useRef<number>(undefined)
  const lower = stepBefore(step)
  const higher = stepAfter(step)
  const panelOf = (event: PointerEvent<HTMLElement>): HTMLElement | null =>
    event.currentTarget.closest<HTMLElement>('[data-panel]')
  const release = (event: PointerEvent<HTMLElement>): number => {
    const pulled = from.current === undefined ? 0 : from.current - event.clientY
    from.current = undefined
    const panel = panelOf(event)
    if (panel) panel.style.translate = ''
    return pulled
  }
  return (
    <div
      className={classes.handle}
      onPointerDown={(event) => {
        if (event.target instanceof Element && event.target.closest('button')) return
        from.current = event.clientY
        event.currentTarget.setPointerCapture(event.pointerId)
      }}
      onPointerMove={(event) => {
        const panel = panelOf(event)
        if (from.current === undefined || !panel) return
        // Upwards it only gives a little: what it would show is not there yet.
        panel.style.translate = `0 ${Math.max(-24, event.clientY - from.current)}px`
      }}
      onPointerUp={(event) => onStep(stepPulled(step, release(event)))}
      onPointerCancel={release}
    >
      <IconButton
        label={t('place.showLess')}
        icon={ChevronDown}
        tooltipPosition="top"
        // Not `disabled`: a button that loses its focus with its last use leaves the keyboard nowhere.
        aria-disabled={!lower}
        className={lower ? undefined : classes.idle}
        onClick={() => lower && onStep(lower)}
      />
      <span className={classes.bar} aria-hidden="true" />
      <IconButton
        label={t('place.showMore')}
        icon={ChevronUp}
        tooltipPosition="top"
        aria-disabled={!higher}
        className={higher ? undefined : classes.idle}
        onClick={() => higher && onStep(higher)}
      />
    </div>
  )
}

const Tab = ({ isCollapsed, onCollapse }: Pick<MapSheetProps, 'isCollapsed' | 'onCollapse'>) => {
  const { t } = useText()
  return (
    <IconButton
      className={classes.tab}
      label={t('place.panel')}
      icon={isCollapsed ? ChevronLeft : ChevronRight}
      tooltipPosition="left"
      aria-expanded={!isCollapsed}
      data-raised
      data-panel-tab
      onClick={() => onCollapse(!isCollapsed)}
    />
  )
}
