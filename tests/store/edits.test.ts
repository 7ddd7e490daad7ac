import { describe, expect, it } from 'vitest'
import { pressUndo, world } from './world'

const settled = () => new Promise((resolve) => setTimeout(resolve, 5))

const mapWithBenches = async () => {
  const made = world()
  const mapId = await made.newMap()
  const store = await made.open(mapId)
  const [first, second] = ['Ławka', 'Lampa'].map((name) => {
    const { startQuickAdd, chooseKind, chooseCategory, typeQuickAdd, saveQuickAdd } = store.getState()
    startQuickAdd([21.361, 50.931])
    chooseKind('resource')
    chooseCategory('resource.public_space')
    typeQuickAdd({ name })
    const saved = saveQuickAdd(false)
    return saved.ok ? saved.value : ''
  }) as [string, string]
  return { ...made, mapId, store, first, second }
}

describe('the form of a place', () => {
  it('keeps what was typed when it is left, one form for each place, over a killed tab', async () => {
    const { open, mapId, store, first, second } = await mapWithBenches()
    store.getState().startEdit(first)
    store.getState().typeEdit({ address: 'ul. Sadowa' })
    store.getState().leaveEdit(true)
    expect(store.getState().notice?.code).toBe('edit-kept')
    store.getState().startEdit(second)
    store.getState().typeEdit({ cost: 'free', since: '11.' })
    await settled()

    const again = await open(mapId)
    expect(again.getState().edit).toEqual({ version: 1, id: second, fields: { cost: 'free', since: '11.' } })
    expect(again.getState().editsAside.map(({ id }) => id)).toEqual([first])
    again.getState().leaveEdit(true)
    again.getState().startEdit(first)
    expect(again.getState().edit?.fields).toEqual({ address: 'ul. Sadowa' })
    expect(again.getState().editsAside.map(({ id }) => id)).toEqual([second])
  })

  it('leaves nothing behind when nothing was typed', async () => {
    const { store, first } = await mapWithBenches()
    store.getState().startEdit(first)
    store.getState().leaveEdit(false)
    expect(store.getState()).toMatchObject({ edit: undefined, editsAside: [] })
    expect(store.getState().notice?.code).not.toBe('edit-kept')
  })

  it('brings back what was thrown away', async () => {
    const { store, first } = await mapWithBenches()
    store.getState().startEdit(first)
    store.getState().typeEdit({ name: 'Stara ławka' })
    store.getState().cancelEdit(true)
    expect(store.getState()).toMatchObject({ edit: undefined, notice: { code: 'edit-dropped', undo: true } })
    pressUndo(store.getState())
    expect(store.getState().edit?.fields).toEqual({ name: 'Stara ławka' })
    store.getState().leaveEdit(true)
    store.getState().dropEditAside(first)
    expect(store.getState().editsAside).toEqual([])
    store.getState().restoreEdit()
    expect(store.getState().edit?.fields).toEqual({ name: 'Stara ławka' })
  })

  it('is kept for a place in the bin, and gone with one that is no more', async () => {
    const { open, mapId, store, first, second, services } = await mapWithBenches()
    store.getState().startEdit(first)
    store.getState().typeEdit({ name: 'Stara ławka' })
    store.getState().leaveEdit(true)
    store.getState().remove(first)
    await settled()
    await services.storage.writeDraft(mapId, 'edit', { version: 1, id: 'unknown', fields: {} })
    const again = (await open(mapId)).getState()
    expect(again.editsAside.map(({ id }) => id)).toEqual([first])
    expect(again.edit).toBeUndefined()
    expect(again.snapshot.places.has(second)).toBe(true)
  })

  it('closes when its place goes away under it, and waits for the place', async () => {
    const { open, mapId, store, first } = await mapWithBenches()
    store.getState().startEdit(first)
    store.getState().typeEdit({ name: 'Stara ławka' })
    const otherTab = await open(mapId)
    otherTab.getState().remove(first)
    await settled()
    expect(store.getState().snapshot.places.has(first)).toBe(false)
    expect(store.getState()).toMatchObject({ edit: undefined, notice: { code: 'edit-kept' } })
    store.getState().restore(first)
    store.getState().startEdit(first)
    expect(store.getState().edit?.fields).toEqual({ name: 'Stara ławka' })
  })

  it('thrown away and wanted again, it waits for a place that went away meanwhile', async () => {
    const { store, first } = await mapWithBenches()
    store.getState().startEdit(first)
    store.getState().typeEdit({ name: 'Stara ławka' })
    store.getState().cancelEdit(true)
    store.getState().remove(first)
    store.getState().restoreEdit()
    expect(store.getState().edit).toBeUndefined()
    expect(store.getState().editsAside.map(({ id }) => id)).toEqual([first])
  })

  it('is left for what is looked at instead, and kept', async () => {
    const { store, first, second } = await mapWithBenches()
    store.getState().startEdit(first)
    store.getState().typeEdit({ name: 'Stara ławka' })
    store.getState().select(first)
    expect(store.getState().edit?.id).toBe(first)
    store.getState().select(second)
    expect(store.getState()).toMatchObject({ edit: undefined, selectedId: second })
    expect(store.getState().editsAside.map(({ id }) => id)).toEqual([first])
  })
})
