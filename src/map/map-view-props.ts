import type { ReactNode, Ref } from 'react'
import type { Shown } from '@/domain/filter/place-filter'
import type { Position } from '@/domain/geometry/geometry'
import type { PinPicture } from '@/domain/pins/map-picture'
import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import type { BaseMap, Insets, MapHandle, MapLabels, MapMode, MapViewState, PlaceSource } from './map-types'
import type { BaseMapState } from './tile-watch'

export type MapViewProps = {
  readonly ref?: Ref<MapHandle>
  /** What is shown, after filters. Places without geometry are not on the map. */
  readonly places: PlaceSource
  /** How the pins were last drawn; they stand there until the places are laid out. Nothing can be selected by them. */
  readonly picture?: PinPicture | undefined
  /** The places are not there yet. */
  readonly isOpening?: boolean
  /** Other places are neither drawn nor found; `undefined`: all are. Keep the same object while it is the same. */
  readonly shown?: Shown | undefined
  /** A new array when something in it changed. */
  readonly neighbourhoods: readonly Neighbourhood[]
  /** A place or a neighbourhood. */
  readonly selectedId: string | undefined
  /** A tap on a pin, on a boundary or its label; `undefined`: a tap beside all of them while something is selected. */
  readonly onSelect: (id: string | undefined) => void
  /** Read once; later the view is the map's own. The grid is true to the metre at its latitude. */
  readonly initialView: MapViewState
  readonly onViewChange?: (view: MapViewState) => void
  readonly baseMap: BaseMap
  /** Of the OSM layer, with {z}, {x} and {y}; without it, that of openstreetmap.org. */
  readonly tileAddress?: string
  /** When it turns `true`, tiles that failed are asked for again. */
  readonly online?: boolean
  /** Told once per change, not once per tile. */
  readonly onBaseMapState?: (state: BaseMapState) => void
  readonly mode: MapMode
  /** Where something is about to be added. */
  readonly spot?: Position | undefined
  readonly location?: { readonly position: Position; readonly accuracyM: number } | undefined
  /** A tap on the empty map while browsing; after `onSelect(undefined)` when something was selected. */
  readonly onTap?: (position: Position) => void
  /** Enter or N while browsing. */
  readonly onAddAtCentre?: (position: Position) => void
  /** The Home key: show the whole area. */
  readonly onHome?: () => void
  /** Esc in a mode other than browsing. */
  readonly onCancel?: () => void
  /** Whether single letters are keys of the map. */
  readonly letterKeys?: boolean
  /** Name of a pin for assistive technology: "{rodzaj}, {nazwa}, {stan}". */
  readonly describe: (place: Place) => string
  /** Keep the same object while nothing changes. */
  readonly insets?: Insets
  readonly theme: 'light' | 'dark'
  readonly labels: MapLabels
  /** Further layers, which draw themselves. */
  readonly children?: ReactNode
  /** ISO 8601 instant, for the badge of what nobody has checked for a year; only its day counts. */
  readonly now: string
}
