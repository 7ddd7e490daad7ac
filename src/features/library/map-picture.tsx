import { Map as MapIcon, UsersRound } from 'lucide-react'
import type { Position } from '@/domain/geometry/geometry'
import classes from './map-picture.module.css'
import { outlinePath } from './outline-path'

const BOX = { width: 148, height: 112, padding: 16 }

type MapPictureProps = {
  readonly outline: readonly (readonly Position[])[] | undefined
  /** A group of people has no area to show. */
  readonly ofPeople: boolean
}

/** The neighbourhoods of a map as a little picture; a plain sign where there is none. It repeats nothing in words. */
export const MapPicture = ({ outline, ofPeople }: MapPictureProps) => {
  const path = outlinePath(outline ?? [], BOX)
  const Icon = ofPeople ? UsersRound : MapIcon
  return (
    <span className={classes.picture}>
      {path ? (
        <svg viewBox={`0 0 ${BOX.width} ${BOX.height}`} className={classes.drawing} aria-hidden="true">
          <path d={path} className={classes.halo} />
          <path d={path} className={classes.line} />
        </svg>
      ) : (
        <Icon aria-hidden="true" className={classes.sign} size={32} strokeWidth={1.5} />
      )}
    </span>
  )
}
