/** One record as a file brings it, before it is known whether it is new here. */
export type IncomingRecord = {
  readonly type: string
  /** Record id, when the file is one of ours. */
  readonly id?: string
  /** Id in the foreign file or service; matched when the file comes again. */
  readonly sourceId?: string
  /** What the file says; an absent field means unknown, `null` means cleared. */
  readonly fields: Readonly<Record<string, unknown>>
  /** The file had no name for it: the one in `fields` is only for a new record. */
  readonly nameMade?: boolean
  /** Number of the feature in the file, from 1; 0 for what is no feature. */
  readonly index: number
}

/** Also what another program has drawn into a file of ours: only our own records have ids of ours. */
export const isForeign = ({ id }: IncomingRecord): boolean => id === undefined

/** Where a file comes from decides what it may change here. */
export type ImportOrigin = {
  readonly kind: 'working' | 'public' | 'foreign'
  /** Positions were rounded before they came here. */
  readonly coarse: boolean
  /** The map that a file of ours was made from. */
  readonly mapId?: string
}
