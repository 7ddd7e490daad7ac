/** A day, a month or a year as people write it ("14.11.2026", "11.2026", "2026-11", "2026") as ISO 8601; `undefined`: none. */
export const readPartialDate = (text: string): string | undefined => {
  const said = text.trim()
  const parts =
    /^(?<y>\d{4})(?:-(?<m>\d{1,2})(?:-(?<d>\d{1,2}))?)?$/.exec(said)?.groups ??
    /^(?:(?:(?<d>\d{1,2})[./])?(?<m>\d{1,2})[./])?(?<y>\d{4})(?:\s*r\.?)?$/.exec(said)?.groups
  if (!parts) return undefined
  const { y: year = '', m: month, d: day } = parts
  if (month === undefined) return year
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
  // JavaScript takes the 31st of April for the 1st of May.
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day ?? 1)
  if (!isReal || Number(year) < 1000) return undefined
  return [year, month.padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-')
}

/** The same as a Pole writes it in figures: "14.11.2026", "11.2026", "2026". */
export const writePartialDate = (date: string): string => date.split('-').toReversed().join('.')
