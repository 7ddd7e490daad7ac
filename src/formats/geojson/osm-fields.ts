import { readEmail, readPhone, readWww } from '@/domain/form/read-contact'
import type { Place } from '@/domain/schema/place'
import { isObject } from './raw'

type Tags = Readonly<Record<string, unknown>>

const OSM_TYPES: ReadonlySet<unknown> = new Set(['node', 'way', 'relation'])

/** `way/1` of an object that says its type and number apart, as osmtogeojson writes it when tags stand in an object of their own. */
export const osmIdOf = ({ type, id }: Tags): string | undefined =>
  OSM_TYPES.has(type) && (typeof id === 'number' || typeof id === 'string') ? `${type}/${id}` : undefined

/** The tags among properties, or in an object of their own. */
export const tagsOf = (properties: Tags): Tags =>
  isObject(properties.tags) && osmIdOf(properties) ? properties.tags : properties

const LONGEST = 500

const said = (tags: Tags, ...keys: readonly string[]): string | undefined => {
  for (const key of keys) {
    const value = tags[key]
    if (typeof value === 'string' && value.trim() !== '') return value.trim().slice(0, LONGEST)
  }
  return undefined
}

const ACCESS: Readonly<Record<string, Place['accessibility']>> = {
  yes: 'yes',
  designated: 'yes',
  limited: 'partly',
  no: 'no',
}

/** What tags say in fields of ours (https://wiki.openstreetmap.org/wiki/Map_features); what can't be read stays a tag. */
export const osmFields = (tags: Tags): Partial<Place> => {
  const address = addressOf(tags)
  const openingHours = said(tags, 'opening_hours')
  const contactPhone = readPhone(said(tags, 'phone', 'contact:phone', 'contact:mobile') ?? '')
  const contactEmail = readEmail(said(tags, 'email', 'contact:email') ?? '')
  const contactWww = readWww(said(tags, 'website', 'contact:website', 'url') ?? '')
  const accessibility = ACCESS[said(tags, 'wheelchair') ?? '']
  return {
    ...(address ? { address } : {}),
    ...(openingHours ? { openingHours } : {}),
    ...(contactPhone ? { contactPhone } : {}),
    ...(contactEmail ? { contactEmail } : {}),
    ...(contactWww ? { contactWww } : {}),
    ...(accessibility ? { accessibility } : {}),
  }
}

/** As on a letter: "Rynek 3, 27-400 Ostrowiec". In a village without streets its name stands for one. */
const addressOf = (tags: Tags): string | undefined => {
  const whole = said(tags, 'addr:full')
  if (whole) return whole
  const street = [said(tags, 'addr:street', 'addr:place'), said(tags, 'addr:housenumber')]
  const town = [said(tags, 'addr:postcode'), said(tags, 'addr:city')]
  const parts = [street, town].map((words) => words.filter(Boolean).join(' ')).filter(Boolean)
  return parts.join(', ').slice(0, LONGEST) || undefined
}
