import { checkForeignUpdate } from '@/document/check-foreign-update'
import { createMapDocuments, openMapDocuments } from '@/document/map-documents'
import type { DocumentName, DocumentUpdate } from '@/document/types'
import { problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import type { MapStorage } from '@/storage/types'
import { createSnapshot } from './snapshot'
import { summarise } from './summary'

/** A backup as the file gives it; see `formats/backup-file`. */
export type OpenedBackup = {
  readonly mapId: string
  readonly epoch: string
  readonly title: string
  readonly documents: readonly { readonly name: DocumentName; readonly update: Uint8Array }[]
}

/**
 * Brings a backup back: as a map that is not here, or joined to the same map, which keeps everything it has. The
 * bytes are checked in a scratch document first; nothing is stored unless all of them are sound.
 */
export const openBackup = async (
  storage: MapStorage,
  backup: OpenedBackup,
  now: string,
): Promise<Result<string>> => {
  const { mapId, epoch, title } = backup
  const stored = await storage.loadMap(mapId)
  if (stored && stored.row.epoch !== epoch) return fail(problem('backup.other-epoch', { title }))
  const present = stored && openMapDocuments({ mapId, epoch, updates: stored.updates }).docs

  const updates: DocumentUpdate[] = []
  for (const { name, update } of backup.documents) {
    const current = present?.names.find((known) => known === name)
    const checked = checkForeignUpdate(
      update,
      current && present ? { current: present.document(current) } : { identity: { mapId, epoch } },
    )
    if (!checked.ok) {
      const removes = checked.problems.some((found) => found.code === 'foreign.removes-records')
      return fail(removes ? problem('backup.would-remove', { title }) : problem('backup.damaged'))
    }
    updates.push({ doc: name, epoch, update: checked.value })
  }

  const docs = present ?? createMapDocuments({ mapId, epoch })
  for (const { doc, update } of updates) docs.receive(doc, update)
  const summary = summarise(createSnapshot(docs).current(), now)
  if (stored) await storage.append(mapId, updates, summary)
  else await storage.createMap({ id: mapId, epoch, createdAt: now, ...summary }, updates)
  if (stored?.row.deletedAt) await storage.setMapDeleted(mapId, undefined)
  return ok(mapId)
}
