import { problem, type Problem, type ProblemCode } from './problem'

/** Counts remarks of one kind, so that a thousand features without a name make one sentence. */
export class Tally {
  private readonly found = new Map<ProblemCode, { count: number; first: number; fields: Set<string> }>()

  /** `first` is kept of the first remark of its kind; `field` names are gathered. */
  add(code: ProblemCode, first = 0, field?: string): void {
    const entry = this.found.get(code) ?? { count: 0, first, fields: new Set<string>() }
    entry.count += 1
    if (field) entry.fields.add(field)
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
