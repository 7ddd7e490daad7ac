import type { Relation } from '@/domain/schema/map-records'

const NONE: ReadonlyMap<string, Relation> = new Map()

/** Relations by the records at their ends: whoever reads one place need not go through those of all. */
export const createRelationIndex = () => {
  const byEnd = new Map<string, Map<string, Relation>>()
  return {
    add: (relation: Relation): void => {
      for (const end of [relation.from, relation.to]) {
        const there = byEnd.get(end)
        if (there) there.set(relation.id, relation)
        else byEnd.set(end, new Map([[relation.id, relation]]))
      }
    },
    remove: ({ id, from, to }: Relation): void => {
      for (const end of [from, to]) {
        const there = byEnd.get(end)
        if (there?.delete(id) && there.size === 0) byEnd.delete(end)
      }
    },
    of: (id: string): Iterable<Relation> => (byEnd.get(id) ?? NONE).values(),
  }
}
