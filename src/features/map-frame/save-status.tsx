import { CircleCheck, Loader, TriangleAlert } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import classes from './save-status.module.css'
import { useCalmSaveState } from './use-calm-save-state'

type SaveStatusProps = {
  /** Opens what is known of a failed write. */
  readonly onShowError: (() => void) | undefined
}

/** Whether the map is on the disk, or still on its way from there, always in words. */
export const SaveStatus = ({ onShowError }: SaveStatusProps) => {
  const { t, format } = useText()
  const state = useCalmSaveState(useMap((map) => map.saveState))
  const isOpening = useMap((map) => map.isOpening)
  const isWrong = state.phase === 'unsaved'
  const isBusy = isOpening || state.phase === 'saving'
  const Icon = isWrong ? TriangleAlert : isBusy ? Loader : CircleCheck
  const words =
    state.phase === 'unsaved' ? (
      t('map.save.unsaved', { count: state.count })
    ) : isBusy ? (
      t(isOpening ? 'map.save.opening' : 'map.save.saving')
    ) : (
      <>
        {t('map.save.saved')}
        {state.at && <span className={classes.time}>, {format.time(state.at)}</span>}
      </>
    )
  return (
    <>
      {/* Every edit changes these words; spoken are only the failure and its end, below. */}
      <span
        role="status"
        aria-live="off"
        aria-label={t('map.save.label')}
        className={classes.status}
        data-wrong={isWrong}
      >
        <Icon aria-hidden="true" className={classes.icon} size={16} />
        {isWrong && onShowError ? (
          <button type="button" className={classes.button} onClick={onShowError}>
            {words}
          </button>
        ) : (
          <span>{words}</span>
        )}
      </span>
      <SpokenChange isWrong={isWrong} count={state.phase === 'unsaved' ? state.count : 0} />
    </>
  )
}

const SpokenChange = ({ isWrong, count }: { isWrong: boolean; count: number }) => {
  const { t } = useText()
  const wasWrong = useRef(isWrong)
  const [spoken, setSpoken] = useState('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a growing count is shown but not spoken each time
  useEffect(() => {
    if (wasWrong.current === isWrong) return
    wasWrong.current = isWrong
    setSpoken(isWrong ? t('map.save.unsaved', { count }) : t('map.save.savedAgain'))
  }, [isWrong])
  return (
    <span className="visually-hidden" aria-live="polite">
      {spoken}
    </span>
  )
}
