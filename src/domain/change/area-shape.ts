import type { AreaGeometry, Position } from '@/domain/geometry/geometry'
import { joinAreas } from '@/domain/geometry/join-areas'
import { splitArea } from '@/domain/geometry/split-area'
import { problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { NAME_MAX } from '@/domain/schema/fields'
import type { Neighbourhood } from '@/domain/schema/map-records'
import type { Stamp } from '@/domain/stamp'
import type { Change } from './change'

type Areas = ReadonlyMap<string, Neighbourhood>

const freeName = (name: string, taken: ReadonlySet<string>): string => {
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`
    const candidate = `${name.slice(0, NAME_MAX - suffix.length)}${suffix}`
    if (!taken.has(candidate)) return candidate
  }
}

/**
 * Cuts an area along a line. The largest piece stays the area, with all that is known of it; each other becomes an area
 * of its own beside it, named after it. Fails when the line does not go across.
 */
export const splitNeighbourhood = (
  area: Neighbourhood,
  line: readonly Position[],
  areas: Areas,
  stampOf: () => Stamp,
): Result<Change> => {
  const [kept, ...others] = splitArea(area.geometry, line)
  if (!kept || others.length === 0) return fail(problem('sketch.not-split'))
  const taken = new Set([...areas.values()].map(({ name }) => name))
  const put = others.map((geometry): Neighbourhood => {
    const { id, now, by } = stampOf()
    const name = freeName(area.name, taken)
    taken.add(name)
    return {
      type: 'neighbourhood',
      id,
      createdAt: now,
      updatedAt: now,
      createdBy: by,
      name,
      areaType: area.areaType,
      geometry,
      approximate: area.approximate,
      ...(area.parentId ? { parentId: area.parentId } : {}),
      ...(area.boundarySource ? { boundarySource: area.boundarySource } : {}),
      ...(area.validFrom ? { validFrom: area.validFrom } : {}),
    }
  })
  return ok({
    put,
    patch: [{ id: area.id, fields: { geometry: kept } }],
    note: { code: 'neighbourhood.split', params: { name: area.name, count: others.length + 1 } },
  })
}

/**
 * Makes one area of two: the first grows, the second goes to the bin, and what lay below the second lies below the
 * first. A boundary is approximate when one of the two was.
 */
export const joinNeighbourhoods = (first: Neighbourhood, second: Neighbourhood, areas: Areas): Change => {
  const below = [...areas.values()].filter(({ id, parentId }) => parentId === second.id && id !== first.id)
  return {
    patch: [
      {
        id: first.id,
        fields: {
          geometry: joinAreas(first.geometry, second.geometry),
          approximate: first.approximate || second.approximate,
          ...(first.parentId === second.id ? { parentId: second.parentId ?? null } : {}),
        },
      },
      ...below.map(({ id }) => ({ id, fields: { parentId: first.id } })),
    ],
    remove: [second.id],
    note: { code: 'neighbourhood.joined', params: { name: first.name, other: second.name } },
  }
}

export type NewBoundary = {
  readonly geometry: AreaGeometry
  readonly approximate: boolean
  /** Day from which it counts: the boundary of before is kept with its dates. Without it the old one was wrong. */
  readonly validFrom?: string
  /** New shapes of other areas that moved along. */
  readonly neighbours?: ReadonlyMap<Neighbourhood, AreaGeometry>
}

const boundaryFields = (area: Neighbourhood, geometry: AreaGeometry, validFrom: string | undefined) => ({
  geometry,
  // What was changed by hand is no longer that of the file it came from.
  ...(area.boundarySource ? { boundarySource: null } : {}),
  ...(validFrom === undefined
    ? {}
    : { validFrom, earlier: [...(area.earlier ?? []), endedAt(area, validFrom)] }),
})

const endedAt = (area: Neighbourhood, validTo: string) => ({
  geometry: area.geometry,
  approximate: area.approximate,
  ...(area.validFrom ? { validFrom: area.validFrom } : {}),
  validTo,
  ...(area.boundarySource ? { boundarySource: area.boundarySource } : {}),
})

/** Gives an area another boundary, and those that share it theirs, with the same date. */
export const reshapeNeighbourhood = (
  area: Neighbourhood,
  { geometry, approximate, validFrom, neighbours }: NewBoundary,
): Change => {
  return {
    patch: [
      {
        id: area.id,
        fields: {
          ...boundaryFields(area, geometry, validFrom),
          ...(approximate === area.approximate ? {} : { approximate }),
        },
      },
      ...[...(neighbours ?? [])].map(([neighbour, shape]) => ({
        id: neighbour.id,
        fields: boundaryFields(neighbour, shape, validFrom),
      })),
    ],
    note: { code: 'neighbourhood.reshaped', params: { name: area.name } },
  }
}
