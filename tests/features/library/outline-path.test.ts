import { describe, expect, it } from 'vitest'
import { outlinePath } from '@/features/library/outline-path'

const BOX = { width: 100, height: 60, padding: 10 }

describe('outlinePath', () => {
  it('puts north up and fills the box without leaving it', () => {
    // At the equator a degree is as wide as it is high, so a square is drawn as a square.
    const square = [
      [0, -1],
      [2, -1],
      [2, 1],
      [0, 1],
    ] as const
    expect(outlinePath([square], BOX)).toBe('M30.0 50.0L70.0 50.0L70.0 10.0L30.0 10.0Z')
  })

  it('draws several rings in one frame', () => {
    const path = outlinePath(
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
        ],
        [
          [3, 0],
          [4, 0],
          [4, 1],
        ],
      ],
      BOX,
    )
    expect(path?.match(/M/g)).toHaveLength(2)
  })

  it('has nothing to draw without an extent', () => {
    const point = [21, 50] as const
    expect(outlinePath([], BOX)).toBeUndefined()
    expect(outlinePath([[point, point]], BOX)).toBeUndefined()
    expect(outlinePath([[point, point, point]], BOX)).toBeUndefined()
  })
})
