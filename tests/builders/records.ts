import type { Group, Neighbourhood, Relation } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'

export const NOW = '2026-11-23T08:00:00.000Z'

const common = { createdAt: NOW, updatedAt: NOW, createdBy: 'organizator' }

let serial = 0
const nextId = (prefix: string) => {
  serial += 1
  return `${prefix}${serial}`
}

export const aPlace = (fields: Partial<Place> = {}): Place => ({
  type: 'place',
  id: nextId('p'),
  ...common,
  kind: 'resource',
  category: 'resource.green',
  name: 'Park',
  geometry: { type: 'Point', coordinates: [21.36, 50.93] },
  visibility: 'internal',
  status: 'active',
  ...fields,
})

/** A square of about 700 × 1100 m around Częstocice unless told otherwise. */
export const aNeighbourhood = (fields: Partial<Neighbourhood> = {}): Neighbourhood => ({
  type: 'neighbourhood',
  id: nextId('n'),
  ...common,
  name: 'Częstocice',
  areaType: 'osiedle',
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [21.355, 50.925],
        [21.365, 50.925],
        [21.365, 50.935],
        [21.355, 50.935],
        [21.355, 50.925],
      ],
    ],
  },
  approximate: true,
  ...fields,
})

export const aGroup = (fields: Partial<Group> = {}): Group => ({
  type: 'group',
  id: nextId('g'),
  ...common,
  name: 'Rodziny z Częstocic',
  ...fields,
})

export const aRelation = (fields: Pick<Relation, 'from' | 'to'> & Partial<Relation>): Relation => ({
  type: 'relation',
  id: nextId('r'),
  ...common,
  relation: 'answers',
  ...fields,
})
