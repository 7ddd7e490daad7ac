import { type Catalogue, catalogueOf } from '@/domain/categories/catalogue'
import type { Photo } from '@/domain/schema/event-records'
import type { CategoryRecord, Group, Header, Neighbourhood, Relation } from '@/domain/schema/map-records'
import { HEADER_ID } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import type { AnyRecord } from '@/domain/schema/record'
import { drain, eachInSteps } from '@/domain/steps'
import { createRelationIndex } from './relation-index'

/**
 * The open map as the screens read it. The maps inside are updated in place by what changed, for copying 100,000
 * entries on every edit would be felt; a new wrapper with a new `revision` says that something changed.
 */
export type Snapshot = {
  readonly revision: number
  /** Ids of what changed after that revision; `undefined`: too long ago to be remembered. */
  readonly changedSince: (revision: number) => ReadonlySet<string> | undefined
  readonly header: Header | undefined
  readonly places: ReadonlyMap<string, Place>
  readonly neighbourhoods: ReadonlyMap<string, Neighbourhood>
  readonly relations: ReadonlyMap<string, Relation>
  /** Those that a record is an end of. */
  readonly relationsOf: (id: string) => Iterable<Relation>
  readonly groups: ReadonlyMap<string, Group>
  readonly photos: ReadonlyMap<string, Photo>
  /** What the team says of categories, by their ids. */
  readonly categories: ReadonlyMap<string, CategoryRecord>
  /** The same object while no category changes. */
  readonly catalogue: Catalogue
  /** Places and neighbourhoods in the bin. */
  readonly bin: ReadonlyMap<string, Place | Neighbourhood>
}

type Reader = {
  get(id: string): AnyRecord | undefined
  all(): Iterable<AnyRecord>
}

export type SnapshotKeeper = {
  readonly current: () => Snapshot
  readonly update: (reader: Reader, changed: Iterable<string>) => Snapshot
  /** The same in steps, for very much at once; who looks in between sees a part of it. */
  readonly updateSteps: (reader: Reader, changed: Iterable<string>) => Generator<unknown, Snapshot>
}

/** Revisions whose changes are remembered: a screen is at most a few behind. */
const REMEMBERED = 32

export const createSnapshot = (reader: Pick<Reader, 'all'>): SnapshotKeeper => drain(snapshotSteps(reader))

/** The same in steps: reading a hundred thousand records takes a second. */
export function* snapshotSteps(reader: Pick<Reader, 'all'>): Generator<unknown, SnapshotKeeper> {
  const places = new Map<string, Place>()
  const neighbourhoods = new Map<string, Neighbourhood>()
  const relations = new Map<string, Relation>()
  const ends = createRelationIndex()
  const groups = new Map<string, Group>()
  const photos = new Map<string, Photo>()
  const categories = new Map<string, CategoryRecord>()
  const bin = new Map<string, Place | Neighbourhood>()
  let header: Header | undefined

  const shelve = (record: AnyRecord): void => {
    if (record.type === 'header') header = record
    else if (record.type === 'place' || record.type === 'neighbourhood') {
      if (record.deletedAt) bin.set(record.id, record)
      else if (record.type === 'place') places.set(record.id, record)
      else neighbourhoods.set(record.id, record)
    } else if (record.deletedAt) return
    else if (record.type === 'relation') {
      relations.set(record.id, record)
      ends.add(record)
    } else if (record.type === 'group') groups.set(record.id, record)
    else if (record.type === 'photo') photos.set(record.id, record)
    else if (record.type === 'category') categories.set(record.id, record)
  }

  yield* eachInSteps(reader.all(), shelve)
  /** What the last revisions changed, the latest last. */
  let recent: readonly { readonly revision: number; readonly ids: readonly string[] }[] = []
  /** The last answer: several screens ask the same, and after an import it is long. */
  let told: { readonly since: number; readonly at: number; readonly ids: ReadonlySet<string> } | undefined
  const changedSince = (revision: number): ReadonlySet<string> | undefined => {
    const first = recent[0]?.revision ?? current.revision + 1
    if (revision < first - 1) return undefined
    if (told?.since === revision && told.at === current.revision) return told.ids
    const ids = new Set<string>()
    for (const one of recent) if (one.revision > revision) for (const id of one.ids) ids.add(id)
    told = { since: revision, at: current.revision, ids }
    return ids
  }
  const shelves = {
    places,
    neighbourhoods,
    relations,
    relationsOf: ends.of,
    groups,
    photos,
    categories,
    bin,
    changedSince,
  }
  let catalogue = catalogueOf([...categories.values()])
  let current: Snapshot = { revision: 1, header, catalogue, ...shelves }

  function* updateSteps(source: Reader, changed: Iterable<string>): Generator<unknown, Snapshot> {
    const ids = [...changed]
    const isOfCategories = (id: string): boolean => categories.has(id)
    let categoriesChange = ids.some(isOfCategories)
    yield* eachInSteps(ids, (id) => {
      if (id === HEADER_ID) header = undefined
      const relation = relations.get(id)
      if (relation) ends.remove(relation)
      for (const shelf of [places, neighbourhoods, relations, groups, photos, categories, bin])
        shelf.delete(id)
      const record = source.get(id)
      if (record) shelve(record)
    })
    categoriesChange ||= ids.some(isOfCategories)
    if (categoriesChange) catalogue = catalogueOf([...categories.values()])
    const revision = current.revision + 1
    recent = [...recent.slice(1 - REMEMBERED), { revision, ids }]
    current = { revision, header, catalogue, ...shelves }
    return current
  }

  return {
    current: () => current,
    update: (source, changed) => drain(updateSteps(source, changed)),
    updateSteps,
  }
}
