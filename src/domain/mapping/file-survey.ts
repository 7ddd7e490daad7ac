import type { FileMapping } from './file-mapping'

export type SurveyedProperty = {
  readonly name: string
  /** Some of what it says. */
  readonly samples: readonly string[]
  /** Everything it says, when that is few things: it may be a kind or a category. */
  readonly values?: readonly string[]
}

/** What a file of somebody else's is like, by some of its features. */
export type FileSurvey = {
  /** The same for files with the same set of properties. */
  readonly shape: string
  readonly properties: readonly SurveyedProperty[]
  readonly hasAreas: boolean
  /** Points, lines, or things without a shape. */
  readonly hasOthers: boolean
  readonly hasTags: boolean
  /** What is likely. */
  readonly guess: FileMapping
}
