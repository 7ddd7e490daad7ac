import { Button } from '@mantine/core'
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useText } from '@/i18n/react/use-text'
import type { Notice } from '@/store/map-state'
import { useMap } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import { noteText } from './note-text'
import classes from './notice-bar.module.css'
import { noticeText } from './notice-text'

/** Time to read and to change one's mind. */
const SHOWN_MS = 8000

/** A short word after something happened, with "Cofnij" where it can be taken back. */
export const NoticeBar = () => {
  const { t } = useText()
  const notice = useMap((state) => state.notice)
  const text = notice ? noticeText(t, notice) : ''
  return (
    // The empty region is there from the start: a screen reader speaks only of what comes into one it knows.
    <div role="status" aria-label={t('map.notice.region')} className={classes.place}>
      {notice && text && <NoticeCard key={notice.key} notice={notice} text={text} />}
    </div>
  )
}

const NoticeCard = ({ notice, text }: { notice: Notice; text: string }) => {
  const { t } = useText()
  const dismiss = useMap((state) => state.dismissNotice)
  const undo = useMap((state) => state.undo)
  const restoreDrawing = useMap((state) => state.restoreDrawing)
  const [held, setHeld] = useState(false)

  useEffect(() => {
    if (held) return
    const timer = setTimeout(dismiss, SHOWN_MS)
    return () => clearTimeout(timer)
  }, [held, dismiss])

  const takeBack = (): void => {
    dismiss()
    if (notice.code === 'drawing-cancelled') restoreDrawing()
    else undo()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it or reaching it by Tab only stops the clock
    <div
      className={classes.notice}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={classes.text}>{text}</span>
      {notice.undo && (
        <Button
          variant="subtle"
          className={classes.action}
          // Says what it undoes, which also tells it from the undo button of the title bar.
          aria-label={
            notice.note
              ? t('map.notice.undoWhat', { what: noteText(t, notice.note) })
              : t('map.notice.undoCancelledDrawing')
          }
          onClick={takeBack}
        >
          {t('common.undo')}
        </Button>
      )}
      <IconButton className={classes.close} label={t('common.close')} icon={X} onClick={dismiss} />
    </div>
  )
}
