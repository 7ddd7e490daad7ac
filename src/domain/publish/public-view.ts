import { createNeighbourhoodFinder } from '@/domain/membership/neighbourhood-finder'
import type { Header } from '@/domain/schema/map-records'
import type { AnyRecord } from '@/domain/schema/record'
import { countNeeds, type NeedCounts } from './need-counts'
import { ownCategoriesOf, type PublicCategory } from './own-categories'
import type { Precision } from './precision'
import { type PublicNeighbourhood, publicNeighbourhood } from './public-neighbourhood'
import { mayBePinned, type PublicPlace, publicPlace } from './public-place'
import { sourcesOf } from './sources-of'
import { workingView } from './working-view'

/** What may be published of a map, and nothing else: every public file, page and report is made from this. */
export type PublicEdition = {
  readonly header: PublicHeader | undefined
  readonly precision: Precision
  /** Sorted by id. */
  readonly neighbourhoods: readonly PublicNeighbourhood[]
  /** Sorted by id. Needs are among them only as points that the team allowed. */
  readonly places: readonly PublicPlace[]
  /** The team's own categories that these places have. */
  readonly ownCategories: readonly PublicCategory[]
  /** Needs that lie in no neighbourhood. */
  readonly needsElsewhere: NeedCounts
  /** Whom the edition has to name. */
  readonly sources: readonly string[]
}

export type PublicHeader = Pick<Header, 'title' | 'town' | 'organisation' | 'communityType' | 'demo'>

export type PublishOptions = {
  readonly precision: Precision
  /** Needs of sensitivity 0 go out as points too. */
  readonly needPoints?: boolean
}

/**
 * An allow-list over public records: internal and private records, those in the bin, relations, photos, walks, votes
 * and whatever field is not named do not leave. A category of the team's own leaves by name where a place shows it. Pure: the same records in any order give the same edition.
 */
export const publicView = (
  records: Iterable<AnyRecord>,
  { precision, needPoints = false }: PublishOptions,
): PublicEdition => {
  const { header, neighbourhoods, places: leaving, others } = workingView(records)
  const places = leaving.filter(({ visibility }) => visibility === 'public')
  const find = createNeighbourhoodFinder(neighbourhoods)
  const { inArea, elsewhere } = countNeeds(
    places.filter(({ kind }) => kind === 'need'),
    find,
  )
  const shown = places.filter(
    (place) => place.kind !== 'need' || (place.geometry !== null && mayBePinned(place, needPoints)),
  )
  const areaIds = new Set(neighbourhoods.map(({ id }) => id))
  return {
    header: header && publicHeader(header),
    precision,
    neighbourhoods: neighbourhoods.map((area) =>
      publicNeighbourhood(area, inArea(area.id), (id) => areaIds.has(id)),
    ),
    places: shown.map((place) =>
      publicPlace(place, { precision, needPoints, neighbourhoodId: find(place)[0]?.id }),
    ),
    ownCategories: ownCategoriesOf(shown, others),
    needsElsewhere: elsewhere,
    sources: sourcesOf(neighbourhoods, shown),
  }
}

const publicHeader = ({ title, town, organisation, communityType, demo }: Header): PublicHeader => ({
  title,
  ...(town ? { town } : {}),
  ...(organisation ? { organisation } : {}),
  communityType,
  ...(demo ? { demo } : {}),
})
