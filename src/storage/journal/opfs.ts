import type { JournalFolder } from './journal-keeper'
import type { SyncFile } from './journal-pair'

const JOURNAL_FOLDER = 'okolica-journal'

/** Not yet in TypeScript's library for pages. */
type WithSyncAccess = { createSyncAccessHandle(): Promise<SyncFile> }
type WithKeys = { keys(): AsyncIterable<string> }

/** The browser lets go of a closed tab's files a moment after its lock. */
const TRIES = 40
const AGAIN_MS = 50

const openSync = async (folder: FileSystemDirectoryHandle, name: string): Promise<SyncFile> => {
  const file = (await folder.getFileHandle(name, { create: true })) as unknown as WithSyncAccess
  for (let tries = 1; ; tries += 1) {
    try {
      return await file.createSyncAccessHandle()
    } catch (error) {
      const isHeld = error instanceof DOMException && error.name === 'NoModificationAllowedError'
      if (!isHeld || tries === TRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS))
    }
  }
}

/** Journals in the origin's private file system, two files per map. In workers only: pages have no sync access. */
export const opfsFolder = async (): Promise<JournalFolder> => {
  const root = await navigator.storage.getDirectory()
  const folder = await root.getDirectoryHandle(JOURNAL_FOLDER, { create: true })
  return {
    list: async () => {
      const ids = new Set<string>()
      for await (const name of (folder as unknown as WithKeys).keys()) {
        const id = /^(.+)\.[01]$/.exec(name)?.[1]
        if (id) ids.add(id)
      }
      return [...ids]
    },
    open: async (mapId) => {
      const first = await openSync(folder, `${mapId}.0`)
      try {
        return [first, await openSync(folder, `${mapId}.1`)]
      } catch (error) {
        first.close()
        throw error
      }
    },
    remove: async (mapId) => {
      for (const name of [`${mapId}.0`, `${mapId}.1`])
        await folder.removeEntry(name).catch((error: unknown) => {
          if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error
        })
    },
  }
}

/** Whether there may be a journal on this device; asked by pages before they start a worker for it. */
export const hasJournal = async (): Promise<boolean> => {
  try {
    const root = await navigator.storage.getDirectory()
    await root.getDirectoryHandle(JOURNAL_FOLDER)
    return true
  } catch {
    return false
  }
}
