import { isId } from '@/domain/schema/fields'

export const editKey = (id: string, field: string): string => `${id}/${field}`

/**
 * The parts of a key of `edits`; the first `/` splits, for ids never hold one. `undefined` when no id stands before
 * it. Whether the field is known is for the reader to ask: unknown ones are kept for a newer version.
 */
export const splitEditKey = (key: string): { id: string; field: string } | undefined => {
  const slash = key.indexOf('/')
  if (slash < 0) return undefined
  const id = key.slice(0, slash)
  return isId(id) ? { id, field: key.slice(slash + 1) } : undefined
}
