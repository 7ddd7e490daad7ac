import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aNeighbourhood, aPlace } from '@tests/builders/records'
import { checkRecord, isValidField, OVERRIDABLE_FIELDS, RECORD_TYPES } from '@/domain/schema/record'

describe('checkRecord', () => {
  it('gives a good record back as it is', () => {
    const place = aPlace({ description: 'Stare drzewa', severity: 2, foreign: { height: 3 } })
    expect(checkRecord(place)).toEqual({ record: place, badFields: [] })
    const area = aNeighbourhood()
    expect(checkRecord(area)).toEqual({ record: area, badFields: [] })
  })

  it('reads the same whatever the order of the fields, and gives them in one order', () => {
    const values = fc.constantFrom<unknown>(
      undefined,
      null,
      '',
      'need',
      'Ławka',
      3,
      [],
      {},
      '2026-11-23T08:00:00.000Z',
    )
    const fields = fc.constantFrom('geometry', 'kind', 'name', 'severity', 'foreign', 'deletedAt', 'unknown')
    fc.assert(
      fc.property(fc.dictionary(fields, values), fc.boolean(), (changed, isArea) => {
        const source = { ...(isArea ? aNeighbourhood({ id: 'n' }) : aPlace({ id: 'p' })), ...changed }
        const reversed = Object.fromEntries(Object.entries(source).reverse())
        const [one, other] = [checkRecord(source), checkRecord(reversed)]
        expect(one.record).toStrictEqual(other.record)
        expect(Object.keys(one.record ?? {})).toEqual(Object.keys(other.record ?? {}))
        expect(one.badFields.toSorted()).toEqual(other.badFields.toSorted())
      }),
    )
  })

  it('leaves out a wrong optional field and names it', () => {
    const { record, badFields } = checkRecord({ ...aPlace({ id: 'p' }), severity: 7 })
    expect(record).toEqual(aPlace({ id: 'p' }))
    expect(badFields).toEqual(['severity'])
  })

  it('names a field it does not know, and shows the record all the same', () => {
    const { record, badFields } = checkRecord({ ...aPlace({ id: 'p' }), fromTheFuture: true })
    expect(record?.id).toBe('p')
    expect(badFields).toEqual(['fromTheFuture'])
  })

  it.each([
    ['a missing name', { name: undefined }],
    ['a wrong kind', { kind: 'castle' }],
    ['an id that reaches a prototype', { id: '__proto__' }],
    ['an id with a slash', { id: 'a/b' }],
  ])('cannot read a place with %s', (_what, fields) => {
    expect(checkRecord({ ...aPlace(), ...fields }).record).toBeUndefined()
  })

  it.each([null, 7, 'text', [], { type: 'toString' }, { type: '__proto__' }])('cannot read %j', (value) => {
    expect(checkRecord(value).record).toBeUndefined()
  })

  it('reads null as "no value", and keeps a place without geometry', () => {
    const { record } = checkRecord({ ...aPlace({ id: 'p' }), geometry: null, description: null })
    expect(record).toEqual({ ...aPlace({ id: 'p' }), geometry: null })
  })

  it('shows a place with a broken geometry without it, and names the field', () => {
    const { record, badFields } = checkRecord({
      ...aPlace(),
      geometry: { type: 'Point', coordinates: [200, 95] },
    })
    expect(record).toMatchObject({ geometry: null })
    expect(badFields).toEqual(['geometry'])
  })

  it('never throws and never pollutes, whatever it is given', () => {
    fc.assert(
      fc.property(
        fc.anything({ withNullPrototype: true }),
        fc.constantFrom(...RECORD_TYPES),
        (value, type) => {
          checkRecord(value)
          checkRecord(typeof value === 'object' && value !== null ? { ...value, type } : value)
          expect(Object.keys(Object.prototype)).toEqual([])
        },
      ),
    )
  })
})

describe('fields', () => {
  it('never lets id or type be overridden', () => {
    expect(OVERRIDABLE_FIELDS.has('id')).toBe(false)
    expect(OVERRIDABLE_FIELDS.has('type')).toBe(false)
    expect(OVERRIDABLE_FIELDS.has('name')).toBe(true)
  })

  it('clears only what a record can do without', () => {
    expect(isValidField('place', 'description', null)).toBe(true)
    expect(isValidField('place', 'geometry', null)).toBe(true)
    expect(isValidField('place', 'name', null)).toBe(false)
    expect(isValidField('place', 'constructor', 'x')).toBe(false)
  })
})
