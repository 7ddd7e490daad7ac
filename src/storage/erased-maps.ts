import type { Table } from 'dexie'
import type { SettingRow } from './database'

/** Ids of maps erased on purpose, kept beside the settings: no list outside the database may bring them back. */
const ERASED_KEY = 'storage.erased'
const ERASED_KEPT = 200

type Settings = Table<SettingRow, string>

export const readErased = async (settings: Settings): Promise<readonly string[]> => {
  const value = (await settings.get(ERASED_KEY))?.value
  return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
}

export const noteErased = async (settings: Settings, mapId: string): Promise<void> => {
  const erased = [...(await readErased(settings)).filter((one) => one !== mapId), mapId]
  await settings.put({ key: ERASED_KEY, value: erased.slice(-ERASED_KEPT) })
}
