import { data } from './data'
import { draw } from './draw'
import { list } from './list'
import { settings } from './settings'

/** Messages of parts that are fetched later (`ui/lazy-part`), and come with the first of them. */
export const more = { data, draw, list, settings } as const
