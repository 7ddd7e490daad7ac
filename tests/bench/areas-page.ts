import { pointsWithinPolygon } from '@turf/turf'
import { asGeoJson } from '@/domain/geometry/as-geojson'
import type { AreaGeometry, Position } from '@/domain/geometry/geometry'
import { kindTallySteps } from '@/domain/membership/kind-tally'
import { createNeighbourhoodFinder } from '@/domain/membership/neighbourhood-finder'
import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import { drain } from '@/domain/steps'
import { generatePlaces } from './generate-places'

/**
 * Counting all places of a large town in 50 areas: our way and turf's for each area, in one run on one page, with the
 * same places and outlines. The answers must be the same.
 */
const PLACES = 100_000
/** As the districts of Warsaw have on the average; they have 63 to 816. */
const CORNERS = 204
const ROUNDS = 3

const ring = (lng: number, lat: number, radius: number, wave: number): readonly Position[] => {
  const corners = Array.from({ length: CORNERS }, (_, n): Position => {
    const angle = (n / CORNERS) * 2 * Math.PI
    const reach = radius * (1 + 0.25 * Math.sin(angle * wave))
    return [lng + 1.6 * reach * Math.cos(angle), lat + reach * Math.sin(angle)]
  })
  return [...corners, corners[0] as Position]
}

/** Ten columns and five rows over the town, with bends; they overlap, some have a hole, some a second part. */
const areas = (): readonly Neighbourhood[] =>
  Array.from({ length: 50 }, (_, n) => {
    const [lng, lat] = [21.264 + (n % 10) * 0.028, 50.858 + Math.floor(n / 10) * 0.036]
    const outer = ring(lng, lat, 0.02, 3 + (n % 5))
    const hole = ring(lng, lat, 0.006, 4).toReversed()
    const geometry: AreaGeometry =
      n % 5 === 0
        ? { type: 'Polygon', coordinates: [outer, hole] }
        : n % 5 === 1
          ? { type: 'MultiPolygon', coordinates: [[outer], [ring(lng + 0.06, lat, 0.005, 3)]] }
          : { type: 'Polygon', coordinates: [outer] }
    return {
      type: 'neighbourhood',
      id: `a${n}`,
      createdAt: '2026-11-23T08:00:00.000Z',
      updatedAt: '2026-11-23T08:00:00.000Z',
      createdBy: 'organizator',
      name: `Obszar ${n}`,
      areaType: 'osiedle',
      geometry,
      approximate: false,
    }
  })

/** How many places belong to each area, and no more: what turf is asked for, too. */
const countPlaces = (places: readonly Place[], fresh: readonly Neighbourhood[]): readonly number[] => {
  const find = createNeighbourhoodFinder(fresh)
  const counts = new Map(fresh.map((area) => [area, 0]))
  for (const place of places) for (const area of find(place)) counts.set(area, (counts.get(area) ?? 0) + 1)
  return [...counts.values()]
}

const rounded = (ms: number): number => Math.round(ms * 10) / 10
const timed = <T>(work: () => T): readonly [T, number] => {
  const from = performance.now()
  const done = work()
  return [done, performance.now() - from]
}
const middle = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))

const run = async () => {
  const places = generatePlaces(PLACES)
  const points = {
    type: 'FeatureCollection' as const,
    features: places.flatMap(({ geometry }) =>
      geometry?.type === 'Point'
        ? [
            {
              type: 'Feature' as const,
              properties: {},
              geometry: { type: 'Point' as const, coordinates: [...geometry.coordinates] },
            },
          ]
        : [],
    ),
  }
  // Each round has outlines of its own: nothing is known of them from the round before.
  const ours: number[] = []
  const tallies: number[] = []
  let counted: readonly number[] = []
  let oneEditMs = 0
  for (let round = 0; round < ROUNDS; round += 1) {
    await nextFrame()
    const [found, ms] = timed(() => countPlaces(places, areas()))
    counted = found
    ours.push(ms)
    const fresh = areas()
    await nextFrame()
    const [tally, tallyMs] = timed(() => drain(kindTallySteps(places, createNeighbourhoodFinder(fresh))))
    tallies.push(tallyMs)
    const told = fresh.map(({ id }) => tally.of(id).reduce((sum, { count }) => sum + count, 0))
    if (told.join() !== counted.join()) return { error: 'the counts by kind do not add up' }
    const moved = { ...(places[0] as (typeof places)[number]), kind: 'need' as const }
    oneEditMs = timed(() => tally.update(new Map([[moved.id, moved]]), [moved.id]))[1]
  }
  await nextFrame()
  let byTurf: readonly number[] = []
  const turfs: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    await nextFrame()
    const [found, ms] = timed(() =>
      areas().map(({ geometry }) => pointsWithinPolygon(points, asGeoJson(geometry)).features.length),
    )
    byTurf = found
    turfs.push(ms)
  }
  // The middle of each: the machine may do something else now and then.
  const [oursMs, turfMs, tallyMs] = [middle(ours), middle(turfs), middle(tallies)]
  const differing = counted.filter((count, n) => count !== byTurf[n]).length
  if (differing > 0) return { error: `${differing} areas were counted otherwise than by turf` }
  return {
    places: PLACES,
    areas: counted.length,
    countedInAreas: counted.reduce((a, b) => a + b, 0),
    oursMs: rounded(oursMs),
    oursFirstMs: rounded(ours[0] ?? 0),
    turfMs: rounded(turfMs),
    timesFaster: Math.round(turfMs / oursMs),
    // By kind, and remembering for each place where it counts: what the open map needs to follow edits.
    followableMs: rounded(tallyMs),
    followableTimesFaster: Math.round(turfMs / tallyMs),
    oneEditMs: Math.round(oneEditMs * 1000) / 1000,
  }
}

run().then(
  (result) => Object.assign(window, { __result: result }),
  (error: unknown) => Object.assign(window, { __result: { error: String(error) } }),
)
