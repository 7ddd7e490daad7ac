import { Button } from '@mantine/core'
import { Check, X } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, useRef, useState } from 'react'
import { editNeighbourhood } from '@/domain/change/edit-neighbourhood'
import { type AreaEdit, areaForm, isAreaChanged } from '@/domain/form/area-form'
import type { Problem } from '@/domain/problem'
import type { Neighbourhood } from '@/domain/schema/map-records'
import { useText } from '@/i18n/react/use-text'
import { useMap, useMapStore } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import { MapPanel } from '@/ui/map-panel'
import { Message } from '@/ui/message'
import { useEscape } from '@/ui/use-escape'
import { useOpeningFocus } from '@/ui/use-opening-focus'
import classes from './area-form.module.css'
import { AreaFormFields } from './area-form-fields'

export type AreaFormPanelProps = {
  readonly area: Neighbourhood
  /** What was typed so far; kept by the store at every pause. */
  readonly edit: AreaEdit
}

/** The full form of an area. Leaving it asks nothing and loses nothing: what was typed waits for the next time. */
export const AreaFormPanel = ({ area, edit }: AreaFormPanelProps) => {
  const { t } = useText()
  const { typeAreaEdit, leaveAreaEdit, dropAreaEdit, saveAreaEdit } = useMapStore().getState()
  const { neighbourhoods } = useMap((state) => state.snapshot)
  const draftSaved = useMap((state) => state.draftSaved)
  const element = useRef<HTMLFormElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const isChanged = isAreaChanged(area, edit)
  const leave = isChanged ? leaveAreaEdit : dropAreaEdit
  useOpeningFocus(heading, area.id)
  useEscape(leave)

  const submit = (): void => {
    const edited = editNeighbourhood(area, edit, neighbourhoods)
    if (edited.ok) return saveAreaEdit(edited.value)
    setProblems(edited.problems)
    const name = edited.problems[0]?.params?.field
    const field = element.current?.querySelector<HTMLElement>(`[name="${name}"]`)
    field?.focus()
    // The sentence about it comes below it, and the footer lies over the edge.
    field?.scrollIntoView({ block: 'center' })
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
    <form ref={element} className={classes.form} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate>
      <MapPanel
        label={t('draw.editTitle')}
        role="dialog"
        size="page"
        header={
          <div className={classes.bar}>
            <IconButton
              label={isChanged ? t('place.add.close') : t('common.close')}
              icon={X}
              onClick={leave}
            />
            <div className={classes.titles}>
              <p className={classes.over}>{t('draw.editTitle')}</p>
              <h2 ref={heading} tabIndex={-1} data-autofocus className={classes.title} dir="auto">
                {area.name}
              </h2>
            </div>
            <span className={classes.state}>{isChanged && draftSaved ? t('place.add.draftSaved') : ''}</span>
          </div>
        }
        footer={
          <div className={classes.actions}>
            <Button size="lg" variant="default" onClick={dropAreaEdit}>
              {isChanged ? t('area.dropChanges') : t('common.cancel')}
            </Button>
            <Button size="lg" type="submit" leftSection={<Check aria-hidden="true" size={22} />}>
              {t('common.save')}
            </Button>
          </div>
        }
      >
        <div className={classes.page}>
          {!draftSaved && <Message kind="warn">{t('area.draftUnsaved')}</Message>}
          <AreaFormFields
            area={area}
            form={{ ...areaForm(area), ...edit }}
            problems={problems}
            onChange={(typed) => {
              setProblems((before) => before.filter(({ params }) => !(String(params?.field) in typed)))
              typeAreaEdit(typed)
            }}
          />
        </div>
      </MapPanel>
    </form>
  )
}
