import type * as Y from 'yjs'
import { splitEditKey } from './edit-key'

/** Which fields of which record are overridden, so that reading one record never scans all overrides. */
export type OverrideIndex = {
  readonly fieldsOf: (id: string) => ReadonlySet<string>
  /** Ids that have an override, with or without a base. */
  readonly ids: () => Iterable<string>
  /** Keys of `edits` in which no id can be found. */
  readonly strayKeys: ReadonlySet<string>
}

const NONE: ReadonlySet<string> = new Set()

/** Follows `edits` from now on; call it while the map is still empty. The observer never throws. */
export const createOverrideIndex = (edits: Y.Map<unknown>): OverrideIndex => {
  const fields = new Map<string, Set<string>>()
  const strayKeys = new Set<string>()

  const note = (key: string, present: boolean): void => {
    const parts = splitEditKey(key)
    if (!parts) {
      if (present) strayKeys.add(key)
      else strayKeys.delete(key)
      return
    }
    const known = fields.get(parts.id)
    if (present) {
      if (known) known.add(parts.field)
      else fields.set(parts.id, new Set([parts.field]))
    } else if (known?.delete(parts.field) && known.size === 0) fields.delete(parts.id)
  }

  edits.observe((event) => {
    // `null` stands for list items that somebody smuggled under the name of the map.
    for (const key of event.keysChanged as Set<string | null>) {
      if (key !== null) note(key, edits.has(key))
    }
  })

  return { fieldsOf: (id) => fields.get(id) ?? NONE, ids: () => fields.keys(), strayKeys }
}
