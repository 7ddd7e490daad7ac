import type { Neighbourhood } from '@/domain/schema/map-records'
import type { NeedCounts } from './need-counts'

/** All that the public version ever says of a neighbourhood. Its outline is never coarsened: it shows nobody's door. */
export type PublicNeighbourhood = Pick<
  Neighbourhood,
  | 'id'
  | 'name'
  | 'areaType'
  | 'geometry'
  | 'approximate'
  | 'boundarySource'
  | 'parentId'
  | 'validFrom'
  | 'validTo'
  | 'population'
> & { readonly needCounts: NeedCounts }

/** Fewer people than this could be recognised; public statistics hide such numbers too. */
const SMALLEST_NUMBER = 3

/** The allow-list for one neighbourhood: what is not named here does not leave. */
export const publicNeighbourhood = (
  area: Neighbourhood,
  needCounts: NeedCounts,
  leaves: (id: string) => boolean,
): PublicNeighbourhood => {
  const population = publicPopulation(area.population)
  return {
    id: area.id,
    name: area.name,
    areaType: area.areaType,
    geometry: area.geometry,
    approximate: area.approximate,
    ...(area.boundarySource ? { boundarySource: area.boundarySource } : {}),
    ...(area.parentId && leaves(area.parentId) ? { parentId: area.parentId } : {}),
    ...(area.validFrom ? { validFrom: area.validFrom } : {}),
    ...(area.validTo ? { validTo: area.validTo } : {}),
    ...(population ? { population } : {}),
    needCounts,
  }
}

const NUMBERS = ['total', 'age0to17', 'workingAge', 'retirementAge', 'households'] as const

const publicPopulation = (population: Neighbourhood['population']): Neighbourhood['population'] => {
  if (!population) return undefined
  const shown = NUMBERS.filter((field) => {
    const number = population[field]
    return number !== undefined && (number === 0 || number >= SMALLEST_NUMBER)
  })
  if (shown.length === 0) return undefined
  return {
    ...Object.fromEntries(shown.map((field) => [field, population[field]])),
    ...(population.source ? { source: population.source } : {}),
  }
}
