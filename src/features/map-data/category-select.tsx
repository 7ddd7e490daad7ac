import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { KINDS } from '@/domain/taxonomy'
import { categoryWord } from '@/i18n/core/place-words'
import { useText } from '@/i18n/react/use-text'
import { useCatalogue } from '@/store/use-catalogue'

type CategorySelectProps = {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (category: string) => void
  /** First of the list: no category of its own. */
  readonly none?: string
}

/** One of all categories, by kind: the category says the kind. */
export const CategorySelect = ({ label, value, onChange, none }: CategorySelectProps) => {
  const { t, language } = useText()
  const catalogue = useCatalogue()
  return (
    <NativeSelect
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[
        ...(none === undefined ? [] : [{ value: '', label: none }]),
        ...KINDS.map((kind) => ({
          group: t(`common.kind.${kind}`),
          items: catalogue
            .all(kind)
            // What the team has hidden is offered only where it was chosen already.
            .filter(({ id }) => !catalogue.isHidden(id) || id === value)
            .map((info) => ({ value: info.id, label: categoryWord(t, language, info) })),
        })),
      ]}
    />
  )
}
