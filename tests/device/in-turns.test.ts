import { describe, expect, it } from 'vitest'
import { inTurns } from '@/device/in-turns'

/** Steps that each take longer than a turn. */
function* slowly(count: number, done: number[]): Generator<number, string> {
  for (let step = 1; step <= count; step += 1) {
    const until = performance.now() + 10
    while (performance.now() < until);
    done.push(step)
    yield step
  }
  return 'ready'
}

describe('work in turns', () => {
  it('reports each step, returns what the work returns, and lets others have their turn before its end', async () => {
    const done: number[] = []
    const told: number[] = []
    let doneAtMyTurn: number | undefined
    setTimeout(() => {
      doneAtMyTurn = done.length
    }, 0)
    expect(await inTurns(slowly(4, done), (step) => told.push(step))).toBe('ready')
    expect(told).toEqual([1, 2, 3, 4])
    expect(doneAtMyTurn).toBeLessThan(4)
  })

  it('stops between two steps when it is called off, with the reason', async () => {
    const done: number[] = []
    const controller = new AbortController()
    const reason = new Error('changed my mind')
    const work = inTurns(slowly(4, done), (step) => step === 2 && controller.abort(reason), controller.signal)
    await expect(work).rejects.toBe(reason)
    expect(done).toEqual([1, 2])
  })
})
