import { Button, Modal, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '@/i18n/react/use-text'
import classes from './text-dialog.module.css'

type TextDialogProps = {
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
}

/** Asks for one line of text, such as a new name. Closes on Esc; the focus returns to what opened it. */
export const TextDialog = ({ opened, title, onClose, ...form }: TextDialogProps) => {
  const { t } = useText()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {/* Mounted with the dialog, so that each opening begins with the present text. */}
      <TextForm {...form} onClose={onClose} />
    </Modal>
  )
}

const TextForm = (props: Omit<TextDialogProps, 'opened' | 'title'>) => {
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
