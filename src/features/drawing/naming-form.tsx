import { useEffect, useRef, useState } from 'react'
import type { Problem } from '@/domain/problem'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import type { DrawingDraft } from '@/store/drafts'
import { useMap } from '@/store/use-store'
import { AreaFields } from '@/ui/area-fields'
import { Message } from '@/ui/message'
import { useOpeningFocus } from '@/ui/use-opening-focus'
import { DrawingForm } from './drawing-form'
import { Measures } from './measures'

export type NamingFormProps = { readonly drawing: DrawingDraft }

/** "Nazwij obszar": what a new area is. */
export const NamingForm = ({ drawing }: NamingFormProps) => {
  const { t } = useText()
  const type = useMap((state) => state.typeDrawing)
  const save = useMap((state) => state.saveDrawing)
  const nameField = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<Problem>()
  useOpeningFocus(nameField, 'name')
  // biome-ignore lint/correctness/useExhaustiveDependencies: typing is the reason
  useEffect(() => setProblem(undefined), [drawing.name])

  const submit = async (): Promise<void> => {
    const saved = await save()
    if (saved.ok) return
    setProblem(saved.problems[0])
    nameField.current?.focus()
  }

  const isAboutName = !problem?.code.startsWith('sketch.')
  return (
    <DrawingForm title={t('draw.nameTitle')} saveLabel={t('draw.save')} onSave={() => void submit()}>
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
    </DrawingForm>
  )
}
