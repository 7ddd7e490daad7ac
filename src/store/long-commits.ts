import type { Commit, CommitPlan, MapDocuments } from '@/document/map-documents'
import { assert } from '@/domain/assert'
import type { Change } from '@/domain/change/change'
import { drain, ITEMS_A_STEP } from '@/domain/steps'
import type { MapWriter } from '@/storage/map-writer'
import type { InTurns, LargeChange, LongCommit } from './map-state'

/** How often a commit in turns goes through its records: once to get, four times to plan, four to write and show them. */
const PASSES = 9

/** How often a change in turns is planned anew because the map was changed meanwhile. */
const PLANS = 3

type Parts = {
  readonly docs: MapDocuments
  readonly writer: Pick<MapWriter, 'idle' | 'state'>
  readonly clock: () => string
  /** Commits at once, in one piece. */
  readonly commit: (change: Change) => void
  /** Shows what has been written. */
  readonly conclude: (commit: Commit) => Generator<unknown, void>
  /** Told how far it is. */
  readonly show: (longCommit: LongCommit | undefined) => void
  /** Told when one begins and when it has ended. */
  readonly onRunning: () => void
}

/** Changes of so many records that the page must breathe in between; one at a time. */
export const createLongCommits = ({ docs, writer, clock, commit, conclude, show, onRunning }: Parts) => {
  /** A commit that is being written in turns. Nothing else may come in between: what does lets it finish first. */
  let writing: Generator<unknown, void> | undefined
  const finishWriting = (): void => {
    if (writing) drain(writing)
  }
  function* write(plan: CommitPlan): Generator<unknown, void> {
    try {
      yield* docs.writeSteps(plan, conclude)
    } finally {
      writing = undefined
    }
  }
  let calledOff: AbortController | undefined
  /** A plan of the map as it is: what is edited or received meanwhile makes it anew. `undefined`: too often. */
  const currentPlan = async (
    change: Change,
    onStep: () => void,
    inTurns: InTurns,
    signal: AbortSignal,
  ): Promise<CommitPlan | undefined> => {
    for (let tries = 0; tries < PLANS; tries += 1) {
      const plan = await inTurns(docs.planSteps(change, clock()), onStep, signal)
      // Between two turns a write of earlier commits would store half of this one.
      await writer.idle()
      signal.throwIfAborted()
      if (docs.isCurrent(plan)) return plan
    }
    return undefined
  }
  const commitInTurns = async ({ get, records, name }: LargeChange, inTurns: InTurns): Promise<void> => {
    assert(!calledOff, 'another change is being made in turns')
    const controller = new AbortController()
    const { signal } = controller
    calledOff = controller
    let done = 0
    const tell = (canStop: boolean): void =>
      show({ name, share: Math.min(1, done / (records * PASSES)), canStop, isDone: false })
    const step = (canStop: boolean): void => {
      done += ITEMS_A_STEP
      tell(canStop)
    }
    tell(true)
    onRunning()
    try {
      const change = await get((share) => {
        done = share * records
        tell(true)
      }, signal)
      const plan = await currentPlan(change, () => step(true), inTurns, signal)
      // In one piece where it can't be otherwise: a retry of a refused write may come at any time.
      if (!plan || writer.state().phase !== 'saved') commit(change)
      else {
        writing = write(plan)
        await inTurns(writing, () => step(false))
      }
      show({ name, share: 1, canStop: false, isDone: true })
    } catch (error) {
      show(undefined)
      if (!signal.aborted) throw error
    } finally {
      calledOff = undefined
      onRunning()
    }
  }

  return {
    commitInTurns,
    finishWriting,
    isRunning: (): boolean => calledOff !== undefined,
    callOff: (): void => calledOff?.abort(),
  }
}
