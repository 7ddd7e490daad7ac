import { describe, expect, it } from 'vitest'
import { formatAddress, parseAddress } from '@/store/map-address'
import { formatRoute, parseRoute } from '@/store/route'

const address = {
  filter: { kind: ['need', 'club'], area: ['n1', '-'], unanswered: true },
  selectedId: 'V1StGXR8_Z5jdHi6B-myT',
  view: { centre: [21.36712, 50.93251], zoom: 16.5 },
} as const

describe('the address of an open map', () => {
  it('comes back as it was, and leads to the same map and tab', () => {
    const route = { view: 'map', id: 'abc', tab: 'list' } as const
    const hash = formatRoute(route) + formatAddress(address)
    expect(parseAddress(hash)).toEqual(address)
    expect(parseRoute(hash)).toEqual(route)
  })

  it('can be read by people', () => {
    expect(formatAddress({ ...address, selectedId: undefined })).toBe(
      '?rodzaj=need,club&obszar=n1,-&bez-odpowiedzi=1&widok=50.93251,21.36712,16.5',
    )
  })

  it.each([
    '',
    '#/mapa/a',
    '#/mapa/a?widok=',
    '#/mapa/a?widok=91,0,3',
    '#/mapa/a?widok=x,y,z',
    '#/mapa/a?rodzaj=need',
  ])('%j says nothing', (hash) => {
    expect(parseAddress(hash)).toBeUndefined()
  })

  it('takes no id that is none', () => {
    expect(parseAddress('#/mapa/a?miejsce=%3Cb%3E&widok=50,20,3')?.selectedId).toBeUndefined()
  })
})
