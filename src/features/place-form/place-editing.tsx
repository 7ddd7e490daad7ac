import type { ReactNode } from 'react'
import type { Place } from '@/domain/schema/place'
import { useMap } from '@/store/use-store'
import { lazyPart } from '@/ui/lazy-part'
import type { PlaceFormProps } from './place-form'

const PlaceForm = lazyPart<PlaceFormProps>(async () => (await import('./place-form')).PlaceForm)

type PlaceEditingProps = {
  /** What stands beside the fields: things that are kept as soon as they are done. */
  readonly aside: (place: Place) => ReactNode
}

/** The form of the place that is being edited. A tool on the map sends it away for a while. */
export const PlaceEditing = ({ aside }: PlaceEditingProps) => {
  const isBrowsing = useMap((state) => state.tool.type === 'browse')
  const edit = useMap((state) => state.edit)
  const place = useMap((state) => state.edit && state.snapshot.places.get(state.edit.id))
  const isAdding = useMap((state) => state.quickAdd !== undefined)
  if (!isBrowsing || isAdding || !edit || !place) return null
  return <PlaceForm key={edit.id} place={place} fields={edit.fields} aside={aside(place)} />
}
