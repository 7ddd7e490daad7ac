import type { Change } from '@/domain/change/change'
import type { Visibility } from '@/domain/schema/place'
import type { DraftKey } from './drafts'
import type { MapState, MapStoreState, Notice } from './map-state'
import type { Services } from './services'

/** What the groups of actions share. */
export type MapTools = {
  readonly get: () => MapStoreState
  readonly set: (part: Partial<MapState>) => void
  readonly keepDraft: (key: DraftKey, value: unknown) => void
  readonly commit: (change: Change) => void
  readonly notify: (notice: Omit<Notice, 'key'>) => void
  readonly services: Services
  /** Alias or role of who works here. */
  readonly alias: () => string
  /** Who sees a new place by this person's settings. */
  readonly visibility: () => Visibility
}
