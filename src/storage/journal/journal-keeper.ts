import type { DocumentName } from '@/document/types'
import { encodeEntry, foldEntries, type JournalEntry, type JournalledMap } from './entries'
import { type JournalPair, openJournalPair, type SyncFile } from './journal-pair'
import { type Logs, lacking, united } from './union'

/** Where journals lie: two files per map. */
export type JournalFolder = {
  /** Ids of the maps that have files here. */
  list(): Promise<readonly string[]>
  /** Both files of a map; made when they are not there. */
  open(mapId: string): Promise<readonly [SyncFile, SyncFile]>
  remove(mapId: string): Promise<void>
}

/** The database, as far as it is compared with the journal. */
export type JournalledDatabase = {
  mapIds(): Promise<readonly string[]>
  /** Ids of maps erased on purpose. */
  erasedIds(): Promise<readonly string[]>
  /** What it holds of a map: the same things that a journal holds of it. */
  read(mapId: string): Promise<JournalledMap>
  /** Puts back what was lost, in one transaction. A map that is not there is made. */
  restore(mapId: string, lost: JournalledMap): Promise<void>
}

/** What a comparison put back: whole maps, and maps that lacked something of which it was said that it is saved. */
export type Restored = { readonly maps: readonly string[]; readonly changed: readonly string[] }

/**
 * The journals of all maps, in the hands of the one tab that may write them. Every method takes its turn: nothing is
 * added to a map's journal while it is folded.
 */
export type JournalKeeper = {
  /** Written and flushed when it resolves. Rejects when the browser refuses. */
  append(mapId: string, entries: readonly JournalEntry[]): Promise<void>
  /** Brings back maps that the database lacks altogether. */
  restoreMissing(): Promise<Restored>
  /** Unites the journal of one map with what the database holds: each gets what it lacks. */
  reconcile(mapId: string): Promise<Restored>
  /** Folds the journal of a map when its tail has grown long. */
  fold(mapId: string): Promise<void>
  erase(mapId: string): Promise<void>
  close(): void
}

/** A tail longer than this, and than what the file began with, is folded. */
const LEAST_TAIL = 1_000_000

const NO_UPDATES: readonly Uint8Array[] = []
const NOTHING: Restored = { maps: [], changed: [] }

export const createJournalKeeper = (folder: JournalFolder, database: JournalledDatabase): JournalKeeper => {
  const pairs = new Map<string, JournalPair>()
  /** Maps whose journal lacks something: an earlier write was refused. */
  const behind = new Set<string>()
  let turn: Promise<unknown> = Promise.resolve()

  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }

  const pairOf = async (mapId: string): Promise<JournalPair> => {
    const open = pairs.get(mapId)
    if (open) return open
    const pair = openJournalPair(await folder.open(mapId))
    pairs.set(mapId, pair)
    return pair
  }

  const remove = async (mapId: string): Promise<void> => {
    pairs.get(mapId)?.close()
    pairs.delete(mapId)
    behind.delete(mapId)
    await folder.remove(mapId)
  }

  /** Writes a journal anew from what both know. One of another epoch than the database's counts for nothing. */
  const rewrite = async (mapId: string, pair: JournalPair): Promise<void> => {
    const inDatabase = await database.read(mapId)
    const known = foldEntries(pair.frames())
    const row = inDatabase.row ?? known.row
    const inJournal = known.row?.epoch === row?.epoch ? known : undefined
    const entries: JournalEntry[] = row ? [{ t: 'map', row }] : []
    for (const doc of docsOf(inJournal?.updates, inDatabase.updates)) {
      const one = inDatabase.updates.get(doc) ?? NO_UPDATES
      for (const update of united(one, inJournal?.updates.get(doc) ?? NO_UPDATES))
        entries.push({ t: 'update', update: { doc, epoch: row?.epoch ?? '', update } })
    }
    for (const draft of laterDrafts(inJournal, inDatabase)) entries.push({ t: 'draft', ...draft })
    pair.rewrite(entries.map(encodeEntry))
    behind.delete(mapId)
  }

  const reconcile = async (mapId: string): Promise<Restored> => {
    if ((await database.erasedIds()).includes(mapId)) {
      await remove(mapId)
      return NOTHING
    }
    const pair = await pairOf(mapId)
    const inJournal = foldEntries(pair.frames())
    const inDatabase = await database.read(mapId)
    const isOtherEpoch = inDatabase.row && inJournal.row?.epoch !== inDatabase.row.epoch
    if (isOtherEpoch) {
      // No journal yet, or one of before an erasure, which must not come back.
      await rewrite(mapId, pair)
      return NOTHING
    }
    const lost = lostIn(inDatabase, inJournal)
    if (lost) await database.restore(mapId, lost.map)
    if (isBehind(inJournal, inDatabase)) await rewrite(mapId, pair)
    if (!inDatabase.row && inJournal.row) return { maps: [mapId], changed: [] }
    return lost?.isWorthSaying ? { maps: [], changed: [mapId] } : NOTHING
  }

  return {
    append: (mapId, entries) =>
      inTurn(async () => {
        const pair = await pairOf(mapId)
        try {
          if (behind.has(mapId)) await rewrite(mapId, pair)
          pair.append(entries.map(encodeEntry))
        } catch (error) {
          behind.add(mapId)
          throw error
        }
      }),
    restoreMissing: () =>
      inTurn(async () => {
        const present = new Set(await database.mapIds())
        const restored: string[] = []
        for (const mapId of await folder.list())
          if (!present.has(mapId)) restored.push(...(await reconcile(mapId)).maps)
        return { maps: restored, changed: [] }
      }),
    reconcile: (mapId) => inTurn(() => reconcile(mapId)),
    fold: (mapId) =>
      inTurn(async () => {
        const pair = await pairOf(mapId)
        const { bytes, begunWith } = pair.size()
        if (bytes - begunWith > Math.max(LEAST_TAIL, begunWith)) await rewrite(mapId, pair)
      }),
    erase: (mapId) => inTurn(() => remove(mapId)),
    close: () => {
      for (const pair of pairs.values()) pair.close()
      pairs.clear()
    },
  }
}

const docsOf = (...logs: readonly (Logs | undefined)[]): ReadonlySet<DocumentName> =>
  new Set(logs.flatMap((log) => [...(log?.keys() ?? [])]))

type Lost = { readonly map: JournalledMap; readonly isWorthSaying: boolean }

/** What the journal has and the database lacks; `undefined` when that is nothing. */
const lostIn = (inDatabase: JournalledMap, inJournal: JournalledMap): Lost | undefined => {
  const updates = new Map<DocumentName, readonly Uint8Array[]>()
  let isWorthSaying = false
  for (const [doc, log] of inJournal.updates) {
    const lost = lacking(inDatabase.updates.get(doc) ?? NO_UPDATES, log)
    if (lost) updates.set(doc, [lost.update])
    if (lost && !lost.isUnderWay) isWorthSaying = true
  }
  const drafts = new Map(
    [...inJournal.drafts].filter(([key, { at }]) => at > (inDatabase.drafts.get(key)?.at ?? -1)),
  )
  const isThere = inDatabase.row !== undefined || inJournal.row === undefined
  if (isThere && updates.size === 0 && drafts.size === 0) return undefined
  return { map: { row: inJournal.row, updates, drafts }, isWorthSaying }
}

const isBehind = (inJournal: JournalledMap, inDatabase: JournalledMap): boolean =>
  [...inDatabase.updates].some(
    ([doc, log]) => lacking(inJournal.updates.get(doc) ?? NO_UPDATES, log) !== undefined,
  )

const laterDrafts = (one: JournalledMap | undefined, other: JournalledMap) => {
  const drafts = new Map(one?.drafts)
  for (const [key, draft] of other.drafts) if (draft.at >= (drafts.get(key)?.at ?? -1)) drafts.set(key, draft)
  return drafts.values()
}
