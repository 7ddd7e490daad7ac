import { Button, TextInput } from '@mantine/core'
import { type FormEvent, type RefObject, useState } from 'react'
import { useText } from '@/i18n/react/use-text'
import { Dialog } from './dialog'
import classes from './text-dialog.module.css'

export type TextDialogProps = {
  readonly opened: boolean
  readonly title: string
  /** Name of the field. */
  readonly label: string
  readonly initialValue: string
  /** Word on the main button; "Zapisz" unless told. */
  readonly confirmLabel?: string
  /** A sentence on what is wrong with the text, or `undefined`. */
  readonly check?: (value: string) => string | undefined
  readonly onConfirm: (value: string) => void
  readonly onClose: () => void
  /** Gets the focus afterwards; needed where what opened the dialog is gone by then, such as an item of a menu. */
  readonly returnFocusTo?: RefObject<HTMLElement | null>
}

/** Asks for one line of text, such as a new name. */
export const TextDialog = ({ opened, title, onClose, returnFocusTo, ...form }: TextDialogProps) => (
  <Dialog opened={opened} title={title} onClose={onClose} returnFocusTo={returnFocusTo}>
    {/* Mounted with the dialog, so that each opening begins with the present text. */}
    <TextForm {...form} onClose={onClose} />
  </Dialog>
)

const TextForm = (props: Omit<TextDialogProps, 'opened' | 'title' | 'returnFocusTo'>) => {
  const { label, initialValue, confirmLabel, check, onConfirm, onClose } = props
  const { t } = useText()
  const [value, setValue] = useState(initialValue)
  const [error, setError] = useState<string>()

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const wrong = check?.(value.trim())
    setError(wrong)
    if (!wrong) onConfirm(value.trim())
  }

  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <TextInput
        label={label}
        value={value}
        error={error}
        data-autofocus
        autoComplete="off"
        onChange={(event) => {
          setValue(event.currentTarget.value)
          setError(undefined)
        }}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button type="submit">{confirmLabel ?? t('common.save')}</Button>
      </div>
    </form>
  )
}
