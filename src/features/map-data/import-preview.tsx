import { Button } from '@mantine/core'
import { useState } from 'react'
import { sameReading } from '@/domain/geometry/systems'
import type { FileChoices } from '@/domain/mapping/file-choices'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import { ConfirmSpot } from './confirm-spot'
import { ImportTwins } from './import-twins'
import classes from './map-data.module.css'
import { MappedExamples } from './mapped-examples'
import { MappingForm } from './mapping-form'
import { useCardHeading } from './use-card-heading'
import type { PreviewState } from './use-import'

/** More remarks than these are counted, not listed. */
const SHOWN_NOTES = 20

const COUNTS = ['added', 'updated', 'unchanged', 'skipped'] as const

type ImportPreviewCardProps = {
  readonly state: PreviewState
  readonly onChoose: (part: FileChoices) => void
  readonly onApply: () => void
  readonly onCancel: () => void
}

/** What a file would do, before it does. Where its coordinates are in doubt a person first says where it lies. */
export const ImportPreviewCard = ({ state, onChoose, onApply, onCancel }: ImportPreviewCardProps) => {
  const { name, preview, choices, isComparing } = state
  const { account } = preview
  const [isSpotSure, setSpotSure] = useState(false)
  if (!account?.candidates.length || isSpotSure) {
    return (
      <Comparison
        state={state}
        onChoose={onChoose}
        onApply={onApply}
        onCancel={onCancel}
        {...(isSpotSure ? { onSpot: () => setSpotSure(false) } : {})}
      />
    )
  }
  const reading = choices.reading ?? account.reading
  return (
    <ConfirmSpot
      name={name}
      candidates={account.candidates}
      reading={reading}
      isBusy={isComparing && !sameReading(reading, account.reading)}
      onChoose={(chosen) => onChoose({ reading: chosen })}
      onConfirm={() => setSpotSure(true)}
      onCancel={onCancel}
    />
  )
}

type ComparisonProps = ImportPreviewCardProps & {
  /** Back to the small map. */
  readonly onSpot?: () => void
}

const Comparison = ({ state, onChoose, onApply, onCancel, onSpot }: ComparisonProps) => {
  const { t } = useText()
  const { name, preview, choices, isComparing } = state
  const { account, twins } = preview
  const heading = useCardHeading(name)
  const counts = COUNTS.filter((part) => preview[part] > 0)
  const changesSomething = preview.added + preview.updated > 0
  return (
    <div className={classes.card} aria-busy={isComparing}>
      <h3 ref={heading} tabIndex={-1} className={classes.fileName}>
        {t('data.import.preview', { name })}
      </h3>
      <p className={classes.counts} role="status">
        {isComparing
          ? t('geo.comparing')
          : counts.map((part) => t(`data.import.${part}`, { count: preview[part] })).join(', ')}
      </p>
      {!changesSomething && <p className={classes.plain}>{t('data.import.nothingNew')}</p>}
      {account && (
        <>
          {account.isRemembered && !choices.mapping && (
            <p className={classes.plain}>{t('geo.map.remembered')}</p>
          )}
          <MappedExamples examples={account.examples} />
          <MappingForm
            survey={account.survey}
            mapping={choices.mapping ?? account.mapping}
            onChange={(mapping) => onChoose({ mapping })}
          />
          <ImportTwins
            twins={twins}
            areTaken={choices.takeTwins === true}
            onTake={(takeTwins) => onChoose({ takeTwins })}
          />
        </>
      )}
      <Notes notes={preview.notes} />
      {changesSomething && <p className={classes.small}>{t('data.import.undoable')}</p>}
      <div className={classes.buttons}>
        {changesSomething && (
          <Button disabled={isComparing} onClick={onApply}>
            {t('data.import.apply')}
          </Button>
        )}
        {onSpot && (
          <Button variant="default" onClick={onSpot}>
            {t('geo.spot.again')}
          </Button>
        )}
        <Button variant="default" onClick={onCancel}>
          {t('data.import.keep')}
        </Button>
      </div>
    </div>
  )
}

const Notes = ({ notes }: Pick<PreviewState['preview'], 'notes'>) => {
  const { t } = useText()
  const left = notes.length - SHOWN_NOTES
  if (notes.length === 0) return null
  return (
    <>
      <h4 className={classes.notesTitle}>{t('data.import.notes', { count: notes.length })}</h4>
      <ul className={classes.notes}>
        {notes.slice(0, SHOWN_NOTES).map((note, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown once and never changes
          <li key={index}>{problemText(t, note)}</li>
        ))}
        {left > 0 && <li>{t('data.import.moreNotes', { count: left })}</li>}
      </ul>
    </>
  )
}
