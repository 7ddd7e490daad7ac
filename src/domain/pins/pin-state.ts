import type { Place, Status } from '@/domain/schema/place'

/** Solid: stands; dashed: only reported, planned or to be checked; hatched: over. */
export type PinOutline = 'solid' | 'dashed' | 'hatched'
export type PinBadge = 'lock' | 'clock'

export type PinState = { readonly outline: PinOutline; readonly badge?: PinBadge }

const OUTLINES: Readonly<Record<Status, PinOutline>> = {
  active: 'solid',
  confirmed: 'solid',
  in_progress: 'solid',
  under_way: 'solid',
  to_check: 'dashed',
  reported: 'dashed',
  idea: 'dashed',
  planned: 'dashed',
  inactive: 'hatched',
  met: 'hatched',
  rejected: 'hatched',
  done: 'hatched',
  cancelled: 'hatched',
}

/** The last day a date may mean: `2025` may be the end of the year, so nothing is called stale too early. */
const latestDay = (date: string): string =>
  date.length === 4 ? `${date}-12-31` : date.length === 7 ? `${date}-31` : date.slice(0, 10)

const yearBefore = (now: string): string =>
  `${String(Number(now.slice(0, 4)) - 1).padStart(4, '0')}${now.slice(4, 10)}`

type Checked = Pick<Place, 'verifiedAt' | 'sourceDate' | 'createdAt'>

/**
 * How the pin of a place is outlined and what it wears. A lock goes before a clock: who can see it matters more. What is
 * over needs no check, so it wears no clock. Nobody has looked at a place for twelve months by the check, else by the
 * source's date, else by the day it was written down.
 *
 * @param now ISO 8601 instant; read once for all places that are asked about
 */
export const pinStates = (
  now: string,
): ((place: Checked & Pick<Place, 'status' | 'visibility'>) => PinState) => {
  const limit = yearBefore(now)
  return (place) => {
    const outline = place.status ? OUTLINES[place.status] : 'solid'
    if (place.visibility === 'private') return { outline, badge: 'lock' }
    if (outline === 'hatched') return { outline }
    const checked = latestDay(place.verifiedAt ?? place.sourceDate ?? place.createdAt)
    return checked < limit ? { outline, badge: 'clock' } : { outline }
  }
}

/** The same for one place. */
export const pinState = (place: Parameters<ReturnType<typeof pinStates>>[0], now: string): PinState =>
  pinStates(now)(place)
