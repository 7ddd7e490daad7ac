import { useComputedColorScheme } from '@mantine/core'
import { type Ref, useCallback, useMemo } from 'react'
import type { Position } from '@/domain/geometry/geometry'
import { useText } from '@/i18n/react/use-text'
import type { Insets, MapHandle, MapMode } from '@/map/map-types'
import { MapView } from '@/map/map-view'
import type { MapStoreState } from '@/store/map-state'
import { useApp, useMap, useMapStore } from '@/store/use-store'
import { lazyPart } from '@/ui/lazy-part'
import type { LinksOnMapProps } from './links-on-map'
import { usePlaceDescription } from './use-place-description'

const LinksOnMap = lazyPart<LinksOnMapProps>(async () => (await import('./links-on-map')).LinksOnMap, {
  when: 'shown',
})

type MapCanvasProps = {
  readonly ref: Ref<MapHandle>
  readonly insets: Insets | undefined
  readonly onHome: () => void
}

/** Wires the store to the map: the only place where the two meet. */
export const MapCanvas = ({ ref, insets, onHome }: MapCanvasProps) => {
  const { t, format } = useText()
  const store = useMapStore()
  const snapshot = useMap((state) => state.snapshot)
  const isOpening = useMap((state) => state.isOpening)
  const pins = useMap((state) => state.pins)
  const selectedId = useMap((state) => state.selectedId)
  const baseMap = useMap((state) => state.baseMap)
  const spot = useMap(spotOf)
  const location = useMap((state) => state.location)
  const online = useApp((state) => state.online)
  const tileAddress = useApp((state) => state.settings.tileAddress)
  const letterKeys = useApp((state) => state.settings.letterKeys)
  const shown = useMap((state) => state.shown)
  const showsLinks = useMap((state) => state.showsLinks && state.tool.type === 'browse')
  const theme = useComputedColorScheme('light')
  const describe = usePlaceDescription()
  const mode = useMapMode()
  const neighbourhoods = useMemo(() => [...snapshot.neighbourhoods.values()], [snapshot])
  const now = useMemo(() => new Date().toISOString(), [])
  const labels = useMemo(
    () => ({
      mapRegion: t('map.region'),
      keyboardHelp: t('map.keyboardHelp'),
      approximate: t('map.approximate'),
      attributionOsm: '© OpenStreetMap',
      attributionOrtho: t('map.attributionOrtho'),
      groupCount: format.compact,
    }),
    [t, format],
  )
  const { select, tapEmpty, setView, setBaseMapUnreachable, startQuickAdd } = store.getState()
  const onBaseMapState = useCallback(
    (state: 'ok' | 'unreachable') => setBaseMapUnreachable(state === 'unreachable'),
    [setBaseMapUnreachable],
  )
  return (
    <MapView
      ref={ref}
      places={snapshot}
      picture={pins}
      isOpening={isOpening}
      shown={shown}
      neighbourhoods={neighbourhoods}
      selectedId={selectedId}
      onSelect={isOpening ? ignore : select}
      initialView={store.getState().view}
      onViewChange={setView}
      baseMap={baseMap}
      tileAddress={tileAddress}
      online={online}
      onBaseMapState={onBaseMapState}
      mode={mode}
      spot={spot}
      location={location}
      {...(isOpening
        ? {}
        : { onTap: tapEmpty, onAddAtCentre: (position) => startQuickAdd(position), onHome })}
      onCancel={() => {
        const { tool, drawing, backToSketch, pauseDrawing, cancelTool } = store.getState()
        if (tool.type === 'draw' && drawing?.step === 'name') backToSketch()
        else if (tool.type === 'draw') pauseDrawing()
        else cancelTool()
      }}
      letterKeys={letterKeys}
      describe={describe}
      {...(insets ? { insets } : {})}
      theme={theme}
      labels={labels}
      now={now}
    >
      {showsLinks && <LinksOnMap insets={insets} />}
    </MapView>
  )
}

/** What is chosen in a picture would be let go again when the map is open. */
const ignore = (): void => undefined

/** What belongs to an area as a whole has none. */
const spotOf = ({ quickAdd, spot }: MapStoreState) =>
  quickAdd?.areaId ? undefined : (quickAdd?.position ?? spot)

const useMapMode = (): MapMode => {
  const store = useMapStore()
  const tool = useMap((state) => state.tool)
  const drawing = useMap((state) => state.drawing)
  const boundaries = useBoundaries()
  return useMemo((): MapMode => {
    const actions = store.getState()
    switch (tool.type) {
      case 'draw':
        if (!drawing) return { type: 'browse' }
        // While the area is being named its shape stays in sight, but takes no more points.
        if (drawing.step === 'name') return { type: 'draw', sketch: drawing.sketch }
        return {
          type: 'draw',
          sketch: drawing.sketch,
          onChange: actions.changeSketch,
          onFinish: () => void actions.finishSketch(),
          boundaries,
        }
      case 'pick':
        return { type: 'place', onTap: actions.confirmSpot }
      case 'move':
        return { type: 'move', id: tool.id, position: tool.position, onMove: actions.setMovePosition }
      case 'link':
        return { type: 'choose', onChoose: actions.linkEndPicked }
      case 'browse':
        return { type: 'browse' }
    }
  }, [store, tool, drawing, boundaries])
}

const NONE: readonly (readonly Position[])[] = []

/** Boundaries of the areas but that which is drawn anew. Gathered for drawing only. */
const useBoundaries = (): readonly (readonly Position[])[] => {
  const isDrawing = useMap(({ tool, drawing }) => tool.type === 'draw' && drawing !== undefined)
  const targetId = useMap(({ drawing }) => drawing?.sketch.targetId)
  const neighbourhoods = useMap((state) => state.snapshot.neighbourhoods)
  return useMemo(() => {
    if (!isDrawing) return NONE
    const others = [...neighbourhoods.values()].filter(({ id }) => id !== targetId)
    return others.flatMap(({ geometry }) =>
      geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat(),
    )
  }, [isDrawing, targetId, neighbourhoods])
}
