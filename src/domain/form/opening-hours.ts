/** Days of the week as OpenStreetMap's `opening_hours` has them, Monday first. */
export const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const
export type Day = (typeof DAYS)[number]

/** From and to, `hh:mm`; `to` before `from` is after midnight. Empty while it is being filled in. */
export type Spell = { readonly from: string; readonly to: string }

/** The same hours on some days; no spell: closed then. */
export type HoursRow = { readonly days: readonly Day[]; readonly spells: readonly Spell[] }

const TIME = /^([01]\d|2[0-4]):[0-5]\d$/

const isTime = (text: string): boolean => TIME.test(text) && text <= '24:00'

const readTime = (text: string): string | undefined => {
  const [hours = '', minutes = ''] = text.split(':')
  const time = `${hours.padStart(2, '0')}:${minutes}`
  return isTime(time) ? time : undefined
}

/** A time as people type it ("7", "730", "7.30", "07:30") as `hh:mm`; anything else comes back as it is. */
export const readTypedTime = (text: string): string => {
  const match = /^(\d{1,2})(?:[:.,h ]?(\d{2}))?$/.exec(text.trim())
  return match ? (readTime(`${match[1]}:${match[2] ?? '00'}`) ?? text) : text
}

const readDays = (text: string): readonly Day[] | undefined => {
  const days: Day[] = []
  for (const part of text.split(',')) {
    const [first, last = first] = part.trim().split('-')
    const from = DAYS.indexOf(first as Day)
    const to = DAYS.indexOf(last as Day)
    if (from < 0 || to < 0) return undefined
    // "Sa-Mo" goes over the end of the week.
    for (let at = from; ; at = (at + 1) % DAYS.length) {
      days.push(DAYS[at] as Day)
      if (at === to) break
    }
  }
  return DAYS.filter((day) => days.includes(day))
}

const readSpells = (text: string): readonly Spell[] | undefined => {
  if (/^(off|closed)$/.test(text)) return []
  const spells = text.split(',').map((part): Spell | undefined => {
    const [start, end, ...rest] = part.trim().split('-')
    const from = start === undefined ? undefined : readTime(start)
    const to = end === undefined ? undefined : readTime(end)
    return from && to && rest.length === 0 ? { from, to } : undefined
  })
  return spells.every((spell) => spell !== undefined) ? spells : undefined
}

/**
 * Reads the part of `opening_hours` that a form can show: days of the week with spells of time ("Mo-Fr 07:00-09:00,
 * 14:00-15:00; Sa off"), and "24/7". `undefined`: it says more than that, and stays the text that it is.
 */
export const readOpeningHours = (text: string): readonly HoursRow[] | undefined => {
  const said = text.trim()
  if (said === '') return []
  if (said === '24/7') return [{ days: DAYS, spells: [{ from: '00:00', to: '24:00' }] }]
  const rows: HoursRow[] = []
  for (const rule of said.split(';').map((part) => part.trim())) {
    if (rule === '') continue
    const match = /^([A-Z][a-z](?:[A-Za-z, -]*[a-z])?)\s+(.+)$/.exec(rule)
    const days = match ? readDays((match[1] ?? '').replaceAll(' ', '')) : DAYS
    const spells = readSpells((match ? (match[2] ?? '') : rule).replaceAll(' ', ''))
    if (!days || !spells) return undefined
    // A later rule counts instead of an earlier one for its days: such a text is left as it is.
    if (rows.some((row) => row.days.some((day) => days.includes(day)))) return undefined
    rows.push({ days, spells })
  }
  return rows
}

/** Days in their order, those that follow each other together. */
export const dayRuns = (days: readonly Day[]): readonly (readonly Day[])[] => {
  const runs: Day[][] = []
  for (const day of DAYS) {
    if (!days.includes(day)) continue
    const run = runs.at(-1)
    const isNext = run && DAYS.indexOf(run.at(-1) as Day) === DAYS.indexOf(day) - 1
    if (isNext) run.push(day)
    else runs.push([day])
  }
  return runs
}

const writeDays = (days: readonly Day[]): string =>
  dayRuns(days)
    .map((run) => (run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join(',')))
    .join(',')

/** Rows as `opening_hours`; `undefined`: a row has no day, an unfinished time, or a day of another row. */
export const writeOpeningHours = (rows: readonly HoursRow[]): string | undefined => {
  const seen = new Set<Day>()
  for (const { days, spells } of rows) {
    if (days.length === 0 || days.some((day) => seen.has(day))) return undefined
    for (const day of days) seen.add(day)
    if (!spells.every(({ from, to }) => isTime(from) && isTime(to) && from !== to)) return undefined
  }
  return rows
    .map(
      ({ days, spells }) =>
        `${writeDays(days)} ${spells.map(({ from, to }) => `${from}-${to}`).join(',') || 'off'}`,
    )
    .join('; ')
}
