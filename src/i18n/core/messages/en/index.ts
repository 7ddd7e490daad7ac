import { common } from './common'
import { data } from './data'
import { draw } from './draw'
import { library } from './library'
import { list } from './list'
import { map } from './map'
import { place } from './place'
import { problems } from './problems'
import { settings } from './settings'

export const en = { common, data, draw, library, list, map, place, problems, settings } as const
