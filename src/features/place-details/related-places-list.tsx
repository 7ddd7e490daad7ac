import { Spline } from 'lucide-react'
import { useMemo } from 'react'
import { placePinArt } from '@/domain/pins/pin-art'
import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import { statusWord } from '@/i18n/core/place-words'
import { useText } from '@/i18n/react/use-text'
import { useCatalogue } from '@/store/use-catalogue'
import { useMap, useServices } from '@/store/use-store'
import { Pin } from '@/ui/pin'
import { relatedPlaces } from './related-places'
import classes from './related-places.module.css'

/** Links to other places; each leads there. */
export const RelatedPlaces = ({ id }: { readonly id: string }) => {
  const { t } = useText()
  const snapshot = useMap((state) => state.snapshot)
  const groups = useMemo(() => relatedPlaces(id, snapshot), [id, snapshot])
  return groups.map(({ relation, way, places }) => (
    <section key={`${way} ${relation}`} className={classes.group}>
      <h3 className={classes.heading}>
        {way === 'to' ? t(`place.relatesTo.${relation}`) : t(`place.relatedFrom.${relation}`)}
      </h3>
      <ul className={classes.list}>
        {places.map((place) => (
          <li key={place.id}>
            <RelatedPlace place={place} />
          </li>
        ))}
      </ul>
    </section>
  ))
}

const RelatedPlace = ({ place }: { readonly place: Place | Neighbourhood }) => {
  const { t } = useText()
  const { clock } = useServices()
  const catalogue = useCatalogue()
  const select = useMap((state) => state.select)
  const isPlace = place.type === 'place'
  return (
    <button type="button" className={classes.place} onClick={() => select(place.id)}>
      {isPlace ? (
        <Pin {...placePinArt(place, clock(), catalogue)} size={34} />
      ) : (
        <Spline aria-hidden="true" size={24} />
      )}
      <span className={classes.words}>
        <strong>{place.name}</strong>
        <span className={classes.kind}>
          {isPlace
            ? [t(`common.kind.${place.kind}`), place.status && statusWord(t, place.kind, place.status)]
                .filter(Boolean)
                .join(', ')
            : t(`draw.types.${place.areaType}`)}
        </span>
      </span>
    </button>
  )
}
