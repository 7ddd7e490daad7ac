import { Button, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { KNOWN_WORDS, type WordField } from '@/domain/form/known-words'
import { FOR_WHOM } from '@/domain/schema/place'
import { useText } from '@/i18n/react/use-text'
import { ToggleChips } from '@/ui/toggle-chips'
import { useForm } from './form-context'
import classes from './place-form.module.css'

export const ForWhomField = () => {
  const { t } = useText()
  const { form, type } = useForm()
  return (
    <ToggleChips
      label={t('form.fields.forWhom')}
      choices={FOR_WHOM.map((value) => ({ value, label: t(`forWhom.${value}`) }))}
      values={form.forWhom}
      onChange={(forWhom) => type({ forWhom })}
    />
  )
}

/** Words that are often said, as chips, and a field for others. */
export const WordsField = ({ field }: { readonly field: WordField }) => {
  const { t } = useText()
  const { form, errorOf, type } = useForm()
  const [own, setOwn] = useState('')
  const values = form[field]
  const known = KNOWN_WORDS[field].map(({ id, word }) => ({
    value: word,
    label: t(`form.words.${id}`),
  }))
  const others = values.filter((value) => !known.some((one) => one.value === value))
  const add = (): void => {
    const word = own.trim()
    if (word === '') return
    type({ [field]: [...values.filter((value) => value !== word), word] })
    setOwn('')
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    // Enter in a field saves the form; here it ends the word.
    event.preventDefault()
    add()
  }
  return (
    <ToggleChips
      label={t(`form.fields.${field}`)}
      choices={[...known, ...others.map((value) => ({ value, label: value }))]}
      values={values}
      onChange={(words) => type({ [field]: words })}
    >
      <div className={classes.ownWord}>
        <TextInput
          aria-label={`${t(`form.fields.${field}`)}: ${t('form.ownWord')}`}
          placeholder={t('form.ownWord')}
          value={own}
          error={errorOf(field)}
          autoComplete="off"
          onChange={(event) => setOwn(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          // What was typed and not entered would be lost without a word.
          onBlur={add}
        />
        <Button variant="default" disabled={own.trim() === ''} onClick={add}>
          {t('form.addWord')}
        </Button>
      </div>
    </ToggleChips>
  )
}
