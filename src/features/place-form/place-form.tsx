import { Button } from '@mantine/core'
import { ArrowLeft, Check, Trash2 } from 'lucide-react'
import { type FormEvent, type ReactNode, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { editPlace } from '@/domain/change/edit-place'
import { editedFields, type PlaceForm as Form, formOf, type PlaceEdit } from '@/domain/form/place-form'
import { placePinArt } from '@/domain/pins/pin-art'
import type { Problem } from '@/domain/problem'
import type { Place } from '@/domain/schema/place'
import { categoryWord } from '@/i18n/core/place-words'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import { useCatalogue } from '@/store/use-catalogue'
import { useMap, useServices } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import { MapPanel } from '@/ui/map-panel'
import { Pin } from '@/ui/pin'
import { useEscape } from '@/ui/use-escape'
import { useOpeningFocus } from '@/ui/use-opening-focus'
import { FormContext, type FormState } from './form-context'
import { FormSections } from './form-sections'
import classes from './place-form.module.css'

export type PlaceFormProps = {
  readonly place: Place
  /** What was typed so far; kept by the store at every pause. */
  readonly fields: PlaceEdit
  readonly aside: ReactNode
}

/** All that a place can say of itself. Leaving it asks nothing and keeps what was typed. */
export const PlaceForm = ({ place, fields, aside }: PlaceFormProps) => {
  const { t } = useText()
  const type = useMap((state) => state.typeEdit)
  const save = useMap((state) => state.saveEdit)
  const leave = useMap((state) => state.leaveEdit)
  const cancel = useMap((state) => state.cancelEdit)
  const remove = useMap((state) => state.remove)
  const catalogue = useCatalogue()
  const frame = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const form = useMemo(() => ({ ...formOf(place), ...fields }), [place, fields])
  const isChanged = useMemo(() => editedFields(place, fields).length > 0, [place, fields])
  useOpeningFocus(heading, place.id)
  useEscape(() => leave(isChanged))
  useEffect(() => {
    if (problems.length === 0) return
    frame.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-field-error]')?.focus()
  }, [problems])

  const submit = (): void => {
    const change = editPlace(place, fields, catalogue)
    if (change.ok) save(change.value)
    else setProblems(change.problems)
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    submit()
  }
  const onKeyDown = useEffectEvent((event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    submit()
  })
  // Wherever the focus is: the form is all that there is on the screen.
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKeyDown(event)
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
  const state = useMemo((): FormState => {
    const errorOf = (field: keyof Form): string | undefined => {
      const found = problems.find(({ params }) => params?.field === field)
      return found && problemText(t, found)
    }
    return {
      place,
      form,
      edited: fields,
      errorOf,
      type: (edit) => {
        setProblems((before) => before.filter(({ params }) => !(String(params?.field) in edit)))
        type(edit)
      },
    }
  }, [place, form, fields, problems, t, type])

  return (
    <form ref={frame} className={classes.form} onSubmit={onSubmit} noValidate>
      <MapPanel
        label={t('place.editTitle')}
        role="dialog"
        size="page"
        header={
          <Header
            form={form}
            place={place}
            isChanged={isChanged}
            heading={heading}
            onLeave={() => leave(isChanged)}
          />
        }
        footer={
          <div className={classes.footer}>
            <p role="alert" className={classes.failed}>
              {problems.length > 0 && t('form.notSaved', { count: problems.length })}
            </p>
            <Button
              size="lg"
              variant="default"
              className={classes.remove}
              leftSection={<Trash2 aria-hidden="true" size={20} />}
              onClick={() => {
                leave(isChanged)
                remove(place.id)
              }}
            >
              {t('common.remove')}
            </Button>
            <span className={classes.keys} aria-hidden="true">
              Ctrl + S
            </span>
            <Button size="lg" variant="default" onClick={() => cancel(isChanged)}>
              {t('form.cancel')}
            </Button>
            <Button size="lg" type="submit" leftSection={<Check aria-hidden="true" size={22} />}>
              {t('common.save')}
            </Button>
          </div>
        }
      >
        <FormContext value={state}>
          <div className={classes.columns}>
            <div className={classes.main}>
              <FormSections />
            </div>
            <div className={classes.aside}>{aside}</div>
          </div>
        </FormContext>
      </MapPanel>
    </form>
  )
}

type HeaderProps = {
  readonly place: Place
  readonly form: Form
  readonly isChanged: boolean
  readonly heading: React.RefObject<HTMLHeadingElement | null>
  readonly onLeave: () => void
}

const Header = ({ place, form, isChanged, heading, onLeave }: HeaderProps) => {
  const { t, language } = useText()
  const { clock } = useServices()
  const draftSaved = useMap((state) => state.draftSaved)
  const catalogue = useCatalogue()
  const { kind, category, visibility, status } = form
  const art = placePinArt(
    { ...place, kind, category, visibility, status: status ?? undefined },
    clock(),
    catalogue,
  )
  return (
    <div className={classes.bar}>
      <IconButton label={t('form.leave')} icon={ArrowLeft} onClick={onLeave} />
      <Pin {...art} size={44} />
      <div className={classes.words}>
        <p className={classes.kind}>
          {t(`common.kind.${kind}`)} · {categoryWord(t, language, catalogue.info(category))}
        </p>
        <h2 ref={heading} tabIndex={-1} data-autofocus className={classes.title} dir="auto">
          {form.name.trim() || t('place.editTitle')}
        </h2>
      </div>
      <span className={classes.state} data-wrong={!draftSaved || undefined}>
        {draftSaved ? (isChanged ? t('place.add.draftSaved') : '') : t('place.add.draftUnsaved')}
      </span>
    </div>
  )
}
