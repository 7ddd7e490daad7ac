/** Paul Tol's "muted" nine, which stay apart for most eyes; beside each stands its name and the sign of the group. */
export const GROUP_COLOURS = {
  wine: '#882255',
  indigo: '#332288',
  violet: '#AA4499',
  rose: '#CC6677',
  green: '#117733',
  olive: '#999933',
  teal: '#44AA99',
  sky: '#88CCEE',
  sand: '#DDCC77',
} as const

export type ColourName = keyof typeof GROUP_COLOURS

export const COLOUR_NAMES = Object.keys(GROUP_COLOURS) as readonly ColourName[]

/** A colour that no group of the map has yet, or the first of all. */
export const freeColour = (taken: Iterable<string | undefined>): string => {
  const used = new Set([...taken].map((colour) => colour?.toUpperCase()))
  const name = COLOUR_NAMES.find((one) => !used.has(GROUP_COLOURS[one].toUpperCase())) ?? 'wine'
  return GROUP_COLOURS[name]
}
