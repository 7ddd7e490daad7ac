import { describe, expect, it } from 'vitest'
import { aPlace } from '@tests/builders/records'
import { editPlace } from '@/domain/change/edit-place'
import { addPoint } from '@/domain/sketch/edit-points'
import type { InTurns, LargeChange, LongCommit } from '@/store/map-state'
import { world } from './world'

type Store = Awaited<ReturnType<ReturnType<typeof world>['open']>>

const addBench = (store: Store, name = 'Ławka') => {
  const { startQuickAdd, chooseKind, chooseCategory, typeQuickAdd, saveQuickAdd } = store.getState()
  startQuickAdd([21.361, 50.931])
  chooseKind('resource')
  chooseCategory('resource.public_space')
  typeQuickAdd({ name })
  const saved = saveQuickAdd(false)
  if (!saved.ok) throw new Error(saved.problems[0]?.code)
  return saved.value
}

/** What the form does with "Zapisz". */
const saveEdit = (store: Store): void => {
  const { edit, snapshot } = store.getState()
  const place = snapshot.places.get(edit?.id ?? '')
  const change = place && edit && editPlace(place, edit.fields)
  if (!change?.ok) throw new Error('nothing to save')
  store.getState().saveEdit(change.value)
}

describe('the open map', () => {
  it('puts the word about what was before away when a form is opened', async () => {
    const { newMap, open } = world()
    const store = await open(await newMap())
    const id = addBench(store)
    store.getState().sayExported()
    store.getState().startEdit(id)
    expect(store.getState().notice).toBeUndefined()
    store.getState().cancelEdit(false)
    store.getState().sayExported()
    store.getState().startQuickAdd([21.361, 50.931])
    expect(store.getState().notice).toBeUndefined()
  })

  it('keeps what was added: closed and opened again it is there', async () => {
    const { newMap, open } = world()
    const id = await newMap()
    const first = await open(id)
    const placeId = addBench(first)
    await first.getState().close()
    const second = await open(id)
    expect(second.getState().snapshot.places.get(placeId)?.name).toBe('Ławka')
    expect(second.getState().quickAdd).toBeUndefined()
  })

  it('goes on with a drawing and a quick add where a killed tab left them', async () => {
    const { newMap, open, services } = world()
    const id = await newMap()
    const first = await open(id)
    first.getState().startDrawing()
    for (const x of [0, 1, 2]) {
      first.getState().changeSketch((sketch) => addPoint(sketch, [21.36 + x / 1000, 50.93]))
    }
    first.getState().startQuickAdd([21.36, 50.93])
    first.getState().chooseKind('need')
    first.getState().typeQuickAdd({ name: 'Ciem' })
    // Nothing is closed: the tab is simply gone. Drafts were written as they came.
    await new Promise((resolve) => setTimeout(resolve, 5))

    const second = (await open(id)).getState()
    expect(second.drawing?.sketch.paths[0]?.points).toHaveLength(3)
    expect(second.quickAdd).toMatchObject({ kind: 'need', name: 'Ciem', step: 'category' })
    expect(second.notice?.code).toBe('draft-continued')
    expect(services.storage.kind).toBe('memory')
  })

  it('makes no second record of a draft whose record was saved before the tab was killed', async () => {
    const { newMap, open, services } = world()
    const id = await newMap()
    const first = await open(id)
    first.getState().startQuickAdd([21.36, 50.93])
    const draft = first.getState().quickAdd
    first.getState().chooseKind('resource')
    first.getState().chooseCategory('resource.green')
    first.getState().typeQuickAdd({ name: 'Park' })
    first.getState().saveQuickAdd(false)
    await first.getState().close()
    // The removal of the draft had not reached the disk.
    await services.storage.writeDraft(id, 'quick-add', { ...draft, step: 'name', name: 'Park' })
    expect((await open(id)).getState().quickAdd).toBeUndefined()
  })

  it('undoes and redoes every kind of change', async () => {
    const { newMap, open } = world()
    const store = await open(await newMap())
    const { undo, redo, remove, startEdit, typeEdit, startMove, setMovePosition, saveMove } = store.getState()
    const id = addBench(store)
    startEdit(id)
    typeEdit({ name: 'Ławka pod lipą', visibility: 'private' })
    saveEdit(store)
    startMove(id)
    setMovePosition([21.37, 50.94])
    saveMove()
    remove(id)
    const views = () => ({
      place: store.getState().snapshot.places.get(id),
      binned: store.getState().snapshot.bin.has(id),
    })
    expect(views()).toEqual({ place: undefined, binned: true })
    undo()
    expect(views().place).toMatchObject({
      name: 'Ławka pod lipą',
      visibility: 'private',
      geometry: { coordinates: [21.37, 50.94] },
    })
    undo()
    expect(views().place?.geometry).toEqual({ type: 'Point', coordinates: [21.361, 50.931] })
    undo()
    expect(views().place).toMatchObject({ name: 'Ławka', visibility: 'internal' })
    undo()
    expect(views().place).toBeUndefined()
    for (let step = 0; step < 4; step += 1) redo()
    expect(views()).toEqual({ place: undefined, binned: true })
  })

  it('two tabs see each other, and undo leaves alone what the other has written since', async () => {
    const { newMap, open } = world()
    const mapId = await newMap()
    const mine = await open(mapId)
    const theirs = await open(mapId)
    const id = addBench(mine)
    await expect.poll(() => theirs.getState().snapshot.places.get(id)?.name).toBe('Ławka')

    mine.getState().startEdit(id)
    mine.getState().typeEdit({ name: 'Moja', description: 'pod lipą' })
    saveEdit(mine)
    await expect.poll(() => theirs.getState().snapshot.places.get(id)?.name).toBe('Moja')
    theirs.getState().startEdit(id)
    theirs.getState().typeEdit({ name: 'Ich' })
    saveEdit(theirs)
    await expect.poll(() => mine.getState().snapshot.places.get(id)?.name).toBe('Ich')

    mine.getState().undo()
    const place = mine.getState().snapshot.places.get(id)
    expect(place?.name).toBe('Ich')
    expect(place?.description).toBeUndefined()
    expect(mine.getState().notice).toMatchObject({ code: 'undo-skipped', count: 1 })
  })

  it('finishes an area, refuses one that crosses itself, and keeps its points', async () => {
    const { newMap, open } = world()
    const store = await open(await newMap())
    const { startDrawing, changeSketch, finishSketch, undoSketchPoint, typeDrawing, saveDrawing } =
      store.getState()
    startDrawing()
    for (const [x, y] of [
      [0, 0],
      [2, 2],
      [2, 0],
      [0, 2],
    ] as const) {
      changeSketch((sketch) => addPoint(sketch, [21.36 + x / 1000, 50.93 + y / 1000]))
    }
    await finishSketch()
    expect(store.getState().sketchProblem?.code).toBe('sketch.crosses-itself')
    undoSketchPoint()
    await finishSketch()
    expect(store.getState()).toMatchObject({ sketchProblem: undefined, drawing: { step: 'name' } })
    typeDrawing({ name: 'Osiedle Sady' })
    const saved = await saveDrawing()
    expect(saved.ok && store.getState().snapshot.neighbourhoods.get(saved.value)?.name).toBe('Osiedle Sady')
    expect(store.getState().tool).toEqual({ type: 'browse' })
  })
})

describe('where a new place goes', () => {
  const here = { position: [21.4, 50.95] as const, accuracyM: 8 }
  const there = { position: [21.41, 50.96] as const, accuracyM: 9 }

  it('is the fix just taken, with its accuracy', async () => {
    const { newMap, open, device } = world()
    const store = await open(await newMap())
    device.fix = { ok: true, value: here }
    await store.getState().locate()
    store.getState().startQuickAdd(undefined, [21, 50])
    expect(store.getState().quickAdd).toMatchObject({ from: 'location', ...here })
  })

  it('is never a fix of minutes ago: the crosshair first, then the new fix when it comes', async () => {
    const { newMap, open, device, passMinutes } = world()
    const store = await open(await newMap())
    device.fix = { ok: true, value: here }
    await store.getState().locate()
    passMinutes(5)
    device.fix = { ok: true, value: there }
    store.getState().startQuickAdd(undefined, [21, 50])
    expect(store.getState().quickAdd).toMatchObject({ from: 'centre', position: [21, 50] })
    await expect.poll(() => store.getState().quickAdd?.from).toBe('location')
    expect(store.getState().quickAdd).toMatchObject(there)
  })

  it('stays at the crosshair when no new fix comes, or when the spot was corrected meanwhile', async () => {
    const { newMap, open, device, passMinutes } = world()
    const store = await open(await newMap())
    device.fix = { ok: true, value: here }
    await store.getState().locate()
    passMinutes(5)
    device.fix = { ok: false, failure: 'timeout' }
    store.getState().startQuickAdd(undefined, [21, 50])
    await expect.poll(() => store.getState().location).toBeUndefined()
    expect(store.getState().quickAdd).toMatchObject({ from: 'centre', position: [21, 50] })

    device.fix = { ok: true, value: here }
    await store.getState().locate()
    passMinutes(5)
    store.getState().cancelQuickAdd()
    store.getState().startQuickAdd(undefined, [21, 50])
    store.getState().confirmSpot([20, 49])
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(store.getState().quickAdd).toMatchObject({ from: 'tap', position: [20, 49] })
  })

  it('of the next one is that of the last one', async () => {
    const { newMap, open } = world()
    const store = await open(await newMap())
    const { startQuickAdd, chooseKind, chooseCategory, typeQuickAdd, saveQuickAdd } = store.getState()
    startQuickAdd([21.361, 50.931])
    chooseKind('resource')
    chooseCategory('resource.green')
    typeQuickAdd({ name: 'Park' })
    saveQuickAdd(true)
    expect(store.getState().quickAdd).toMatchObject({ step: 'kind', position: [21.361, 50.931], name: '' })
  })
})

describe('the library', () => {
  it('duplicates a map with its private places under a new id and epoch', async () => {
    const { app, newMap, open, services } = world()
    const id = await newMap()
    const store = await open(id)
    const placeId = addBench(store)
    store.getState().startEdit(placeId)
    store.getState().typeEdit({ visibility: 'private' })
    saveEdit(store)
    await store.getState().close()

    const copyId = await app.getState().duplicateMap(id, 'Osiedle Sady (kopia)')
    const copy = await open(copyId ?? '')
    expect(copy.getState().snapshot.places.get(placeId)?.visibility).toBe('private')
    expect(copy.getState().snapshot.header?.title).toBe('Osiedle Sady (kopia)')
    const rows = await services.storage.listMaps()
    expect(new Set(rows.map((row) => row.epoch)).size).toBe(2)
  })

  it('renames a map so that the library and the opened map say the same', async () => {
    const { app, newMap, open, services } = world()
    const id = await newMap()
    await app.getState().renameMap(id, 'Częstocice')
    expect((await services.storage.listMaps()).map((row) => row.title)).toEqual(['Częstocice'])
    expect((await open(id)).getState().snapshot.header?.title).toBe('Częstocice')
  })
})

describe('a change in turns', () => {
  const MANY = 1200
  const many = () => ({
    put: Array.from({ length: MANY }, (_, index) => aPlace({ id: `n${index}` })),
    note: { code: 'import' as const },
  })
  /** `at` is called after every step that another follows. */
  const turnsWith =
    (at: () => void = () => undefined): InTurns =>
    async (steps, onStep, signal) => {
      for (;;) {
        const { done, value } = steps.next()
        if (done) return value
        onStep()
        at()
        // Far enough for what another tab has stored to come in.
        await new Promise((resolve) => setTimeout(resolve))
        signal?.throwIfAborted()
      }
    }
  const phaseOf = (store: Store): LongCommit | undefined => store.getState().longCommit
  const canStop = (store: Store): boolean => phaseOf(store)?.canStop === true
  const once = (when: () => boolean, work: () => void) => {
    let done = false
    return () => {
      if (done || !when()) return
      done = true
      work()
    }
  }
  const large = (name = 'plik') => ({ get: async () => many(), records: MANY, name })
  const countStored = async (open: (id: string) => Promise<Store>, id: string) =>
    (await open(id)).getState().snapshot.places.size

  it('is one step of the history and is there when the map is opened again', async () => {
    const { newMap, open } = world()
    const id = await newMap()
    const store = await open(id)
    const shares: number[] = []
    const phases = new Set<string>()
    await store.getState().commitInTurns(
      large('plik.geojson'),
      turnsWith(() => {
        shares.push(phaseOf(store)?.share ?? Number.NaN)
        phases.add(store.getState().saveState.phase)
      }),
    )
    expect(shares.length).toBeGreaterThan(3)
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    expect([...phases]).toEqual(['saving'])
    expect(phaseOf(store)).toEqual({ name: 'plik.geojson', share: 1, canStop: false, isDone: true })
    expect(store.getState().snapshot.places.size).toBe(MANY)
    await store.getState().close()
    expect(store.getState().saveState.phase).toBe('saved')
    const again = await open(id)
    expect(again.getState().snapshot.places.size).toBe(MANY)

    store.getState().undo()
    expect(store.getState().snapshot.places.size).toBe(0)
    expect(store.getState().undoNote).toBeUndefined()
  })

  it('called off while it can be, it has changed nothing, here and in storage', async () => {
    const { newMap, open } = world()
    const id = await newMap()
    const store = await open(id)
    const { revision } = store.getState().snapshot
    await store.getState().commitInTurns(
      large(),
      turnsWith(() => store.getState().callOffLongCommit()),
    )
    expect(store.getState().snapshot).toMatchObject({ revision, places: new Map() })
    expect(store.getState()).toMatchObject({
      undoNote: undefined,
      longCommit: undefined,
      saveState: { phase: 'saved' },
    })
    await store.getState().close()
    expect(await countStored(open, id)).toBe(0)
  })

  it('called off while it is being fetched, it is not asked for any more and has changed nothing', async () => {
    const { newMap, open } = world()
    const store = await open(await newMap())
    const get: LargeChange['get'] = (onProgress, signal) => {
      onProgress(0.5)
      expect(phaseOf(store)?.share).toBeCloseTo(0.5 / 9)
      store.getState().callOffLongCommit()
      return Promise.reject(signal.reason)
    }
    await store.getState().commitInTurns({ get, records: MANY, name: 'plik' }, turnsWith())
    expect(store.getState()).toMatchObject({ longCommit: undefined, saveState: { phase: 'saved' } })
    expect(store.getState().snapshot.places.size).toBe(0)
  })

  it("that can't be had is said to who asked, and nothing else stays of it", async () => {
    const { newMap, open } = world()
    const store = await open(await newMap())
    const get = () => Promise.reject(new Error('the worker ended'))
    const committed = store.getState().commitInTurns({ get, records: MANY, name: 'plik' }, turnsWith())
    await expect(committed).rejects.toThrow('the worker ended')
    expect(store.getState()).toMatchObject({ longCommit: undefined, saveState: { phase: 'saved' } })
    await store.getState().commitInTurns(large(), turnsWith())
    expect(store.getState().snapshot.places.size).toBe(MANY)
  })

  it('called off after the last step of the planning, it has changed nothing either', async () => {
    const { newMap, open } = world()
    const store = await open(await newMap())
    const inTurns: InTurns = async (steps, onStep, signal) => {
      const planned = await turnsWith()(steps, onStep, signal)
      store.getState().callOffLongCommit()
      return planned
    }
    await store.getState().commitInTurns(large(), inTurns)
    expect(store.getState().snapshot.places.size).toBe(0)
  })

  it('called off when it is being written, it is finished', async () => {
    const { newMap, open } = world()
    const store = await open(await newMap())
    const late = once(
      () => !canStop(store),
      () => store.getState().callOffLongCommit(),
    )
    await store.getState().commitInTurns(large(), turnsWith(late))
    expect(store.getState().snapshot.places.size).toBe(MANY)
  })

  it.each([true, false])(
    'an edit between two turns is kept, as a step of its own (planning: %s)',
    async (planning) => {
      const { newMap, open } = world()
      const id = await newMap()
      const store = await open(id)
      let bench: string | undefined
      const edit = once(
        () => canStop(store) === planning,
        () => {
          bench = addBench(store)
        },
      )
      await store.getState().commitInTurns(large(), turnsWith(edit))
      expect(store.getState().snapshot.places.size).toBe(MANY + 1)
      await store.getState().close()
      expect(await countStored(open, id)).toBe(MANY + 1)

      store.getState().undo()
      const left = store.getState().snapshot.places
      expect([left.size, left.has(bench ?? '')]).toEqual(planning ? [1, true] : [MANY, false])
    },
  )

  it('edited at every turn of the planning, it is written all the same', async () => {
    const { newMap, open } = world()
    const store = await open(await newMap())
    let edits = 0
    const edit = () => {
      if (!canStop(store)) return
      addBench(store)
      edits += 1
    }
    await store.getState().commitInTurns(large(), turnsWith(edit))
    expect(store.getState().snapshot.places.size).toBe(MANY + edits)
  })

  it.each([true, false])('what another tab stores meanwhile comes in (planning: %s)', async (planning) => {
    const { newMap, open } = world()
    const id = await newMap()
    const [store, other] = [await open(id), await open(id)]
    const edit = once(
      () => canStop(store) === planning,
      () => addBench(other),
    )
    await store.getState().commitInTurns(large(), turnsWith(edit))
    await Promise.all([store.getState().close(), other.getState().close()])
    expect(await countStored(open, id)).toBe(MANY + 1)
    expect(store.getState().snapshot.places.size).toBe(MANY + 1)
  })

  it('stores nothing of it before all is written, and all of it when the map is left in between', async () => {
    const { newMap, open } = world()
    const id = await newMap()
    const store = await open(id)
    let left: Promise<void> | undefined
    const seen: Promise<number>[] = []
    const leave = () => {
      if (canStop(store) || left) return
      if (seen.length === 0) seen.push(countStored(open, id))
      else left = store.getState().close()
    }
    await store.getState().commitInTurns(large(), turnsWith(leave))
    await left
    expect(left).toBeDefined()
    expect(await seen[0]).toBe(0)
    expect(await countStored(open, id)).toBe(MANY)
  })
})
