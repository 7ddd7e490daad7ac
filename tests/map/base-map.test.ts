import { describe, expect, it } from 'vitest'
import { gridStepMetres } from '@/map/grid-step'
import { createTileWatch } from '@/map/tile-watch'
import { toWorld, worldMetres, worldSize } from '@/map/web-mercator'

const watch = () => {
  const told: string[] = []
  return { told, ...createTileWatch((state) => told.push(state)) }
}

describe('createTileWatch', () => {
  it('tells once that tiles come', () => {
    const { told, loaded } = watch()
    loaded()
    loaded()
    expect(told).toEqual(['ok'])
  })

  it('does not mind a missing tile or three', () => {
    const { told, loaded, failed } = watch()
    for (let n = 0; n < 3; n++) failed()
    loaded()
    for (let n = 0; n < 3; n++) failed()
    expect(told).toEqual(['ok'])
  })

  it('tells once that the base map is away, and once that it is back', () => {
    const { told, loaded, failed } = watch()
    for (let n = 0; n < 30; n++) failed()
    expect(told).toEqual(['unreachable'])
    loaded()
    expect(told).toEqual(['unreachable', 'ok'])
  })

  it('tells when nothing at all has come for long', () => {
    const { told, silent } = watch()
    silent()
    expect(told).toEqual(['unreachable'])
    const other = watch()
    other.loaded()
    other.silent()
    expect(other.told).toEqual(['ok'])
  })

  it('counts anew after a restart', () => {
    const { told, failed, restart } = watch()
    for (let n = 0; n < 3; n++) failed()
    restart()
    failed()
    expect(told).toEqual([])
  })
})

describe('gridStepMetres', () => {
  it('is a round number of metres, wide enough to read', () => {
    expect(gridStepMetres(1.5, 48)).toBe(100)
    expect(gridStepMetres(1, 50)).toBe(50)
    expect(gridStepMetres(0.1, 48)).toBe(5)
    expect(gridStepMetres(150, 48)).toBe(10_000)
    expect(gridStepMetres(0.3, 48)).toBe(20)
  })

  it('never leaves lines closer than asked, nor more than two and a half times as far', () => {
    for (let metresPerPixel = 0.01; metresPerPixel < 10_000; metresPerPixel *= 1.1) {
      const width = gridStepMetres(metresPerPixel, 48) / metresPerPixel
      expect(width).toBeGreaterThanOrEqual(48 - 1e-6)
      expect(width).toBeLessThanOrEqual(120 + 1e-6)
    }
  })
})

describe('web mercator', () => {
  it('puts Greenwich on the equator in the middle of the world', () => {
    expect(toWorld([0, 0])).toEqual([0.5, 0.5])
    expect(toWorld([-180, 85.0511287798])[0]).toBe(0)
    expect(toWorld([-180, 85.0511287798])[1]).toBeCloseTo(0, 9)
    expect(toWorld([180, -89])[1]).toBeCloseTo(1, 9)
  })

  it('agrees with the tile numbers of openstreetmap.org', () => {
    // The formula of https://wiki.openstreetmap.org/wiki/Slippy_map_tilenames
    const [lng, lat] = [21.0122, 52.2297]
    const [x, y] = toWorld([lng, lat])
    expect(x).toBeCloseTo((lng + 180) / 360, 12)
    expect(y).toBeCloseTo((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2, 12)
    expect([Math.floor(x * 2 ** 12), Math.floor(y * 2 ** 12)]).toEqual([2287, 1348])
  })

  it('knows the metres of a pixel', () => {
    expect(worldMetres(0) / worldSize(0)).toBeCloseTo(156_543.03, 1)
    expect(worldMetres(60) / worldSize(10)).toBeCloseTo(76.44, 1)
  })
})
