import { useMap } from '@/store/use-store'
import { EditForm } from './edit-form'
import { MoveBar } from './move-bar'
import { PlacePanel } from './place-panel'

/** The selected place: read, edited or moved. Another tool on the map sends it away for a while. */
export const PlaceDetails = () => {
  const tool = useMap((state) => state.tool)
  const place = useMap(({ selectedId, snapshot }) => selectedId && snapshot.places.get(selectedId))
  const edit = useMap((state) => state.edit)
  const edited = useMap((state) => state.edit && state.snapshot.places.get(state.edit.id))
  const isAdding = useMap((state) => state.quickAdd !== undefined)

  if (tool.type === 'move') return <MoveBar />
  if (tool.type !== 'browse' || isAdding) return null
  if (edit && edited) return <EditForm key={edit.id} place={edited} fields={edit.fields} />
  return place ? <PlacePanel place={place} /> : null
}
