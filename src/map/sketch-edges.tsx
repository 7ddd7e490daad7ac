import L from 'leaflet'
import { useMemo } from 'react'
import { Polygon, Polyline } from 'react-leaflet'
import { crossingsOf } from '@/domain/geometry/crosses-itself'
import type { Position } from '@/domain/geometry/geometry'
import { ringOf } from '@/domain/geometry/ring-of'
import { hasMovedAlong } from '@/domain/sketch/follow-neighbours'
import { ownPaths, type Sketch, type SketchPath } from '@/domain/sketch/sketch'
import { toLatLngs } from './leaflet-position'
import { PANES } from './panes'

type Look = 'edge' | 'closing' | 'bad' | 'bad-closing' | 'neighbour'

type EdgeProps = {
  readonly line: readonly Position[]
  readonly look: Look
  readonly renderer: L.Renderer
}

const WIDTHS = { edge: 4, closing: 3, bad: 5, 'bad-closing': 4, neighbour: 3 } as const

const Edge = ({ line, look, renderer }: EdgeProps) => {
  const positions = toLatLngs(line)
  const shared = { positions, renderer, pane: PANES.sketch, interactive: false } as const
  const isDashed = look === 'closing' || look === 'bad-closing' || look === 'neighbour'
  const weight = WIDTHS[look]
  return (
    <>
      <Polyline {...shared} className="okolica-sketch-casing" pathOptions={{ weight: weight + 3 }} />
      <Polyline
        {...shared}
        className={look.startsWith('bad') ? 'okolica-sketch-bad' : 'okolica-sketch-edge'}
        pathOptions={{ weight, dashArray: isDashed ? '4 8' : '' }}
      />
    </>
  )
}

type PathProps = {
  readonly path: SketchPath
  readonly isRing: boolean
  /** The edge that closes it is not drawn by anybody yet. */
  readonly isOpen: boolean
  readonly renderer: L.Renderer
}

const PathEdges = ({ path: { points }, isRing, isOpen, renderer }: PathProps) => {
  const last = points.length - 1
  const bad = useMemo(
    () => new Set(isRing ? crossingsOf(points).flatMap(({ edges }) => edges) : []),
    [points, isRing],
  )
  const isArea = isRing && points.length >= 3
  const closing = isArea ? [points[last] as Position, points[0] as Position] : []
  return (
    <>
      {isArea && isOpen && (
        <Edge
          key={`c${bad.has(last)}`}
          line={closing}
          look={bad.has(last) ? 'bad-closing' : 'closing'}
          renderer={renderer}
        />
      )}
      {points.length >= 2 && (
        <Edge
          line={isArea && !isOpen ? [...points, points[0] as Position] : points}
          look="edge"
          renderer={renderer}
        />
      )}
      {[...bad]
        .filter((edge) => edge < last || !isOpen)
        .map((edge) => (
          <Edge
            key={edge}
            line={[points[edge] as Position, points[(edge + 1) % points.length] as Position]}
            look="bad"
            renderer={renderer}
          />
        ))}
    </>
  )
}

const PathLines = (props: PathProps) => {
  const { path, renderer } = props
  if (!path.follows) return <PathEdges {...props} />
  if (!hasMovedAlong(path)) return null
  return <Edge line={ringOf(path.points)} look="neighbour" renderer={renderer} />
}

/**
 * A sketch: solid where drawn, dashed where the area will be closed, in the colour of danger where two edges cross and
 * the area could not be finished. Boundaries of neighbours show once they move along.
 */
export const SketchEdges = ({ sketch }: { readonly sketch: Sketch }) => {
  const renderer = useMemo(() => L.svg({ padding: 0.5, pane: PANES.sketch }), [])
  const isRing = sketch.shape === 'area'
  const rings = ownPaths(sketch).filter(({ points }) => points.length >= 3)
  return (
    <>
      {isRing && rings.length > 0 && (
        <Polygon
          // All rings of one path: holes are left out by the rule of even and odd.
          positions={rings.map(({ points }) => toLatLngs(points))}
          renderer={renderer}
          pane={PANES.sketch}
          interactive={false}
          className="okolica-sketch-fill"
          pathOptions={{ stroke: false, fillRule: 'evenodd' }}
        />
      )}
      {sketch.shape !== 'points' &&
        sketch.paths.map((path, n) => (
          <PathLines
            // biome-ignore lint/suspicious/noArrayIndexKey: a path is what it is by its number
            key={n}
            path={path}
            isRing={isRing}
            isOpen={sketch.mode === 'draw' && n === sketch.active}
            renderer={renderer}
          />
        ))}
    </>
  )
}
