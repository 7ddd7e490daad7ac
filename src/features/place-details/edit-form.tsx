import { Button } from '@mantine/core'
import { Check } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { PlaceEdit } from '@/domain/change/edit-place'
import type { Problem } from '@/domain/problem'
import type { Place } from '@/domain/schema/place'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { MapPanel } from '@/ui/map-panel'
import { useEscape } from '@/ui/use-escape'
import { useOpeningFocus } from '@/ui/use-opening-focus'
import { EditFields } from './edit-fields'
import classes from './edit-form.module.css'
import { isChanged } from './is-changed'

export type EditFormProps = {
  readonly place: Place
  /** What was typed so far; kept by the store at every pause. */
  readonly fields: PlaceEdit
}

export const EditForm = ({ place, fields }: EditFormProps) => {
  const { t } = useText()
  const type = useMap((state) => state.typeEdit)
  const save = useMap((state) => state.saveEdit)
  const cancel = useMap((state) => state.cancelEdit)
  const draftSaved = useMap((state) => state.draftSaved)
  const form = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const [wasHeld, setHeld] = useState(false)
  const changed = isChanged(place, fields)
  useOpeningFocus(heading, place.id)
  // Esc is pressed by habit; it never throws away what was typed.
  useEscape(() => (changed ? setHeld(true) : cancel()))

  const submit = (): void => {
    const saved = save()
    if (saved.ok) return
    setProblems(saved.problems)
    form.current?.querySelector<HTMLElement>('[name="name"]')?.focus()
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    submit()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
    event.preventDefault()
    submit()
  }

  return (
    <form ref={form} className={classes.form} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
      <MapPanel
        label={t('place.editTitle')}
        role="dialog"
        size="full"
        header={
          <div className={classes.bar}>
            <h2 ref={heading} tabIndex={-1} data-autofocus className={classes.title}>
              {t('place.editTitle')}
            </h2>
            <span className={classes.state} data-wrong={!draftSaved || undefined}>
              {draftSaved ? (changed ? t('place.add.draftSaved') : '') : t('place.add.draftUnsaved')}
            </span>
          </div>
        }
        footer={
          <>
            <p role="status" className={classes.held}>
              {wasHeld && changed ? t('place.unsavedEdit') : ''}
            </p>
            <div className={classes.actions}>
              <Button size="lg" variant="default" onClick={cancel}>
                {t('common.cancel')}
              </Button>
              <Button size="lg" type="submit" leftSection={<Check aria-hidden="true" size={22} />}>
                {t('common.save')}
              </Button>
            </div>
          </>
        }
      >
        <EditFields
          place={place}
          fields={fields}
          problems={problems}
          onChange={(typed) => {
            setProblems([])
            type(typed)
          }}
        />
      </MapPanel>
    </form>
  )
}
