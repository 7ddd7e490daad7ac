import type { AreaGeometry } from '@/domain/geometry/geometry'
import { rewind } from '@/domain/geometry/rewind'

/** Whether two values of a field say the same: no value is `null`, and the direction of rings says nothing. */
export const sameFieldValue = (field: string, here: unknown, there: unknown): boolean => {
  if ((here ?? null) === (there ?? null) || sameJson(here, there)) return true
  return field === 'geometry' && isArea(here) && isArea(there) && sameJson(rewind(here), rewind(there))
}

const isArea = (value: unknown): value is AreaGeometry => {
  const type = typeof value === 'object' && value !== null && 'type' in value ? value.type : undefined
  return type === 'Polygon' || type === 'MultiPolygon'
}

/** Deep equality of plain JSON, whatever the order of keys. */
const sameJson = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = Object.entries(a)
  const right = b as Readonly<Record<string, unknown>>
  return (
    left.length === Object.keys(right).length &&
    left.every(([key, value]) => Object.hasOwn(right, key) && sameJson(value, right[key]))
  )
}
