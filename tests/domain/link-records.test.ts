import { describe, expect, it } from 'vitest'
import { aGroup, aPlace, aRelation, NOW } from '@tests/builders/records'
import { linkRecords, noteLink, unlink } from '@/domain/change/link-records'
import { readLinks } from '@/domain/relations/read-links'

const stamp = { id: 'new', now: NOW, by: 'organizator' }
const need = aPlace({ id: 'need', kind: 'need', name: 'Ciemna alejka' })
const club = aPlace({ id: 'club', kind: 'club', name: 'Klub seniora' })

describe('linking two records', () => {
  it('from either end the same relation comes of it', () => {
    const expected = {
      ok: true,
      value: {
        put: [
          {
            type: 'relation',
            id: 'new',
            createdAt: NOW,
            updatedAt: NOW,
            createdBy: 'organizator',
            from: 'club',
            to: 'need',
            relation: 'answers',
          },
        ],
      },
    }
    expect(linkRecords(club, need, { meaning: 'answers', way: 'to' }, [], stamp)).toMatchObject(expected)
    expect(linkRecords(need, club, { meaning: 'answers', way: 'from' }, [], stamp)).toMatchObject(expected)
  })

  it('a group may run an initiative, and what it did is said', () => {
    const made = linkRecords(
      aPlace({ id: 'benches', kind: 'initiative' }),
      aGroup({ id: 'families' }),
      { meaning: 'supports', way: 'from', note: ' pomalowała ' },
      [],
      stamp,
    )
    expect(made).toMatchObject({
      ok: true,
      value: { put: [{ from: 'families', to: 'benches', relation: 'supports', note: 'pomalowała' }] },
    })
  })

  it('what is linked already is not linked again, whichever end it was made from', () => {
    const present = [aRelation({ from: 'club', to: 'need' })]
    for (const again of [
      linkRecords(club, need, { meaning: 'answers', way: 'to' }, present, stamp),
      linkRecords(need, club, { meaning: 'answers', way: 'from' }, present, stamp),
    ]) {
      expect(again).toMatchObject({ ok: false, problems: [{ code: 'link.already' }] })
    }
    expect(linkRecords(club, need, { meaning: 'part_of', way: 'to' }, present, stamp).ok).toBe(true)
  })

  it('a duplicate is named once, a part may not be the other way round as well', () => {
    const other = aPlace({ id: 'other', kind: 'club' })
    const duplicate = [aRelation({ from: 'other', to: 'club', relation: 'duplicate_of' })]
    expect(linkRecords(club, other, { meaning: 'duplicate_of', way: 'to' }, duplicate, stamp)).toMatchObject({
      problems: [{ code: 'link.already' }],
    })
    const part = [aRelation({ from: 'other', to: 'club', relation: 'part_of' })]
    expect(linkRecords(club, other, { meaning: 'part_of', way: 'to' }, part, stamp)).toMatchObject({
      problems: [{ code: 'link.already' }],
    })
  })

  it('nothing is linked with itself, nor with what such a link says nothing of', () => {
    expect(linkRecords(club, club, { meaning: 'part_of', way: 'to' }, [], stamp)).toMatchObject({
      problems: [{ code: 'link.itself' }],
    })
    expect(linkRecords(need, club, { meaning: 'answers', way: 'to' }, [], stamp)).toMatchObject({
      problems: [{ code: 'link.unfitting' }],
    })
  })
})

describe('a link that is there', () => {
  const twice = [
    aRelation({ id: 'r1', from: 'club', to: 'need', note: 'od maja' }),
    aRelation({ id: 'r2', from: 'club', to: 'need' }),
  ]
  const link = readLinks(need, twice, () => club)[0]
  if (!link) throw new Error('no link')

  it('is taken away whole, even where two teams have made it', () => {
    expect(unlink(need, link)).toEqual({
      remove: ['r1', 'r2'],
      note: { code: 'link.removed', params: { name: 'Ciemna alejka', other: 'Klub seniora' } },
    })
  })

  it('gets another note, or none', () => {
    expect(noteLink(need, link, ' od czerwca ').patch).toEqual([{ id: 'r1', fields: { note: 'od czerwca' } }])
    expect(noteLink(need, link, ' ').patch).toEqual([{ id: 'r1', fields: { note: null } }])
  })
})
