import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { linkRecords } from '@/domain/change/link-records'
import { representativePosition } from '@/domain/geometry/representative-position'
import { markOf } from '@/domain/relations/mark-of'
import type { Link } from '@/domain/relations/read-links'
import { type Suggestion, suggests } from '@/domain/relations/suggestions'
import type { Place } from '@/domain/schema/place'
import { useText } from '@/i18n/react/use-text'
import type { InTurns } from '@/store/map-state'
import { useCatalogue } from '@/store/use-catalogue'
import { useNearestPlaces } from '@/store/use-nearest-places'
import { useStamp } from '@/store/use-stamp'
import { useMap, useServices } from '@/store/use-store'
import { RecordMark } from '@/ui/record-mark'
import classes from './place-links.module.css'

type LinkSuggestionsProps = {
  readonly place: Place
  readonly links: readonly Link[]
  readonly inTurns: InTurns
}

const MOST = 3

/** "Może pomóc w pobliżu": what is of the same theme, the nearest first; to what can help, the needs that are open. */
export const LinkSuggestions = ({ place, links, inTurns }: LinkSuggestionsProps) => {
  const { t } = useText()
  const snapshot = useMap((state) => state.snapshot)
  const area = useMap((state) =>
    place.geometry ? undefined : state.snapshot.neighbourhoods.get(place.neighbourhoodId ?? ''),
  )
  const linkedIds = links
    .filter(({ meaning }) => meaning === 'answers')
    .map(({ other }) => other.id)
    .join(' ')
  const asked = useMemo(() => {
    const linked = new Set(linkedIds.split(' '))
    const accepts = suggests(place, (id) => linked.has(id))
    const geometry = place.geometry ?? area?.geometry
    return accepts && { from: geometry && representativePosition(geometry), accepts, most: MOST }
  }, [place, area, linkedIds])
  const near = useNearestPlaces(asked, snapshot, inTurns)
  if (near.length === 0) return null
  return (
    <section className={classes.group}>
      <h3 className={classes.heading}>{place.kind === 'need' ? t('links.mayHelp') : t('links.openNeeds')}</h3>
      <ul className={classes.list}>
        {near.map((suggestion) => (
          <SuggestedRow key={suggestion.place.id} subject={place} suggestion={suggestion} />
        ))}
      </ul>
    </section>
  )
}

type SuggestedRowProps = { readonly subject: Place; readonly suggestion: Suggestion }

const SuggestedRow = ({ subject, suggestion: { place, metres } }: SuggestedRowProps) => {
  const { t, format } = useText()
  const { clock } = useServices()
  const catalogue = useCatalogue()
  const stamp = useStamp()
  const snapshot = useMap((state) => state.snapshot)
  const select = useMap((state) => state.select)
  const act = useMap((state) => state.act)
  const link = (): void => {
    const way = subject.kind === 'need' ? 'from' : 'to'
    const made = linkRecords(
      subject,
      place,
      { meaning: 'answers', way },
      snapshot.relationsOf(subject.id),
      stamp(),
    )
    if (made.ok) act(made.value)
  }
  return (
    <li className={classes.row}>
      <button type="button" className={classes.place} onClick={() => select(place.id)}>
        <RecordMark mark={markOf(place, clock(), catalogue)} />
        <span className={classes.words}>
          <strong dir="auto">{place.name}</strong>
          <span className={classes.kind}>
            {t(`common.kind.${place.kind}`)}
            {' · '}
            {Number.isFinite(metres)
              ? t('links.away', { distance: format.length(metres) })
              : t('links.noPin')}
          </span>
        </span>
      </button>
      <Button
        variant="default"
        className={classes.linkButton}
        aria-label={t('links.linkItem', { name: place.name })}
        onClick={link}
      >
        {t('links.link')}
      </Button>
    </li>
  )
}
