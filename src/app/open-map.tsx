import { useCallback, useEffect, useRef, useState } from 'react'
import { inTurns } from '@/device/in-turns'
import { boundsOf } from '@/domain/geometry/bounds'
import type { PlaceGeometry } from '@/domain/geometry/geometry'
import { representativePosition } from '@/domain/geometry/representative-position'
import { DrawingPanel } from '@/features/drawing/drawing-panel'
import type { GroupsDialogProps } from '@/features/groups/groups-dialog'
import type { LinkDialogProps } from '@/features/links/link-dialog'
import { MapFrame } from '@/features/map-frame/map-frame'
import type { AreasDialogProps } from '@/features/neighbourhood-details/areas-dialog'
import { NeighbourhoodDetails } from '@/features/neighbourhood-details/neighbourhood-details'
import type { PlaceBesideProps } from '@/features/place-details/place-beside'
import { PlaceDetails } from '@/features/place-details/place-details'
import type { FilterDialogProps } from '@/features/place-filter/filter-dialog'
import { PlaceEditing } from '@/features/place-form/place-editing'
import type { SearchDialogProps } from '@/features/place-search/search-dialog'
import { QuickAdd } from '@/features/quick-add/quick-add'
import { TappedSpot } from '@/features/quick-add/tapped-spot'
import type { SaveErrorPanelProps } from '@/features/save-error/save-error-panel'
import { useSaveError } from '@/features/save-error/use-save-error'
import type { Insets, MapHandle } from '@/map/map-types'
import type { MapTab } from '@/store/route'
import type { Snapshot } from '@/store/snapshot'
import { useAppStore, useMap, useMapStore } from '@/store/use-store'
import { lazyPart } from '@/ui/lazy-part'
import type { ListPageProps } from './list-page'
import { MapCanvas } from './map-canvas'
import type { MapPageProps } from './map-page'
import type { PrintMapPageProps } from './print-map-page'
import { useBackButton } from './use-back-button'
import { useKeepPicture } from './use-keep-picture'
import { useMapAddress } from './use-map-address'
import { useSaveCopy } from './use-save-copy'
import { useShowSpot } from './use-show-spot'

// Fetched at once, not when a write fails: by then there may be nothing to fetch it from.
const SaveErrorPanel = lazyPart<SaveErrorPanelProps>(
  async () => (await import('@/features/save-error/save-error-panel')).SaveErrorPanel,
)
const FilterDialog = lazyPart<FilterDialogProps>(
  async () => (await import('@/features/place-filter/filter-dialog')).FilterDialog,
)
const AreasDialog = lazyPart<AreasDialogProps>(
  async () => (await import('@/features/neighbourhood-details/areas-dialog')).AreasDialog,
)
const SearchDialog = lazyPart<SearchDialogProps>(
  async () => (await import('@/features/place-search/search-dialog')).SearchDialog,
)
const PrintMapPage = lazyPart<PrintMapPageProps>(async () => (await import('./print-map-page')).PrintMapPage)
const MoveBar = lazyPart(async () => (await import('@/features/place-details/move-bar')).MoveBar)
const PlaceBeside = lazyPart<PlaceBesideProps>(
  async () => (await import('@/features/place-details/place-beside')).PlaceBeside,
)
const LinkDialog = lazyPart<LinkDialogProps>(
  async () => (await import('@/features/links/link-dialog')).LinkDialog,
)
const LinkBar = lazyPart(async () => (await import('@/features/links/link-bar')).LinkBar)
const GroupsDialog = lazyPart<GroupsDialogProps>(
  async () => (await import('@/features/groups/groups-dialog')).GroupsDialog,
)
const ListPage = lazyPart<ListPageProps>(async () => (await import('./list-page')).ListPage, {
  when: 'shown',
})
const MapPage = lazyPart<MapPageProps>(async () => (await import('./map-page')).MapPage, { when: 'shown' })

/** Close enough to tell houses apart. */
const NEAR_ZOOM = 17

/** An open map: the map itself, its panels, and the pages beside it. */
export const OpenMap = ({ tab }: { readonly tab: MapTab }) => {
  const store = useMapStore()
  const isOpening = useMap((state) => state.isOpening)
  const isSearchOpen = useMap((state) => state.isSearchOpen)
  const map = useRef<MapHandle>(null)
  const [insets, setInsets] = useState<Insets>()
  const [isPrinting, setPrinting] = useState(false)
  const saveError = useSaveError()
  const saveCopy = useSaveCopy()
  useMapAddress(store, tab, map)
  useBackButton(store, tab === 'map' || tab === 'list')
  useMapForTools(tab)
  useShowSpot(map, insets)
  useKeepPicture(store, map)

  const fitAll = useCallback(() => {
    const { snapshot } = store.getState()
    const bounds = boundsOf(geometriesOf(snapshot))
    const home = snapshot.header?.home
    if (bounds) map.current?.fit(bounds)
    else if (home) map.current?.flyTo(home.centre, home.zoom)
  }, [store])
  const locate = useCallback(async () => {
    const fix = await store.getState().locate()
    if (fix) map.current?.flyTo(fix.position, Math.max(NEAR_ZOOM, map.current.zoom()))
  }, [store])

  const centre = useCallback(() => map.current?.centre() ?? store.getState().view.centre, [store])
  const { go } = useAppStore().getState()
  const showOnMap = useCallback(
    (id: string) => {
      const state = store.getState()
      const area = state.snapshot.neighbourhoods.get(id)
      const geometry = state.snapshot.places.get(id)?.geometry
      state.admit(id)
      state.select(id)
      go({ view: 'map', id: state.id, tab: 'map' })
      const bounds = area && boundsOf([area.geometry])
      if (bounds) map.current?.fit(bounds)
      else if (geometry)
        map.current?.flyTo(representativePosition(geometry), Math.max(NEAR_ZOOM, state.view.zoom))
    },
    [store, go],
  )

  const showGroup = useCallback(
    (groupId: string) => {
      const state = store.getState()
      state.setFilter({ group: [groupId] })
      if (tab !== 'map') go({ view: 'map', id: state.id, tab: 'list' })
    },
    [store, go, tab],
  )

  return (
    <>
      <MapFrame
        tab={tab}
        map={<MapCanvas ref={map} insets={insets} onHome={fitAll} />}
        panels={
          <>
            <PlaceDetails inTurns={inTurns} />
            <PlaceEditing aside={(place) => <PlaceBeside place={place} inTurns={inTurns} />} />
            <NeighbourhoodDetails inTurns={inTurns} />
            <QuickAdd />
            <TappedSpot />
            <MoveBarWhenMoving />
            <LinkingWhenAsked />
            <FiltersWhenOpen />
            <AreasWhenOpen />
            {isPrinting && <PrintMapPage map={map.current} onClose={() => setPrinting(false)} />}
            {isSearchOpen && <SearchDialog inTurns={inTurns} onShow={showOnMap} />}
            <DrawingPanel onActAtCentre={() => map.current?.actAtCentre()} />
          </>
        }
        page={
          tab !== 'map' &&
          (tab === 'list' ? <ListPage centre={centre} onShowOnMap={showOnMap} /> : <MapPage tab={tab} />)
        }
        alert={
          <SaveErrorPanel
            isOpen={saveError.isOpen}
            onMinimise={saveError.minimise}
            onSaveCopy={() => void saveCopy()}
          />
        }
        onShowSaveError={saveError.show}
        isOpening={isOpening}
        onSaveCopy={() => void saveCopy().then(store.getState().sayExported)}
        onInsets={setInsets}
        onZoomIn={() => map.current?.zoomIn()}
        onZoomOut={() => map.current?.zoomOut()}
        onLocate={() => void locate()}
        onFitAll={fitAll}
        onPrint={() => setPrinting(true)}
        centre={centre}
      />
      <GroupsWhenOpen onShow={showOnMap} onShowPlaces={showGroup} />
    </>
  )
}

/** Moving a pin, drawing and picking a spot are done on the map, wherever they were asked for. */
const useMapForTools = (tab: MapTab): void => {
  const id = useMap((state) => state.id)
  const needsMap = useMap((state) => state.tool.type !== 'browse')
  const { go } = useAppStore().getState()
  useEffect(() => {
    if (tab === 'list' && needsMap) go({ view: 'map', id, tab: 'map' })
  }, [tab, needsMap, id, go])
}

const FiltersWhenOpen = () =>
  useMap((state) => state.isFiltersOpen) ? <FilterDialog inTurns={inTurns} /> : null

const LinkingWhenAsked = () => {
  const isAsked = useMap((state) => state.linking !== undefined)
  const isPicking = useMap((state) => state.tool.type === 'link')
  if (isPicking) return <LinkBar />
  return isAsked ? <LinkDialog inTurns={inTurns} /> : null
}

const GroupsWhenOpen = (props: GroupsDialogProps) =>
  useMap((state) => state.openGroups) ? <GroupsDialog {...props} /> : null

const AreasWhenOpen = () => (useMap((state) => state.isAreasOpen) ? <AreasDialog inTurns={inTurns} /> : null)

const MoveBarWhenMoving = () => (useMap((state) => state.tool.type === 'move') ? <MoveBar /> : null)

const geometriesOf = function* ({ places, neighbourhoods }: Snapshot): Iterable<PlaceGeometry> {
  for (const { geometry } of neighbourhoods.values()) yield geometry
  for (const { geometry } of places.values()) if (geometry) yield geometry
}
