import { expect, it } from 'vitest'
import { aGroup, aPlace, aRelation } from '@tests/builders/records'
import type { Linked } from '@/domain/relations/ends'
import { readLinks } from '@/domain/relations/read-links'
import type { Relation } from '@/domain/schema/map-records'

const need = aPlace({ id: 'need', kind: 'need' })
const club = aPlace({ id: 'club', kind: 'club' })
const meeting = aPlace({ id: 'meeting', kind: 'initiative' })
const group = aGroup({ id: 'group' })
const known = new Map<string, Linked>([need, club, meeting, group].map((record) => [record.id, record]))

const linksOf = (record: Linked, relations: readonly Relation[]) =>
  readLinks(record, relations, (id) => known.get(id)).map(
    ({ meaning, way, other }) => `${way} ${meaning} ${other.id}`,
  )

it('what answers a need comes first, whatever was linked first', () => {
  const relations = [
    aRelation({ from: 'need', to: 'club', relation: 'part_of', createdAt: '2026-01-01T00:00:00Z' }),
    aRelation({ from: 'meeting', to: 'need', createdAt: '2026-01-03T00:00:00Z' }),
    aRelation({ from: 'club', to: 'need', createdAt: '2026-01-02T00:00:00Z' }),
  ]
  expect(linksOf(need, relations)).toEqual(['from answers club', 'from answers meeting', 'to part_of club'])
})

it('a link is read from both of its ends, and groups are ends as places are', () => {
  const relations = [aRelation({ from: 'group', to: 'meeting', relation: 'runs', note: 'wykonała' })]
  expect(linksOf(group, relations)).toEqual(['to runs meeting'])
  expect(linksOf(meeting, relations)).toEqual(['from runs group'])
})

it('links to what is gone, and of a thing to itself, are left out', () => {
  expect(
    linksOf(need, [aRelation({ from: 'gone', to: 'need' }), aRelation({ from: 'need', to: 'need' })]),
  ).toEqual([])
})

it('the same link made by two teams is one, with the ids of both', () => {
  const first = aRelation({ id: 'r1', from: 'club', to: 'need', note: 'od maja' })
  const second = aRelation({ id: 'r2', from: 'club', to: 'need' })
  for (const relations of [
    [first, second],
    [second, first],
  ]) {
    const links = readLinks(need, relations, (id) => known.get(id))
    expect(links).toHaveLength(1)
    expect(links[0]).toMatchObject({ ids: ['r1', 'r2'], relation: first })
  }
})

it('a duplicate is one whichever was named first', () => {
  const one = aRelation({ from: 'club', to: 'meeting', relation: 'duplicate_of' })
  const turned = aRelation({ from: 'meeting', to: 'club', relation: 'duplicate_of' })
  expect(linksOf(club, [one, turned])).toEqual(['to duplicate_of meeting'])
  expect(linksOf(meeting, [one])).toEqual(['to duplicate_of club'])
})
