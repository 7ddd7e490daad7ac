import { browserStore, readJson, type SmallStore, writeJson } from './browser-store'
import { createKnownMaps, isKnownMap, type KnownMap } from './known-maps'

/** What the browser has lost. An empty `lost` with a message: it said so, and nobody knows which maps there were. */
export type DataLoss = { readonly lost: readonly KnownMap[]; readonly message?: string }

const KEY = 'okolica.loss'

/** The report that waits for its reader, whenever it was made. */
const pendingLoss = (store: SmallStore | undefined): DataLoss | undefined => {
  const found = readJson(store, KEY)
  if (typeof found !== 'object' || found === null) return undefined
  const { lost, message } = found as { lost?: unknown; message?: unknown }
  return {
    lost: Array.isArray(lost) ? lost.filter(isKnownMap).map(({ id, title }) => ({ id, title })) : [],
    ...(typeof message === 'string' ? { message } : {}),
  }
}

type LossEvidence = {
  /** What the browser itself said when the database was opened. */
  readonly message: string | undefined
  /** Ids of maps that the database holds. */
  readonly present: ReadonlySet<string>
  /** Ids of maps that were erased on purpose; the list outside the database may still name them after a crash. */
  readonly erased: ReadonlySet<string>
}

/**
 * Compares the database with the list kept outside it, and keeps the report until `acknowledgeLoss`. A map that is
 * there again (read back from a file) leaves the report.
 */
export const reportLoss = (
  store: SmallStore | undefined,
  { message, present, erased }: LossEvidence,
): DataLoss | undefined => {
  const before = pendingLoss(store)
  const lost = new Map<string, KnownMap>()
  for (const map of [...(before?.lost ?? []), ...createKnownMaps(store).list()]) {
    if (!present.has(map.id) && !erased.has(map.id)) lost.set(map.id, map)
  }
  const said = message ?? before?.message
  if (lost.size === 0 && said === undefined) {
    if (before) writeJson(store, KEY, undefined)
    return undefined
  }
  const loss: DataLoss = { lost: [...lost.values()], ...(said === undefined ? {} : { message: said }) }
  writeJson(store, KEY, loss)
  return loss
}

/** The user has read the report: it is not shown again, and what was lost is no longer expected to be there. */
export const acknowledgeLoss = (store: SmallStore | undefined = browserStore()): void => {
  createKnownMaps(store).forget((pendingLoss(store)?.lost ?? []).map(({ id }) => id))
  writeJson(store, KEY, undefined)
}
