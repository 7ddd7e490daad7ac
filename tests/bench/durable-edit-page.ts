import { createMapDocuments } from '@/document/map-documents'
import type { Header } from '@/domain/schema/map-records'
import { openIndexedDbStorage } from '@/storage/indexeddb-storage'
import { createMapWriter } from '@/storage/map-writer'
import { generatePlaces } from './generate-places'

/**
 * What a person waits for after changing one field, in a map of 10,000 places: commit, one strict transaction, done.
 * The figure includes the disk only in a profile that is on a disk: a private window keeps its database in memory.
 */
const PLACES = 10_000
const EDITS = 200
/** The first ones warm up what the engine compiles. */
const WARM_UP = 20
const MAP = 'bench-durable-edit'
const EPOCH = 'bench'

const clock = (): string => new Date().toISOString()

const header: Header = {
  type: 'header',
  id: 'header',
  createdAt: clock(),
  updatedAt: clock(),
  createdBy: 'organizator',
  title: 'Bench',
  communityType: 'territorial',
  home: { centre: [21.36, 50.93], zoom: 12 },
  schemaVersion: 1,
}

const percentile = (sorted: readonly number[], share: number): number =>
  Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN) * 100) /
  100

const run = async () => {
  const { storage } = await openIndexedDbStorage({ name: 'okolica-bench-durable-edit' })
  await storage.eraseMap(MAP)
  const docs = createMapDocuments({ mapId: MAP, epoch: EPOCH })
  const places = generatePlaces(PLACES)
  docs.commit({ put: [header, ...places], note: { code: 'import' } }, clock())
  const snapshots = docs.names.map((doc) => ({ doc, epoch: EPOCH, update: docs.encodeSince(doc) }))
  const facts = { title: 'Bench', communityType: 'territorial', neighbourhoodCount: 0 } as const
  const row = { ...facts, id: MAP, epoch: EPOCH, placeCount: PLACES, createdAt: clock(), changedAt: clock() }
  const createdFrom = performance.now()
  await storage.createMap(row, snapshots)
  const createMs = performance.now() - createdFrom

  const writer = createMapWriter({
    storage,
    mapId: MAP,
    epoch: EPOCH,
    source: docs,
    summarise: () => ({ changedAt: clock() }),
    onState: () => undefined,
    clock,
  })
  docs.onCommit((updates) => writer.write(updates))

  const times: number[] = []
  for (let n = 0; n < WARM_UP + EDITS; n += 1) {
    const place = places[(n * 37) % places.length]
    if (!place) throw new Error('no place to edit')
    const from = performance.now()
    docs.commit(
      {
        patch: [{ id: place.id, fields: { name: `${place.name}, zmiana ${n}` } }],
        note: { code: 'place.changed' },
      },
      clock(),
    )
    await writer.idle()
    const ms = performance.now() - from
    if (writer.state().phase !== 'saved') throw new Error('an edit was not stored')
    if (n >= WARM_UP) times.push(ms)
  }
  await writer.close()
  const stored = await storage.loadMap(MAP)
  const rows = stored?.updates.get('team')?.length ?? 0
  if (rows !== 1 + WARM_UP + EDITS) throw new Error(`${rows} rows stored, expected ${1 + WARM_UP + EDITS}`)
  await storage.eraseMap(MAP)
  storage.close()

  const sorted = [...times].sort((a, b) => a - b)
  return {
    name: 'durable-edit',
    places: PLACES,
    n: times.length,
    medianMs: percentile(sorted, 0.5),
    p95Ms: percentile(sorted, 0.95),
    maxMs: percentile(sorted, 1),
    createMs: Math.round(createMs),
    snapshotMb: Math.round(snapshots.reduce((sum, { update }) => sum + update.byteLength, 0) / 1e5) / 10,
  }
}

run().then(
  (result) => Reflect.set(window, '__result', result),
  (error: unknown) => Reflect.set(window, '__result', { error: String(error) }),
)
