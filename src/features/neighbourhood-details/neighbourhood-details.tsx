import { useEffect, useState } from 'react'
import { useMap } from '@/store/use-store'
import { lazyPart } from '@/ui/lazy-part'
import type { AreaPanelProps } from './area-panel'
import type { EditAreaFormProps } from './edit-area-form'

const AreaPanel = lazyPart<AreaPanelProps>(async () => (await import('./area-panel')).AreaPanel)
const EditAreaForm = lazyPart<EditAreaFormProps>(async () => (await import('./edit-area-form')).EditAreaForm)

/** The selected area, read or edited. */
export const NeighbourhoodDetails = () => {
  const area = useMap(({ selectedId, snapshot }) => selectedId && snapshot.neighbourhoods.get(selectedId))
  const isFree = useMap(({ tool, quickAdd, edit }) => tool.type === 'browse' && !quickAdd && !edit)
  const [editedId, setEditedId] = useState<string>()
  const id = area ? area.id : undefined
  // Who selects something else has left the form.
  useEffect(() => setEditedId((edited) => (edited === id ? edited : undefined)), [id])

  if (!area || !isFree) return null
  return editedId === area.id ? (
    <EditAreaForm key={area.id} area={area} onClose={() => setEditedId(undefined)} />
  ) : (
    <AreaPanel area={area} onEdit={() => setEditedId(area.id)} />
  )
}
