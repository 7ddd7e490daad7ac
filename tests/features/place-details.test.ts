import { expect, test } from 'vitest'
import { aPlace, NOW } from '@tests/builders/records'
import type { Relation } from '@/domain/schema/map-records'
import { relatedPlaces } from '@/features/place-details/related-places'
import { formatPartialDate } from '@/ui/format-date'

const aRelation = (from: string, to: string, relation: Relation['relation']): Relation => ({
  type: 'relation',
  id: `${from}.${relation}.${to}`,
  createdAt: NOW,
  updatedAt: NOW,
  createdBy: 'x',
  from,
  to,
  relation,
})

const byId = <T extends { id: string }>(...records: T[]) =>
  new Map(records.map((record) => [record.id, record]))

test('links are grouped by kind and way, what answers a need first; links to what is gone are left out', () => {
  const need = aPlace({ kind: 'need', name: 'Ciemna alejka' })
  const meeting = aPlace({ kind: 'initiative', name: 'Spotkanie' })
  const club = aPlace({ kind: 'club', name: 'Klub' })
  const relations = byId(
    aRelation(need.id, club.id, 'part_of'),
    aRelation(meeting.id, need.id, 'answers'),
    aRelation('gone', need.id, 'supports'),
  )
  expect(
    relatedPlaces(need.id, { places: byId(need, meeting, club), neighbourhoods: new Map(), relations }),
  ).toEqual([
    { relation: 'answers', way: 'from', places: [meeting] },
    { relation: 'part_of', way: 'to', places: [club] },
  ])
})

test('a date shows only the parts it has', () => {
  expect(formatPartialDate('2025', 'pl')).toBe('2025')
  expect(formatPartialDate('2025-11', 'pl')).toBe('listopad 2025')
  expect(formatPartialDate('2025-11-14', 'pl')).toBe('14 listopada 2025')
  expect(formatPartialDate('2025-11-14', 'en')).toBe('14 November 2025')
})
