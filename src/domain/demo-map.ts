import type { Change } from './change/change'
import type { MapDraft } from './change/create-map'
import type { Position } from './geometry/geometry'
import type { Neighbourhood, Relation } from './schema/map-records'
import type { Place } from './schema/place'
import type { Stamp } from './stamp'
import { categoryInfo, type Kind } from './taxonomy'

/** A demo map as it is kept in `data/`: invented pins, published institutions, approximate boundaries. */
export type DemoMap = {
  readonly draft: MapDraft
  readonly areas: readonly (Pick<Neighbourhood, 'id' | 'name' | 'areaType' | 'description' | 'validFrom'> & {
    /** Corners in order, not closed. */
    readonly ring: readonly Position[]
  })[]
  readonly places: readonly (Pick<Place, 'id' | 'category' | 'name' | 'status' | 'visibility'> &
    Partial<Place> & { readonly at: Position | null })[]
  readonly relations: readonly Pick<Relation, 'from' | 'to' | 'relation'>[]
}

export const DEMO_NAMES = ['czestocice', 'stalowa-wola'] as const
export type DemoName = (typeof DEMO_NAMES)[number]

/** Fetched when asked for; the service worker keeps both for work without a network. */
export const loadDemo = async (name: DemoName): Promise<DemoMap> => {
  const file =
    name === 'czestocice'
      ? await import('@data/demo-czestocice.json')
      : await import('@data/demo-stalowa-wola.json')
  return file.default as unknown as DemoMap
}

/** Everything of a demo map but its header, as one change. */
export const demoChange = (demo: DemoMap, stamp: Omit<Stamp, 'id'>): Change => {
  const common = { createdAt: stamp.now, updatedAt: stamp.now, createdBy: stamp.by }
  const areas = demo.areas.map(
    ({ ring, ...fields }): Neighbourhood => ({
      ...fields,
      ...common,
      type: 'neighbourhood',
      geometry: { type: 'Polygon', coordinates: [[...ring, ring[0] as Position]] },
      approximate: true,
    }),
  )
  const places = demo.places.map(({ at, ...fields }): Place => {
    const theme = categoryInfo(fields.category)?.theme
    return {
      ...fields,
      ...common,
      type: 'place',
      kind: fields.category.split('.')[0] as Kind,
      geometry: at && { type: 'Point', coordinates: at },
      ...(theme ? { theme } : {}),
    }
  })
  const relations = demo.relations.map(
    (relation): Relation => ({
      ...relation,
      ...common,
      type: 'relation',
      id: `${relation.from}.${relation.relation}.${relation.to}`.slice(0, 64),
    }),
  )
  return { put: [...areas, ...places, ...relations], note: { code: 'import' } }
}
