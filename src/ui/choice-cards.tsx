import { Radio } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './choice-cards.module.css'

export type Choice<T extends string> = {
  readonly value: T
  readonly title: string
  readonly description?: ReactNode
  /** A decorative picture: an icon, a pin. */
  readonly icon?: ReactNode
}

export type ChoiceGroupProps<T extends string> = {
  /** Name of the group, shown above it. */
  readonly label: ReactNode
  /** Where a heading above the group says the same. */
  readonly labelHidden?: boolean
  readonly choices: readonly Choice<T>[]
  readonly value: T | undefined
  readonly onChange: (value: T) => void
  readonly description?: ReactNode
  readonly error?: ReactNode
  readonly required?: boolean
}

type ChoiceCardsProps<T extends string> = ChoiceGroupProps<T> & {
  /** At most so many beside each other; narrow places show fewer. */
  readonly columns?: 1 | 2 | 3
}

/** One of a few, each with a picture and a sentence. The name of a radio is its title; the sentence describes it. */
export const ChoiceCards = <T extends string>(props: ChoiceCardsProps<T>) => {
  const { label, labelHidden, choices, value, onChange, description, error, required, columns = 2 } = props
  const id = useId()
  return (
    <Radio.Group
      label={label}
      {...(labelHidden ? { classNames: { label: 'visually-hidden' } } : {})}
      description={description}
      error={error}
      required={required}
      withAsterisk={false}
      value={value ?? ''}
      // The values come from `choices`, so what comes back is one of them.
      onChange={(chosen) => onChange(chosen as T)}
    >
      <div className={classes.grid} data-columns={columns}>
        {choices.map((choice, index) => (
          <Radio.Card
            key={choice.value}
            className={classes.card}
            value={choice.value}
            aria-labelledby={`${id}-${choice.value}`}
            aria-describedby={choice.description ? `${id}-${choice.value}-more` : undefined}
            // One stop for the Tab key, arrows inside, as in any group of radios.
            tabIndex={choice.value === value || (value === undefined && index === 0) ? 0 : -1}
          >
            {choice.icon && (
              <span className={classes.icon} aria-hidden="true">
                {choice.icon}
              </span>
            )}
            <span className={classes.title} id={`${id}-${choice.value}`}>
              {choice.title}
            </span>
            {choice.description && (
              <span className={classes.description} id={`${id}-${choice.value}-more`}>
                {choice.description}
              </span>
            )}
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  )
}
