import {
  asksBeyondKind,
  EVERYTHING,
  type PlaceFilter,
  type Shown,
  toggledKind,
} from '@/domain/filter/place-filter'
import type { Place } from '@/domain/schema/place'
import type { Kind } from '@/domain/taxonomy'
import type { InTurns, MapActions, MapState } from './map-state'
import type { PassingPlaces } from './passing-places'

type FilterActions = Pick<
  MapActions,
  'setFilter' | 'admit' | 'toggleKind' | 'clearFilter' | 'setFiltersOpen' | 'saveFilter' | 'removeSavedFilter'
>

type Parts = {
  readonly get: () => MapState
  readonly set: (part: Partial<MapState>) => void
  readonly clock: () => string
  readonly inTurns: InTurns
  /** How the map is looked at has changed, and is to be kept. */
  readonly keepView: () => void
}

/** Of what is not known yet nothing is shown: a place that is hidden must not be seen for a moment. */
const NONE_YET: ReadonlySet<string> = new Set()

/** What a filter lets through as far as it can be told at once. */
export const shownAtOnce = (filter: PlaceFilter, ids: ReadonlySet<string> = NONE_YET): Shown | undefined => {
  const kinds = filter.kind && new Set(filter.kind as readonly Kind[])
  const passing = asksBeyondKind(filter) ? ids : undefined
  return kinds || passing ? { kinds, ids: passing } : undefined
}

/** The filter of an open map, and what it lets through. */
export const createFilterActions = ({ get, set, clock, inTurns, keepView }: Parts) => {
  let passing: PassingPlaces | undefined
  let fetching = false

  const onPassing = (ids: ReadonlySet<string>): void => {
    const { filter, shown } = get()
    if (shown?.ids !== ids) set({ shown: shownAtOnce(filter, ids) })
    set({ isFiltering: false })
  }
  /** Lets the places that pass be known by what is asked for now. */
  const follow = (): void => {
    const { filter, snapshot, isOpening } = get()
    if (isOpening || !asksBeyondKind(filter)) return
    if (passing) return passing.follow(filter, snapshot)
    if (fetching) return
    fetching = true
    import('./passing-places').then(
      ({ createPassingPlaces }) => {
        passing = createPassingPlaces({ clock, inTurns, onPassing })
        follow()
      },
      () => {
        // Without the part that knows, all is shown rather than nothing; the next one who asks tries again.
        fetching = false
        setFilter(EVERYTHING)
      },
    )
  }
  const setFilter = (filter: PlaceFilter): void => {
    passing?.stop()
    const beyond = asksBeyondKind(filter)
    // What passed the last filter stays until the new one is known, but for the first one.
    set({ filter, shown: shownAtOnce(filter, get().shown?.ids), isFiltering: beyond })
    follow()
    keepView()
  }
  const admit = (place: Place): void => {
    const { filter, snapshot } = get()
    const wider =
      passing && asksBeyondKind(filter)
        ? passing.widened(filter, place, snapshot)
        : filter.kind && !filter.kind.includes(place.kind)
          ? toggledKind(filter, place.kind)
          : filter
    if (wider !== filter) setFilter(wider)
  }
  const actions: FilterActions = {
    setFilter,
    toggleKind: (kind) => setFilter(toggledKind(get().filter, kind)),
    clearFilter: () => setFilter(EVERYTHING),
    admit: (id) => {
      const place = get().snapshot.places.get(id)
      if (place) admit(place)
    },
    setFiltersOpen: (isFiltersOpen) => set({ isFiltersOpen }),
    saveFilter: (name) => {
      const others = get().savedFilters.filter((one) => one.name !== name)
      set({ savedFilters: [...others, { name, filter: get().filter }] })
      keepView()
    },
    removeSavedFilter: (name) => {
      set({ savedFilters: get().savedFilters.filter((one) => one.name !== name) })
      keepView()
    },
  }
  return {
    actions,
    /** The map changed. */
    follow,
    stop: () => passing?.stop(),
  }
}
