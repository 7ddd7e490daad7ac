import { Button } from '@mantine/core'
import { Check } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import type { NeighbourhoodEdit } from '@/domain/change/add-neighbourhood'
import type { Problem } from '@/domain/problem'
import type { Neighbourhood } from '@/domain/schema/map-records'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { AreaFields } from '@/ui/area-fields'
import { MapPanel } from '@/ui/map-panel'
import { useEscape } from '@/ui/use-escape'
import { useOpeningFocus } from '@/ui/use-opening-focus'
import classes from './edit-area-form.module.css'

export type EditAreaFormProps = { readonly area: Neighbourhood; readonly onClose: () => void }

export const EditAreaForm = ({ area, onClose }: EditAreaFormProps) => {
  const { t } = useText()
  const save = useMap((state) => state.editNeighbourhood)
  const nameField = useRef<HTMLInputElement>(null)
  const [fields, setFields] = useState<NeighbourhoodEdit>({})
  const [problem, setProblem] = useState<Problem>()
  const [wasHeld, setHeld] = useState(false)
  const value = { name: area.name, areaType: area.areaType, approximate: area.approximate, ...fields }
  const changed =
    value.name !== area.name || value.areaType !== area.areaType || value.approximate !== area.approximate
  useOpeningFocus(nameField, area.id)
  // Esc is pressed by habit; it never throws away what was typed.
  useEscape(() => (changed ? setHeld(true) : onClose()))

  const submit = (event?: FormEvent): void => {
    event?.preventDefault()
    const saved = changed ? save(area, fields) : undefined
    if (!saved || saved.ok) return onClose()
    setProblem(saved.problems[0])
    nameField.current?.focus()
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return
        event.preventDefault()
        submit()
      }}
    >
      <MapPanel
        label={t('draw.editTitle')}
        role="dialog"
        size="full"
        header={
          <div className={classes.bar}>
            <h2 className={classes.title}>{t('draw.editTitle')}</h2>
          </div>
        }
        footer={
          <>
            <p role="status" className={classes.held}>
              {wasHeld && changed ? t('place.unsavedEdit') : ''}
            </p>
            <div className={classes.actions}>
              <Button size="lg" variant="default" onClick={onClose}>
                {t('common.cancel')}
              </Button>
              <Button size="lg" type="submit" leftSection={<Check aria-hidden="true" size={22} />}>
                {t('common.save')}
              </Button>
            </div>
          </>
        }
      >
        <div className={classes.fields}>
          <AreaFields
            nameField={nameField}
            value={value}
            nameError={problem && problemText(t, problem)}
            onChange={(typed) => {
              setProblem(undefined)
              setFields((before) => ({ ...before, ...typed }))
            }}
          />
        </div>
      </MapPanel>
    </form>
  )
}
