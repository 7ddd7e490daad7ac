import { useId } from 'react'

type Spot = { readonly x: number; readonly y: number }

/** What draws one pin, in a box of 44 × 44. */
export type PinProps = {
  /** Outline as an SVG path. */
  readonly path: string
  readonly colour: string
  readonly glyphColour: string
  /** SVG paths of the glyph in its box of 24 × 24, and where that box goes. */
  readonly glyphPaths: readonly string[]
  readonly glyph: Spot & { readonly scale: number }
  /** Disc behind the glyph where the shape is hatched. */
  readonly disc: Spot & { readonly radius: number }
  readonly outline: 'solid' | 'dashed' | 'hatched'
  /** SVG paths of the badge's icon in its box of 24 × 24. */
  readonly badgePaths?: readonly string[]
  /** Stands instead of the glyph: a key in reports and print. */
  readonly number?: number
  readonly numberY?: number
  readonly selected?: boolean
  /** Side of the whole picture in CSS pixels; halo and badge are inside it. */
  readonly size?: number
}

const LINE = 'var(--pin-line, #16212b)'
const HATCHING = [-30, -20, -10, 0, 10, 20, 30, 40].map((x) => `M${x} 48L${x + 48} 0`).join('')

const Outline = ({ path, colour, outline, selected }: PinProps) => (
  <g strokeLinejoin="round" fill="none">
    {selected && <path d={path} stroke="var(--pin-selected, #16212b)" strokeWidth="11" />}
    {outline === 'dashed' ? (
      <>
        <path d={path} stroke="#fff" strokeWidth="7" />
        <path d={path} stroke={LINE} strokeWidth="7" strokeDasharray="5 4.2" />
        <path d={path} stroke="#fff" strokeWidth="2.8" />
      </>
    ) : (
      <>
        <path d={path} stroke={LINE} strokeWidth="7.4" />
        <path d={path} stroke="#fff" strokeWidth="5.4" />
      </>
    )}
    <path d={path} fill={colour} stroke={colour} strokeWidth="1.6" />
  </g>
)

const Hatching = ({ path, colour, disc }: PinProps) => {
  const clip = useId()
  return (
    <>
      <clipPath id={clip}>
        <path d={path} />
      </clipPath>
      <path d={HATCHING} clipPath={`url(#${clip})`} stroke="#fff" strokeWidth="3.4" opacity="0.92" />
      <circle cx={disc.x} cy={disc.y} r={disc.radius} fill={colour} />
    </>
  )
}

const Strokes = ({ paths, colour, width }: { paths: readonly string[]; colour: string; width: number }) => (
  <g fill="none" stroke={colour} strokeWidth={width} strokeLinecap="round" strokeLinejoin="round">
    {paths.map((path) => (
      <path key={path} d={path} />
    ))}
  </g>
)

/** A pin outside the map: in lists, headings and keys. Says nothing to assistive technology; a word stands beside it. */
export const Pin = (props: PinProps) => {
  const { glyph, glyphPaths, glyphColour, outline, badgePaths, number, numberY = 27.6, size = 40 } = props
  return (
    <svg
      width={size}
      height={size}
      viewBox="-4 -4 52 52"
      aria-hidden="true"
      overflow="visible"
      style={{ flex: 'none' }}
    >
      <Outline {...props} />
      {outline === 'hatched' && <Hatching {...props} />}
      {number === undefined ? (
        <g transform={`translate(${glyph.x} ${glyph.y}) scale(${glyph.scale})`}>
          <Strokes paths={glyphPaths} colour={glyphColour} width={2.3} />
        </g>
      ) : (
        <text x="22" y={numberY} textAnchor="middle" fontSize="14.5" fontWeight="750" fill={glyphColour}>
          {number}
        </text>
      )}
      {badgePaths && (
        <g transform="translate(31 -3)">
          <circle cx="8" cy="8" r="8.6" fill="#fff" stroke={LINE} strokeWidth="1.4" />
          <g transform="translate(2.6 2.6) scale(0.45)">
            <Strokes paths={badgePaths} colour="#16212b" width={2.6} />
          </g>
        </g>
      )}
    </svg>
  )
}
