import { describe, expect, it } from 'vitest'
import { aNeighbourhood } from '@tests/builders/records'
import type { AreaGeometry } from '@/domain/geometry/geometry'
import { findArea } from '@/map/find-area'
import { labelFits, labelPosition } from '@/map/label-position'
import { toWorld, worldSize } from '@/map/web-mercator'

const WORLD = worldSize(15)

describe('findArea', () => {
  const area = aNeighbourhood({ id: 'area' })

  it('answers on the boundary, not in the middle and not far away', () => {
    expect(findArea([area], toWorld([21.36, 50.925]), WORLD)).toBe('area')
    expect(findArea([area], toWorld([21.355, 50.93]), WORLD)).toBe('area')
    expect(findArea([area], toWorld([21.36, 50.93]), WORLD)).toBeUndefined()
    expect(findArea([area], toWorld([21.36, 50.92]), WORLD)).toBeUndefined()
  })

  it('takes the nearer of two', () => {
    const shifted: AreaGeometry = {
      type: 'Polygon',
      coordinates: [
        [
          [21.355, 50.9245],
          [21.365, 50.9245],
          [21.36, 50.92],
          [21.355, 50.9245],
        ],
      ],
    }
    const below = aNeighbourhood({ id: 'below', geometry: shifted })
    expect(findArea([area, below], toWorld([21.36, 50.9249]), WORLD)).toBe('area')
    expect(findArea([area, below], toWorld([21.36, 50.9246]), WORLD)).toBe('below')
  })
})

describe('the label of an area', () => {
  it('stands on the southern boundary below the middle', () => {
    const [lng, lat] = labelPosition(aNeighbourhood().geometry)
    expect(lng).toBeCloseTo(21.36, 9)
    expect(lat).toBeCloseTo(50.925, 9)
  })

  it('is left out where it is wider than its area', () => {
    const { geometry } = aNeighbourhood()
    // 0.01° of longitude: 233 pixels at zoom 15, 58 at zoom 13.
    expect(labelFits(geometry, 15, ['Częstocice', 'granice przybliżone'])).toBe(true)
    expect(labelFits(geometry, 13, ['Częstocice', 'granice przybliżone'])).toBe(false)
    expect(labelFits(geometry, 13, ['Sad'])).toBe(true)
  })
})
