import { area } from './area'
import { categories } from './categories'
import { data } from './data'
import { draw } from './draw'
import { filter } from './filter'
import { forWhom } from './for-whom'
import { form } from './form'
import { geo } from './geo'
import { groups } from './groups'
import { guide } from './guide'
import { links } from './links'
import { list } from './list'
import { print } from './print'
import { problems } from './problems'
import { search } from './search'
import { settings } from './settings'

/** Messages of parts that are fetched later (`ui/lazy-part`), and come with the first of them. */
export const more = {
  area,
  categories,
  data,
  draw,
  filter,
  form,
  forWhom,
  geo,
  groups,
  guide,
  links,
  list,
  problems,
  print,
  search,
  settings,
} as const
