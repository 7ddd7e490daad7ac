import { Radio } from '@mantine/core'
import { useId } from 'react'
import type { ChoiceGroupProps } from './choice-cards'
import classes from './radio-list.module.css'

/** One of a few, as a joined list with a sentence under each name. */
export const RadioList = <T extends string>(props: ChoiceGroupProps<T>) => {
  const { label, labelHidden, choices, value, onChange, description, error, required } = props
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
      <div className={classes.list}>
        {choices.map((choice, index) => (
          <Radio.Card
            key={choice.value}
            className={classes.row}
            value={choice.value}
            aria-labelledby={`${id}-${choice.value}`}
            aria-describedby={choice.description ? `${id}-${choice.value}-more` : undefined}
            tabIndex={choice.value === value || (value === undefined && index === 0) ? 0 : -1}
          >
            <span className={classes.mark} aria-hidden="true" />
            {choice.icon && (
              <span className={classes.icon} aria-hidden="true">
                {choice.icon}
              </span>
            )}
            <span className={classes.words}>
              <span className={classes.title} id={`${id}-${choice.value}`}>
                {choice.title}
              </span>
              {choice.description && (
                <span className={classes.description} id={`${id}-${choice.value}-more`}>
                  {choice.description}
                </span>
              )}
            </span>
          </Radio.Card>
        ))}
      </div>
    </Radio.Group>
  )
}
