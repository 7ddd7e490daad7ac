import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aPlace, NOW } from '@tests/builders/records'
import type { Place } from '@/domain/schema/place'
import { indexOfPicture, NO_PLACE, pictureOf } from '@/map/pin-picture'
import { groupPlaces, type Scene } from '@/map/place-groups'
import { indexPlaces, type PlaceIndex } from '@/map/place-index'

const degrees = fc.integer({ min: 0, max: 400 }).map((n) => n / 10_000)
const spot = fc.tuple(degrees, degrees).map(([x, y]): [number, number] => [21.34 + x, 50.92 + y])
const geometry = fc.oneof(
  spot.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  fc
    .array(spot, { minLength: 2, maxLength: 4 })
    .map((coordinates) => ({ type: 'MultiPoint' as const, coordinates })),
  fc.tuple(spot, spot).map((coordinates) => ({ type: 'LineString' as const, coordinates })),
)
const places = fc
  .array(
    fc.record({
      geometry,
      kind: fc.constantFrom('resource' as const, 'need' as const),
      visibility: fc.constantFrom('internal' as const, 'private' as const),
      status: fc.constantFrom('active' as const, 'inactive' as const),
    }),
    { maxLength: 40 },
  )
  .map((all) =>
    all.map((one, n) => {
      const category = one.kind === 'need' ? 'need.lighting' : 'resource.green'
      return aPlace({ ...one, category, id: `p${n}`, name: `Nazwa ${n}` } as Partial<Place>)
    }),
  )

/** What is seen of a scene, without the numbers of its rows. */
const seen = (index: PlaceIndex, { rows, groups }: Scene) => ({
  pins: rows.map((row) => `${index.x[row]} ${index.y[row]} ${index.look[row]?.key}`).sort(),
  groups: groups.map((group) => `${group.at} ${group.rows.length} ${group.kinds}`).sort(),
})
const shapesOf = (index: PlaceIndex) =>
  [...index.shapes.values()].map(({ kind, geometry, box }) => JSON.stringify([kind, geometry, box])).sort()

describe('a picture of the pins', () => {
  it('is drawn as the places themselves are, after edits too, at any zoom and with any kinds', () => {
    const kinds = fc.constantFrom(undefined, { kinds: new Set(['need' as const]), ids: undefined })
    fc.assert(
      fc.property(places, places, fc.integer({ min: 8, max: 20 }), kinds, (before, after, zoom, shown) => {
        const byId = new Map(after.map((place) => [place.id, place]))
        const changed = new Set([...before, ...after].map(({ id }) => id))
        const index = indexPlaces(before, NOW).update(byId, changed)
        if (!index) throw new Error('laid out anew')
        const drawn = indexOfPicture(structuredClone(pictureOf(index)))
        const box = [0, 0, 1, 1] as const
        expect(seen(drawn, groupPlaces(drawn, zoom, shown).within(box))).toEqual(
          seen(index, groupPlaces(index, zoom, shown).within(box)),
        )
        expect(shapesOf(drawn)).toEqual(shapesOf(index))
      }),
    )
  })

  it('holds no id and no word of a place', () => {
    fc.assert(
      fc.property(places, (all) => {
        const picture = pictureOf(indexPlaces(all, NOW))
        expect(JSON.stringify(picture)).not.toMatch(/Nazwa|"p\d/)
        expect(new Set(indexOfPicture(picture).ids)).toEqual(new Set(picture.x.length > 0 ? [NO_PLACE] : []))
      }),
    )
  })

  it('finds by box what lies in it', () => {
    const index = indexPlaces(
      [aPlace(), aPlace({ geometry: { type: 'Point', coordinates: [21.4, 50.9] } })],
      NOW,
    )
    const drawn = indexOfPicture(pictureOf(index))
    const [x, y] = [drawn.x[1] as number, drawn.y[1] as number]
    expect(drawn.within(x, y, x, y)).toEqual([1])
    expect(drawn.within(x + 1e-9, y, 1, 1)).toEqual([])
  })
})
