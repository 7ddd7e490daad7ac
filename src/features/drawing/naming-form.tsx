import { Button } from '@mantine/core'
import { ArrowLeft } from 'lucide-react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { Problem } from '@/domain/problem'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import type { DrawingDraft } from '@/store/drafts'
import { useMap } from '@/store/use-store'
import { AreaFields } from '@/ui/area-fields'
import { MapPanel } from '@/ui/map-panel'
import { Message } from '@/ui/message'
import { useEscape } from '@/ui/use-escape'
import { useOpeningFocus } from '@/ui/use-opening-focus'
import { Measures } from './measures'
import classes from './naming-form.module.css'

export type NamingFormProps = { readonly drawing: DrawingDraft }

export const NamingForm = ({ drawing }: NamingFormProps) => {
  const { t } = useText()
  const type = useMap((state) => state.typeDrawing)
  const save = useMap((state) => state.saveDrawing)
  const back = useMap((state) => state.backToSketch)
  const nameField = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<Problem>()
  useOpeningFocus(nameField, 'name')
  useEscape(back)
  // biome-ignore lint/correctness/useExhaustiveDependencies: typing is the reason
  useEffect(() => setProblem(undefined), [drawing.name])

  const submit = (event?: FormEvent): void => {
    event?.preventDefault()
    const saved = save()
    if (saved.ok) return
    setProblem(saved.problems[0])
    nameField.current?.focus()
  }

  const isAboutName = !problem?.code.startsWith('sketch.')
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
        event.preventDefault()
        submit()
      }}
    >
      <MapPanel
        label={t('draw.nameTitle')}
        role="dialog"
        size="full"
        header={
          <div className={classes.bar}>
            <h2 className={classes.title}>{t('draw.nameTitle')}</h2>
          </div>
        }
        footer={
          <div className={classes.actions}>
            <Button
              size="lg"
              variant="default"
              className={classes.back}
              leftSection={<ArrowLeft aria-hidden="true" size={20} />}
              onClick={back}
            >
              {t('draw.backToPoints')}
            </Button>
            <Button size="lg" type="submit">
              {t('draw.save')}
            </Button>
          </div>
        }
      >
        <div className={classes.fields}>
          <Measures sketch={drawing.sketch} />
          {problem && !isAboutName && (
            <Message kind="warn" role="alert">
              {problemText(t, problem)}
            </Message>
          )}
          <AreaFields
            nameField={nameField}
            value={drawing}
            onChange={type}
            nameError={problem && isAboutName ? problemText(t, problem) : undefined}
          />
        </div>
      </MapPanel>
    </form>
  )
}
