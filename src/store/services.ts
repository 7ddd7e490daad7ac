import type { LocationDevice } from '@/device/location'
import type { TextFile } from '@/device/save-file'
import type { MapWriter, MapWriterOptions } from '@/storage/map-writer'
import type { MapStorage } from '@/storage/types'
import type { FormatsClient } from '@/workers/formats-client'

/** The world outside, built once by `app` and handed in: the store itself knows neither browser nor clock. */
export type Services = {
  readonly storage: MapStorage
  readonly createWriter: (options: Omit<MapWriterOptions, 'storage' | 'clock'>) => MapWriter
  /** ISO 8601 instant of now. */
  readonly clock: () => string
  readonly newId: () => string
  readonly location: LocationDevice
  readonly formats: FormatsClient
  /** Asks the browser to keep the data; asked once, when there is something worth keeping. */
  readonly requestPersistence: () => Promise<PersistenceState>
  readonly persistenceState: () => Promise<PersistenceState>
  /** Hands a file to the user; resolves when the browser has taken it. */
  readonly saveFile: (file: TextFile) => Promise<void>
  readonly appVersion: string
}

export type PersistenceState = 'granted' | 'refused' | 'unsupported'
