import { Button } from '@mantine/core'
import { useEffect } from 'react'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import { useMap, useMapStore } from '@/store/use-store'
import { Message } from '@/ui/message'
import { FilePicker } from './file-picker'
import { ImportPreviewCard } from './import-preview'
import type { ReadFile } from './import-types'
import classes from './map-data.module.css'
import { Section } from './section'
import { useImport } from './use-import'

/** Read first, look, then decide: the map changes with the last tap only. */
export const ImportSection = ({ readFile }: { readonly readFile: ReadFile }) => {
  const { t } = useText()
  const { state, read, choose, cancel, apply } = useImport(readFile)
  const { callOffLongCommit, forgetLongCommit } = useMapStore().getState()
  const written = useMap(({ longCommit }) => longCommit)
  useEffect(() => forgetLongCommit, [forgetLongCommit])
  if (written && !written.isDone) {
    const { name, share, canStop } = written
    return (
      <Section title={t('data.import.heading')} intro={t('data.import.intro')}>
        <Applying name={name} share={share} onStop={canStop ? callOffLongCommit : undefined} />
      </Section>
    )
  }
  const readNext = (file: File): void => {
    forgetLongCommit()
    read(file)
  }
  return (
    <Section title={t('data.import.heading')} intro={t('data.import.intro')}>
      {state.phase === 'reading' && <Reading name={state.name} share={state.share} onCancel={cancel} />}
      {state.phase === 'preview' && (
        <ImportPreviewCard state={state} onChoose={choose} onApply={apply} onCancel={cancel} />
      )}
      {state.phase === 'refused' && (
        <Message
          kind="danger"
          role="alert"
          title={t('data.import.refused', { name: state.name })}
          safe={t('data.import.refusedSafe')}
        >
          {state.problems.map((problem) => (
            <p key={problem.code}>{problemText(t, problem)}</p>
          ))}
        </Message>
      )}
      {written && (
        <Message kind="ok" role="status">
          {t('data.import.done', { name: written.name })}
        </Message>
      )}
      {(state.phase === 'idle' || state.phase === 'refused') && (
        <FilePicker
          label={state.phase === 'refused' ? t('data.import.chooseOther') : t('data.import.choose')}
          onFile={readNext}
        />
      )}
    </Section>
  )
}

type ReadingProps = { readonly name: string; readonly share: number; readonly onCancel: () => void }

const Reading = ({ name, share, onCancel }: ReadingProps) => {
  const { t } = useText()
  const words = t('data.import.reading', { name })
  return (
    <div className={classes.card}>
      <p className={classes.fileName} role="status">
        {words}
      </p>
      <progress className={classes.progress} aria-label={words} max={1} value={share} />
      <Button variant="default" onClick={onCancel}>
        {t('data.import.stop')}
      </Button>
    </div>
  )
}

type ApplyingProps = {
  readonly name: string
  readonly share: number
  /** Absent when it is too late: what is half written is finished. */
  readonly onStop: (() => void) | undefined
}

const Applying = ({ name, share, onStop }: ApplyingProps) => {
  const { t } = useText()
  const words = t('common.loading')
  return (
    <div className={classes.card}>
      <p className={classes.fileName}>{name}</p>
      <p className={classes.small} role="status">
        {words}
        <span aria-hidden="true"> {Math.round(share * 100)}%</span>
      </p>
      <progress className={classes.progress} aria-label={words} max={1} value={share} />
      <Button variant="default" disabled={!onStop} onClick={onStop}>
        {t('data.import.keep')}
      </Button>
    </div>
  )
}
