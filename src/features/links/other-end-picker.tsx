import { Button } from '@mantine/core'
import { MapPin } from 'lucide-react'
import { useMemo, useState } from 'react'
import { bestHits } from '@/domain/find/best-hits'
import { foldText } from '@/domain/find/fold-text'
import { representativePosition } from '@/domain/geometry/representative-position'
import { endOf, type Linked } from '@/domain/relations/ends'
import { fitsWay, type LinkWay, relationOf } from '@/domain/relations/link-ways'
import { markOf } from '@/domain/relations/mark-of'
import type { Place } from '@/domain/schema/place'
import { useText } from '@/i18n/react/use-text'
import type { InTurns } from '@/store/map-state'
import { useFoundPlaces } from '@/store/use-found-places'
import { useNearestPlaces } from '@/store/use-nearest-places'
import { useMap, useServices } from '@/store/use-store'
import { PickList } from '@/ui/pick-list'
import { RecordMark } from '@/ui/record-mark'
import classes from './link-dialog.module.css'
import { recordNote } from './link-words'

type OtherEndPickerProps = {
  readonly subject: Linked
  readonly way: LinkWay
  readonly inTurns: InTurns
  readonly onPick: (id: string) => void
}

/** More would not be read to the end; another letter finds better. */
const MOST_SHOWN = 30
const MOST_NEAR = 5

const NO_PLACES: readonly Place[] = []

/** The other end of a link: what is nearest of what fits, a search among all of it, or a tap on the map. */
export const OtherEndPicker = ({ subject, way, inTurns, onPick }: OtherEndPickerProps) => {
  const { t, language, format } = useText()
  const { clock } = useServices()
  const snapshot = useMap((state) => state.snapshot)
  const { catalogue } = snapshot
  const pickOnMap = useMap((state) => state.pickLinkEnd)
  const [query, setQuery] = useState('')
  const { relationsOf } = snapshot
  const now = useMemo(() => clock(), [clock])
  const isAsked = query.trim() !== ''

  const asked = useMemo(() => {
    // What is linked so already is offered no more.
    const linked = new Set<string>()
    for (const { relation, from, to } of relationsOf(subject.id)) {
      if (relation === relationOf(way.meaning)) linked.add(from).add(to)
    }
    const geometry = subject.type === 'group' ? null : subject.geometry
    const accepts = (record: Linked): boolean =>
      record.id !== subject.id && !linked.has(record.id) && fitsWay(way, endOf(subject), endOf(record))
    return { from: geometry ? representativePosition(geometry) : undefined, accepts, most: MOST_NEAR }
  }, [subject, way, relationsOf])
  const near = useNearestPlaces(isAsked ? undefined : asked, snapshot, inTurns)

  const searched = useMemo(() => (isAsked ? [...snapshot.places.values()] : NO_PLACES), [isAsked, snapshot])
  const found = useFoundPlaces(searched, query, inTurns)
  const words = foldText(query)
  const groups = [...snapshot.groups.values()]
    .filter((group) => asked.accepts(group) && foldText(group.name).includes(words))
    .sort((a, b) => format.compare(a.name, b.name))
  const hits = useMemo(() => found.places.filter(asked.accepts), [found.places, asked])
  const best = useMemo(
    () => bestHits(hits, found.query, format.compare, MOST_SHOWN),
    [hits, found.query, format],
  )
  const places: readonly Place[] = isAsked ? best : near.map(({ place }) => place)
  const shown: readonly Linked[] = [...groups, ...places].slice(0, MOST_SHOWN)
  const all = groups.length + (isAsked ? hits.length : near.length)

  const metresOf = new Map(near.map(({ place, metres }) => [place.id, metres]))
  const noteOf = (record: Linked): string => {
    const metres = metresOf.get(record.id)
    const isNear = !isAsked && metres !== undefined && Number.isFinite(metres)
    const away = isNear ? ` · ${t('links.away', { distance: format.length(metres) })}` : ''
    return recordNote(t, language, record, catalogue) + away
  }
  return (
    <div className={classes.picker}>
      <Button variant="default" leftSection={<MapPin aria-hidden="true" size={20} />} onClick={pickOnMap}>
        {t('links.pickOnMap')}
      </Button>
      <PickList
        label={t('links.search')}
        query={query}
        onQuery={setQuery}
        status={
          all === 0
            ? !found.isBusy && t('links.none')
            : !isAsked
              ? t('links.near')
              : all > shown.length
                ? t('links.firstOf', { shown: shown.length, all })
                : t('links.found', { all })
        }
        listLabel={t('links.withWhat')}
        options={shown.map((record) => ({
          id: record.id,
          picture: <RecordMark mark={markOf(record, now, catalogue)} />,
          name: record.name,
          note: noteOf(record),
        }))}
        isBusy={found.isBusy}
        onPick={onPick}
      />
    </div>
  )
}
