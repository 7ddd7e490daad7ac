import { useCallback, useEffect } from 'react'
import { inTurns } from '@/device/in-turns'
import { isOwnCategory } from '@/domain/categories/catalogue'
import type { Result } from '@/domain/result'
import { KINDS } from '@/domain/taxonomy'
import type { ImportPreview, ReadFile } from '@/features/map-data/import-types'
import { useText } from '@/i18n/react/use-text'
import { readImportMappings, rememberImportMapping } from '@/store/import-mappings'
import { useAppStore, useMapStore, useServices } from '@/store/use-store'
import type { ComparedFile } from '@/workers/formats-client'

/** Reads a file and compares it with the open map in a worker; only `apply` changes anything. */
export const useReadFile = (): ReadFile => {
  const store = useMapStore()
  const app = useAppStore()
  const { t } = useText()
  const { formats, clock, storage } = useServices()
  // Starting it takes as long as reading ten thousand places.
  useEffect(() => formats.warm(), [formats])
  return useCallback(
    async (file, onProgress, signal) => {
      const previewOf = (read: Result<ComparedFile>): Result<ImportPreview> => {
        if (!read.ok) return read
        const { counts, twins, notes, account, change, again } = read.value
        return {
          ok: true,
          value: {
            ...counts,
            twins,
            notes,
            ...(account ? { account } : {}),
            apply: () => {
              // One that can't be stored is guessed again the next time.
              if (account)
                rememberImportMapping(storage, account.survey.shape, account.mapping).catch(() => undefined)
              const records = counts.added + counts.updated
              return store.getState().commitInTurns({ get: change, records, name: file.name }, inTurns)
            },
            again: async (choices, onShare) => previewOf(await again(choices, onShare)),
          },
        }
      }
      const { id, snapshot } = store.getState()
      const own = KINDS.flatMap((kind) => snapshot.catalogue.all(kind)).filter((one) => isOwnCategory(one.id))
      const ownCategories = Object.fromEntries(own.map(({ id: key, kind, theme }) => [key, { kind, theme }]))
      const context = { now: clock(), by: app.getState().settings.alias, mapId: id }
      const present = [...store.docs.all()]
      const near = snapshot.header?.home.centre
      const remembered = await readImportMappings(storage).catch(() => ({}))
      const request = { remembered, ownCategories, unnamed: t('geo.unnamed'), ...(near ? { near } : {}) }
      return previewOf(await formats.read(file, { request, context, present }, onProgress, signal))
    },
    [store, app, formats, clock, storage, t],
  )
}
