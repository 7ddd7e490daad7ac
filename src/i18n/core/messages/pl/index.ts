import { common } from './common'
import { library } from './library'
import { map } from './map'
import { place } from './place'
import { problemsAtOnce } from './problems-at-once'

/** What the first screen or an open map says at once; see `more`. */
export const pl = { common, library, map, place, problems: problemsAtOnce } as const
