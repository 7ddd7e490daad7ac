import { Button } from '@mantine/core'
import { ChevronDown, RotateCcw, Save, TriangleAlert } from 'lucide-react'
import { useRef } from 'react'
import { useText } from '@/i18n/react/use-text'
import type { MapState } from '@/store/map-state'
import { useMap } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import { MapPanel } from '@/ui/map-panel'
import { useEscape } from '@/ui/use-escape'
import { useOpeningFocus } from '@/ui/use-opening-focus'
import classes from './save-error-panel.module.css'

type Unsaved = Extract<MapState['saveState'], { phase: 'unsaved' }>

export type SaveErrorPanelProps = {
  readonly isOpen: boolean
  readonly onMinimise: () => void
  /** Hands the whole map to the user as a file. */
  readonly onSaveCopy: () => void
}

/** A write failed: what happened, what is safe, what to do. */
export const SaveErrorPanel = ({ isOpen, ...actions }: SaveErrorPanelProps) => {
  const state = useMap((map) => map.saveState)
  return isOpen && state.phase === 'unsaved' ? <Panel state={state} {...actions} /> : null
}

const Panel = ({
  state,
  onMinimise,
  onSaveCopy,
}: Omit<SaveErrorPanelProps, 'isOpen'> & { state: Unsaved }) => {
  const { t } = useText()
  const retry = useMap((map) => map.retrySave)
  const heading = useRef<HTMLHeadingElement>(null)
  useOpeningFocus(heading, 'save-error')
  useEscape(onMinimise)
  const isFull = state.failure === 'quota'
  const copy = (
    <Button
      key="copy"
      size="lg"
      variant={isFull ? 'filled' : 'default'}
      leftSection={<Save aria-hidden="true" size={22} />}
      onClick={onSaveCopy}
    >
      {t('map.saveError.saveCopy')}
    </Button>
  )
  const again = (
    <Button
      key="again"
      size="lg"
      variant={isFull ? 'default' : 'filled'}
      leftSection={<RotateCcw aria-hidden="true" size={20} />}
      onClick={retry}
    >
      {t('common.retry')}
    </Button>
  )
  return (
    <MapPanel
      label={t('map.saveError.label')}
      size="tall"
      footer={<div className={classes.actions}>{isFull ? [copy, again] : [again, copy]}</div>}
    >
      <div className={classes.top}>
        <TriangleAlert aria-hidden="true" className={classes.icon} size={28} />
        <h2 ref={heading} tabIndex={-1} className={classes.title}>
          {isFull ? t('map.saveError.titleFull', { count: state.count }) : t('map.saveError.titleOther')}
        </h2>
        <IconButton label={t('map.saveError.minimise')} icon={ChevronDown} onClick={onMinimise} />
      </div>
      <Explanation state={state} isFull={isFull} />
    </MapPanel>
  )
}

const Explanation = ({ state, isFull }: { state: Unsaved; isFull: boolean }) => {
  const { t, format } = useText()
  const what = { quota: 'whatFull', unavailable: 'whatUnavailable', other: 'whatOther' } as const
  return (
    <dl className={classes.words}>
      <dt>{t('map.saveError.what')}</dt>
      <dd>{t(`map.saveError.${what[state.failure]}`)}</dd>
      <dt>{t('map.saveError.safe')}</dt>
      <dd>
        {state.lastSavedAt
          ? t('map.saveError.safeSince', { time: format.time(state.lastSavedAt) })
          : t('map.saveError.safeBefore')}{' '}
        {t('map.saveError.safeScreen', { count: state.count })}
      </dd>
      <dt>{t('map.saveError.do')}</dt>
      <dd>{isFull ? t('map.saveError.doFull') : t('map.saveError.doOther')}</dd>
    </dl>
  )
}
