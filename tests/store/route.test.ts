import { describe, expect, it } from 'vitest'
import { formatRoute, parseRoute, type Route } from '@/store/route'

describe('routes', () => {
  it.each<Route>([
    { view: 'library' },
    { view: 'new-map' },
    { view: 'library-bin' },
    { view: 'settings' },
    { view: 'guide' },
    { view: 'guide', mapId: 'V1StGXR8_Z5jdHi6B-myT' },
    { view: 'map', id: 'V1StGXR8_Z5jdHi6B-myT', tab: 'map' },
    { view: 'map', id: 'a', tab: 'data' },
    { view: 'map', id: 'a', tab: 'settings' },
  ])('%j survives the address bar', (route) => {
    expect(parseRoute(formatRoute(route))).toEqual(route)
  })

  it.each(['', '#', '#/', '#/nic', '#/mapa', '#/mapa/', '#/mapa/a b', '#/mapa/<script>'])(
    '%j leads to the library',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ view: 'library' })
    },
  )

  it('an unknown tab of a map leads to the map itself', () => {
    expect(parseRoute('#/mapa/a/raport')).toEqual({ view: 'map', id: 'a', tab: 'map' })
  })
})
