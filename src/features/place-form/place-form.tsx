import { Button } from '@mantine/core'
import { Trash2 } from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
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
import { FormPage } from '@/ui/form-page'
import { Pin } from '@/ui/pin'
import { FormContext, type FormState } from './form-context'
import { FormSections } from './form-sections'
import classes from './place-form.module.css'

export type PlaceFormProps = {
  readonly place: Place
  /** What was typed so far; kept by the store at every pause. */
  readonly fields: PlaceEdit
  readonly aside: ReactNode
}

/** All that a place can say of itself. */
export const PlaceForm = ({ place, fields, aside }: PlaceFormProps) => {
  const { t, language } = useText()
  const { clock } = useServices()
  const catalogue = useCatalogue()
  const type = useMap((state) => state.typeEdit)
  const save = useMap((state) => state.saveEdit)
  const leave = useMap((state) => state.leaveEdit)
  const cancel = useMap((state) => state.cancelEdit)
  const remove = useMap((state) => state.remove)
  const draftSaved = useMap((state) => state.draftSaved)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const form = useMemo(() => ({ ...formOf(place), ...fields }), [place, fields])
  const isChanged = useMemo(() => editedFields(place, fields).length > 0, [place, fields])
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
  const { kind, category, visibility, status } = form
  const look = { ...place, kind, category, visibility, status: status ?? undefined }
  return (
    <FormPage
      label={t('place.editTitle')}
      subject={place.id}
      picture={<Pin {...placePinArt(look, clock(), catalogue)} size={44} />}
      over={`${t(`common.kind.${kind}`)} · ${categoryWord(t, language, catalogue.info(category))}`}
      title={form.name.trim() || t('place.editTitle')}
      isChanged={isChanged}
      isDraftKept={draftSaved}
      wrong={problems.length}
      onLeave={() => leave(isChanged)}
      onCancel={() => cancel(isChanged)}
      onSave={() => {
        const change = editPlace(place, fields, catalogue)
        if (change.ok) save(change.value)
        else setProblems(change.problems)
        return change.ok
      }}
      extra={
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
    </FormPage>
  )
}
