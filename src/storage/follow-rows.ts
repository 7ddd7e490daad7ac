import { liveQuery } from 'dexie'
import type { MapDatabase } from './database'
import type { MapRow, StoredUpdate } from './types'

/** After an error a query is asked again; it is an aid for other tabs, so there is no hurry. */
const AGAIN_MS = 2_000

/** A live query that goes on after an error. Returns the function that ends it. */
const live = <T>(query: () => Promise<T>, onValue: (value: T) => void): (() => void) => {
  let stopped = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let subscription: { unsubscribe(): void } | undefined
  const start = (): void => {
    subscription = liveQuery(query).subscribe({
      next: (value) => {
        if (!stopped) onValue(value)
      },
      error: () => {
        subscription?.unsubscribe()
        if (!stopped) timer = setTimeout(start, AGAIN_MS)
      },
    })
  }
  start()
  return () => {
    stopped = true
    clearTimeout(timer)
    subscription?.unsubscribe()
  }
}

/**
 * Rows of a map above a number, as they are committed by any tab. Rows above the number are few whatever the size of
 * the library, so the primary key is asked and the map is picked out here.
 */
export const followRows = (
  database: MapDatabase,
  map: string,
  afterSeq: number,
  onRows: (rows: readonly StoredUpdate[]) => void,
): (() => void) => {
  let last = afterSeq
  return live(
    () => database.updates.where('seq').above(last).toArray(),
    (rows) => {
      const fresh = rows.filter(({ seq }) => seq > last)
      last = fresh.at(-1)?.seq ?? last
      const mine = fresh.filter((row) => row.map === map)
      if (mine.length > 0) onRows(mine.map(({ seq, doc, epoch, u }) => ({ seq, doc, epoch, update: u })))
    },
  )
}

export const followMapRows = (
  database: MapDatabase,
  onMaps: (maps: readonly MapRow[]) => void,
): (() => void) => live(() => database.maps.toArray(), onMaps)
