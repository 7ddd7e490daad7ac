import { type Problem, problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import type { Neighbourhood } from '@/domain/schema/map-records'
import { readPartialDate, writePartialDate } from './partial-date'

/** Numbers of people in the order in which they are asked for. */
export const PEOPLE_FIELDS = ['total', 'age0to17', 'workingAge', 'retirementAge', 'households'] as const
export type PeopleField = (typeof PEOPLE_FIELDS)[number]

/** The full form of an area: what stands in its fields, as it was typed. Plain JSON, so that a draft is the same. */
export type AreaForm = {
  readonly name: string
  readonly areaType: Neighbourhood['areaType']
  readonly approximate: boolean
  readonly boundarySource: string
  /** Empty: it is part of none. */
  readonly parentId: string
  readonly validFrom: string
  readonly validTo: string
  readonly populationSource: string
  readonly description: string
} & { readonly [field in PeopleField]: string }

/** What was typed so far; the rest is as the area has it. */
export type AreaEdit = Partial<AreaForm>

const NUMBER = /^\d{1,9}$/

/** A whole number as people write it, with spaces between thousands. `undefined`: it is none. */
const readCount = (text: string): number | undefined => {
  const digits = text.replace(/\s/g, '')
  return NUMBER.test(digits) ? Number(digits) : undefined
}

const writeDate = (date: string | undefined): string => (date === undefined ? '' : writePartialDate(date))

export const areaForm = (area: Neighbourhood): AreaForm => {
  const people = Object.fromEntries(
    PEOPLE_FIELDS.map((field) => [field, area.population?.[field]?.toString() ?? '']),
  ) as Record<PeopleField, string>
  return {
    name: area.name,
    areaType: area.areaType,
    approximate: area.approximate,
    boundarySource: area.boundarySource ?? '',
    parentId: area.parentId ?? '',
    validFrom: writeDate(area.validFrom),
    validTo: writeDate(area.validTo),
    populationSource: area.population?.source ?? '',
    description: area.description ?? '',
    ...people,
  }
}

/** Fields in which something else was typed than the area has; spaces around it say nothing. */
export const editedAreaFields = (area: Neighbourhood, edit: AreaEdit): ReadonlySet<keyof AreaForm> => {
  const before = areaForm(area)
  const said = (value: string | boolean | undefined) => (typeof value === 'string' ? value.trim() : value)
  const fields = Object.keys(edit) as (keyof AreaForm)[]
  return new Set(fields.filter((field) => said(edit[field]) !== said(before[field])))
}

/** Whether something stands in the form that the area does not have. */
export const isAreaChanged = (area: Neighbourhood, edit: AreaEdit): boolean =>
  editedAreaFields(area, edit).size > 0

/** Longest text that a field keeps. */
const MOST = { boundarySource: 500, populationSource: 500, description: 20_000 } as const

/** Fields of the record as the form says them, without name and parent; `null` where nothing is said. */
export type ReadArea = Partial<Pick<Neighbourhood, 'areaType' | 'approximate'>> & {
  readonly boundarySource?: string | null
  readonly validFrom?: string | null
  readonly validTo?: string | null
  readonly population?: NonNullable<Neighbourhood['population']> | null
  readonly description?: string | null
}

/**
 * Every fault at once; `params.field` says where it stands. Only what was typed is looked at and given: what came from a
 * file stays as it is.
 */
export const readAreaForm = (form: AreaForm, typed: ReadonlySet<keyof AreaForm>): Result<ReadArea> => {
  const problems: Problem[] = []
  const text = (field: keyof typeof MOST): string | null => {
    const said = form[field].trim()
    if (said.length > MOST[field])
      problems.push(problem('neighbourhood.text-too-long', { field, max: MOST[field] }))
    return said === '' ? null : said
  }
  const date = (field: 'validFrom' | 'validTo'): string | null => {
    if (form[field].trim() === '') return null
    const read = readPartialDate(form[field])
    if (read === undefined && typed.has(field))
      problems.push(problem('neighbourhood.date-unreadable', { field }))
    return read ?? null
  }
  const people = (): NonNullable<Neighbourhood['population']> | null => {
    const numbers = PEOPLE_FIELDS.flatMap((field) => {
      if (form[field].trim() === '') return []
      const read = readCount(form[field])
      if (read === undefined) problems.push(problem('neighbourhood.number-unreadable', { field }))
      return read === undefined ? [] : [[field, read] as const]
    })
    const source = text('populationSource')
    if (numbers.length === 0 && !source) return null
    return { ...Object.fromEntries(numbers), ...(source ? { source } : {}) }
  }
  const boundarySource = typed.has('boundarySource') ? { boundarySource: text('boundarySource') } : {}
  const validFrom = date('validFrom')
  const validTo = date('validTo')
  const hasTypedDate = typed.has('validFrom') || typed.has('validTo')
  if (hasTypedDate && validFrom && validTo && endsBefore(validTo, validFrom))
    problems.push(problem('neighbourhood.dates-swapped', { field: 'validTo' }))
  const read: ReadArea = {
    ...(typed.has('areaType') ? { areaType: form.areaType } : {}),
    ...(typed.has('approximate') ? { approximate: form.approximate } : {}),
    ...boundarySource,
    ...(typed.has('validFrom') ? { validFrom } : {}),
    ...(typed.has('validTo') ? { validTo } : {}),
    ...([...PEOPLE_FIELDS, 'populationSource' as const].some((field) => typed.has(field))
      ? { population: people() }
      : {}),
    ...(typed.has('description') ? { description: text('description') } : {}),
  }
  return problems.length > 0 ? fail(...problems) : ok(read)
}

/** Of two dates that may lack day or month: as far as both say, the first is earlier. */
const endsBefore = (end: string, start: string): boolean => {
  const length = Math.min(end.length, start.length)
  return end.slice(0, length) < start.slice(0, length)
}

/** A remark, no fault: statistics of different years seldom add up, and a typing error neither. */
export const populationRemark = (form: AreaForm): Problem | undefined => {
  const total = readCount(form.total)
  const parts = [form.age0to17, form.workingAge, form.retirementAge].map(readCount)
  const known = parts.filter((part) => part !== undefined)
  if (total === undefined || known.length === 0) return undefined
  const sum = known.reduce((a, b) => a + b, 0)
  const isWrong = known.length === parts.length ? sum !== total : sum > total
  return isWrong ? problem('neighbourhood.population-differs', { sum, total }) : undefined
}
