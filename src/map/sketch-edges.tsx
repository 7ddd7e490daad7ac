import L from 'leaflet'
import { useMemo } from 'react'
import { Polygon, Polyline } from 'react-leaflet'
import { crossingsOf } from '@/domain/geometry/crosses-itself'
import type { Position } from '@/domain/geometry/geometry'
import { toLatLngs } from './leaflet-position'
import { PANES } from './panes'

type Props = { readonly points: readonly Position[] }

type EdgeProps = {
  readonly line: readonly Position[]
  readonly look: 'edge' | 'closing' | 'bad' | 'bad-closing'
  readonly renderer: L.Renderer
}

const WIDTHS = { edge: 4, closing: 3, bad: 5, 'bad-closing': 4 } as const

const Edge = ({ line, look, renderer }: EdgeProps) => {
  const positions = toLatLngs(line)
  const shared = { positions, renderer, pane: PANES.sketch, interactive: false } as const
  const isClosing = look === 'closing' || look === 'bad-closing'
  const weight = WIDTHS[look]
  return (
    <>
      <Polyline {...shared} className="okolica-sketch-casing" pathOptions={{ weight: weight + 3 }} />
      <Polyline
        {...shared}
        className={look.startsWith('bad') ? 'okolica-sketch-bad' : 'okolica-sketch-edge'}
        pathOptions={{ weight, dashArray: isClosing ? '4 8' : '' }}
      />
    </>
  )
}

/**
 * Edges of a sketch: solid where drawn, dashed where the area will be closed, in the colour of danger where two of them
 * cross and the area could not be finished.
 */
export const SketchEdges = ({ points }: Props) => {
  const renderer = useMemo(() => L.svg({ padding: 0.5, pane: PANES.sketch }), [])
  const last = points.length - 1
  const bad = useMemo(() => new Set(crossingsOf(points).flatMap(({ edges }) => edges)), [points])
  const isArea = points.length >= 3
  const closing = isArea ? [points[last] as Position, points[0] as Position] : []
  return (
    <>
      {isArea && (
        <Polygon
          positions={toLatLngs(points)}
          renderer={renderer}
          pane={PANES.sketch}
          interactive={false}
          className="okolica-sketch-fill"
          pathOptions={{ stroke: false }}
        />
      )}
      {isArea && (
        <Edge
          key={`c${bad.has(last)}`}
          line={closing}
          look={bad.has(last) ? 'bad-closing' : 'closing'}
          renderer={renderer}
        />
      )}
      {points.length >= 2 && <Edge line={points} look="edge" renderer={renderer} />}
      {[...bad]
        .filter((edge) => edge < last)
        .map((edge) => (
          <Edge key={edge} line={points.slice(edge, edge + 2)} look="bad" renderer={renderer} />
        ))}
    </>
  )
}
