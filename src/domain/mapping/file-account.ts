import type { ReadingCandidate } from '@/domain/geometry/recognise-reading'
import type { CoordinateReading } from '@/domain/geometry/systems'
import type { FileMapping } from './file-mapping'
import type { FileSurvey } from './file-survey'

/** How a file of somebody else's was read, and how else it may be. */
export type FileAccount = {
  readonly survey: FileSurvey
  readonly mapping: FileMapping
  /** The mapping is the one with which a file of the same shape was taken in before. */
  readonly isRemembered: boolean
  readonly reading: CoordinateReading
  /** Other readings of the coordinates, to be confirmed by a person; empty: there is no doubt. */
  readonly candidates: readonly ReadingCandidate[]
  /** Some of what it would become. */
  readonly examples: readonly MappedExample[]
}

export type MappedExample = {
  /** Unlike those of all others of the file. */
  readonly sourceId: string
  readonly name: string
  /** Absent: a neighbourhood. */
  readonly category?: string
  readonly address?: string
}
