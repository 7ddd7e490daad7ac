import { Check } from 'lucide-react'
import type { ReactNode } from 'react'
import classes from './toggle-chips.module.css'

type ToggleChipsProps<T extends string> = {
  readonly label: string
  readonly choices: readonly { readonly value: T; readonly label: string; readonly name?: string }[]
  readonly values: readonly T[]
  readonly onChange: (values: readonly T[]) => void
  readonly description?: ReactNode
  /** Below the chips: a field for words that are none of them. */
  readonly children?: ReactNode
}

/** Any of some. Each is a button that stays pressed; the values keep the order of the choices. */
export const ToggleChips = <T extends string>(props: ToggleChipsProps<T>) => {
  const { label, choices, values, onChange, description, children } = props
  const toggle = (value: T): void => {
    const wanted = values.includes(value) ? values.filter((one) => one !== value) : [...values, value]
    const known = choices.map((choice) => choice.value).filter((one) => wanted.includes(one))
    onChange([...known, ...wanted.filter((one) => !known.includes(one))])
  }
  return (
    <fieldset className={classes.group}>
      <legend className={classes.label}>{label}</legend>
      {description && <p className={classes.description}>{description}</p>}
      <div className={classes.chips}>
        {choices.map((choice) => (
          <button
            key={choice.value}
            type="button"
            className={classes.chip}
            aria-label={choice.name}
            aria-pressed={values.includes(choice.value)}
            onClick={() => toggle(choice.value)}
          >
            {values.includes(choice.value) && <Check aria-hidden="true" size={18} />}
            <span dir="auto">{choice.label}</span>
          </button>
        ))}
      </div>
      {children}
    </fieldset>
  )
}
