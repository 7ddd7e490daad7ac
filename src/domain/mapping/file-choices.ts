import type { CoordinateReading } from '@/domain/geometry/systems'
import type { FileMapping } from './file-mapping'

/** What a person decides of a file of somebody else's; what is left open is as the file suggests. */
export type FileChoices = {
  readonly mapping?: FileMapping
  readonly reading?: CoordinateReading
  /** Whether what is probably here already comes in too. */
  readonly takeTwins?: boolean
}
