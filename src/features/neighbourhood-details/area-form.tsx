import { useState } from 'react'
import { editNeighbourhood } from '@/domain/change/edit-neighbourhood'
import { type AreaEdit, areaForm, isAreaChanged } from '@/domain/form/area-form'
import type { Problem } from '@/domain/problem'
import type { Neighbourhood } from '@/domain/schema/map-records'
import { useText } from '@/i18n/react/use-text'
import { useMap, useMapStore } from '@/store/use-store'
import { FormPage } from '@/ui/form-page'
import { Message } from '@/ui/message'
import classes from './area-form.module.css'
import { AreaFormFields } from './area-form-fields'

export type AreaFormPanelProps = {
  readonly area: Neighbourhood
  /** What was typed so far; kept by the store at every pause. */
  readonly edit: AreaEdit
}

/** The full form of an area. What was typed waits for the next time when it is left. */
export const AreaFormPanel = ({ area, edit }: AreaFormPanelProps) => {
  const { t } = useText()
  const { typeAreaEdit, leaveAreaEdit, dropAreaEdit, saveAreaEdit } = useMapStore().getState()
  const { neighbourhoods } = useMap((state) => state.snapshot)
  const draftSaved = useMap((state) => state.draftSaved)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const isChanged = isAreaChanged(area, edit)
  return (
    <FormPage
      label={t('draw.editTitle')}
      subject={area.id}
      over={t('draw.editTitle')}
      title={area.name}
      isChanged={isChanged}
      isDraftKept={draftSaved}
      wrong={problems.length}
      onLeave={() => (isChanged ? leaveAreaEdit() : dropAreaEdit(false))}
      onCancel={() => dropAreaEdit(isChanged)}
      onSave={() => {
        const edited = editNeighbourhood(area, edit, neighbourhoods)
        if (edited.ok) saveAreaEdit(edited.value)
        else setProblems(edited.problems)
        return edited.ok
      }}
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
    </FormPage>
  )
}
