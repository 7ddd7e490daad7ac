import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Problem } from '@/domain/problem'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import type { DrawingDraft } from '@/store/drafts'
import { useMap, useServices } from '@/store/use-store'
import { ApproximateSwitch } from '@/ui/area-fields'
import { Message } from '@/ui/message'
import { RadioList } from '@/ui/radio-list'
import { DrawingForm } from './drawing-form'
import { Measures } from './measures'

export type BoundaryFormProps = { readonly drawing: DrawingDraft }

/** "Zapisz granicę": whether the old boundary was wrong, or counted until a day. */
export const BoundaryForm = ({ drawing }: BoundaryFormProps) => {
  const { t } = useText()
  const { clock } = useServices()
  const type = useMap((state) => state.typeDrawing)
  const save = useMap((state) => state.saveDrawing)
  const [problem, setProblem] = useState<Problem>()
  const { validFrom, approximate } = drawing
  return (
    <DrawingForm
      title={t('draw.boundaryTitle')}
      saveLabel={t('draw.saveBoundary')}
      onSave={() => void save().then((saved) => setProblem(saved.ok ? undefined : saved.problems[0]))}
    >
      <Measures sketch={drawing.sketch} />
      {problem && (
        <Message kind="warn" role="alert">
          {problemText(t, problem)}
        </Message>
      )}
      <RadioList
        label={t('draw.why')}
        value={validFrom === undefined ? 'wrong' : 'new'}
        onChange={(why) => type({ validFrom: why === 'new' ? clock().slice(0, 10) : null })}
        choices={[
          { value: 'wrong', title: t('draw.whyWrong'), description: t('draw.whyWrongHint') },
          { value: 'new', title: t('draw.whyNew'), description: t('draw.whyNewHint') },
        ]}
      />
      {validFrom !== undefined && (
        <TextInput
          type="date"
          label={t('draw.validFrom')}
          value={validFrom}
          onChange={({ currentTarget: { value } }) => {
            // Half a date is no date; the field shows it until it is whole.
            if (value) type({ validFrom: value })
          }}
        />
      )}
      <ApproximateSwitch value={approximate} onChange={(typed) => type({ approximate: typed })} />
    </DrawingForm>
  )
}
