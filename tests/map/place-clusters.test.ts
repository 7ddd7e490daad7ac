import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aPlace, NOW } from '@tests/builders/records'
import type { Place } from '@/domain/schema/place'
import { KINDS, type Kind } from '@/domain/taxonomy'
import { createClusterKeeper } from '@/map/cluster-keeper'
import { MAX_CLUSTER_ZOOM } from '@/map/cluster-zoom'
import { clusterPlaces } from '@/map/place-clusters'
import { indexPlaces } from '@/map/place-index'
import { sceneOf } from '@/map/scene'
import { spreadOffsets } from '@/map/spread'
import { stepPin } from '@/map/step-pin'
import { fromWorld, toWorld, worldSize } from '@/map/web-mercator'

const ZOOM = 16
const WORLD = worldSize(ZOOM)
const [centreX, centreY] = toWorld([21.36, 50.93])
const EVERYWHERE = [0, 0, 1, 1] as const

/** A place this many pixels east and south of the centre at zoom 16. */
const at = (id: string, x: number, y: number, fields: Partial<Place> = {}): Place =>
  aPlace({
    id,
    geometry: { type: 'Point', coordinates: fromWorld([centreX + x / WORLD, centreY + y / WORLD]) },
    ...fields,
  })
const need = { kind: 'need', category: 'need.lighting' } as const

describe('groups of pins', () => {
  it('counts what stands together, by kind', () => {
    const index = indexPlaces([at('a', 0, 0), at('b', 10, 0), at('c', 0, 12, need), at('far', 300, 0)], NOW)
    const { rows, clusters } = clusterPlaces(index, undefined).within(EVERYWHERE, ZOOM)
    expect(rows.map((row) => index.ids[row])).toEqual(['far'])
    expect(clusters).toHaveLength(1)
    expect(clusters[0]?.count).toBe(3)
    expect(clusters[0]?.kinds).toEqual(KINDS.map((kind) => ({ resource: 2, need: 1 })[kind as string] ?? 0))
  })

  it('loses and doubles nothing, at any zoom', () => {
    const offset = fc.integer({ min: -2_000, max: 2_000 })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(offset, offset), { maxLength: 60 }),
        fc.integer({ min: 3, max: 22 }),
        (spots, zoom) => {
          const index = indexPlaces(
            spots.map(([x, y], n) => at(`p${n}`, x, y)),
            NOW,
          )
          const groups = clusterPlaces(index, undefined)
          const { rows, clusters } = groups.within(EVERYWHERE, zoom)
          expect(rows.length + clusters.reduce((sum, { count }) => sum + count, 0)).toBe(spots.length)
          const ids = [
            ...rows.map((row) => index.ids[row]),
            ...clusters.flatMap(({ id }) => groups.placesOf(id)),
          ]
          expect(new Set(ids).size).toBe(spots.length)
          for (const { kinds, count } of clusters) expect(kinds.reduce((sum, n) => sum + n, 0)).toBe(count)
        },
      ),
    )
  })

  it('opens at a closer zoom, or never where all stand at one spot', () => {
    const apart = clusterPlaces(indexPlaces([at('a', 0, 0), at('b', 30, 0)], NOW), undefined)
    const [near] = apart.within(EVERYWHERE, ZOOM).clusters
    expect(apart.opensAt(near?.id ?? 0)).toBe(ZOOM + 1)
    const together = clusterPlaces(indexPlaces([at('a', 0, 0), at('b', 0, 0)], NOW), undefined)
    const [same] = together.within(EVERYWHERE, 19).clusters
    expect(together.opensAt(same?.id ?? 0)).toBeGreaterThan(MAX_CLUSTER_ZOOM)
  })

  it('leaves out kinds that are not shown, also when stepping', () => {
    const index = indexPlaces([at('a', 0, 0), at('b', 10, 0), at('n', 100, 0, need)], NOW)
    const onlyNeeds: ReadonlySet<Kind> = new Set(['need'])
    const { rows, clusters } = clusterPlaces(index, onlyNeeds).within(EVERYWHERE, ZOOM)
    expect(rows.map((row) => index.ids[row])).toEqual(['n'])
    expect(clusters).toEqual([])
    expect(stepPin(index, [centreX, centreY], undefined, 1, onlyNeeds)).toBe('n')
  })

  it('after an edit of a large map shows the change before the groups are made anew', async () => {
    const many = Array.from({ length: 6_000 }, (_, n) =>
      at(`p${n}`, (n % 80) * 100, Math.floor(n / 80) * 100),
    )
    const places = new Map(many.map((place) => [place.id, place]))
    const index = indexPlaces(places.values(), NOW)
    const keeper = createClusterKeeper(() => undefined, Promise.resolve(clusterPlaces))
    expect(keeper.of(index, undefined)).toBeUndefined()
    await Promise.resolve()
    keeper.of(index, undefined)
    places.set('p0', at('p0', -500, -500))
    places.delete('p1')
    const updated = index.update(places, new Set(['p0', 'p1']))
    const built = keeper.of(updated, undefined)
    keeper.stop()
    expect(built?.index).toBe(index)
    const { rows } = sceneOf({ index: updated, built, kinds: undefined, box: EVERYWHERE, zoom: ZOOM })
    const shown = rows.map((row) => updated.ids[row])
    expect(shown.filter((id) => id === 'p0')).toHaveLength(1)
    expect(shown).not.toContain('p1')
    const row = rows.find((one) => updated.ids[one] === 'p0') as number
    expect(((updated.x[row] as number) - centreX) * WORLD).toBeCloseTo(-500, 3)
    expect(shown).toHaveLength(5_999)
  })
})

describe('pins of one spot', () => {
  it('are spread so that none covers another', () => {
    for (const count of [2, 3, 8, 9, 30, 120]) {
      const offsets = spreadOffsets(count)
      expect(offsets).toHaveLength(count)
      offsets.forEach(([x, y], n) => {
        for (const [otherX, otherY] of offsets.slice(n + 1))
          expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(36)
      })
    }
  })
})
