import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aNeighbourhood, aPlace, NOW } from '@tests/builders/records'
import { twinFinder } from '@/domain/change/find-twin'
import type { IncomingRecord } from '@/domain/change/incoming'
import type { Position } from '@/domain/geometry/geometry'
import { distanceMetres } from '@/domain/geometry/length-metres'

const at = (position: Position) => ({ type: 'Point', coordinates: position }) as const
const park = aPlace({ id: 'park', name: 'Park Łazienki', geometry: at([21, 50]) })
const incoming = (fields: IncomingRecord['fields'], more: Partial<IncomingRecord> = {}): IncomingRecord => ({
  type: 'place',
  index: 1,
  fields,
  ...more,
})
const METRE = 1 / 111_195

describe('a thing that is here already under another id', () => {
  const find = twinFinder([
    park,
    aPlace({ id: 'gone', name: 'Kosz', geometry: at([21, 50]), deletedAt: NOW }),
    aPlace({ id: 'words', name: 'Bez położenia', geometry: null }),
    aPlace({
      id: 'field',
      name: 'Błonia',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [21, 50],
            [21.1, 50],
            [21.1, 50.1],
            [21, 50.1],
            [21, 50],
          ],
        ],
      },
    }),
    aNeighbourhood({ id: 'area', name: 'Częstocice' }),
  ])

  it.each<[string, IncomingRecord, string | undefined]>([
    [
      'of the same name nearby',
      incoming({ name: 'PARK  Lazienki', geometry: at([21, 50 + 25 * METRE]) }),
      'park',
    ],
    ['not farther off', incoming({ name: 'Park Łazienki', geometry: at([21, 50 + 35 * METRE]) }), undefined],
    ['not of another name', incoming({ name: 'Park', geometry: at([21, 50]) }), undefined],
    [
      'not of a name that was made up',
      incoming({ name: 'Park Łazienki', geometry: at([21, 50]) }, { nameMade: true }),
      undefined,
    ],
    [
      'not of another type',
      incoming({ name: 'Park Łazienki', geometry: at([21, 50]) }, { type: 'neighbourhood' }),
      undefined,
    ],
    ['not in the bin', incoming({ name: 'Kosz', geometry: at([21, 50]) }), undefined],
    ['a pin in a park', incoming({ name: 'Błonia', geometry: at([21.05, 50.09]) }), 'field'],
    ['both without a place', incoming({ name: 'bez polozenia', geometry: null }), 'words'],
    ['not one without', incoming({ name: 'Bez położenia', geometry: at([21, 50]) }), undefined],
    [
      'an area',
      incoming({ name: 'Częstocice', geometry: aNeighbourhood().geometry }, { type: 'neighbourhood' }),
      'area',
    ],
  ])('%s', (_what, record, id) => {
    expect(find(record)?.id).toBe(id)
  })

  it('is found among many of its name exactly when one is near', () => {
    const spot = fc
      .tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: -20, max: 20 }))
      .map(([x, y]): Position => [21 + x * 20 * METRE, 50 + y * 20 * METRE])
    fc.assert(
      fc.property(fc.array(spot), spot, (here, there) => {
        const among = twinFinder(here.map((position) => aPlace({ name: 'Ławka', geometry: at(position) })))
        const isNear = here.some((position) => distanceMetres(position, there) <= 30)
        expect(among(incoming({ name: 'ławka', geometry: at(there) })) !== undefined).toBe(isNear)
      }),
    )
  })
})
