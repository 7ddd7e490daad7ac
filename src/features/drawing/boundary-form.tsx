import { TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import type { Problem } from '@/domain/problem'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import type { DrawingDraft } from '@/store/drafts'
import { useMap, useServices } from '@/store/use-store'
import { ApproximateSwitch } from '@/ui/area-fields'
import { Message } from '@/ui/message'
import { RadioList } from '@/ui/radio-list'
import { useOpeningFocus } from '@/ui/use-opening-focus'
import { DrawingForm } from './drawing-form'
import { Measures } from './measures'

export type BoundaryFormProps = { readonly drawing: DrawingDraft }

/** "Zapisz granicę": whether the old boundary was wrong, or counted until a day. */
export const BoundaryForm = ({ drawing }: BoundaryFormProps) => {
  const { t } = useText()
  const { clock } = useServices()
  const type = useMap((state) => state.typeDrawing)
  const save = useMap((state) => state.saveDrawing)
  const heading = useRef<HTMLHeadingElement>(null)
  const [problem, setProblem] = useState<Problem>()
  useOpeningFocus(heading, 'name')
  const { validFrom, approximate } = drawing
  return (
    <DrawingForm
      title={t('draw.boundaryTitle')}
      headingRef={heading}
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
        <DayInput
          label={t('draw.validFrom')}
          value={validFrom}
          onChange={(day) => {
            setProblem(undefined)
            type({ validFrom: day })
          }}
        />
      )}
      <ApproximateSwitch value={approximate} onChange={(typed) => type({ approximate: typed })} />
    </DrawingForm>
  )
}

type DayInputProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (day: string) => void
}

/** A day being typed: the browser gives nothing until it is whole, and what is half done must not be put back. */
const DayInput = ({ label, value, onChange }: DayInputProps) => {
  const [typed, setTyped] = useState(value)
  return (
    <TextInput
      type="date"
      label={label}
      min="1900-01-01"
      max="2199-12-31"
      value={typed}
      onChange={({ currentTarget: { value: day } }) => {
        setTyped(day)
        onChange(day || NO_DAY)
      }}
    />
  )
}

/** Kept in the draft in the place of a day; refused when it is saved. */
const NO_DAY = '-'
