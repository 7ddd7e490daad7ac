import type { LocationDevice } from '@/device/location'
import { drain } from '@/domain/steps'
import { createMapWriter } from '@/storage/map-writer'
import { createMemoryStorage } from '@/storage/memory-storage'
import { createAppStore, DEFAULT_SETTINGS } from '@/store/app-store'
import type { MapStoreState } from '@/store/map-state'
import { openMapStore } from '@/store/open-map-store'
import type { Services } from '@/store/services'

/** Real parts with a clock and ids that can be told; only the devices are stand-ins. */
export const world = () => {
  let tick = 0
  let serial = 0
  const kept = createMemoryStorage()
  const clock = () => new Date(Date.UTC(2026, 10, 23, 8, 0, tick++)).toISOString()
  const device: { fix: Awaited<ReturnType<LocationDevice['current']>> } = {
    fix: { ok: false, failure: 'refused' },
  }
  const services = {
    storage: kept,
    createWriter: (options: Parameters<Services['createWriter']>[0]) =>
      createMapWriter({ ...options, storage: kept, clock }),
    clock,
    newId: () => `id${serial++}`,
    location: { current: async () => device.fix },
    requestPersistence: async () => 'granted',
    persistenceState: async () => 'granted',
    saveFile: async () => undefined,
    appVersion: '0',
  } as unknown as Services
  const app = createAppStore({
    services,
    initial: {
      route: { view: 'library' },
      settings: DEFAULT_SETTINGS,
      online: true,
      loss: undefined,
      persistence: undefined,
    },
    navigate: () => undefined,
    goBack: () => undefined,
    acknowledgeLoss: () => undefined,
    applyUpdate: () => undefined,
  })
  const newMap = async (title = 'Osiedle Sady') => {
    const created = await app.getState().createMap({
      title,
      communityType: 'territorial',
      home: { centre: [21.36, 50.93], zoom: 15 },
    })
    if (!created.ok) throw new Error('no map')
    return created.value
  }
  const open = async (id: string) => {
    const store = await openMapStore(services, id, {
      alias: () => 'organizator',
      inTurns: async (steps) => drain(steps),
    })
    if (!store) throw new Error('no such map')
    return store
  }
  const passMinutes = (minutes: number) => {
    tick += minutes * 60
  }
  return { services, app, newMap, open, device, passMinutes }
}

/** "Cofnij" in the notice: it closes the notice first. */
export const pressUndo = ({ notice, dismissNotice, takeBack }: MapStoreState): void => {
  if (!notice?.undo) throw new Error('there is no such button')
  dismissNotice()
  takeBack(notice)
}
