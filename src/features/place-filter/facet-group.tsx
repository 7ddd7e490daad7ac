import type { ReactNode } from 'react'
import { useText } from '@/i18n/react/use-text'
import type { Choice } from './facet-choices'
import classes from './filter-dialog.module.css'

type FacetGroupProps = {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly isWanted: (value: string) => boolean
  readonly onToggle: (value: string) => void
  readonly mark?: (value: string) => ReactNode
}

/** One facet: each answer with the number of places there are for it. */
export const FacetGroup = ({ label, choices, isWanted, onToggle, mark }: FacetGroupProps) => {
  const { format } = useText()
  return (
    <fieldset className={classes.facet}>
      <legend className={classes.facetLabel}>{label}</legend>
      <div className={classes.choices}>
        {choices.map(({ value, label: said, count }) => (
          <button
            key={value}
            type="button"
            className={classes.choice}
            aria-pressed={isWanted(value)}
            onClick={() => onToggle(value)}
          >
            {mark?.(value)}
            <span>{said}</span> <b className={classes.count}>{format.number(count)}</b>
          </button>
        ))}
      </div>
    </fieldset>
  )
}
