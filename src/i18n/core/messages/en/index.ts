import { area } from './area'
import { categories } from './categories'
import { common } from './common'
import { data } from './data'
import { draw } from './draw'
import { filter } from './filter'
import { forWhom } from './for-whom'
import { form } from './form'
import { geo } from './geo'
import { groups } from './groups'
import { guide } from './guide'
import { library } from './library'
import { links } from './links'
import { list } from './list'
import { map } from './map'
import { place } from './place'
import { print } from './print'
import { problems } from './problems'
import { search } from './search'
import { settings } from './settings'

export const en = {
  categories,
  area,
  common,
  data,
  draw,
  filter,
  form,
  forWhom,
  groups,
  geo,
  guide,
  library,
  links,
  list,
  map,
  place,
  print,
  problems,
  search,
  settings,
} as const
