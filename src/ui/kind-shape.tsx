import classes from './kind-shape.module.css'

type KindShapeProps = {
  /** SVG path in a box of 44 × 44. */
  readonly path: string
  readonly colour: string
}

/** Shape and colour of a kind, without a glyph; within something that is not pressed only its outline. */
export const KindShape = ({ path, colour }: KindShapeProps) => (
  <svg viewBox="0 0 44 44" width="22" height="22" aria-hidden="true" className={classes.shape}>
    <path d={path} fill={colour} />
  </svg>
)
