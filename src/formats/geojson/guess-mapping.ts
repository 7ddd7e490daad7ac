import { foldText } from '@/domain/find/fold-text'
import { areaHectares } from '@/domain/geometry/area-hectares'
import { isAreaGeometry } from '@/domain/geometry/geometry'
import { categoryOfTags } from '@/domain/mapping/category-of-tags'
import { categoriesOfTexts } from '@/domain/mapping/category-of-text'
import { type CategorySource, type FileMapping, UNJUDGED_CATEGORY } from '@/domain/mapping/file-mapping'
import type { SurveyedProperty } from '@/domain/mapping/file-survey'
import { findName } from './find-name'
import { tagsOf } from './osm-fields'
import type { Sample } from './take-sample'

/** Whole names of columns, folded and without a trailing `_`; best first. */
const DESCRIPTIONS = ['description', 'opis', 'uwagi', 'komentarz', 'note', 'remarks']
const ADDRESSES = ['address', 'adres', 'addr:full', 'adr', 'ulica', 'lokalizacja']
const KINDS = /rodzaj|typ|kategori|category|kind|type|class|klasa/

/** An area no larger than this is a yard, a playground, a house; no one's neighbourhood. */
const SMALL_HECTARES = 4

/** The mapping that is likeliest, so that a file can be taken in at once; a person sees it and may choose otherwise. */
export const guessMapping = (
  sample: Sample,
  properties: readonly SurveyedProperty[],
  hasTags: boolean,
): FileMapping => ({
  name: likelyName(sample),
  description: columnOf(properties, DESCRIPTIONS),
  // Tags have the address in parts.
  address: hasTags ? null : columnOf(properties, ADDRESSES),
  told: toldBy(sample, properties, hasTags),
  category: UNJUDGED_CATEGORY,
  polygonsAs: areNeighbourhoods(sample, hasTags) ? 'neighbourhood' : 'place',
})

const likelyName = (sample: Sample): string | null => {
  const times = new Map<string, number>()
  for (const { feature } of sample) {
    const { properties } = feature
    if (!properties) continue
    const tags = tagsOf(properties)
    const key = findName(tags)?.key
    if (key === undefined) continue
    const path = tags === properties ? key : `tags.${key}`
    times.set(path, (times.get(path) ?? 0) + 1)
  }
  const [best] = [...times].sort(([, a], [, b]) => b - a)
  return best?.[0] ?? null
}

const columnOf = (properties: readonly SurveyedProperty[], wanted: readonly string[]): string | null => {
  const byFolded = new Map(properties.map(({ name }) => [foldText(name).replace(/_+$/, ''), name]))
  const found = wanted.find((one) => byFolded.has(one))
  return (found !== undefined && byFolded.get(found)) || null
}

const toldBy = (
  sample: Sample,
  properties: readonly SurveyedProperty[],
  hasTags: boolean,
): CategorySource => {
  if (hasTags) {
    const told = sample.some(({ feature }) => categoryOfTags(tagsOf(feature.properties ?? {})))
    return { by: told ? 'tags' : 'all' }
  }
  for (const { name, values } of properties) {
    if (!values || !KINDS.test(foldText(name))) continue
    const known = categoriesOfTexts(values)
    if (Object.keys(known).length * 2 > values.length)
      return { by: 'property', property: name, values: known }
  }
  return { by: 'all' }
}

const areNeighbourhoods = (sample: Sample, hasTags: boolean): boolean => {
  const areas = sample.filter(({ shape }) => shape.parts.some(isAreaGeometry))
  if (areas.length === 0) return true
  if (hasTags) {
    const bounded = areas.filter(({ feature }) => {
      const { boundary, place } = tagsOf(feature.properties ?? {})
      return boundary === 'administrative' || typeof place === 'string'
    })
    return bounded.length * 2 > areas.length
  }
  const sizes = areas
    .map(({ shape }) =>
      shape.parts
        .filter(isAreaGeometry)
        .map(areaHectares)
        .reduce((a, b) => Math.max(a, b)),
    )
    .sort((a, b) => a - b)
  return (sizes[Math.floor(sizes.length / 2)] ?? 0) > SMALL_HECTARES
}
