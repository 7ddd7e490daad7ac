import { NOW } from '@tests/builders/records'
import type { PairName } from '@/document/layout'
import { createMapDocuments, type MapDocuments, openMapDocuments } from '@/document/map-documents'
import type { DocumentName } from '@/document/types'
import type { Change, ChangeNote } from '@/domain/change/change'
import type { Photo } from '@/domain/schema/event-records'
import type { Relation } from '@/domain/schema/map-records'
import type { AnyRecord } from '@/domain/schema/record'

/** Length of the random series; `LONG_RUNS=50 npx vitest run tests/document` for a long night. */
export const runs = (count: number): number => count * Number(process.env.LONG_RUNS ?? 1)

/** Random series may take a while on a busy machine; in milliseconds. */
export const LONG = { timeout: runs(60_000) }

export const MAP = { mapId: 'map-1', epoch: 'epoch-1' }
export const NOTE: ChangeNote = { code: 'place.changed' }

/** The instant `seconds` after NOW. */
export const at = (seconds: number): string => new Date(Date.parse(NOW) + seconds * 1000).toISOString()

export const newMap = (...records: readonly AnyRecord[]): MapDocuments => {
  const docs = createMapDocuments(MAP)
  if (records.length > 0) put(docs, ...records)
  return docs
}

export const put = (docs: MapDocuments, ...records: readonly AnyRecord[]) =>
  docs.commit({ put: records, note: NOTE }, NOW)

export const patch = (
  docs: MapDocuments,
  id: string,
  fields: Readonly<Record<string, unknown>>,
  now = at(1),
) => docs.commit({ patch: [{ id, fields }], note: NOTE }, now)

export const change = (docs: MapDocuments, part: Omit<Change, 'note'>, now = at(1)) =>
  docs.commit({ ...part, note: NOTE }, now)

const open = (updates: ReadonlyMap<DocumentName, readonly Uint8Array[]>): MapDocuments =>
  openMapDocuments({ ...MAP, updates }).docs

/** The same device after a reload: both documents, another clientID. */
export const reload = (docs: MapDocuments): MapDocuments =>
  open(new Map(docs.names.map((name) => [name, [docs.encodeSince(name)]])))

/** Another device with whom the map was shared. */
export const share = (docs: MapDocuments): MapDocuments =>
  open(new Map([['team', [docs.encodeForSending('team')]]]))

/** Merges what `from` has of the team's document into `to`. */
export const pull = (to: MapDocuments, from: MapDocuments): ReadonlySet<string> =>
  to.receive('team', from.encodeForSending('team', to.stateVector('team')))

export const viewOf = (docs: MapDocuments): ReadonlyMap<string, AnyRecord> =>
  new Map([...docs.all()].map((record) => [record.id, record] as const).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Whether `text` is anywhere in the bytes. */
export const holdsText = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes).includes(text)

export const rawKeys = (docs: MapDocuments, name: PairName, root: 'records' | 'edits'): readonly string[] =>
  [...docs.document(name)[root]._map].map(([key, item]) => (item.deleted ? `deleted ${key}` : key)).sort()

const common = { createdAt: NOW, updatedAt: NOW, createdBy: 'organizator' }

export const aRelation = (fields: Partial<Relation> & Pick<Relation, 'id' | 'from' | 'to'>): Relation => ({
  type: 'relation',
  ...common,
  relation: 'supports',
  ...fields,
})

export const aPhoto = (fields: Partial<Photo> & Pick<Photo, 'id' | 'ownerId'>): Photo => ({
  type: 'photo',
  ...common,
  hash: 'a'.repeat(64),
  consent: 'nobody',
  ...fields,
})
