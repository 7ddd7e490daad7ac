import type { Position } from '@/domain/geometry/geometry'
import type { MapSummary } from '@/storage/types'
import type { Snapshot } from './snapshot'

/** Rings on a library card are pictures of 100 pixels: more corners than this can't be seen. */
const RING_POINTS = 40

const thin = (ring: readonly Position[]): readonly Position[] => {
  const step = Math.max(1, Math.ceil(ring.length / RING_POINTS))
  return ring.filter((_, index) => index % step === 0)
}

export const summarise = ({ header, places, neighbourhoods }: Snapshot, now: string): MapSummary => ({
  title: header?.title ?? '',
  ...(header?.town ? { town: header.town } : {}),
  ...(header?.demo ? { demo: true } : {}),
  communityType: header?.communityType ?? 'territorial',
  placeCount: places.size,
  neighbourhoodCount: neighbourhoods.size,
  changedAt: now,
  outline: [...neighbourhoods.values()]
    .slice(0, 12)
    .flatMap(({ geometry }) =>
      geometry.type === 'Polygon'
        ? [thin(geometry.coordinates[0] ?? [])]
        : geometry.coordinates.map((polygon) => thin(polygon[0] ?? [])),
    ),
})
