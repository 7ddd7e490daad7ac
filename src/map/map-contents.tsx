import type L from 'leaflet'
import { lazy, Suspense, useCallback, useEffect, useMemo } from 'react'
import { AttributionControl, ScaleControl, useMap, useMapEvent } from 'react-leaflet'
import type { Position } from '@/domain/geometry/geometry'
import { representativePosition } from '@/domain/geometry/representative-position'
import { AreaLabels } from './area-labels'
import { AreaOutlines } from './area-outlines'
import { BaseLayer } from './base-layer'
import { Crosshair } from './crosshair'
import { selectedPinLift } from './dom-pin'
import { findArea } from './find-area'
import { fromLatLng } from './leaflet-position'
import { LocationLayer } from './location-layer'
import type { MapViewProps } from './map-view-props'
import { MetreGrid } from './metre-grid'
import { MovingPin } from './moving-pin'
import { createPanes } from './panes'
import { NO_PLACE, pictureOf } from './pin-picture'
import type { PlaceHit } from './places-layer'
import { SelectedPin } from './selected-pin'
import { createSketchHand } from './sketch-control'
import { SpotMark } from './spot-mark'
import { useAreaItems } from './use-area-items'
import { useEscapeFirst } from './use-escape-first'
import { useMapHandle } from './use-map-handle'
import { useMapKeys } from './use-map-keys'
import { useMapSize } from './use-map-size'
import { useMapTaps } from './use-map-taps'
import { usePlaceIndex } from './use-place-index'
import { usePlacesLayer } from './use-places-layer'
import { NO_INSETS } from './visible-centre'
import { worldSize } from './web-mercator'

/** Most visits draw nothing. */
const SketchLayer = lazy(async () => ({ default: (await import('./sketch-layer')).SketchLayer }))

type Hit = PlaceHit | { readonly type: 'area'; readonly id: string }

/** A little larger where fingers are. */
const pinSizeHere = (): number => (window.matchMedia('(pointer: coarse)').matches ? 40 : 38)

const labelAt = (container: HTMLElement, point: L.Point): string | undefined => {
  const corner = container.getBoundingClientRect()
  const x = corner.left + point.x
  const y = corner.top + point.y
  for (const label of container.querySelectorAll<HTMLElement>('.okolica-area-label')) {
    const box = label.getBoundingClientRect()
    if (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) return label.dataset.areaId
  }
  return undefined
}

/** Everything inside the map's container; here Leaflet's map exists. */
export const MapContents = (props: MapViewProps) => {
  const { places, neighbourhoods, selectedId, mode, labels, spot, location, onSelect } = props
  const { insets = NO_INSETS, shown } = props
  const map = useMap()
  useMemo(() => createPanes(map), [map])
  const dark = props.theme === 'dark'
  const pinSize = useMemo(pinSizeHere, [])
  const today = props.now.slice(0, 10)

  const { picture, isOpening = false } = props
  const { index, isBehind } = usePlaceIndex(places, today, { picture, isOpening })
  useEffect(() => map.getContainer().setAttribute('aria-busy', String(isBehind)), [map, isBehind])
  const areaItems = useAreaItems(places)
  const selected = selectedId === undefined ? undefined : places.places.get(selectedId)
  const selectedRow = selectedId === undefined ? undefined : index.rowsOf.get(selectedId)?.[0]
  const selectedLook = selectedRow === undefined ? undefined : index.look[selectedRow]
  const movedRow = mode.type === 'move' ? index.rowsOf.get(mode.id)?.[0] : undefined
  const movedLook = movedRow === undefined ? undefined : index.look[movedRow]

  const positionOf = (id: string): Position | undefined => {
    const geometry = places.places.get(id)?.geometry
    return geometry ? representativePosition(geometry) : undefined
  }

  // What is drawn anew stands in the sketch; a line that cuts is drawn over what it cuts.
  const redrawnId = mode.type === 'draw' && mode.sketch.purpose !== 'split' ? mode.sketch.targetId : undefined
  const shownAreas = useMemo(
    () => (redrawnId === undefined ? neighbourhoods : neighbourhoods.filter(({ id }) => id !== redrawnId)),
    [neighbourhoods, redrawnId],
  )
  const layer = usePlacesLayer({
    index,
    selectedId: mode.type === 'draw' ? undefined : selectedId,
    hiddenId: mode.type === 'move' ? mode.id : redrawnId,
    pinSize,
    dark,
    shown,
    countText: labels.groupCount,
  })

  const hitAt = (point: L.Point): Hit | undefined => {
    const pin = layer.current?.hitAt(point)
    if (pin !== undefined) return pin
    const id = areaAt(point)
    return id === undefined ? undefined : { type: 'area', id }
  }

  const areaAt = (point: L.Point): string | undefined => {
    const label = labelAt(map.getContainer(), point)
    if (label !== undefined) return label
    const world = worldSize(map.getZoom())
    const at = map.project(map.containerPointToLatLng(point))
    return findArea(neighbourhoods, [at.x / world, at.y / world], world)
  }

  const hand = useMemo(createSketchHand, [])
  useMapTaps({
    mode,
    hand,
    hitAt,
    onHit: (hit) => {
      if (hit.type === 'group') layer.current?.openGroup(hit.group)
      else if (hit.id === NO_PLACE) return
      else if (mode.type === 'browse') onSelect(hit.id)
      else if (mode.type === 'choose' && hit.type !== 'area') mode.onChoose(hit.id)
    },
    onTapEmpty: (position) => {
      // The first tap beside pins that are spread out only folds them up.
      if (layer.current?.closeSpread()) return
      if (selectedId !== undefined) onSelect(undefined)
      props.onTap?.(position)
    },
  })
  const isSteered = useMapKeys({
    mode,
    hand,
    index,
    selectedId,
    shown,
    insets,
    letters: props.letterKeys ?? true,
    onSelect,
    onAddAtCentre: props.onAddAtCentre,
    onHome: props.onHome,
    onCancel: props.onCancel,
    positionOf,
  })
  useEscapeFirst(() => layer.current?.closeSpread() ?? false)
  const isBrowsing = mode.type === 'browse' || mode.type === 'choose'
  useEffect(() => {
    if (!isBrowsing) layer.current?.closeSpread()
  }, [isBrowsing, layer])
  useEffect(() => {
    if (mode.type !== 'draw') hand.forget()
  }, [mode.type, hand])
  const pictureNow = useCallback(() => (isBehind ? undefined : pictureOf(index)), [isBehind, index])
  useMapHandle(props.ref, { insets, hand, picture: pictureNow })
  useMapSize()
  useMapEvent('moveend', () =>
    props.onViewChange?.({ centre: fromLatLng(map.getCenter()), zoom: map.getZoom() }),
  )

  useEffect(() => {
    const container = map.getContainer()
    container.tabIndex = 0
    // Not "region", which the frame around it is: screen readers hand all keys over only to an application.
    container.setAttribute('role', 'application')
    container.setAttribute('aria-label', labels.mapRegion)
    container.setAttribute('aria-description', labels.keyboardHelp)
  }, [map, labels.mapRegion, labels.keyboardHelp])

  const selectedPosition = useMemo(
    () => (selected?.geometry ? representativePosition(selected.geometry) : undefined),
    [selected],
  )
  return (
    <>
      <MetreGrid latitude={props.initialView.centre[1]} dark={dark} />
      {props.baseMap !== 'none' && (
        <BaseLayer
          key={props.baseMap}
          kind={props.baseMap}
          tileAddress={props.tileAddress}
          online={props.online ?? true}
          attribution={props.baseMap === 'osm' ? labels.attributionOsm : labels.attributionOrtho}
          onState={props.onBaseMapState}
        />
      )}
      {props.children}
      <AreaOutlines areas={shownAreas} selectedId={selectedId} />
      <AreaLabels
        areas={shownAreas}
        items={areaItems}
        shown={shown}
        approximate={labels.approximate}
        countText={labels.groupCount}
      />
      {location && <LocationLayer {...location} />}
      {selected && selectedPosition && selectedLook && mode.type === 'browse' && (
        <SelectedPin
          position={selectedPosition}
          lift={selectedPinLift(selectedLook, pinSize)}
          label={props.describe(selected)}
          onActivate={() => onSelect(selected.id)}
        />
      )}
      {mode.type === 'draw' && (
        <Suspense>
          <SketchLayer mode={mode} hand={hand} insets={insets} />
        </Suspense>
      )}
      {mode.type === 'move' && movedLook && (
        <MovingPin
          position={mode.position}
          look={movedLook}
          pinSize={pinSize}
          dark={dark}
          onMove={mode.onMove}
        />
      )}
      {spot && <SpotMark position={spot} />}
      <AttributionControl position="bottomleft" prefix={LEAFLET_CREDIT} />
      <ScaleControl position="bottomleft" imperial={false} maxWidth={110} />
      {(isSteered || mode.type === 'place') && <Crosshair insets={insets} />}
    </>
  )
}

/** Without the flag that Leaflet puts beside its name: a map for everyone takes no side on its face. */
const LEAFLET_CREDIT = '<a href="https://leafletjs.com" target="_blank" rel="noopener">Leaflet</a>'
