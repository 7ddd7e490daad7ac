import { openMapDocuments } from '@/document/map-documents'
import { DEFAULT_VISIBILITY } from '@/domain/change/add-place'
import type { MapPicture } from '@/domain/pins/map-picture'
import type { Visibility } from '@/domain/schema/place'
import type { MapView } from '@/storage/types'
import { type Drafts, initialState } from './initial-state'
import type { MapAddress } from './map-address'
import type { InTurns } from './map-state'
import { createMapStore, type MapStore } from './map-store'
import type { Services } from './services'
import { createSnapshot, type Snapshot, snapshotSteps } from './snapshot'

type OpenOptions = {
  readonly alias: () => string
  /** Who sees a new place by this person's settings; internal unless told. */
  readonly visibility?: () => Visibility
  readonly inTurns: InTurns
  /** What the address asks for; goes before how the map was last looked at. */
  readonly address?: MapAddress | undefined
  /**
   * Told of a large map that can be seen already, from its picture, while its documents are read: a store that takes no
   * changes. Reading them goes on when what this returns has resolved.
   */
  readonly onOpening?: (store: MapStore) => Promise<void>
}

/** Opens a stored map; `undefined` when there is no such map on this device. Rejects with `StorageError`. */
export const openMapStore = async (
  services: Services,
  id: string,
  { alias, visibility = () => DEFAULT_VISIBILITY, inTurns, onOpening, address }: OpenOptions,
): Promise<MapStore | undefined> => {
  const { storage } = services
  const [lastView, picture] = await Promise.all([
    storage.readView(id),
    // Nothing that is needed: what can't be read is not drawn.
    onOpening && storage.readPicture(id).catch(() => undefined),
  ])
  const storedView = address ? { ...lastView, ...address.view, filter: address.filter } : lastView
  const opening = picture && openPicture(services, id, picture, storedView, inTurns)
  if (opening) await onOpening?.(opening)
  const [stored, ...drafts] = await Promise.all([
    storage.loadMap(id),
    storage.readDraft(id, 'quick-add'),
    storage.readDraft(id, 'drawing'),
    storage.readDraft(id, 'edit'),
    storage.readDraft(id, 'drawings-aside'),
    storage.readDraft(id, 'edits-aside'),
    storage.readDraft(id, 'area-edits'),
  ])
  if (!stored) return undefined
  const { docs, damage } = openMapDocuments({ mapId: id, epoch: stored.row.epoch, updates: stored.updates })
  const keeper = await inTurns(snapshotSteps(docs), () => undefined)
  const [quickAdd, drawing, edit, aside, editsAside, areaEdits] = drafts
  const drawings = await readDrawings(drawing, aside)
  // Whoever waited may have looked elsewhere meanwhile.
  const view = opening ? { ...storedView, ...opening.getState().view } : storedView
  const initial = initialState(
    id,
    keeper.current(),
    view,
    { quickAdd, edit, editsAside, areaEdits, ...drawings },
    stored.row.changedAt,
  )
  return createMapStore(services, {
    epoch: stored.row.epoch,
    docs,
    keeper,
    lastSeq: stored.lastSeq,
    alias,
    visibility,
    inTurns,
    initial: {
      ...initial,
      selectedId: initial.selectedId ?? (address && selectable(address, keeper.current())),
      pins: picture?.pins,
      // The map says it once, to the store that it had then.
      baseMapUnreachable: opening?.getState().baseMapUnreachable ?? false,
      damagedCount: docs.damaged().length,
      storeDamaged: damage.length > 0,
    },
  })
}

const selectable = ({ selectedId }: MapAddress, { places, neighbourhoods }: Snapshot): string | undefined =>
  selectedId !== undefined && (places.has(selectedId) || neighbourhoods.has(selectedId))
    ? selectedId
    : undefined

const NO_DRAFTS: Drafts = {
  quickAdd: undefined,
  edit: undefined,
  editsAside: undefined,
  areaEdits: undefined,
  drawing: undefined,
  aside: [],
}

/** A map of which there is only a picture: empty documents behind it, so that it is like any other for the screens. */
const openPicture = (
  services: Services,
  id: string,
  { pins, header, areas }: MapPicture,
  view: MapView | undefined,
  inTurns: InTurns,
): MapStore => {
  const epoch = ''
  const { docs } = openMapDocuments({ mapId: id, epoch, updates: new Map() })
  const keeper = createSnapshot({ all: () => (header ? [header, ...areas] : areas) })
  const initial = initialState(id, keeper.current(), view, NO_DRAFTS, undefined)
  return createMapStore(services, {
    epoch,
    docs,
    keeper,
    lastSeq: undefined,
    alias: () => '',
    visibility: () => DEFAULT_VISIBILITY,
    inTurns,
    initial: { ...initial, isOpening: true, pins },
  })
}

/** What reads sketches is fetched only when there is one. */
const readDrawings = async (drawing: unknown, aside: unknown): Promise<Pick<Drafts, 'drawing' | 'aside'>> => {
  if (drawing === undefined && aside === undefined) return { drawing: undefined, aside: [] }
  const { readDrawingDraft } = await import('./read-drawing')
  return {
    drawing: readDrawingDraft(drawing),
    aside: Array.isArray(aside) ? aside.flatMap((draft) => readDrawingDraft(draft) ?? []) : [],
  }
}
