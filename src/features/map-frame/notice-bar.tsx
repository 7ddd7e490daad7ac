import { TriangleAlert } from 'lucide-react'
import { useText } from '@/i18n/react/use-text'
import type { Notice } from '@/store/map-state'
import { useMap } from '@/store/use-store'
import { type NoticeAction, NoticeCard } from '@/ui/notice-card'
import { frameMode } from './frame-mode'
import { noteText } from './note-text'
import classes from './notice-bar.module.css'
import { noticeText } from './notice-text'

/** A short word after something happened, with "Cofnij" where it can be taken back. */
type NoticeBarProps = { readonly onShowSaveError?: (() => void) | undefined }

export const NoticeBar = ({ onShowSaveError }: NoticeBarProps) => {
  const { t } = useText()
  const notice = useMap((state) => state.notice)
  const dismiss = useMap((state) => state.dismissNotice)
  const action = useTakeBack(notice)
  const unsaved = useMap(({ saveState, ...state }) =>
    saveState.phase === 'unsaved' && frameMode(state) === 'form' ? saveState.count : 0,
  )
  const text = notice ? noticeText(t, notice) : ''
  return (
    // The empty region is there from the start: a screen reader speaks only of what comes into one it knows.
    <div role="status" aria-label={t('map.notice.region')} className={classes.place}>
      {/* A form covers the save state of a phone's title bar. */}
      {unsaved > 0 && (
        <button type="button" className={classes.unsaved} onClick={onShowSaveError}>
          <TriangleAlert aria-hidden="true" size={20} />
          {t('map.save.unsaved', { count: unsaved })}
        </button>
      )}
      {notice && text && (
        <NoticeCard
          key={notice.key}
          text={text}
          closeLabel={t('common.close')}
          action={action}
          onClose={dismiss}
        />
      )}
    </div>
  )
}

const useTakeBack = (notice: Notice | undefined): NoticeAction | undefined => {
  const { t } = useText()
  const takeBack = useMap((state) => state.takeBack)
  if (!notice?.undo) return undefined
  const isOfForm = notice.code === 'edit-dropped' || notice.code === 'area-edit-dropped'
  return {
    label: t('common.undo'),
    // Says what it undoes, which also tells it from the undo button of the title bar.
    name: notice.note
      ? t('map.notice.undoWhat', { what: noteText(t, notice.note) })
      : t(isOfForm ? 'map.notice.undoDroppedEdit' : 'map.notice.undoCancelledDrawing'),
    // The notice has been closed by then.
    run: () => takeBack(notice),
  }
}
