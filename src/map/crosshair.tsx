import type { Insets } from './map-types'

type Props = { readonly insets: Insets }

const LINES = 'M24 4v13M24 31v13M4 24h13M31 24h13'

/** Marks the spot that "add here" and Enter mean: the middle of what is not covered. */
export const Crosshair = ({ insets }: Props) => (
  <svg
    className="okolica-crosshair"
    width="48"
    height="48"
    viewBox="0 0 48 48"
    aria-hidden="true"
    style={{
      left: `calc(50% + ${(insets.left - insets.right) / 2}px)`,
      top: `calc(50% + ${(insets.top - insets.bottom) / 2}px)`,
    }}
  >
    <g className="okolica-crosshair-casing">
      <path d={LINES} />
      <circle cx="24" cy="24" r="10" />
    </g>
    <g className="okolica-crosshair-line">
      <path d={LINES} />
      <circle cx="24" cy="24" r="10" />
      <circle cx="24" cy="24" r="1.5" />
    </g>
  </svg>
)
