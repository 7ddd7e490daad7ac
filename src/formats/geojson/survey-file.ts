import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { isAreaGeometry } from '@/domain/geometry/geometry'
import type { FileSurvey, SurveyedProperty } from '@/domain/mapping/file-survey'
import { propertyAt, propertyPaths, textOf } from '@/domain/mapping/property-at'
import type { Imported } from '@/formats/read-file'
import { guessMapping } from './guess-mapping'
import { osmIdOf, tagsOf } from './osm-fields'
import type { RawFeature } from './raw'
import { type Sample, takeSample } from './take-sample'

/** A file of a database may have hundreds of columns; who chooses sees the fullest. */
const MOST_PROPERTIES = 100

/** More than so many different values are no kinds of thing. */
const MOST_VALUES = 30

const FEW = 5

/** What says more than this is a sentence, no kind. */
const VALUE_LENGTH = 200

const SAMPLES = 3
const SAMPLE_LENGTH = 60

/** What a file is like, and what is likely to be done with it. */
export const surveyFile = ({ features, located }: Imported): FileSurvey => {
  const sample = takeSample(features, located.shapes)
  const hasTags = sample.filter(({ feature }) => isOsm(feature)).length * 2 > sample.length
  const properties = surveyProperties(sample)
  return {
    shape: shapeOf(sample),
    properties,
    hasAreas: sample.some(({ shape }) => shape.parts.some(isAreaGeometry)),
    hasOthers: sample.some(({ shape }) => !shape.parts.every(isAreaGeometry) || shape.parts.length === 0),
    hasTags,
    guess: guessMapping(sample, properties, hasTags),
  }
}

const isOsm = ({ id, properties }: RawFeature): boolean => {
  if (!properties) return false
  const known = [properties['@id'], id, osmIdOf(properties)]
  return known.some((one) => typeof one === 'string' && /^(node|way|relation)\/\d+$/.test(one))
}

const shapeOf = (sample: Sample): string => {
  const names = new Set(sample.flatMap(({ feature }) => Object.keys(feature.properties ?? {})))
  return bytesToHex(sha256(utf8ToBytes([...names].sort().join('\n')))).slice(0, 20)
}

const surveyProperties = (sample: Sample): readonly SurveyedProperty[] => {
  const found = new Map<string, { times: number; readonly values: Set<string> }>()
  for (const { feature } of sample) {
    const { properties } = feature
    if (!properties) continue
    const tags = tagsOf(properties)
    for (const path of propertyPaths(tags === properties ? properties : { tags })) {
      const entry = found.get(path) ?? { times: 0, values: new Set<string>() }
      found.set(path, entry)
      const text = textOf(propertyAt(properties, path))
      if (text === undefined) continue
      entry.times += 1
      // One more than may be, to see that they are too many.
      if (entry.values.size <= MOST_VALUES) entry.values.add(text)
    }
  }
  return [...found]
    .sort(([, a], [, b]) => b.times - a.times)
    .slice(0, MOST_PROPERTIES)
    .map(([name, { times, values }]) => {
      const all = [...values]
      // What every thing says otherwise is its number, not its kind; of a few things that can't be told.
      const mayBeKinds =
        all.length > 0 &&
        all.length <= MOST_VALUES &&
        (all.length < times || times <= FEW) &&
        all.every((value) => value.length <= VALUE_LENGTH)
      return {
        name,
        samples: all.slice(0, SAMPLES).map(shortened),
        // Whole: by them the mapping knows the things again.
        ...(mayBeKinds ? { values: all } : {}),
      }
    })
}

const shortened = (text: string): string =>
  text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH - 1)}…` : text
