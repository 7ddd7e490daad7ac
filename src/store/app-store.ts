import { createStore, type StoreApi } from 'zustand/vanilla'
import { createMapDocuments, openMapDocuments } from '@/document/map-documents'
import { DEFAULT_VISIBILITY } from '@/domain/change/add-place'
import type { Change } from '@/domain/change/change'
import { createMap, type MapDraft } from '@/domain/change/create-map'
import { ok, type Result } from '@/domain/result'
import type { Visibility } from '@/domain/schema/place'
import type { AnyRecord } from '@/domain/schema/record'
import type { InstallWay } from '@/pwa/install-way'
import type { IncomingFile } from '@/pwa/shared-files'
import type { DataLoss } from '@/storage/data-loss'
import type { JournalState } from '@/storage/journal/journal'
import type { MapRow } from '@/storage/types'
import { createOpenMaps, type OpenMaps, type UnsavedMap } from './open-maps'
import { formatRoute, type Route } from './route'
import type { PersistenceState, Services } from './services'
import { createSnapshot } from './snapshot'
import { summarise } from './summary'

export type AppLanguage = 'pl' | 'en'
export type ColourScheme = 'auto' | 'light' | 'dark'
export type AreaUnit = 'auto' | 'ares' | 'metres'

/** By which column the list is sorted. */
export type ListSorting = { readonly column: string; readonly descending: boolean }

export type Settings = {
  readonly language: AppLanguage
  readonly colourScheme: ColourScheme
  /** Black on white with thick lines, for reading in full sun; goes before `colourScheme`. */
  readonly sunlight: boolean
  /** Alias or role, written as `createdBy`. */
  readonly alias: string
  /** Who sees a new place, until somebody decides otherwise for it. */
  readonly defaultVisibility: Visibility
  readonly areaUnit: AreaUnit
  /** Address of the street map's tiles with `{z}`, `{x}`, `{y}`. */
  readonly tileAddress: string
  /** Whether single letters are keys of the map; people who dictate switch them off. */
  readonly letterKeys: boolean
  /** Columns of the list; what is not among them any more is left out. `undefined`: those that it begins with. */
  readonly listColumns: readonly string[] | undefined
  readonly listSorting: ListSorting
  /** "Nie teraz" to the hint on installing. */
  readonly installDeclined: boolean
}

export const DEFAULT_TILE_ADDRESS = 'https://tile.openstreetmap.org/{z}/{x}/{y}.png'

export const DEFAULT_SETTINGS: Settings = {
  language: 'pl',
  colourScheme: 'auto',
  sunlight: false,
  alias: 'organizator',
  defaultVisibility: DEFAULT_VISIBILITY,
  areaUnit: 'auto',
  tileAddress: DEFAULT_TILE_ADDRESS,
  letterKeys: true,
  listColumns: undefined,
  listSorting: { column: 'name', descending: false },
  installDeclined: false,
}

/** A file that came from outside and waits for an answer. */
export type WaitingFile = IncomingFile & { readonly id: string }

export type AppState = {
  readonly route: Route
  /** `undefined` while the library is being read. */
  readonly maps: readonly MapRow[] | undefined
  readonly settings: Settings
  readonly online: boolean
  /** The app and its files are kept for work without a network. */
  readonly offlineReady: boolean
  readonly updateReady: boolean
  readonly persistence: PersistenceState | undefined
  /** Maps that were here and that the browser has lost; said until acknowledged. */
  readonly loss: DataLoss | undefined
  /** Whether every edit has its second copy beside the database. */
  readonly journalState: JournalState
  /** The database had lost something, and has it back from the second copy; said until it was read. */
  readonly isRestored: boolean
  /** `memory`: the browser lends no database, so everything goes when the tab is closed. */
  readonly storageKind: 'indexeddb' | 'memory'
  /** A newer version of the app wrote the database of this device: it is left alone. */
  readonly isStorageNewer: boolean
  /** Maps left while the browser refused to store their last changes; they are kept in memory. */
  readonly unsavedMaps: readonly UnsavedMap[]
  readonly waitingFiles: readonly WaitingFile[]
  /** `undefined`: it is installed, or can't be. */
  readonly installWay: InstallWay | undefined
}

export type AppActions = {
  /** The door of every map: what is entered and left here loses nothing on the way. */
  readonly openMaps: OpenMaps
  go(route: Route): void
  /** Leaves the present view the way it was entered. */
  goBack(): void
  createMap(draft: MapDraft): Promise<Result<string>>
  /** A map that begins with these records, such as a demo; gives its id. */
  createMapWith(draft: MapDraft, change: Change): Promise<Result<string>>
  /** A copy with a new id and epoch, private places included. */
  duplicateMap(id: string, title: string): Promise<string | undefined>
  renameMap(id: string, title: string): Promise<void>
  setMapDeleted(id: string, deleted: boolean): Promise<void>
  changeSettings(settings: Partial<Settings>): Promise<void>
  acknowledgeLoss(): void
  acknowledgeRestored(): void
  applyUpdate(): void
  addIncoming(incoming: IncomingFile): void
  /** It has been opened, or is not wanted. */
  dropIncoming(waiting: WaitingFile): void
}

export type AppStore = StoreApi<AppState & AppActions>

export type AppStoreOptions = {
  readonly services: Services
  readonly initial: Pick<AppState, 'route' | 'settings' | 'online' | 'loss' | 'persistence'>
  readonly navigate: (hash: string) => void
  readonly goBack: () => void
  readonly acknowledgeLoss: () => void
  readonly applyUpdate: () => void
}

export const createAppStore = (options: AppStoreOptions): AppStore => {
  const { services } = options
  const { storage } = services

  return createStore((set, get) => {
    /** Documents are seeded once, here, and stored in one transaction with the map's row. */
    const storeNewMap = async (records: readonly Change[]): Promise<string> => {
      const id = services.newId()
      const epoch = services.newId()
      const now = services.clock()
      const docs = createMapDocuments({ mapId: id, epoch })
      for (const change of records) docs.commit(change, now)
      const summary = summarise(createSnapshot(docs).current(), now)
      await storage.createMap(
        { id, epoch, createdAt: now, ...summary },
        docs.names.map((doc) => ({ doc, epoch, update: docs.encodeSince(doc) })),
      )
      void services.requestPersistence().then((persistence) => set({ persistence }))
      return id
    }
    const stamp = () => ({ now: services.clock(), by: get().settings.alias })

    const recordsOf = async (id: string): Promise<readonly AnyRecord[] | undefined> => {
      const stored = await storage.loadMap(id)
      if (!stored) return undefined
      const { docs } = openMapDocuments({ mapId: id, epoch: stored.row.epoch, updates: stored.updates })
      return [...docs.all()].filter((record) => !record.deletedAt)
    }

    const createMapWith: AppActions['createMapWith'] = async (draft, change) => {
      const created = createMap(draft, stamp())
      return created.ok ? ok(await storeNewMap([created.value, change])) : created
    }

    storage.followMaps((maps) => set({ maps }))

    return {
      ...options.initial,
      maps: undefined,
      offlineReady: false,
      updateReady: false,
      storageKind: storage.kind,
      isStorageNewer: false,
      journalState: 'on',
      isRestored: false,
      unsavedMaps: [],
      waitingFiles: [],
      installWay: undefined,
      openMaps: createOpenMaps((unsavedMaps) => set({ unsavedMaps })),
      go: (route) => {
        set({ route })
        options.navigate(formatRoute(route))
      },
      goBack: options.goBack,
      createMap: async (draft) => {
        const created = createMap(draft, stamp())
        return created.ok ? ok(await storeNewMap([created.value])) : created
      },
      createMapWith,
      duplicateMap: async (id, title) => {
        const records = await recordsOf(id)
        if (!records) return undefined
        const put = records.map((record) => (record.type === 'header' ? { ...record, title } : record))
        return storeNewMap([{ put, note: { code: 'map.created' } }])
      },
      renameMap: async (id, title) => {
        const stored = await storage.loadMap(id)
        if (!stored) return
        const { epoch } = stored.row
        const { docs } = openMapDocuments({ mapId: id, epoch, updates: stored.updates })
        const updates: Parameters<typeof storage.append>[1][number][] = []
        docs.onCommit((rows) => updates.push(...rows))
        docs.commit(
          { patch: [{ id: 'header', fields: { title } }], note: { code: 'map.changed' } },
          services.clock(),
        )
        await storage.append(id, updates, { title, changedAt: services.clock() })
      },
      setMapDeleted: (id, deleted) => storage.setMapDeleted(id, deleted ? services.clock() : undefined),
      changeSettings: async (part) => {
        const settings = { ...get().settings, ...part }
        set({ settings })
        await storage.writeSetting('settings', settings)
      },
      acknowledgeLoss: () => {
        options.acknowledgeLoss()
        set({ loss: undefined })
      },
      acknowledgeRestored: () => set({ isRestored: false }),
      applyUpdate: options.applyUpdate,
      addIncoming: (incoming) =>
        set({ waitingFiles: [...get().waitingFiles, { ...incoming, id: services.newId() }] }),
      dropIncoming: (waiting) => {
        set({ waitingFiles: get().waitingFiles.filter((each) => each !== waiting) })
        waiting.forget()
      },
    }
  })
}
