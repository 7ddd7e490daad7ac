import { describe, expect, it } from 'vitest'
import { checkTileAddress } from '@/features/app-settings/tile-address'
import { DEFAULT_TILE_ADDRESS } from '@/store/app-store'

describe('checkTileAddress', () => {
  it.each([
    DEFAULT_TILE_ADDRESS,
    'https://{s}.tile.example.pl/{z}/{x}/{y}.png',
    'https://mapy.example.pl/wmts?z={z}&x={x}&y={y}&key=1',
    '  https://a.pl/{z}/{x}/{y}  ',
  ])('accepts %s', (address) => {
    expect(checkTileAddress(address)).toBeUndefined()
  })

  it.each(['', 'mapa', 'tile.example.pl/{z}/{x}/{y}.png'])('refuses what is no address: %s', (address) => {
    expect(checkTileAddress(address)).toEqual({ code: 'not-an-address' })
  })

  it.each(['http://tile.example.pl/{z}/{x}/{y}.png', 'javascript:alert(1)', 'data:image/png,{z}{x}{y}'])(
    'refuses what is not https: %s',
    (address) => {
      expect(checkTileAddress(address)).toEqual({ code: 'not-https' })
    },
  )

  it('names the parts that are missing', () => {
    expect(checkTileAddress('https://tile.example.pl/{z}/{y}.png')).toEqual({
      code: 'missing-parts',
      parts: ['{x}'],
    })
  })
})
