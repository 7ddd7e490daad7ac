import type { TFunction } from 'i18next'
import type { Notice } from '@/store/map-state'
import { noteText } from './note-text'

/** The sentence of a notice; empty for one that has a message of its own. */
export const noticeText = (t: TFunction, notice: Notice): string => {
  const { code, note, count = 0 } = notice
  const name = note?.params?.name ?? ''
  const what = note ? noteText(t, note) : ''
  switch (code) {
    case 'removed':
      return t('map.notice.removed', { name })
    case 'moved':
      return t('map.notice.moved', { name })
    case 'saved':
      return t('map.notice.saved', { name })
    case 'undone':
      return t('map.notice.undone', { what })
    case 'redone':
      return t('map.notice.redone', { what })
    case 'undo-skipped':
      return t('map.notice.undoSkipped', { what, count })
    case 'exported':
      return t('map.notice.exported')
    case 'draft-continued':
      return t('map.notice.draftContinued')
    case 'drawing-kept':
      return t('map.notice.drawingKept')
    case 'drawing-outdated':
      return t('map.notice.drawingOutdated')
    case 'drawing-cancelled':
      return t('map.notice.drawingCancelled', { count })
    case 'edit-kept':
      return t('map.notice.editKept')
    case 'edit-dropped':
    case 'area-edit-dropped':
      return t('map.notice.editDropped')
    case 'done':
      return t('map.notice.done', { what })
    case 'neighbours-left':
      return t('map.notice.neighboursLeft', { names: notice.names?.join(', ') ?? '' })
    case 'location-failed':
      return ''
  }
}
