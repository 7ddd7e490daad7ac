import { UnstyledButton } from '@mantine/core'
import { useMemo } from 'react'
import { placePinArt } from '@/domain/pins/pin-art'
import type { Neighbourhood } from '@/domain/schema/map-records'
import { useText } from '@/i18n/react/use-text'
import { useMap, useServices } from '@/store/use-store'
import { Pin } from '@/ui/pin'
import classes from './area-panel.module.css'
import { placesOfWhole } from './places-inside'

/** More than these are counted, not listed. */
const SHOWN = 50

/** Places that belong to the area as a whole: without a pin this is where they are found. */
export const WholeArea = ({ area }: { readonly area: Neighbourhood }) => {
  const { t, format } = useText()
  const { clock } = useServices()
  const select = useMap((state) => state.select)
  const snapshot = useMap((state) => state.snapshot)
  const places = useMemo(
    () =>
      placesOfWhole(area, snapshot.places.values()).sort((one, other) =>
        format.compare(one.name, other.name),
      ),
    [area, snapshot, format],
  )
  if (places.length === 0) return null
  const now = clock()
  const left = places.length - SHOWN
  return (
    <>
      <h3 className={classes.heading}>{t('draw.wholeArea', { count: places.length })}</h3>
      <ul className={classes.whole}>
        {places.slice(0, SHOWN).map((place) => (
          <li key={place.id} className={classes.wholeRow}>
            <UnstyledButton className={classes.wholeItem} onClick={() => select(place.id)}>
              <Pin {...placePinArt(place, now, snapshot.catalogue)} size={34} />
              <span className={classes.wholeWords}>
                <strong dir="auto">{place.name}</strong>
                <span className={classes.type}>{t(`common.kind.${place.kind}`)}</span>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {left > 0 && <p className={classes.type}>{t('draw.wholeAreaMore', { count: left })}</p>}
    </>
  )
}
