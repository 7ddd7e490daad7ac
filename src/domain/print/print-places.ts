import { publicView } from '@/domain/publish/public-view'
import type { Header, Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'

/** Which people may see the paper. */
export type PrintVersion = 'working' | 'public'

export type PrintedPlaces = {
  /** Of the public version these hold what may be published and nothing else. */
  readonly places: readonly Place[]
  /** Public needs that are counted only, and private places: neither is on the paper. */
  readonly leftOut: { readonly needs: number; readonly private: number }
}

/**
 * What of these places may stand on paper. Private ones are in neither version, as they are in no file. In the public
 * version a place has the fields that `publish` names, and a position only where it may be pinned.
 */
export const placesForPrint = (
  version: PrintVersion,
  places: readonly Place[],
  areas: Iterable<Neighbourhood>,
  header: Header | undefined,
): PrintedPlaces => {
  const shared = places.filter(({ visibility }) => visibility !== 'private')
  if (version === 'working') {
    return { places: shared, leftOut: { needs: 0, private: places.length - shared.length } }
  }
  const edition = publicView([...(header ? [header] : []), ...areas, ...shared], { precision: 'exact' })
  const allowed = new Map(edition.places.map((place) => [place.id, place]))
  const printed = shared.flatMap(({ id }): readonly Place[] => {
    const found = allowed.get(id)
    if (!found) return []
    const { updatedMonth, verifiedMonth, ...fields } = found
    return [
      {
        ...fields,
        type: 'place',
        visibility: 'public',
        createdAt: `${updatedMonth}-01T00:00:00Z`,
        updatedAt: `${updatedMonth}-01T00:00:00Z`,
        createdBy: '',
        ...(verifiedMonth ? { verifiedAt: `${verifiedMonth}-01T00:00:00Z` } : {}),
      },
    ]
  })
  const needs = shared.filter(
    ({ id, kind, visibility }) => kind === 'need' && visibility === 'public' && !allowed.has(id),
  )
  return { places: printed, leftOut: { needs: needs.length, private: 0 } }
}
