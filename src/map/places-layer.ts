import L from 'leaflet'
import type { PlaceGeometry, Position } from '@/domain/geometry/geometry'
import { kindInfo } from '@/domain/taxonomy'
import { drawOrder } from './draw-order'
import { findPin } from './find-pin'
import { createPinSprites, type PinSprites, spriteAnchor } from './pin-sprites'
import type { PlaceIndex, PlaceShape } from './place-index'
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
}

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

  /** Id of the place whose pin answers at this point of the map's container. */
  pinAt(point: L.Point): string | undefined {
    const map = this._map
    if (!map) return undefined
    const world = worldSize(map.getZoom())
    const at = map.project(map.containerPointToLatLng(point))
    const centre = map.project(map.getCenter())
    return findPin(this.state.index, {
      at: [at.x / world, at.y / world],
      centre: [centre.x / world, centre.y / world],
      worldSize: world,
      pinSize: this.state.pinSize,
      selectedId: this.state.selectedId,
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
    const { index, selectedId, hiddenId } = this.state
    const { originX, originY, width, height, world } = frame
    const rows = index.within(
      (originX - PIN_REACH) / world,
      (originY - PIN_REACH) / world,
      (originX + width + PIN_REACH) / world,
      (originY + height + PIN_REACH) / world,
    )
    for (const row of drawOrder(index, rows, frame.centre)) {
      const id = index.ids[row]
      if (id !== selectedId && id !== hiddenId) this.stamp(frame, row, false)
    }
    if (selectedId === undefined || selectedId === hiddenId) return
    for (const row of index.rowsOf.get(selectedId) ?? []) this.stamp(frame, row, true)
  }

  private stamp(frame: Frame, row: number, selected: boolean): void {
    const { index } = this.state
    const look = index.look[row]
    if (!look) return
    const { context, pixelRatio, world, originX, originY } = frame
    const sprites = this.spritesFor(pixelRatio)
    const sprite = sprites.get(look, selected)
    const unit = sprites.scale(selected) * pixelRatio
    const anchor = spriteAnchor(look)
    const x = ((index.x[row] as number) * world - originX) * pixelRatio - anchor.x * unit
    const y = ((index.y[row] as number) * world - originY) * pixelRatio - anchor.y * unit
    // Whole device pixels: a sprite between two of them is blurred.
    context.drawImage(sprite, Math.round(x), Math.round(y))
  }

  private drawShapes(frame: Frame): void {
    const { originX, originY, width, height, world } = frame
    for (const shape of this.state.index.shapes) {
      const [minX, minY, maxX, maxY] = shape.box
      const isVisible =
        maxX * world >= originX &&
        minX * world <= originX + width &&
        maxY * world >= originY &&
        minY * world <= originY + height
      if (isVisible && shape.id !== this.state.hiddenId) this.drawShape(frame, shape)
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
