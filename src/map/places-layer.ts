import L from 'leaflet'
import { isShown, type Shown } from '@/domain/filter/place-filter'
import type { Kind } from '@/domain/taxonomy'
import { drawGroup, groupRadius } from './draw-group'
import { drawOrder } from './draw-order'
import { drawShape, type Frame } from './draw-shape'
import { findPin } from './find-pin'
import { toLatLng } from './leaflet-position'
import { type Offset, OpenedSpot } from './opened-spot'
import { createPinSprites, type PinSprites, spriteAnchor } from './pin-sprites'
import { groupPlaces, opensAt, type PlaceGroup, type PlaceGroups, type Scene } from './place-groups'
import type { PlaceIndex } from './place-index'
import { fromWorld, type WorldPoint, worldSize } from './web-mercator'

/** CSS pixels drawn beyond each edge of the map, so that a short pan needs no drawing at all. */
const BORDER = 192

/** Pins whose spot is this far outside may still reach in. */
const PIN_REACH = 64

export type PlacesLayerState = {
  readonly index: PlaceIndex
  readonly selectedId: string | undefined
  /** Not drawn: its pin is being moved by hand. */
  readonly hiddenId: string | undefined
  /** Side of a pin's box in CSS pixels. */
  readonly pinSize: number
  readonly dark: boolean
  /** Nothing else is drawn; `undefined`: all are. */
  readonly shown: Shown | undefined
  /** The number on the disc of a group, short enough for it. */
  readonly countText: (count: number) => string
}

/** What answers at a point of the map. */
export type PlaceHit =
  | { readonly type: 'place'; readonly id: string }
  | { readonly type: 'group'; readonly group: PlaceGroup }

/** The groups of a zoom, and for what they were made. */
type Grouped = {
  readonly groups: PlaceGroups
  readonly index: PlaceIndex
  readonly shown: Shown | undefined
}

/** So many zooms are kept grouped: who looks closer often goes back. */
const KEPT_ZOOMS = 4

/**
 * All places on one canvas: a DOM element or an SVG path per pin is slow from a few thousand on, on a phone much sooner.
 * Pictures of pins are drawn once per look and stamped. The canvas takes no events; who hears a click asks `hitAt`.
 */
export class PlacesLayer extends L.Layer {
  private readonly canvas = document.createElement('canvas')
  private state: PlacesLayerState
  private sprites: PinSprites | undefined
  private spriteStyle = ''
  private pending = 0
  private corner: L.LatLng | undefined
  private drawnZoom = 0
  private drawnFor = ''
  private scene: Scene = { rows: [], groups: [] }
  /** What is seen just now; the next state may number its rows anew. */
  private drawnIndex: PlaceIndex
  private drawnRows: ReadonlySet<number> = new Set()
  private grouped: readonly Grouped[] = []
  private opened: OpenedSpot | undefined

  constructor(state: PlacesLayerState, options: L.LayerOptions) {
    super()
    // Leaflet's own layers do it in `initialize`, which its base class does not have.
    L.setOptions(this, options)
    this.state = state
    this.drawnIndex = state.index
    this.canvas.className = 'leaflet-zoom-animated'
    this.canvas.style.pointerEvents = 'none'
  }

  override onAdd(): this {
    this.getPane()?.append(this.canvas)
    this.draw()
    return this
  }

  override onRemove(): this {
    cancelAnimationFrame(this.pending)
    this.pending = 0
    this.canvas.remove()
    return this
  }

  override getEvents(): Record<string, L.LeafletEventHandlerFn> {
    return {
      move: this.refresh,
      moveend: this.refresh,
      zoom: this.refresh,
      viewreset: this.refresh,
      resize: this.refresh,
      zoomanim: this.scaleAlong as L.LeafletEventHandlerFn,
    }
  }

  /** Drawn before the next picture; several changes in one go are drawn once. */
  update(state: PlacesLayerState): void {
    this.state = state
    if (this.pending !== 0) return
    this.pending = requestAnimationFrame(() => {
      this.pending = 0
      this.draw()
    })
  }

  /** What answers at this point of the map's container. Nothing is changed by asking. */
  hitAt(point: L.Point): PlaceHit | undefined {
    const map = this._map
    if (!map) return undefined
    const world = worldSize(map.getZoom())
    const at = map.project(map.containerPointToLatLng(point))
    const centre = map.project(map.getCenter())
    const inSpread = this.opened?.idAt(at, world)
    if (inSpread !== undefined) return { type: 'place', id: inSpread }
    const index = this.drawnIndex
    const id = findPin(index, {
      at: [at.x / world, at.y / world],
      centre: [centre.x / world, centre.y / world],
      worldSize: world,
      pinSize: this.state.pinSize,
      selectedId: this.state.selectedId,
      drawn: this.drawnRows,
    })
    if (id !== undefined) return { type: 'place', id }
    const group = this.scene.groups.find(
      ({ at: [x, y], rows }) =>
        Math.hypot(x * world - at.x, y * world - at.y) <= groupRadius(rows.length) + 4,
    )
    return group && { type: 'group', group }
  }

  /** Zooms in until the group falls apart; spreads out the places of one spot, which no zoom takes apart. */
  openGroup({ at, rows }: PlaceGroup): void {
    const map = this._map
    if (!map) return
    const zoom = opensAt(this.drawnIndex, rows, map.getZoom(), map.getMaxZoom())
    if (zoom !== undefined) {
      map.setView(toLatLng(fromWorld(at)), zoom)
      return
    }
    const ids = new Set(rows.map((row) => this.drawnIndex.ids[row] as string))
    this.opened = new OpenedSpot(at, [...ids], map.getZoom())
    this.update(this.state)
  }

  /** `true` when there was something to close. */
  closeSpread(): boolean {
    if (!this.opened) return false
    this.opened = undefined
    this.update(this.state)
    return true
  }

  private readonly isRowShown = (row: number): boolean => {
    const { shown, index } = this.state
    return isShown(shown, index.ids[row] as string, index.look[row]?.kind as Kind)
  }

  /** Pins of the selected place, which are never drawn within a group. */
  private selectedRows(): readonly number[] {
    const { index, selectedId, hiddenId } = this.state
    if (selectedId === undefined || selectedId === hiddenId) return []
    if (this.opened?.has(selectedId)) return []
    return (index.rowsOf.get(selectedId) ?? []).filter(this.isRowShown)
  }

  private groupsAt(zoom: number): PlaceGroups {
    const { index, shown } = this.state
    const whole = Math.floor(zoom)
    this.grouped = this.grouped.filter((one) => one.index === index && one.shown === shown)
    const known = this.grouped.find(({ groups }) => groups.zoom === whole)
    if (known) return known.groups
    const groups = groupPlaces(index, zoom, shown)
    this.grouped = [...this.grouped.slice(1 - KEPT_ZOOMS), { groups, index, shown }]
    return groups
  }

  /**
   * Draws only what a pan of Leaflet's pane does not bring along: another zoom, another size, or a stretch of map beyond
   * the border. Leaflet tells of one and the same change several times.
   */
  private readonly refresh = (): void => {
    const map = this._map
    if (!map) return
    const corner = this.corner && map.latLngToContainerPoint(this.corner)
    const isCurrent =
      corner !== undefined &&
      this.drawnFor === this.viewKey(map) &&
      Math.abs(corner.x + BORDER) <= BORDER &&
      Math.abs(corner.y + BORDER) <= BORDER
    if (!isCurrent) this.draw()
  }

  private viewKey(map: L.Map): string {
    return `${map.getZoom()} ${map.getPixelOrigin()} ${map.getSize()} ${window.devicePixelRatio}`
  }

  /** While Leaflet animates a zoom the last picture is stretched along; it is drawn sharp at the end. */
  private readonly scaleAlong = ({ center, zoom }: L.ZoomAnimEvent): void => {
    const map = this._map
    if (!map || !this.corner) return
    const panePosition = map.layerPointToContainerPoint([0, 0])
    const newOrigin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(panePosition).round()
    const offset = map.project(this.corner, zoom).subtract(newOrigin)
    L.DomUtil.setTransform(this.canvas, offset, map.getZoomScale(zoom, this.drawnZoom))
  }

  private readonly draw = (): void => {
    const frame = this.beginFrame()
    if (!frame) return
    this.drawShapes(frame)
    this.drawPins(frame)
    this.drawSpread(frame)
  }

  private beginFrame(): Frame | undefined {
    const map = this._map
    const size = map?.getSize()
    const context = this.canvas.getContext('2d')
    if (!map || !size || !context || size.x === 0 || size.y === 0) return undefined
    const pixelRatio = window.devicePixelRatio || 1
    const width = size.x + 2 * BORDER
    const height = size.y + 2 * BORDER
    const topLeft = map.containerPointToLayerPoint([-BORDER, -BORDER])
    const origin = topLeft.add(map.getPixelOrigin())
    const zoom = map.getZoom()
    const world = worldSize(zoom)
    this.fitCanvas(width, height, pixelRatio)
    this.corner = map.layerPointToLatLng(topLeft)
    this.drawnZoom = zoom
    this.drawnFor = this.viewKey(map)
    L.DomUtil.setPosition(this.canvas, topLeft)
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, this.canvas.width, this.canvas.height)
    return {
      context,
      pixelRatio,
      world,
      originX: origin.x,
      originY: origin.y,
      width,
      height,
      centre: [(origin.x + width / 2) / world, (origin.y + height / 2) / world],
    }
  }

  private fitCanvas(width: number, height: number, pixelRatio: number): void {
    const pixelWidth = Math.round(width * pixelRatio)
    const pixelHeight = Math.round(height * pixelRatio)
    if (this.canvas.width === pixelWidth && this.canvas.height === pixelHeight) return
    this.canvas.width = pixelWidth
    this.canvas.height = pixelHeight
    this.canvas.style.width = `${width}px`
    this.canvas.style.height = `${height}px`
  }

  private spritesFor(pixelRatio: number): PinSprites {
    const { pinSize, dark } = this.state
    const style = `${pinSize} ${pixelRatio} ${dark}`
    if (!this.sprites || this.spriteStyle !== style) {
      this.sprites = createPinSprites({ size: pinSize, pixelRatio, dark })
      this.spriteStyle = style
    }
    return this.sprites
  }

  private drawPins(frame: Frame): void {
    const { index, selectedId, hiddenId, countText } = this.state
    const { context, pixelRatio, originX, originY, width, height, world } = frame
    this.drawnIndex = index
    this.scene = this.groupsAt(this.drawnZoom).within([
      (originX - PIN_REACH) / world,
      (originY - PIN_REACH) / world,
      (originX + width + PIN_REACH) / world,
      (originY + height + PIN_REACH) / world,
    ])
    for (const group of this.scene.groups) {
      const x = (group.at[0] * world - originX) * pixelRatio
      const y = (group.at[1] * world - originY) * pixelRatio
      drawGroup(context, { ...group, x, y, text: countText(group.rows.length), pixelRatio })
    }
    const alone = this.scene.rows.filter(
      (row) => index.ids[row] !== selectedId && index.ids[row] !== hiddenId,
    )
    const selected = this.selectedRows()
    for (const row of drawOrder(index, alone, frame.centre)) this.stamp(frame, row, false)
    for (const row of selected) this.stamp(frame, row, true)
    this.drawnRows = new Set([...alone, ...selected])
  }

  private drawSpread(frame: Frame): void {
    if (this.opened?.zoom !== this.drawnZoom) this.opened = undefined
    const { opened } = this
    if (!opened) return
    const pins = opened.layOut(this.state.index, this.isRowShown)
    opened.drawLegs(frame)
    for (const { id, row, by } of pins)
      this.stamp(frame, row, id === this.state.selectedId, { at: opened.at, by })
  }

  private stamp(
    frame: Frame,
    row: number,
    selected: boolean,
    moved?: { readonly at: WorldPoint; readonly by: Offset },
  ): void {
    const { index } = this.state
    const look = index.look[row]
    if (!look) return
    const { context, pixelRatio, world, originX, originY } = frame
    const sprites = this.spritesFor(pixelRatio)
    const sprite = sprites.get(look, selected)
    const unit = sprites.scale(selected) * pixelRatio
    const anchor = spriteAnchor(look)
    const [worldX, worldY] = moved?.at ?? [index.x[row] as number, index.y[row] as number]
    const [byX, byY] = moved?.by ?? [0, 0]
    const x = (worldX * world - originX + byX) * pixelRatio - anchor.x * unit
    const y = (worldY * world - originY + byY) * pixelRatio - anchor.y * unit
    // Whole device pixels: a sprite between two of them is blurred.
    context.drawImage(sprite, Math.round(x), Math.round(y))
  }

  private drawShapes(frame: Frame): void {
    const { originX, originY, width, height, world } = frame
    for (const shape of this.state.index.shapes.values()) {
      const [minX, minY, maxX, maxY] = shape.box
      const isVisible =
        maxX * world >= originX &&
        minX * world <= originX + width &&
        maxY * world >= originY &&
        minY * world <= originY + height
      const isWanted = shape.id !== this.state.hiddenId && isShown(this.state.shown, shape.id, shape.kind)
      if (isVisible && isWanted) drawShape(frame, shape, shape.id === this.state.selectedId)
    }
  }
}
