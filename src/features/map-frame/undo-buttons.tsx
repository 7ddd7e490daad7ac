import { Redo2, Undo2 } from 'lucide-react'
import { useId } from 'react'
import type { ChangeNote } from '@/domain/change/change'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import { noteText } from './note-text'
import classes from './undo-buttons.module.css'

export const UndoButtons = () => {
  const { t } = useText()
  const undoNote = useMap((state) => state.undoNote)
  const redoNote = useMap((state) => state.redoNote)
  const undo = useMap((state) => state.undo)
  const redo = useMap((state) => state.redo)
  return (
    <>
      <HistoryButton
        label={t('common.undo')}
        note={undoNote}
        hint={undoNote ? t('map.undoWhat', { what: noteText(t, undoNote) }) : t('map.nothingToUndo')}
        icon={Undo2}
        onClick={undo}
      />
      <HistoryButton
        label={t('common.redo')}
        note={redoNote}
        hint={redoNote ? t('map.redoWhat', { what: noteText(t, redoNote) }) : t('map.nothingToRedo')}
        icon={Redo2}
        onClick={redo}
      />
    </>
  )
}

type HistoryButtonProps = {
  readonly label: string
  readonly note: ChangeNote | undefined
  readonly hint: string
  readonly icon: typeof Undo2
  readonly onClick: () => void
}

/** The name stays; what it would do is its description, and the tooltip of a mouse. */
const HistoryButton = ({ label, note, hint, icon, onClick }: HistoryButtonProps) => {
  const id = useId()
  return (
    <>
      <IconButton
        label={label}
        icon={icon}
        title={hint}
        aria-describedby={id}
        // Not `disabled`: a button that loses its focus with its last use leaves the keyboard nowhere.
        aria-disabled={!note}
        className={note ? undefined : classes.idle}
        onClick={() => note && onClick()}
      />
      <span id={id} className="visually-hidden">
        {hint}
      </span>
    </>
  )
}
