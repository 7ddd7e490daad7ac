import { Button, TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { KNOWN_WORDS, type WordField, withWord } from '@/domain/form/known-words'
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
  /** The word that is being typed, and the values that there were before it. */
  const [typed, setTyped] = useState<{ readonly text: string; readonly before: readonly string[] }>()
  const values = form[field]
  const known = KNOWN_WORDS[field].map(({ id, word }) => ({
    value: word,
    label: t(`form.words.${id}`),
  }))
  const shown = typed?.before ?? values
  const others = shown.filter((value) => !known.some((one) => one.value === value))
  // It is among the values from its first letter on: the form may be saved or left with the cursor still in the field.
  const write = (text: string): void => {
    setTyped({ text, before: shown })
    type({ [field]: withWord(shown, text) })
  }
  const end = (): void => setTyped(undefined)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter') return
    // Enter in a field saves the form; here it ends the word.
    event.preventDefault()
    end()
  }
  return (
    <ToggleChips
      label={t(`form.fields.${field}`)}
      choices={[...known, ...others.map((value) => ({ value, label: value }))]}
      values={shown}
      onChange={(words) => type({ [field]: words })}
    >
      <div className={classes.ownWord}>
        <TextInput
          aria-label={`${t(`form.fields.${field}`)}: ${t('form.ownWord')}`}
          placeholder={t('form.ownWord')}
          value={typed?.text ?? ''}
          error={errorOf(field)}
          autoComplete="off"
          onChange={(event) => write(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={end}
        />
        <Button variant="default" disabled={!typed?.text.trim()} onClick={end}>
          {t('form.addWord')}
        </Button>
      </div>
    </ToggleChips>
  )
}
