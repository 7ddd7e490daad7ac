import { useMemo } from 'react'
import type { Catalogue } from '@/domain/categories/catalogue'
import { boundsOf } from '@/domain/geometry/bounds'
import type { PlaceGeometry, Position } from '@/domain/geometry/geometry'
import { representativePosition } from '@/domain/geometry/representative-position'
import { type PinArt, pinArt } from '@/domain/pins/pin-art'
import { barLength, scaleNumber } from '@/domain/print/map-scale'
import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import { KINDS, kindInfo } from '@/domain/taxonomy'
import { linesOf } from './draw-shape'
import { groupPlaces } from './place-groups'
import { indexPlaces } from './place-index'
import { MAX_NATIVE_ZOOM, ORTHOPHOTO_TILES, OSM_TILES } from './tile-sources'
import { toWorld, worldMetres, worldSize } from './web-mercator'

export type PrintMapProps = {
  readonly places: readonly Place[]
  readonly catalogue: Catalogue
  readonly neighbourhoods: readonly Neighbourhood[]
  readonly centre: Position
  /** Of the sheet, not of the screen. */
  readonly zoom: number
  /** CSS pixels, a 96th of an inch on paper. */
  readonly width: number
  readonly height: number
  readonly baseMap: 'osm' | 'ortho' | 'none'
  readonly tileAddress: string
  /** ISO 8601 instant. */
  readonly now: string
  readonly labels: {
    /** "Mapa: Częstocice" */
    readonly picture: string
    readonly scale: (n: number) => string
    readonly length: (metres: number) => string
    readonly count: (count: number) => string
    /** "N" */
    readonly north: string
  }
}

/** 9 mm. */
const PIN_SIDE = 34
const PIN_BOX = 44
const LINE = '#16212b'
const MOST_BAR = 160

/** A map as a drawing for paper: white or with the base map below, pins as on the screen, a scale and an arrow. */
export const PrintMap = (props: PrintMapProps) => {
  const { places, catalogue, neighbourhoods, centre, zoom, width, height, now, labels } = props
  const world = worldSize(zoom)
  const [centreX, centreY] = toWorld(centre)
  const left = centreX * world - width / 2
  const top = centreY * world - height / 2
  const at = (position: Position): readonly [number, number] => {
    const [x, y] = toWorld(position)
    return [x * world - left, y * world - top]
  }
  const index = useMemo(() => indexPlaces(places, now, catalogue), [places, now, catalogue])
  const groups = useMemo(() => groupPlaces(index, zoom, undefined), [index, zoom])
  const box = [left / world, top / world, (left + width) / world, (top + height) / world] as const
  const scene = groups.within(box)
  const metresPerPixel = worldMetres(centre[1]) / world
  const bar = barLength(MOST_BAR * metresPerPixel)
  const barWidth = bar / metresPerPixel
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={labels.picture}
      style={{ display: 'block', overflow: 'hidden', border: '1px solid #000', boxSizing: 'border-box' }}
      fontFamily='"Atkinson Hyperlegible Next", system-ui, sans-serif'
    >
      <rect width={width} height={height} fill="#fff" />
      <Tiles {...props} left={left} top={top} world={world} />
      {neighbourhoods.map(({ id, geometry, approximate }) => (
        <g key={id} fill="none" strokeLinejoin="round">
          <path
            d={pathOf(geometry, at)}
            stroke="#fff"
            strokeWidth="6"
            fill="#1f3d5a"
            fillOpacity="0.05"
            fillRule="evenodd"
          />
          <path
            d={pathOf(geometry, at)}
            stroke="#1f3d5a"
            strokeWidth="3"
            strokeDasharray={approximate ? '11 6' : undefined}
          />
        </g>
      ))}
      {[...index.shapes.values()].map(({ id, kind, geometry }) => (
        <path
          key={id}
          d={pathOf(geometry, at)}
          fill={geometry.type.endsWith('Polygon') ? kindInfo(kind).colour : 'none'}
          fillOpacity="0.12"
          fillRule="evenodd"
          stroke={kindInfo(kind).colour}
          strokeWidth="3"
        />
      ))}
      {neighbourhoods.map(({ id, geometry, name }) => {
        // Below its northern edge: the middles of an area and of one within it may be the same.
        const [x] = at(representativePosition(geometry))
        const [, y] = at([0, boundsOf([geometry])?.[3] ?? 0])
        return (
          <text key={id} x={x} y={y + 22} textAnchor="middle" fontSize="13" fontWeight="700" {...HALO}>
            {name}
          </text>
        )
      })}
      {scene.rows.map((row) => {
        const look = index.look[row]
        const [x, y] = [(index.x[row] as number) * world - left, (index.y[row] as number) * world - top]
        return look && <PrintPin key={row} art={pinArt(look)} x={x} y={y} />
      })}
      {scene.groups.map(({ at: [x, y], rows, kinds }) => (
        <PrintGroup
          key={rows[0]}
          x={x * world - left}
          y={y * world - top}
          kinds={kinds}
          text={labels.count(rows.length)}
        />
      ))}
      <g transform={`translate(12 ${height - 14})`}>
        <rect x="-6" y="-24" width={Math.max(barWidth, 165) + 12} height="34" fill="#fff" fillOpacity="0.9" />
        <path d={`M0 -4v6h${barWidth}v-6`} fill="none" stroke="#000" strokeWidth="2" />
        <text y="-9" fontSize="11">
          {labels.length(bar)} · {labels.scale(scaleNumber(metresPerPixel))}
        </text>
      </g>
      <g transform={`translate(${width - 28} 12)`}>
        <circle cx="10" cy="18" r="20" fill="#fff" fillOpacity="0.9" />
        <path d="M10 2l6 16h-12z" fill="#000" />
        <text x="10" y="32" textAnchor="middle" fontSize="12" fontWeight="700">
          {labels.north}
        </text>
      </g>
    </svg>
  )
}

const HALO = { paintOrder: 'stroke', stroke: '#fff', strokeWidth: 4, fill: '#000' } as const

const pathOf = (geometry: PlaceGeometry, at: (position: Position) => readonly [number, number]): string =>
  linesOf(geometry)
    .map(
      (line) =>
        `M${line
          .map((position) =>
            at(position)
              .map((n) => n.toFixed(1))
              .join(' '),
          )
          .join('L')}`,
    )
    .join('')

type TilesProps = Pick<PrintMapProps, 'zoom' | 'width' | 'height' | 'baseMap' | 'tileAddress'> & {
  readonly left: number
  readonly top: number
  readonly world: number
}

/** The tiles of what is seen: as many as a screen of that size asks for, and nothing beyond. */
const Tiles = ({ baseMap, tileAddress, zoom, width, height, left, top, world }: TilesProps) => {
  if (baseMap === 'none') return null
  const z = Math.max(0, Math.min(MAX_NATIVE_ZOOM, Math.round(zoom)))
  const side = world / 2 ** z
  const most = 2 ** z - 1
  const range = (from: number, to: number): readonly number[] => {
    const first = Math.max(0, Math.floor(from / side))
    const last = Math.min(most, Math.floor(to / side))
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n)
  }
  const template = baseMap === 'osm' ? tileAddress || OSM_TILES : ORTHOPHOTO_TILES
  return range(left, left + width).flatMap((x) =>
    range(top, top + height).map((y) => (
      <image
        key={`${x}/${y}`}
        href={template
          .replace('{s}', 'a')
          .replace('{z}', String(z))
          .replace('{x}', String(x))
          .replace('{y}', String(y))}
        x={x * side - left}
        y={y * side - top}
        // Without it hair lines of paper would show between them.
        width={side + 0.5}
        height={side + 0.5}
        preserveAspectRatio="none"
      />
    )),
  )
}

type Spot = { readonly x: number; readonly y: number }

const PrintPin = ({ art, x, y }: Spot & { readonly art: PinArt }) => {
  const scale = PIN_SIDE / PIN_BOX
  return (
    <g transform={`translate(${x - art.anchor.x * scale} ${y - art.anchor.y * scale}) scale(${scale})`}>
      <g strokeLinejoin="round">
        <path
          d={art.path}
          fill="none"
          stroke={LINE}
          strokeWidth="7.4"
          strokeDasharray={art.outline === 'dashed' ? '5 4.2' : undefined}
        />
        <path d={art.path} fill={art.colour} stroke="#fff" strokeWidth="3.4" />
      </g>
      <g
        transform={`translate(${art.glyph.x} ${art.glyph.y}) scale(${art.glyph.scale})`}
        fill="none"
        stroke={art.glyphColour}
        strokeWidth="2.3"
        strokeLinecap="round"
        strokeLinejoin="round"
      >
        {art.glyphPaths.map((path) => (
          <path key={path} d={path} />
        ))}
      </g>
    </g>
  )
}

type PrintGroupProps = Spot & { readonly kinds: readonly number[]; readonly text: string }

/** A disc with the number, as on the screen; its ring is a part for each kind. */
const PrintGroup = ({ x, y, kinds, text }: PrintGroupProps) => {
  const all = kinds.reduce((sum, n) => sum + n, 0)
  const radius = 15
  const around = 2 * Math.PI * radius
  let before = 0
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r="20" fill="#fff" stroke={LINE} />
      {KINDS.map((kind, n) => {
        const part = ((kinds[n] ?? 0) / all) * around
        const offset = -before
        before += part
        return (
          part > 0 && (
            <circle
              key={kind}
              r={radius}
              fill="none"
              stroke={kindInfo(kind).colour}
              strokeWidth="5"
              strokeDasharray={`${part} ${around - part}`}
              strokeDashoffset={offset}
              transform="rotate(-90)"
            />
          )
        )
      })}
      <text textAnchor="middle" y="4.5" fontSize="13" fontWeight="700">
        {text}
      </text>
    </g>
  )
}
