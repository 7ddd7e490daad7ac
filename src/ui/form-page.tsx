import { Button } from '@mantine/core'
import { ArrowLeft, Check } from 'lucide-react'
import { type FormEvent, type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react'
import { useText } from '@/i18n/react/use-text'
import classes from './form-page.module.css'
import { IconButton } from './icon-button'
import { MapPanel } from './map-panel'
import { useEscape } from './use-escape'
import { useOpeningFocus } from './use-opening-focus'

type FormPageProps = {
  /** Accessible name. */
  readonly label: string
  /** Id of what the form is about. */
  readonly subject: string
  /** What stands before the title: a pin. */
  readonly picture?: ReactNode
  /** Above the title, in small letters. */
  readonly over: ReactNode
  readonly title: string
  /** Something was typed that is not saved. */
  readonly isChanged: boolean
  /** `false`: the browser refused to keep what was typed. */
  readonly isDraftKept: boolean
  /** How many fields have to be corrected. */
  readonly wrong: number
  /** Closes the form and keeps what was typed; Esc and Back do it too. */
  readonly onLeave: () => void
  /** Closes the form and throws away what was typed. */
  readonly onCancel: () => void
  /** `false`: something has to be corrected first. */
  readonly onSave: () => boolean
  /** Another button, at the other end of the footer; not on phones. */
  readonly extra?: ReactNode
  readonly children: ReactNode
}

/**
 * A full form: the whole screen of a phone, the place of map and list elsewhere. Leaving it asks nothing; Ctrl+S saves
 * wherever the focus is, for the form is all that there is.
 */
export const FormPage = (props: FormPageProps) => {
  const { label, subject, picture, over, title, isChanged, isDraftKept, wrong, extra, children } = props
  const { t } = useText()
  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [refused, setRefused] = useState(0)
  useOpeningFocus(heading, subject)
  useEscape(props.onLeave)
  const submit = useEffectEvent((): void => {
    if (!props.onSave()) setRefused((times) => times + 1)
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
      // What lies over the form, such as a dialog, keeps the keys.
      if (document.querySelector('[aria-modal="true"]:not([data-panel])')) return
      event.preventDefault()
      submit()
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
  useEffect(() => {
    if (refused === 0) return
    const field = form.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-field-error]')
    field?.focus()
    // The sentence about it comes below it, and the footer lies over the edge.
    field?.scrollIntoView({ block: 'center' })
  }, [refused])
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (!props.onSave()) setRefused((times) => times + 1)
  }
  return (
    <form ref={form} className={classes.form} onSubmit={onSubmit} noValidate>
      <MapPanel
        label={label}
        role="dialog"
        size="page"
        header={
          <div className={classes.bar}>
            <IconButton label={t('form.leave')} icon={ArrowLeft} onClick={props.onLeave} />
            {picture}
            <div className={classes.words}>
              <p className={classes.over}>{over}</p>
              <h2 ref={heading} tabIndex={-1} data-autofocus className={classes.title} dir="auto">
                {title}
              </h2>
            </div>
            <span className={classes.state} data-wrong={!isDraftKept || undefined}>
              {isDraftKept ? (isChanged ? t('place.add.draftSaved') : '') : t('place.add.draftUnsaved')}
            </span>
          </div>
        }
        footer={
          <div className={classes.footer}>
            <p role="alert" className={classes.failed}>
              {wrong > 0 && t('form.notSaved', { count: wrong })}
            </p>
            <div className={classes.extra}>{extra}</div>
            <span className={classes.keys} aria-hidden="true">
              Ctrl + S
            </span>
            <Button size="lg" variant="default" onClick={props.onCancel}>
              {t('form.cancel')}
            </Button>
            <Button size="lg" type="submit" leftSection={<Check aria-hidden="true" size={22} />}>
              {t('common.save')}
            </Button>
          </div>
        }
      >
        {children}
      </MapPanel>
    </form>
  )
}
