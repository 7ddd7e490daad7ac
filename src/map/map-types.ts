import type { Catalogue } from '@/domain/categories/catalogue'
import type { Bounds } from '@/domain/geometry/bounds'
import type { Position } from '@/domain/geometry/geometry'
import type { PinPicture } from '@/domain/pins/map-picture'
import type { Place } from '@/domain/schema/place'
import type { Sketch } from '@/domain/sketch/sketch'

/** Places by id. The collection may be changed in place: a new `revision` says that it was. */
export type PlaceSource = {
  readonly revision: number
  readonly places: ReadonlyMap<string, Place>
  /** The map's categories, for the icons of the team's own. */
  readonly catalogue?: Catalogue
  /** Ids of what changed after that revision; `undefined`: nobody remembers, so all of it may have. */
  readonly changedSince: (revision: number) => ReadonlySet<string> | undefined
}

export type BaseMap = 'osm' | 'ortho' | 'none'

export type MapViewState = { readonly centre: Position; readonly zoom: number }

/** What a tap, and Enter at the crosshair, mean just now. */
export type MapMode =
  | { readonly type: 'browse' }
  | {
      readonly type: 'draw'
      readonly sketch: Sketch
      /** Told for every tap and key, and once when what was dragged is let go. Without it the shape is only shown. */
      readonly onChange?: (change: (sketch: Sketch) => Sketch) => void
      /** Ctrl+Enter, or a tap on the first corner. */
      readonly onFinish?: () => void
      /** Boundaries that points stand on when they come near. */
      readonly boundaries?: readonly (readonly Position[])[]
    }
  /** Choosing a spot: by tap, or under the crosshair, which is shown. */
  | { readonly type: 'place'; readonly onTap: (position: Position) => void }
  /** Moving the pin of place `id`, by dragging it, by tap, or with Enter to the crosshair. */
  | {
      readonly type: 'move'
      readonly id: string
      readonly position: Position
      readonly onMove: (position: Position) => void
    }
  /** Choosing a place: the next pin that is tapped. A tap beside all of them means nothing. */
  | { readonly type: 'choose'; readonly onChoose: (id: string) => void }

/** CSS pixels of the map that the app's own bars and sheets cover: the crosshair and `centre()` keep clear of them. */
export type Insets = {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** The words on the map, in the user's language. */
export type MapLabels = {
  /** Name of the region: "Mapa". */
  readonly mapRegion: string
  /** What the keys do, for assistive technology. */
  readonly keyboardHelp: string
  /** "granice przybliżone" */
  readonly approximate: string
  /** "© OpenStreetMap" */
  readonly attributionOsm: string
  /** "Źródło: GUGiK / Geoportal.gov.pl" */
  readonly attributionOrtho: string
  /** The number on the disc of a group: "12", "1,2 tys." */
  readonly groupCount: (count: number) => string
}

export type MapHandle = {
  /** How the pins are drawn; `undefined` while they are being laid out. */
  readonly picture: () => PinPicture | undefined
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  /** Brings a position to the centre of the uncovered part; far away it jumps. */
  readonly flyTo: (position: Position, zoom?: number) => void
  /** Moves just so far that the position is well inside what nothing covers; not at all when it is already. */
  readonly reveal: (position: Position) => void
  readonly fit: (bounds: Bounds) => void
  /** Exactly what was seen before, whatever covers the map now. */
  readonly restore: (view: MapViewState) => void
  /** Centre of the part that no inset covers: where the crosshair is. */
  readonly centre: () => Position
  readonly zoom: () => number
  /** To the sketch what Enter at the crosshair is. */
  readonly actAtCentre: () => void
  readonly focus: () => void
}
