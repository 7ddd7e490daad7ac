import { namedIds } from '@/domain/publish/named-ids'
import type { AnyRecord } from '@/domain/schema/record'
import { drain } from '@/domain/steps'
import { type MapDocument, PAIR, type PairName } from './layout'
import { strayKeysOf } from './read-document'
import { type Damaged, readRecord } from './read-record'

/** A record as it is shown, and where it stands. */
export type Seen = {
  readonly record: AnyRecord
  readonly doc: PairName
  readonly unread: Readonly<Record<string, unknown>>
}

/** Reads the two documents of a map as one. What was read is kept until `forget`: checking a record costs most. */
export type RecordReader = {
  readonly document: (name: PairName) => MapDocument
  readonly look: (id: string) => Seen | undefined
  readonly all: () => Iterable<AnyRecord>
  readonly damaged: () => readonly Damaged[]
  /** Records that name `id` and share its privacy. */
  readonly dependentsOf: (id: string) => Iterable<string>
  /** What was remembered of these ids is no longer true. */
  readonly forget: (id: string) => void
}

const NONE: readonly string[] = []

export const createRecordReader = (docs: ReadonlyMap<PairName, MapDocument>): RecordReader => {
  const document = (name: PairName): MapDocument => docs.get(name) as MapDocument
  const stale = new Set<string>()
  const seenById = new Map<string, Seen>()
  const damagedById = new Map<string, readonly Damaged[]>()
  const namesOf = new Map<string, readonly string[]>()
  const namedBy = new Map<string, Set<string>>()

  const remember = (id: string, record: AnyRecord | undefined, damaged: readonly Damaged[]): void => {
    stale.delete(id)
    if (damaged.length > 0) damagedById.set(id, damaged)
    else damagedById.delete(id)
    const names = record ? namedIds(record) : NONE
    const before = namesOf.get(id) ?? NONE
    if (names.length + before.length === 0) return
    for (const name of before) namedBy.get(name)?.delete(id)
    if (names.length === 0) {
      namesOf.delete(id)
      return
    }
    namesOf.set(id, names)
    for (const name of names) {
      const others = namedBy.get(name)
      if (others) others.add(id)
      else namedBy.set(name, new Set([id]))
    }
  }

  const look = (id: string): Seen | undefined => {
    const known = seenById.get(id)
    if (known) return known
    const inPrivate = readRecord(document('private'), id)
    const inTeam = readRecord(document('team'), id)
    const record = inPrivate.record ?? inTeam.record
    const damaged = inPrivate.damaged.length > 0 ? [...inPrivate.damaged, ...inTeam.damaged] : inTeam.damaged
    remember(id, record, damaged)
    if (!record) return undefined
    const seen: Seen = inPrivate.record
      ? { record, doc: 'private', unread: inPrivate.unread }
      : { record, doc: 'team', unread: inTeam.unread }
    seenById.set(id, seen)
    return seen
  }

  /** Whether every record was looked at once; what changes afterwards is stale. */
  let isWhole = false
  function* all(): Generator<AnyRecord> {
    const privateRecords = document('private').records
    for (const id of privateRecords.keys()) {
      const seen = look(id)
      if (seen) yield seen.record
    }
    for (const id of document('team').records.keys()) {
      const seen = privateRecords.has(id) ? undefined : look(id)
      if (seen) yield seen.record
    }
    isWhole = true
  }

  const refresh = (): void => {
    if (!isWhole) drain(all())
    for (const id of [...stale]) look(id)
  }

  return {
    document,
    look,
    all,
    damaged() {
      refresh()
      const stray = PAIR.flatMap((name) => strayKeysOf(document(name)))
      return [...stray, ...[...damagedById.values()].flat()]
    },
    dependentsOf(id) {
      refresh()
      return namedBy.get(id) ?? NONE
    },
    forget: (id) => {
      seenById.delete(id)
      stale.add(id)
    },
  }
}
