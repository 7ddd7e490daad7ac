import { Button } from '@mantine/core'
import { Move } from 'lucide-react'
import { useMemo } from 'react'
import { representativePosition } from '@/domain/geometry/representative-position'
import { createNeighbourhoodFinder } from '@/domain/membership/neighbourhood-finder'
import type { Place } from '@/domain/schema/place'
import { useText } from '@/i18n/react/use-text'
import type { InTurns } from '@/store/map-state'
import { useMap } from '@/store/use-store'
import classes from './place-beside.module.css'
import { PlaceGroups } from './place-groups'
import { PlaceLinks } from './place-links'

export type PlaceBesideProps = { readonly place: Place; readonly inTurns: InTurns }

/** What stands beside the form of a place: where it is, and what it has to do with. */
export const PlaceBeside = ({ place, inTurns }: PlaceBesideProps) => {
  const { t } = useText()
  const snapshot = useMap((state) => state.snapshot)
  const startMove = useMap((state) => state.startMove)
  const find = useMemo(() => createNeighbourhoodFinder(snapshot.neighbourhoods.values()), [snapshot])
  const areas = useMemo(() => find(place), [find, place])
  const spot = place.geometry && representativePosition(place.geometry)
  return (
    <>
      <section className={classes.card} aria-labelledby="place-position">
        <h3 id="place-position" className={classes.title}>
          {t('form.sections.position')}
        </h3>
        <p className={classes.where}>
          <span dir="auto">{areas.map(({ name }) => name).join(', ')}</span>
          {spot ? (
            <span className={classes.numbers}>{`${spot[1].toFixed(5)}, ${spot[0].toFixed(5)}`}</span>
          ) : (
            <span>{t('place.noPoint')}</span>
          )}
        </p>
        {place.geometry?.type === 'Point' && (
          <Button
            variant="default"
            leftSection={<Move aria-hidden="true" size={20} />}
            onClick={() => startMove(place.id)}
          >
            {t('place.move')}
          </Button>
        )}
      </section>
      <section className={classes.card} aria-label={t('links.heading')}>
        <PlaceGroups place={place} />
        <PlaceLinks place={place} inTurns={inTurns} />
      </section>
    </>
  )
}
