import L from 'leaflet'
import { gridStepMetres } from './grid-step'
import { WORLD_PIXELS, worldMetres, worldSize } from './web-mercator'

const LEAST_PIXELS = 48
/** Every fifth line is heavier, so that distances can be counted off. */
const HEAVY_EVERY = 5

const COLOURS = {
  light: { line: '#dce2e6', heavy: '#c6d0d8' },
  dark: { line: '#263340', heavy: '#344454' },
} as const

/**
 * A grid of metres that needs no network: it lies under every base map, so that streets that can't be fetched leave
 * a usable map. True to the metre near the given latitude, which is that of the map's own neighbourhood.
 */
export class MetreGridLayer extends L.GridLayer {
  private readonly worldMetres: number
  private readonly dark: boolean

  constructor(latitude: number, dark: boolean, options: L.GridLayerOptions) {
    super({ tileSize: WORLD_PIXELS, ...options })
    this.worldMetres = worldMetres(latitude)
    this.dark = dark
  }

  protected override createTile({ x, y, z }: L.Coords): HTMLElement {
    const tile = document.createElement('canvas')
    const pixelRatio = window.devicePixelRatio || 1
    tile.width = Math.round(WORLD_PIXELS * pixelRatio)
    tile.height = tile.width
    const context = tile.getContext('2d')
    if (!context) return tile
    const world = worldSize(z)
    const stepMetres = gridStepMetres(this.worldMetres / world, LEAST_PIXELS)
    const step = (stepMetres / this.worldMetres) * world
    const { line, heavy } = COLOURS[this.dark ? 'dark' : 'light']
    const drawLines = (tileNumber: number, draw: (at: number) => void): void => {
      const start = tileNumber * WORLD_PIXELS
      for (let n = Math.ceil(start / step); n * step < start + WORLD_PIXELS; n++) {
        context.fillStyle = n % HEAVY_EVERY === 0 ? heavy : line
        draw(Math.round((n * step - start) * pixelRatio))
      }
    }
    const thickness = Math.max(1, Math.round(1.25 * pixelRatio))
    drawLines(x, (at) => context.fillRect(at, 0, thickness, tile.height))
    drawLines(y, (at) => context.fillRect(0, at, tile.width, thickness))
    return tile
  }
}
