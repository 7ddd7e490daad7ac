import type { MapStore } from './map-store'

/** A map that was left while the browser refused to store its last changes. */
export type UnsavedMap = { readonly id: string; readonly title: string }

export type OpenMaps = {
  /** The map as it was left, if its work is not stored yet; else opened from storage. Rejects with `StorageError`. */
  enter(id: string, open: () => Promise<MapStore | undefined>): Promise<MapStore | undefined>
  /** Closes the map, or keeps it in memory until a later attempt has stored everything. */
  leave(store: MapStore): void
  /** Whether closing the tab now would lose something. */
  hasUnsaved(): boolean
}

const phaseOf = (store: MapStore) => store.getState().saveState.phase

/**
 * Leaving a map must never be what loses work: as long as a write fails, the documents in memory are the only place
 * where the last changes are.
 */
export const createOpenMaps = (onUnsaved: (unsaved: readonly UnsavedMap[]) => void): OpenMaps => {
  const inside = new Set<MapStore>()
  const kept = new Map<string, MapStore>()
  const closing = new Map<string, Promise<void>>()

  const tell = (): void =>
    onUnsaved(
      [...kept.values()]
        .filter((store) => phaseOf(store) !== 'saved')
        .map((store) => ({ id: store.getState().id, title: store.getState().snapshot.header?.title ?? '' })),
    )

  const close = (store: MapStore): void => {
    const { id, close: closeStore } = store.getState()
    const closed = closeStore().finally(() => {
      if (closing.get(id) === closed) closing.delete(id)
    })
    closing.set(id, closed)
  }

  return {
    enter: async (id, open) => {
      const left = kept.get(id)
      if (left) {
        kept.delete(id)
        inside.add(left)
        tell()
        return left
      }
      // Drafts and the last edit of the same map may still be on their way to the disk.
      await closing.get(id)
      const store = await open()
      if (store) inside.add(store)
      return store
    },
    leave: (store) => {
      const { id } = store.getState()
      inside.delete(store)
      kept.set(id, store)
      const settle = (): boolean => {
        if (kept.get(id) !== store) return true
        const isStored = phaseOf(store) === 'saved'
        if (isStored) {
          kept.delete(id)
          close(store)
        }
        tell()
        return isStored
      }
      if (settle()) return
      const stop = store.subscribe(() => {
        if (settle()) stop()
      })
    },
    hasUnsaved: () => [...inside, ...kept.values()].some((store) => phaseOf(store) === 'unsaved'),
  }
}
