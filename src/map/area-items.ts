import type { Shown } from '@/domain/filter/place-filter'
import type { KindCount } from '@/domain/membership/kind-tally'
import { wholeAreaOf } from '@/domain/membership/whole-area'
import type { Place } from '@/domain/schema/place'
import { KINDS, type Kind } from '@/domain/taxonomy'

/** How many places of each kind belong to an area as a whole: they have no spot of their own, so they have no pin. */

export type AreaItems = {
  /** In the order of the legend, without kinds of which there are none; by id of the area. */
  readonly of: (areaId: string, shown?: Shown) => readonly KindCount[]
  /** The same after some places changed; this one must not be used afterwards. It is the same object if nothing did. */
  readonly update: (places: ReadonlyMap<string, Place>, changed: Iterable<string>) => AreaItems
}

type Item = Pick<Place, 'kind'> & { readonly areaId: string }

const itemOf = (place: Place): Item | undefined => {
  const areaId = wholeAreaOf(place)
  return areaId === undefined ? undefined : { areaId, kind: place.kind }
}

export const countAreaItems = (places: Iterable<Place>): AreaItems => {
  const items = new Map<string, Item>()
  const counts = new Map<string, Map<Kind, number>>()

  const add = ({ areaId, kind }: Item, by: 1 | -1): void => {
    const kinds = counts.get(areaId) ?? new Map<Kind, number>()
    kinds.set(kind, (kinds.get(kind) ?? 0) + by)
    counts.set(areaId, kinds)
  }
  /** Whether that makes a difference. */
  const put = (id: string, place: Place | undefined): boolean => {
    const before = items.get(id)
    const after = place && itemOf(place)
    if (before?.areaId === after?.areaId && before?.kind === after?.kind) return false
    if (before) add(before, -1)
    if (after) {
      items.set(id, after)
      add(after, 1)
    } else items.delete(id)
    return true
  }
  for (const place of places) put(place.id, place)

  const countPassing = (areaId: string, ids: ReadonlySet<string>): ReadonlyMap<Kind, number> => {
    const kinds = new Map<Kind, number>()
    for (const [id, item] of items) {
      if (item.areaId === areaId && ids.has(id)) kinds.set(item.kind, (kinds.get(item.kind) ?? 0) + 1)
    }
    return kinds
  }

  const of: AreaItems['of'] = (areaId, shown) => {
    const held = shown?.ids ? countPassing(areaId, shown.ids) : counts.get(areaId)
    if (!held) return []
    return KINDS.map((kind) => ({ kind, count: held.get(kind) ?? 0 })).filter(
      ({ kind, count }) => count > 0 && (shown?.kinds?.has(kind) ?? true),
    )
  }
  const view = (): AreaItems => {
    const self: AreaItems = {
      of,
      update: (current, changed) => {
        let isNew = false
        for (const id of changed) if (put(id, current.get(id))) isNew = true
        return isNew ? view() : self
      },
    }
    return self
  }
  return view()
}
