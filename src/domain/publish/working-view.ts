import type { Header, Neighbourhood } from '@/domain/schema/map-records'
import type { Place } from '@/domain/schema/place'
import type { AnyRecord } from '@/domain/schema/record'
import { byId } from './by-id'
import { withheldIds } from './withheld-ids'

/** A record that is neither a thing on the map nor the map itself. */
export type OtherRecord = Exclude<AnyRecord, Header | Neighbourhood | Place>

/** What the team's own version holds: every public and internal record with all its fields, sorted by id. */
export type WorkingEdition = {
  readonly header: Header | undefined
  readonly neighbourhoods: readonly Neighbourhood[]
  readonly places: readonly Place[]
  readonly others: readonly OtherRecord[]
}

export const workingView = (records: Iterable<AnyRecord>): WorkingEdition => {
  const all = [...records]
  const withheld = withheldIds(all)
  let header: Header | undefined
  const neighbourhoods: Neighbourhood[] = []
  const places: Place[] = []
  const others: OtherRecord[] = []
  for (const record of all) {
    if (record.type === 'header') header = record
    else if (withheld.has(record.id)) continue
    else if (record.type === 'neighbourhood') neighbourhoods.push(record)
    else if (record.type === 'place') places.push(record)
    else others.push(withoutNames(record, withheld))
  }
  return {
    header,
    neighbourhoods: neighbourhoods.sort(byId),
    places: places.sort(byId),
    others: others.sort(byId),
  }
}

/** An entry of the chronicle stays, but without the ids of places that don't leave. */
const withoutNames = (record: OtherRecord, withheld: ReadonlySet<string>): OtherRecord =>
  record.type === 'entry' && record.placeIds?.some((id) => withheld.has(id))
    ? { ...record, placeIds: record.placeIds.filter((id) => !withheld.has(id)) }
    : record
