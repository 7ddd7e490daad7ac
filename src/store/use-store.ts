import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import { assert } from '@/domain/assert'
import type { AppActions, AppState, AppStore } from './app-store'
import type { MapStoreState } from './map-state'
import type { MapStore } from './map-store'
import type { Services } from './services'

export const AppStoreContext = createContext<AppStore | undefined>(undefined)
export const MapStoreContext = createContext<MapStore | undefined>(undefined)
export const ServicesContext = createContext<Services | undefined>(undefined)

export const useAppStore = (): AppStore => {
  const store = useContext(AppStoreContext)
  assert(store, 'the app store is provided by app/')
  return store
}

/** Reads a part of the app's state; the component renders again only when that part changes. */
export const useApp = <T>(select: (state: AppState & AppActions) => T): T => useStore(useAppStore(), select)

export const useMapStore = (): MapStore => {
  const store = useContext(MapStoreContext)
  assert(store, 'the map store is provided by app/')
  return store
}

export const useMap = <T>(select: (state: MapStoreState) => T): T => useStore(useMapStore(), select)

export const useServices = (): Services => {
  const services = useContext(ServicesContext)
  assert(services, 'services are provided by app/')
  return services
}
