import type { Position } from '@/domain/geometry/geometry'
import { VOIVODESHIPS } from '@/domain/voivodeships'
import classes from './spot-picture.module.css'

/** Poland with a margin, in degrees; 1° of longitude is drawn as long as 0.61° of latitude, as at 52° N. */
const BOX = { west: 13.9, east: 24.4, south: 48.85, north: 55 }
const WIDTH = 320
const SCALE = WIDTH / (BOX.east - BOX.west)
const HEIGHT = Math.round(((BOX.north - BOX.south) * SCALE) / 0.616)

const at = ([lng, lat]: Position): readonly [x: number, y: number] => [
  Math.round((lng - BOX.west) * SCALE * 10) / 10,
  Math.round(((BOX.north - lat) * SCALE * 10) / 0.616) / 10,
]

const OUTLINES = VOIVODESHIPS.map(
  ({ outline }) => `M${outline.map((corner) => at(corner).join(' ')).join('L')}Z`,
).join('')

/** Dots on Poland, without any tile or network. It repeats in a picture what stands beside it in words. */
export const SpotPicture = ({ dots }: { readonly dots: readonly Position[] }) => {
  // Lines without a length and with round ends.
  const path = dots.map((dot) => `M${at(dot).join(' ')}h0`).join('')
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={classes.picture} aria-hidden="true">
      <path d={OUTLINES} className={classes.country} />
      <path d={path} className={classes.halo} />
      <path d={path} className={classes.dots} />
    </svg>
  )
}
