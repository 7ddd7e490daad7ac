import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aPlace } from '@tests/builders/records'
import { arbitraryPlace } from '@tests/formats/arbitrary-records'
import { editPlace } from '@/domain/change/edit-place'
import { editedFields, formOf, type PlaceEdit } from '@/domain/form/place-form'
import type { Place } from '@/domain/schema/place'
import { checkRecord } from '@/domain/schema/record'

const place = aPlace({ description: 'Stare drzewa', theme: 'space' })

const fieldsOf = (edit: PlaceEdit, of: Place = place) => {
  const change = editPlace(of, edit)
  return change.ok
    ? change.value.patch?.[0]?.fields
    : change.problems.map(({ code, params }) => [code, params?.field])
}

describe('the full form of a place', () => {
  it('writes only the fields that differ', () => {
    expect(fieldsOf({ name: ' Park miejski ', description: 'Stare drzewa ', status: 'active' })).toEqual({
      name: 'Park miejski',
    })
  })

  it('clears what was emptied', () => {
    const full = aPlace({ description: 'x', forWhom: ['seniors'], cost: 'free', memberCount: { from: 3 } })
    const empty = { description: ' ', forWhom: [], cost: null, memberCount: { from: '', to: ' ' } }
    expect(fieldsOf(empty, full)).toEqual({ description: null, forWhom: null, cost: null, memberCount: null })
  })

  it('keeps texts, dates, ranges and hours as the schema has them', () => {
    expect(
      fieldsOf({
        contactPhone: ' 41 265 00 00 ',
        contactWww: 'instytucja.pl',
        since: '11.2019',
        memberCount: { from: '12', to: '15' },
        openingHours: [
          {
            days: ['Mo', 'Tu'],
            spells: [
              { from: '07:00', to: '09:00' },
              { from: '14:00', to: '15:00' },
            ],
          },
        ],
        contribution: ['lokal', ' lokal', ''],
      }),
    ).toEqual({
      contactPhone: '41 265 00 00',
      contactWww: 'https://instytucja.pl',
      since: '2019-11',
      memberCount: { from: 12, to: 15 },
      openingHours: 'Mo,Tu 07:00-09:00,14:00-15:00',
      contribution: ['lokal'],
    })
  })

  it('reads times as they are typed', () => {
    const openingHours = [{ days: ['Mo', 'Tu'], spells: [{ from: '7', to: '15.30' }] }] as const
    expect(fieldsOf({ openingHours })).toEqual({ openingHours: 'Mo,Tu 07:00-15:30' })
  })

  it('a change of kind brings category, theme and a status that fits, and keeps every other field', () => {
    const one = aPlace({ cost: 'free', openingHours: 'Mo-Fr 08:00-16:00' })
    expect(fieldsOf({ kind: 'need', category: 'need.lighting' }, one)).toEqual({
      kind: 'need',
      category: 'need.lighting',
      theme: 'safety',
      status: 'reported',
    })
  })

  it('a theme that was chosen goes before that of the category', () => {
    expect(fieldsOf({ category: 'resource.business', theme: 'leisure' })).toMatchObject({ theme: 'leisure' })
    // The same that the place had before somebody tried another category.
    expect(fieldsOf({ category: 'resource.business', theme: 'space' })).toEqual({
      category: 'resource.business',
    })
  })

  it('knows what was typed from what only looks typed', () => {
    expect(editedFields(place, { name: ` ${place.name} `, address: ' ', forWhom: [], cost: null })).toEqual(
      [],
    )
    expect(editedFields(place, { name: 'Skwer', severity: 2 })).toEqual(['name', 'severity'])
  })

  it('leaves a place without a status so', () => {
    const { status: _none, ...bare } = place
    expect(fieldsOf({ name: 'Skwer' }, bare)).toEqual({ name: 'Skwer' })
  })

  it.each<[string, string, PlaceEdit]>([
    ['place.name-missing', 'name', { name: ' ' }],
    ['place.name-too-long', 'name', { name: 'x'.repeat(121) }],
    ['place.category-missing', 'category', { kind: 'need' }],
    ['place.text-too-long', 'address', { address: 'x'.repeat(501) }],
    ['place.text-too-long', 'description', { description: 'x'.repeat(20_001) }],
    ['place.phone-wrong', 'contactPhone', { contactPhone: 'w sekretariacie' }],
    ['place.email-wrong', 'contactEmail', { contactEmail: 'biuro' }],
    ['place.www-wrong', 'contactWww', { contactWww: 'nie ma' }],
    ['place.date-wrong', 'sourceDate', { sourceDate: '31.4.2026' }],
    ['place.date-wrong', 'since', { since: 'dawno' }],
    ['place.range-wrong', 'memberCount', { memberCount: { from: '15', to: '12' } }],
    ['place.range-wrong', 'memberCount', { memberCount: { from: '1,5', to: '' } }],
    ['place.hours-unfinished', 'openingHours', { openingHours: [{ days: [], spells: [] }] }],
  ])('refuses with %s in %s', (code, field, edit) => {
    expect(fieldsOf(edit)).toEqual([[code, field]])
  })

  it('says all that is wrong at once', () => {
    expect(fieldsOf({ name: '', contactEmail: 'x', since: '?' })).toHaveLength(3)
  })

  it('leaves alone what came from elsewhere and was not typed', () => {
    const foreign = aPlace({ contactPhone: 'w sekretariacie', contactWww: 'brak' })
    expect(fieldsOf({ name: 'Skwer', contactPhone: 'w sekretariacie' }, foreign)).toEqual({ name: 'Skwer' })
  })

  /** Contacts of files are any text; here they are left out, for the form refuses most of them. */
  const withoutContacts = arbitraryPlace.map(
    ({ contactPhone: _p, contactEmail: _e, contactWww: _w, ...rest }): Place => rest,
  )

  it('of any place says nothing until something is typed; what it writes is valid, and writes nothing twice', () => {
    fc.assert(
      fc.property(arbitraryPlace, withoutContacts, (before, after) => {
        expect(editedFields(before, formOf(before))).toEqual([])
        const change = editPlace(before, formOf(after))
        if (!change.ok) {
          // Files may hold names of spaces alone, and ranges that are upside down.
          expect(['place.range-wrong', 'place.name-missing']).toContain(change.problems[0]?.code)
          return
        }
        const fields = Object.entries({ ...before, ...change.value.patch?.[0]?.fields })
        const written = Object.fromEntries(fields.filter(([, value]) => value !== null)) as Place
        expect(checkRecord({ ...written, geometry: before.geometry }).badFields).toEqual([])
        expect(fieldsOf(formOf(after), written)).toEqual({})
      }),
    )
  })
})
