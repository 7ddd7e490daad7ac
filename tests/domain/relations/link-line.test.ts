import { expect, it } from 'vitest'
import { linkLine } from '@/domain/relations/link-line'

it('a line leads from the nearest of several pins', () => {
  const benches = {
    type: 'MultiPoint',
    coordinates: [
      [21.1, 50.9],
      [21.5, 50.9],
      [21.3, 50.9],
    ],
  } as const
  const square = { type: 'Point', coordinates: [21.49, 50.9] } as const
  expect(linkLine(benches, square)).toEqual([
    [21.5, 50.9],
    [21.49, 50.9],
  ])
  expect(linkLine(square, benches)).toEqual([
    [21.49, 50.9],
    [21.5, 50.9],
  ])
})
