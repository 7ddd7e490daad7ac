import L from 'leaflet'
import type { PlaceGeometry, Position } from '@/domain/geometry/geometry'
import { type Kind, kindInfo } from '@/domain/taxonomy'
import { createClusterKeeper } from './cluster-keeper'
import { MAX_CLUSTER_ZOOM } from './cluster-zoom'
import { clusterRadius, drawCluster } from './draw-cluster'
import { drawOrder } from './draw-order'
import { findPin } from './find-pin'
import { createPinSprites, type PinSprites, spriteAnchor } from './pin-sprites'
import type { PlaceCluster } from './place-clusters'
import type { PlaceIndex, PlaceShape } from './place-index'
import { type Scene, sceneOf } from './scene'
import { spreadOffsets } from './spread'
import { toWorld, type WorldPoint, worldSize } from './web-mercator'

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
  /** Of other kinds nothing is drawn; `undefined`: all are. */
  readonly shownKinds: ReadonlySet<Kind> | undefined
}

/** What answers at a point of the map. */
export type PlaceHit =
  | { readonly type: 'place'; readonly id: string }
  /** A group that falls apart at this zoom. */
  | { readonly type: 'cluster'; readonly at: WorldPoint; readonly opensAt: number }
  /** A group at one spot: it has been spread out. */
  | { readonly type: 'spread' }

/** Pins of one spot, spread out around it. */
type Spread = { readonly at: WorldPoint; readonly rows: readonly number[]; readonly zoom: number }

type Frame = {
  readonly context: CanvasRenderingContext2D
  readonly pixelRatio: number
  readonly world: number
  /** Pixel of the world at which the canvas begins. */
  readonly originX: number
  readonly originY: number
  readonly width: number
  readonly height: number
  readonly centre: WorldPoint
}

const linesOf = (geometry: PlaceGeometry): readonly (readonly Position[])[] => {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates]
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates
    case 'MultiPolygon':
      return geometry.coordinates.flat()
    default:
      return []
  }
}

/**
 * All places on one canvas: a DOM element or an SVG path per pin is slow from a few thousand on, on a phone much sooner.
 * Pictures of pins are drawn once per look and stamped. The canvas takes no events; who hears a click asks `pinAt`.
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
  private scene: Scene = { rows: [], clusters: [] }
  private spread: Spread | undefined
  private readonly clusterKeeper = createClusterKeeper(() => this.update(this.state))

  constructor(state: PlacesLayerState, options: L.LayerOptions) {
    super()
    // Leaflet's own layers do it in `initialize`, which its base class does not have.
    L.setOptions(this, options)
    this.state = state
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
    this.clusterKeeper.stop()
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
    const inSpread = this.spreadRowAt(at, world)
    if (inSpread !== undefined) return { type: 'place', id: this.state.index.ids[inSpread] as string }
    const { selectedId } = this.state
    const id = findPin(this.state.index, {
      at: [at.x / world, at.y / world],
      centre: [centre.x / world, centre.y / world],
      worldSize: world,
      pinSize: this.state.pinSize,
      selectedId,
      drawn: new Set([
        ...this.scene.rows,
        ...(selectedId ? (this.state.index.rowsOf.get(selectedId) ?? []) : []),
      ]),
    })
    if (id !== undefined) return { type: 'place', id }
    const cluster = this.clusterAt(at, world)
    const clusters = this.clusterKeeper.of(this.state.index, this.state.shownKinds)?.clusters
    if (!cluster || !clusters) return undefined
    const opensAt = clusters.opensAt(cluster.id)
    return opensAt > MAX_CLUSTER_ZOOM ? { type: 'spread' } : { type: 'cluster', at: cluster.at, opensAt }
  }

  /** Spreads out the group of one spot that answers at this point. */
  openSpread(point: L.Point): void {
    const map = this._map
    if (!map) return
    const world = worldSize(map.getZoom())
    const cluster = this.clusterAt(map.project(map.containerPointToLatLng(point)), world)
    const clusters = this.clusterKeeper.of(this.state.index, this.state.shownKinds)?.clusters
    if (!cluster || !clusters) return
    const rows = clusters
      .placesOf(cluster.id)
      .flatMap((id) => (this.state.index.rowsOf.get(id) ?? []).slice(0, 1))
    this.spread = { at: cluster.at, rows, zoom: map.getZoom() }
    this.update(this.state)
  }

  /** `true` when there was something to close. */
  closeSpread(): boolean {
    if (!this.spread) return false
    this.spread = undefined
    this.update(this.state)
    return true
  }

  private clusterAt(at: L.Point, world: number): PlaceCluster | undefined {
    return this.scene.clusters.find(
      (cluster) =>
        Math.hypot(cluster.at[0] * world - at.x, cluster.at[1] * world - at.y) <=
        clusterRadius(cluster.count) + 4,
    )
  }

  private spreadRowAt(at: L.Point, world: number): number | undefined {
    const { spread } = this
    if (!spread) return undefined
    const offsets = spreadOffsets(spread.rows.length)
    return spread.rows.find((_, n) => {
      const [x, y] = offsets[n] as readonly [number, number]
      return Math.hypot(spread.at[0] * world + x - at.x, spread.at[1] * world + y - at.y) <= 22
    })
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
    const { index, selectedId, hiddenId, shownKinds } = this.state
    const { originX, originY, width, height, world } = frame
    this.scene = sceneOf({
      index,
      built: this.clusterKeeper.of(index, shownKinds),
      kinds: shownKinds,
      box: [
        (originX - PIN_REACH) / world,
        (originY - PIN_REACH) / world,
        (originX + width + PIN_REACH) / world,
        (originY + height + PIN_REACH) / world,
      ],
      zoom: this.drawnZoom,
    })
    for (const cluster of this.scene.clusters) {
      const { context, pixelRatio } = frame
      const x = (cluster.at[0] * world - originX) * pixelRatio
      const y = (cluster.at[1] * world - originY) * pixelRatio
      drawCluster(context, cluster, x, y, pixelRatio)
    }
    for (const row of drawOrder(index, this.scene.rows, frame.centre)) {
      const id = index.ids[row]
      if (id !== selectedId && id !== hiddenId) this.stamp(frame, row, false)
    }
    // Never within a group, whatever stands beside it.
    if (selectedId === undefined || selectedId === hiddenId) return
    for (const row of index.rowsOf.get(selectedId) ?? []) this.stamp(frame, row, true)
  }

  private drawSpread(frame: Frame): void {
    const { spread } = this
    if (!spread) return
    if (spread.zoom !== this.drawnZoom) {
      this.spread = undefined
      return
    }
    const { context, pixelRatio, world, originX, originY } = frame
    const x = (spread.at[0] * world - originX) * pixelRatio
    const y = (spread.at[1] * world - originY) * pixelRatio
    const offsets = spreadOffsets(spread.rows.length)
    context.beginPath()
    for (const [dx, dy] of offsets) {
      context.moveTo(x, y)
      context.lineTo(x + dx * pixelRatio, y + dy * pixelRatio)
    }
    context.strokeStyle = '#fff'
    context.lineWidth = 4 * pixelRatio
    context.stroke()
    context.strokeStyle = '#16212b'
    context.lineWidth = 1.5 * pixelRatio
    context.stroke()
    spread.rows.forEach((row, n) => {
      const isSelected = this.state.index.ids[row] === this.state.selectedId
      this.stamp(frame, row, isSelected, { at: spread.at, by: offsets[n] as readonly [number, number] })
    })
  }

  private stamp(
    frame: Frame,
    row: number,
    selected: boolean,
    moved?: { readonly at: WorldPoint; readonly by: readonly [number, number] },
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
      const isWanted = shape.id !== this.state.hiddenId && (this.state.shownKinds?.has(shape.kind) ?? true)
      if (isVisible && isWanted) this.drawShape(frame, shape)
    }
  }

  private drawShape({ context, pixelRatio, world, originX, originY }: Frame, shape: PlaceShape): void {
    const { colour } = kindInfo(shape.kind)
    const selected = shape.id === this.state.selectedId
    context.beginPath()
    for (const line of linesOf(shape.geometry)) {
      line.forEach((position, n) => {
        const [x, y] = toWorld(position)
        const at = [(x * world - originX) * pixelRatio, (y * world - originY) * pixelRatio] as const
        if (n === 0) context.moveTo(...at)
        else context.lineTo(...at)
      })
    }
    context.lineJoin = 'round'
    if (shape.geometry.type === 'Polygon' || shape.geometry.type === 'MultiPolygon') {
      context.globalAlpha = 0.12
      context.fillStyle = colour
      // Holes are wound the other way or not, depending on who made the file.
      context.fill('evenodd')
      context.globalAlpha = 1
    }
    context.strokeStyle = '#fff'
    context.lineWidth = (selected ? 8 : 5.5) * pixelRatio
    context.stroke()
    context.strokeStyle = colour
    context.lineWidth = (selected ? 5 : 3) * pixelRatio
    context.stroke()
  }
}
