import { type Problem, type ProblemCode, problem } from './problem'

type Entry = { count: number; readonly first: number; last: number; readonly fields: Set<string> }

/** Counts remarks of one kind, so that a thousand features without a name make one sentence. */
export class Tally {
  private readonly found = new Map<ProblemCode, Entry>()

  /** `index` is kept of the first remark of its kind; `field` names are gathered, and an object counts once for all of its. */
  add(code: ProblemCode, index = 0, field?: string): void {
    const entry = this.found.get(code) ?? { count: 0, first: index, last: -1, fields: new Set<string>() }
    if (field === undefined || index === 0 || index !== entry.last) entry.count += 1
    entry.last = index
    if (field !== undefined) entry.fields.add(field)
    this.found.set(code, entry)
  }

  notes(): readonly Problem[] {
    return [...this.found].map(([code, { count, first, fields }]) =>
      problem(code, {
        count,
        first,
        ...(fields.size > 0 ? { fields: [...fields].slice(0, 8).join(', ') } : {}),
      }),
    )
  }
}
