import { Bell, Droplet, KeyRound, Leaf, type LucideIcon, Sun, Users } from 'lucide-react'
import classes from './group-mark.module.css'

const SYMBOLS = { sun: Sun, leaf: Leaf, drop: Droplet, bell: Bell, key: KeyRound } as const satisfies Record<
  string,
  LucideIcon
>
export type GroupSymbol = keyof typeof SYMBOLS
export const GROUP_SYMBOLS = Object.keys(SYMBOLS) as readonly GroupSymbol[]

export type GroupMarkProps = {
  readonly symbol?: GroupSymbol | undefined
  readonly colour?: string | undefined
  readonly size?: number
}

/** The sign of a group: an ink pictogram in a ring of its colour, for circle, triangle, square and star are kinds. */
export const GroupMark = ({ symbol, colour, size = 34 }: GroupMarkProps) => {
  const Icon = symbol ? SYMBOLS[symbol] : Users
  return (
    <span
      className={classes.mark}
      style={{ width: size, height: size, ...(colour ? { borderColor: colour } : {}) }}
      aria-hidden="true"
    >
      <Icon size={Math.round(size * 0.53)} />
    </span>
  )
}
