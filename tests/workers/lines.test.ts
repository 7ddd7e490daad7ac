import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packLines, parseLines, unpackLines } from '@/workers/lines'

const never = new AbortController().signal

describe('lines of a worker', () => {
  it('come back as they were', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.json().map((text) => JSON.parse(text) as unknown)), async (values) => {
        expect(parseLines(packLines(values))).toEqual(values)
        expect(await unpackLines(packLines(values), () => undefined, never)).toEqual(values)
      }),
    )
  })

  it('come back in pieces, and say how far they are', async () => {
    const values = Array.from({ length: 20_000 }, (_, at) => ({ at, text: 'zażółć\ngęślą' }))
    const shares: number[] = []
    expect(await unpackLines(packLines(values), (share) => shares.push(share), never)).toEqual(values)
    expect(shares.length).toBeGreaterThan(2)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })

  it('stop when nobody wants them any more', async () => {
    const controller = new AbortController()
    const values = Array.from({ length: 50_000 }, (_, at) => ({ at, text: 'zażółć gęślą jaźń' }))
    const unpacked = unpackLines(packLines(values), () => controller.abort(), controller.signal)
    await expect(unpacked).rejects.toThrow(/abort/i)
  })
})
