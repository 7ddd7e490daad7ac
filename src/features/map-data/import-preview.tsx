import { Button } from '@mantine/core'
import { useRef } from 'react'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import { useOpeningFocus } from '@/ui/use-opening-focus'
import type { ImportPreview } from './import-types'
import classes from './map-data.module.css'

/** More remarks than these are counted, not listed. */
const SHOWN_NOTES = 20

const COUNTS = ['added', 'updated', 'unchanged', 'skipped'] as const

type ImportPreviewCardProps = {
  readonly name: string
  readonly preview: ImportPreview
  readonly onApply: () => void
  readonly onCancel: () => void
}

export const ImportPreviewCard = ({ name, preview, onApply, onCancel }: ImportPreviewCardProps) => {
  const { t } = useText()
  const heading = useRef<HTMLHeadingElement>(null)
  useOpeningFocus(heading, name)
  const counts = COUNTS.filter((part) => preview[part] > 0)
  const changesSomething = preview.added + preview.updated > 0
  const left = preview.notes.length - SHOWN_NOTES
  return (
    <div className={classes.card}>
      <h3 ref={heading} tabIndex={-1} className={classes.fileName}>
        {t('data.import.preview', { name })}
      </h3>
      <p className={classes.counts}>
        {counts.map((part) => t(`data.import.${part}`, { count: preview[part] })).join(', ')}
      </p>
      {!changesSomething && <p className={classes.plain}>{t('data.import.nothingNew')}</p>}
      {preview.notes.length > 0 && (
        <>
          <h4 className={classes.notesTitle}>{t('data.import.notes', { count: preview.notes.length })}</h4>
          <ul className={classes.notes}>
            {preview.notes.slice(0, SHOWN_NOTES).map((note, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown once and never changes
              <li key={index}>{problemText(t, note)}</li>
            ))}
            {left > 0 && <li>{t('data.import.moreNotes', { count: left })}</li>}
          </ul>
        </>
      )}
      {changesSomething && <p className={classes.small}>{t('data.import.undoable')}</p>}
      <div className={classes.buttons}>
        {changesSomething && <Button onClick={onApply}>{t('data.import.apply')}</Button>}
        <Button variant="default" onClick={onCancel}>
          {t('data.import.keep')}
        </Button>
      </div>
    </div>
  )
}
