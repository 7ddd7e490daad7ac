import { connectJournal } from '@/app/workers'
import { openMapDocuments } from '@/document/map-documents'
import type { Place } from '@/domain/schema/place'
import { openIndexedDbStorage } from '@/storage/indexeddb-storage'
import { createJournal } from '@/storage/journal/journal'
import { hasJournal } from '@/storage/journal/opfs'
import { createMapWriter } from '@/storage/map-writer'

/**
 * A stream of edits as tight as the storage takes them, one after the other, each told only when it is stored: what the
 * app does on "Zapisz", without the hand. Place `n % PLACES` is named `n`; numbers go on over all starts.
 */
const PLACES = 20
const MAP = 'kill-stream'
const EPOCH = 'e1'

declare global {
  interface Window {
    /** Given by the test. */
    started: (found: {
      names: readonly number[]
      alone: readonly number[]
      wiped: boolean
      journal: string
    }) => Promise<void>
    stored: (n: number) => Promise<void>
  }
}

const clock = (): string => new Date().toISOString()

const place = (n: number): Place => ({
  type: 'place',
  id: `p${n}`,
  createdAt: clock(),
  updatedAt: clock(),
  createdBy: 'organizator',
  kind: 'resource',
  category: 'resource.green',
  name: '0',
  visibility: 'internal',
  status: 'confirmed',
  geometry: { type: 'Point', coordinates: [21.4, 50.9] },
})

const run = async () => {
  let journalState = 'on'
  let restored = false
  const calls = await connectJournal()
  const journal = createJournal(async () => calls, {
    onState: (state) => {
      journalState = state
    },
    onRestored: () => {
      restored = true
    },
  })
  const { storage } = await openIndexedDbStorage({ journal, hasJournal })
  if (!(await storage.loadMap(MAP))) {
    await storage.createMap(
      {
        id: MAP,
        epoch: EPOCH,
        title: 'Stream',
        communityType: 'territorial',
        placeCount: PLACES,
        neighbourhoodCount: 0,
        createdAt: clock(),
        changedAt: clock(),
      },
      [],
    )
  }
  const namesNow = async () => {
    const stored = await storage.loadMap(MAP)
    if (!stored) throw new Error('the map is not there')
    const { docs } = openMapDocuments({ mapId: MAP, epoch: EPOCH, updates: stored.updates })
    const nameOf = (n: number) => Number((docs.get(`p${n}`) as Place | undefined)?.name ?? -1)
    return { docs, names: Array.from({ length: PLACES }, (_, n) => nameOf(n)) }
  }
  // What the database brought by itself, and what the journal made of it. The app does not wait for the second: what it
  // brings is shown as another tab's edits are.
  const alone = (await namesNow()).names
  await calls.reconcile(MAP)
  const { docs, names } = await namesNow()
  await window.started({ names, alone, wiped: restored, journal: journalState })

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
  if (!docs.get('p0')) {
    docs.commit(
      { put: Array.from({ length: PLACES }, (_, n) => place(n)), note: { code: 'import' } },
      clock(),
    )
    await writer.idle()
  }
  for (let n = Math.max(0, ...names) + 1; ; n += 1) {
    docs.commit(
      { patch: [{ id: `p${n % PLACES}`, fields: { name: String(n) } }], note: { code: 'place.changed' } },
      clock(),
    )
    await writer.idle()
    if (writer.state().phase !== 'saved') throw new Error('an edit was not stored')
    void window.stored(n)
  }
}

run().catch((error: unknown) => console.error(error))
