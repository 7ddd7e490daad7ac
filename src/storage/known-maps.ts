import { readJson, type SmallStore, writeJson } from './browser-store'

export type KnownMap = { readonly id: string; readonly title: string }

/**
 * The list of maps a second time, outside the database: what tells an emptied database from a new one. It may lag
 * behind by seconds after a crash, so it witnesses that a map exists, never what is in it.
 */
export type KnownMaps = {
  list(): readonly KnownMap[]
  /** Adds a map or brings its title up to date. */
  note(map: KnownMap): void
  forget(ids: readonly string[]): void
}

const KEY = 'okolica.maps'

export const isKnownMap = (value: unknown): value is KnownMap =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as KnownMap).id === 'string' &&
  typeof (value as KnownMap).title === 'string'

export const createKnownMaps = (store: SmallStore | undefined): KnownMaps => {
  // Read again each time: another tab writes the same list.
  const list = (): readonly KnownMap[] => {
    const found = readJson(store, KEY)
    return Array.isArray(found) ? found.filter(isKnownMap).map(({ id, title }) => ({ id, title })) : []
  }
  return {
    list,
    note: ({ id, title }) => {
      const known = list()
      if (known.some((map) => map.id === id && map.title === title)) return
      writeJson(store, KEY, [...known.filter((map) => map.id !== id), { id, title }])
    },
    forget: (ids) => {
      const known = list()
      const left = known.filter(({ id }) => !ids.includes(id))
      if (left.length < known.length) writeJson(store, KEY, left)
    },
  }
}
