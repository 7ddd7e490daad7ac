import { containsPosition } from '@/domain/geometry/contains-position'
import type { PlaceGeometry } from '@/domain/geometry/geometry'
import { representativePosition } from '@/domain/geometry/representative-position'
import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import type { AnyRecord } from '@/domain/schema/record'
import { categoryInfo, THEMES } from '@/domain/taxonomy'
import { coarsen, type Precision } from './precision'

/** What a public place may say: nothing that is not named here. Exact times, people and contacts never are. */
export type PublicPlace = Pick<
  Place,
  | 'id'
  | 'kind'
  | 'category'
  | 'name'
  | 'status'
  | 'description'
  | 'theme'
  | 'forWhom'
  | 'address'
  | 'contactWww'
  | 'openingHours'
  | 'accessibility'
  | 'accessibilityNotes'
  | 'cost'
> & {
  readonly geometry: PlaceGeometry | null
  readonly neighbourhoodId?: string
  /** Year and month. */
  readonly updated: string
}

export type PublicNeighbourhood = Pick<
  Neighbourhood,
  'id' | 'name' | 'areaType' | 'geometry' | 'approximate' | 'validFrom' | 'validTo' | 'description'
> & {
  /** Public needs inside, by theme; needs are told of an area, not pinned. */
  readonly needCounts: Readonly<Record<string, number>>
}

export type PublicEdition = {
  readonly places: readonly PublicPlace[]
  readonly neighbourhoods: readonly PublicNeighbourhood[]
  readonly precision: Precision
  readonly left: {
    /** Records that stay because they are internal or private. */
    readonly notPublic: number
    /** Public needs that are counted per area and not pinned. */
    readonly needsCounted: number
    /** Public places that go without their point. */
    readonly withoutPoint: number
  }
}

export type PublicOptions = {
  readonly precision: Precision
  /** Needs of categories that need no care may go out as points. */
  readonly needPoints?: boolean
}

const TEXT_FIELDS = [
  'status',
  'description',
  'theme',
  'forWhom',
  'address',
  'contactWww',
  'openingHours',
  'accessibility',
  'accessibilityNotes',
  'cost',
] as const satisfies readonly (keyof PublicPlace)[]

const AREA_FIELDS = ['validFrom', 'validTo', 'description'] as const

/** A category nobody has judged, such as a team's own, is handled like the most careful one. */
const sensitivityOf = (place: Place): number => categoryInfo(place.category)?.sensitivity ?? 2

/** Whether the point of a public place may leave. People and self-help groups only at a confirmed meeting place. */
const pointMayLeave = (place: Place): boolean => {
  if (place.kind === 'need') return sensitivityOf(place) === 0
  return sensitivityOf(place) < 2 || (place.kind !== 'observation' && place.meetingPlaceConfirmed === true)
}

const pick = <T extends object, K extends keyof T>(source: T, fields: readonly K[]): Partial<Pick<T, K>> =>
  Object.fromEntries(
    fields.filter((field) => source[field] !== undefined).map((field) => [field, source[field]]),
  ) as Partial<Pick<T, K>>

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * The public edition of a map, computed from an allow-list: public records, their named fields, points only where
 * they may be shown. The same records in any order give the same edition.
 */
export const publicEdition = (
  records: Iterable<AnyRecord>,
  { precision, needPoints = false }: PublicOptions,
): PublicEdition => {
  const live = [...records].filter((record) => !record.deletedAt)
  const areas = live.filter((record) => record.type === 'neighbourhood').sort(byId)
  const all = live.filter((record) => record.type === 'place')
  const open = all.filter((place) => place.visibility === 'public').sort(byId)

  const areaIdOf = (place: Place): string | undefined => {
    if (place.neighbourhoodId) return place.neighbourhoodId
    const at = place.geometry && representativePosition(place.geometry)
    return at ? areas.find((area) => containsPosition(area.geometry, at))?.id : undefined
  }
  const isCounted = (place: Place): boolean =>
    place.kind === 'need' && !(needPoints && pointMayLeave(place))

  const counts = new Map<string, Record<string, number>>()
  for (const need of open.filter(isCounted)) {
    const areaId = areaIdOf(need)
    const theme = need.theme ?? categoryInfo(need.category)?.theme
    if (!areaId || !theme) continue
    const ofArea = counts.get(areaId) ?? {}
    ofArea[theme] = (ofArea[theme] ?? 0) + 1
    counts.set(areaId, ofArea)
  }

  const places = open
    .filter((place) => !isCounted(place))
    .map((place): PublicPlace => {
      const areaId = areaIdOf(place)
      const geometry = place.geometry && pointMayLeave(place) ? coarsen(place.geometry, precision) : null
      return {
        id: place.id,
        kind: place.kind,
        category: place.category,
        name: place.name,
        // An address would tell the place that a missing point hides.
        ...pick(place, geometry === null ? TEXT_FIELDS.filter((field) => field !== 'address') : TEXT_FIELDS),
        geometry,
        ...(areaId ? { neighbourhoodId: areaId } : {}),
        updated: place.updatedAt.slice(0, 7),
      }
    })

  return {
    precision,
    places,
    neighbourhoods: areas.map((area) => ({
      id: area.id,
      name: area.name,
      areaType: area.areaType,
      geometry: area.geometry,
      approximate: area.approximate,
      ...pick(area, AREA_FIELDS),
      needCounts: inThemeOrder(counts.get(area.id) ?? {}),
    })),
    left: {
      notPublic: all.length - open.length,
      needsCounted: open.filter(isCounted).length,
      withoutPoint: open.filter((place) => !isCounted(place) && place.geometry && !pointMayLeave(place)).length,
    },
  }
}

const inThemeOrder = (counts: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(THEMES.flatMap(({ id }) => (counts[id] ? [[id, counts[id]]] : [])))
