import { TextInput } from '@mantine/core'
import { useId } from 'react'
import { useText } from '@/i18n/react/use-text'
import { useForm } from './form-context'
import classes from './place-form.module.css'

/** How many people: one number, or from and to. */
export const RangeField = () => {
  const { t } = useText()
  const { form, errorOf, type } = useForm()
  const error = errorOf('memberCount')
  const id = useId()
  const range = form.memberCount
  return (
    <fieldset className={classes.range} aria-describedby={`${id}-hint ${id}-error`}>
      <legend className={classes.legend}>{t('form.fields.memberCount')}</legend>
      <p id={`${id}-hint`} className={classes.hint}>
        {t('form.hints.memberCount')}
      </p>
      <div className={classes.ends}>
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            label={t(`form.${end}`)}
            value={range[end]}
            error={error !== undefined}
            inputMode="numeric"
            autoComplete="off"
            maxLength={10}
            onChange={(event) => type({ memberCount: { ...range, [end]: event.currentTarget.value } })}
          />
        ))}
      </div>
      <p id={`${id}-error`} className={classes.error}>
        {error}
      </p>
    </fieldset>
  )
}
