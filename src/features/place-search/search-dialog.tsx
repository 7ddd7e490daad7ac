import { useMemo, useState } from 'react'
import { bestHits } from '@/domain/find/best-hits'
import { foldText } from '@/domain/find/fold-text'
import { markOf } from '@/domain/relations/mark-of'
import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import { categoryWord } from '@/i18n/core/place-words'
import { useText } from '@/i18n/react/use-text'
import type { InTurns } from '@/store/map-state'
import { useCatalogue } from '@/store/use-catalogue'
import { useFoundPlaces } from '@/store/use-found-places'
import { useMap, useServices } from '@/store/use-store'
import { Dialog } from '@/ui/dialog'
import { PickList } from '@/ui/pick-list'
import { RecordMark } from '@/ui/record-mark'

export type SearchDialogProps = {
  readonly inTurns: InTurns
  /** Shows a place or an area on the map. */
  readonly onShow: (id: string) => void
}

/** More would not be read to the end; another letter finds better. */
const MOST_SHOWN = 50

const NO_PLACES: readonly Place[] = []

/** Finds a place or an area of the map and goes there; Ctrl+K on the map. */
export const SearchDialog = (props: SearchDialogProps) => {
  const { t } = useText()
  const isOpen = useMap((state) => state.isSearchOpen)
  const setOpen = useMap((state) => state.setSearchOpen)
  return (
    <Dialog opened={isOpen} title={t('search.title')} size="lg" onClose={() => setOpen(false)}>
      <SearchForm {...props} onClose={() => setOpen(false)} />
    </Dialog>
  )
}

const SearchForm = ({ inTurns, onShow, onClose }: SearchDialogProps & { readonly onClose: () => void }) => {
  const { t, format, language } = useText()
  const { clock } = useServices()
  const now = useMemo(() => clock(), [clock])
  const snapshot = useMap((state) => state.snapshot)
  const catalogue = useCatalogue()
  const [query, setQuery] = useState('')
  const places = useMemo(() => [...snapshot.places.values()], [snapshot])
  const isAsked = query.trim() !== ''
  const found = useFoundPlaces(isAsked ? places : NO_PLACES, query, inTurns)
  const areas = useMemo(() => findAreas(snapshot.neighbourhoods.values(), query), [snapshot, query])
  const best = useMemo(
    () => (isAsked ? bestHits(found.places, found.query, format.compare, MOST_SHOWN) : NO_PLACES),
    [isAsked, found.places, found.query, format],
  )
  const shown: readonly (Place | Neighbourhood)[] = [...areas, ...best].slice(0, MOST_SHOWN)
  const all = areas.length + found.places.length
  const noteOf = (hit: Place | Neighbourhood): string =>
    hit.type === 'place'
      ? [categoryWord(t, language, catalogue.info(hit.category)), hit.address].filter(Boolean).join(' · ')
      : t('place.inArea')
  return (
    <PickList
      label={t('search.title')}
      labelHidden
      description={t('list.searched')}
      query={query}
      onQuery={setQuery}
      status={
        isAsked &&
        !found.isBusy &&
        (all === 0
          ? t('list.notFound')
          : all > shown.length
            ? t('search.firstOf', { shown: shown.length, all })
            : t('search.found', { all }))
      }
      listLabel={t('search.results')}
      options={shown.map((hit) => ({
        id: hit.id,
        picture: <RecordMark mark={markOf(hit, now, catalogue)} />,
        name: hit.name,
        note: noteOf(hit),
      }))}
      isBusy={found.isBusy}
      onPick={(id) => {
        onClose()
        onShow(id)
      }}
    />
  )
}

const findAreas = (areas: Iterable<Neighbourhood>, query: string): readonly Neighbourhood[] => {
  const words = foldText(query).split(' ').filter(Boolean)
  if (words.length === 0) return []
  return [...areas].filter(({ name }) => {
    const text = foldText(name)
    return words.every((word) => text.includes(word))
  })
}
