import { useMap } from '@/store/use-store'
import { lazyPart } from '@/ui/lazy-part'
import type { EditFormProps } from './edit-form'
import type { PlacePanelProps } from './place-panel'

const PlacePanel = lazyPart<PlacePanelProps>(async () => (await import('./place-panel')).PlacePanel)
const EditForm = lazyPart<EditFormProps>(async () => (await import('./edit-form')).EditForm)

/** The selected place, read or edited. A tool on the map sends it away for a while. */
export const PlaceDetails = () => {
  const isBrowsing = useMap((state) => state.tool.type === 'browse')
  const place = useMap(({ selectedId, snapshot }) => selectedId && snapshot.places.get(selectedId))
  const edit = useMap((state) => state.edit)
  const edited = useMap((state) => state.edit && state.snapshot.places.get(state.edit.id))
  const isAdding = useMap((state) => state.quickAdd !== undefined)

  if (!isBrowsing || isAdding) return null
  if (edit && edited) return <EditForm key={edit.id} place={edited} fields={edit.fields} />
  return place ? <PlacePanel place={place} /> : null
}
