import { TextInput } from '@mantine/core'
import { Search, Spline } from 'lucide-react'
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { foldText } from '@/domain/find/fold-text'
import { rankHits } from '@/domain/find/rank-hits'
import { placePinArt } from '@/domain/pins/pin-art'
import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import { categoryWord } from '@/i18n/core/place-words'
import { useText } from '@/i18n/react/use-text'
import type { InTurns } from '@/store/map-state'
import { useCatalogue } from '@/store/use-catalogue'
import { useFoundPlaces } from '@/store/use-found-places'
import { useMap, useServices } from '@/store/use-store'
import { Dialog } from '@/ui/dialog'
import { Pin } from '@/ui/pin'
import classes from './search-dialog.module.css'

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
  const { t, format } = useText()
  const listId = useId()
  const list = useRef<HTMLDivElement>(null)
  const snapshot = useMap((state) => state.snapshot)
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const places = useMemo(
    () => [...snapshot.places.values()].sort((a, b) => format.compare(a.name, b.name)),
    [snapshot, format],
  )
  const isAsked = query.trim() !== ''
  const found = useFoundPlaces(isAsked ? places : NO_PLACES, query, inTurns)
  const areas = useMemo(() => findAreas(snapshot.neighbourhoods.values(), query), [snapshot, query])
  const hits = useMemo(
    (): readonly (Place | Neighbourhood)[] =>
      isAsked ? [...areas, ...rankHits(found.places, found.query)] : NO_PLACES,
    [isAsked, areas, found.places, found.query],
  )
  const shown = hits.slice(0, MOST_SHOWN)
  const chosen = shown[Math.min(at, shown.length - 1)]
  const show = (id: string): void => {
    onClose()
    onShow(id)
  }
  const goTo = (next: number): void => {
    const to = (next + shown.length) % shown.length
    setAt(to)
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (shown.length === 0) return
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (by !== 0) goTo(Math.min(at, shown.length - 1) + by)
    else if (event.key === 'Enter' && chosen && !found.isBusy) show(chosen.id)
    else return
    event.preventDefault()
  }
  return (
    <>
      <TextInput
        data-autofocus
        role="combobox"
        aria-label={t('search.title')}
        aria-expanded={shown.length > 0}
        aria-controls={listId}
        aria-activedescendant={chosen && `${listId}-${chosen.id}`}
        aria-autocomplete="list"
        description={t('list.searched')}
        enterKeyHint="go"
        autoComplete="off"
        spellCheck={false}
        leftSection={<Search aria-hidden="true" size={18} />}
        leftSectionPointerEvents="none"
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <p role="status" className={classes.count}>
        {isAsked &&
          !found.isBusy &&
          (hits.length === 0
            ? t('list.notFound')
            : hits.length > shown.length
              ? t('search.firstOf', { shown: shown.length, all: hits.length })
              : t('search.found', { all: hits.length }))}
      </p>
      <div ref={list} id={listId} role="listbox" aria-label={t('search.results')} className={classes.hits}>
        {shown.map((hit) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and takes the keys
          <div
            key={hit.id}
            id={`${listId}-${hit.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={hit === chosen}
            className={classes.hit}
            onClick={() => show(hit.id)}
          >
            <Hit hit={hit} />
          </div>
        ))}
      </div>
    </>
  )
}

const Hit = ({ hit }: { readonly hit: Place | Neighbourhood }) => {
  const { t, language } = useText()
  const { clock } = useServices()
  const catalogue = useCatalogue()
  const now = useMemo(() => clock(), [clock])
  return (
    <>
      {hit.type === 'place' ? (
        <Pin {...placePinArt(hit, now, catalogue)} size={34} />
      ) : (
        <Spline aria-hidden="true" size={24} className={classes.area} />
      )}
      <span className={classes.words}>
        <span dir="auto" className={classes.name}>
          {hit.name}
        </span>
        <span className={classes.note}>
          {hit.type === 'place'
            ? [categoryWord(t, language, catalogue.info(hit.category)), hit.address]
                .filter(Boolean)
                .join(' · ')
            : t('place.inArea')}
        </span>
      </span>
    </>
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
