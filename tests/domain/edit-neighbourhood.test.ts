import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aNeighbourhood } from '@tests/builders/records'
import { editNeighbourhood } from '@/domain/change/edit-neighbourhood'
import { type AreaEdit, areaForm, isAreaChanged, populationRemark } from '@/domain/form/area-form'
import type { Position } from '@/domain/geometry/geometry'
import { parentAreas } from '@/domain/membership/parent-areas'
import type { Neighbourhood } from '@/domain/schema/map-records'

const byId = (...areas: readonly Neighbourhood[]) => new Map(areas.map((area) => [area.id, area]))
const square = (lng: number, lat: number, side: number) => {
  const corners: readonly Position[] = [
    [lng, lat],
    [lng + side, lat],
    [lng + side, lat + side],
    [lng, lat + side],
    [lng, lat],
  ]
  return { type: 'Polygon', coordinates: [corners] } as const
}
const full: Neighbourhood = aNeighbourhood({
  id: 'sady',
  name: 'Sady',
  boundarySource: 'uchwała rady miasta',
  validFrom: '2014-01',
  population: { total: 1200, age0to17: 200, workingAge: 700, retirementAge: 300, source: 'urząd miasta' },
  description: 'Bloki z lat 70.',
})

const fieldsOf = (area: Neighbourhood, edit: AreaEdit, areas = byId(area)) => {
  const edited = editNeighbourhood(area, edit, areas)
  if (!edited.ok) return edited.problems
  return edited.value?.patch?.[0]?.fields
}

describe('editing an area', () => {
  it('writes only what differs, read from what people type', () => {
    expect(
      fieldsOf(full, {
        name: ' Sady Górne ',
        validFrom: '1.2.2014',
        validTo: '2026',
        total: '1 300',
        workingAge: '',
        households: '410',
        description: full.description ?? '',
      }),
    ).toEqual({
      name: 'Sady Górne',
      validFrom: '2014-02-01',
      validTo: '2026',
      population: { total: 1300, age0to17: 200, retirementAge: 300, households: 410, source: 'urząd miasta' },
    })
  })

  it('leaves alone what came from elsewhere and was not typed', () => {
    const foreign: Neighbourhood = {
      ...full,
      validFrom: '2014-13-05',
      validTo: '2010',
      boundarySource: ' urząd ',
      description: 'Bloki\n',
    }
    expect(fieldsOf(foreign, { name: 'Sady Górne', validTo: '2010 ' })).toEqual({ name: 'Sady Górne' })
    const swapped = { ...foreign, validFrom: '2014' }
    expect(fieldsOf(swapped, { households: '410' })).toEqual({
      population: { ...full.population, households: 410 },
    })
    expect(fieldsOf(swapped, { validTo: '2011' })).toMatchObject([{ code: 'neighbourhood.dates-swapped' }])
  })

  it('clears what was emptied, and the people when nothing is said of them any more', () => {
    expect(
      fieldsOf(full, {
        boundarySource: ' ',
        validFrom: '',
        description: '',
        total: '',
        age0to17: '',
        workingAge: '',
        retirementAge: '',
        populationSource: '',
      }),
    ).toEqual({ boundarySource: null, validFrom: null, description: null, population: null })
  })

  it('is no change when the form says what the area has', () => {
    fc.assert(
      fc.property(
        fc.record({
          validFrom: fc.constantFrom(undefined, '2014', '2014-03', '2014-03-31'),
          description: fc.constantFrom(undefined, 'Bloki'),
          boundarySource: fc.constantFrom(undefined, 'OSM'),
          population: fc.constantFrom(undefined, { total: 0 }, { households: 3, source: 'GUS' }),
        }),
        (fields) => {
          const kept = Object.entries(fields).filter(([, value]) => value !== undefined)
          const area = aNeighbourhood(Object.fromEntries(kept))
          expect(fieldsOf(area, areaForm(area))).toBeUndefined()
          expect(isAreaChanged(area, areaForm(area))).toBe(false)
        },
      ),
    )
    expect(isAreaChanged(full, { name: 'Sady ' })).toBe(false)
    expect(isAreaChanged(full, { approximate: false })).toBe(true)
  })

  it('says every fault with its field', () => {
    expect(
      fieldsOf(full, {
        name: ' ',
        validFrom: '31.2.2014',
        total: '1200,5',
        households: '-3',
        boundarySource: 'x'.repeat(501),
      }),
    ).toEqual([
      { code: 'neighbourhood.name-missing', params: { field: 'name' } },
      { code: 'neighbourhood.text-too-long', params: { field: 'boundarySource', max: 500 } },
      { code: 'neighbourhood.date-unreadable', params: { field: 'validFrom' } },
      { code: 'neighbourhood.number-unreadable', params: { field: 'total' } },
      { code: 'neighbourhood.number-unreadable', params: { field: 'households' } },
    ])
    expect(fieldsOf(full, { name: 'x'.repeat(121) })).toEqual([
      { code: 'place.name-too-long', params: { max: 120, field: 'name' } },
    ])
  })

  it('refuses an end before the beginning, as far as both dates say', () => {
    const swapped = [{ code: 'neighbourhood.dates-swapped', params: { field: 'validTo' } }]
    expect(fieldsOf(full, { validTo: '12.2013' })).toEqual(swapped)
    expect(fieldsOf(full, { validTo: '2013' })).toEqual(swapped)
    expect(fieldsOf(full, { validTo: '2014' })).toEqual({ validTo: '2014' })
  })
})

describe('what an area is part of', () => {
  const town = aNeighbourhood({ id: 'town', geometry: square(0, 0, 10) })
  const estate = aNeighbourhood({ id: 'estate', geometry: square(1, 1, 4), parentId: 'town' })
  const block = aNeighbourhood({ id: 'block', geometry: square(2, 2, 1), parentId: 'estate' })
  const beside = aNeighbourhood({ id: 'beside', geometry: square(20, 20, 20) })
  const areas = byId(town, estate, block, beside)
  const idsFor = (area: Neighbourhood) => parentAreas(area, areas).map(({ id }) => id)

  it('can be a larger area around it, the smallest first', () => {
    expect(idsFor(block)).toEqual(['estate', 'town'])
    expect(idsFor(estate)).toEqual(['town'])
    expect(idsFor(town)).toEqual([])
    expect(idsFor({ ...block, parentId: 'beside' })).toEqual(['estate', 'town', 'beside'])
  })

  it('is never itself, nor what is part of it', () => {
    const refused = [{ code: 'neighbourhood.parent-not-fitting', params: { field: 'parentId' } }]
    expect(fieldsOf(town, { parentId: 'block' }, areas)).toEqual(refused)
    expect(fieldsOf(town, { parentId: 'town' }, areas)).toEqual(refused)
    expect(fieldsOf(town, { parentId: 'gone' }, areas)).toEqual(refused)
    expect(fieldsOf(block, { parentId: 'town' }, areas)).toEqual({ parentId: 'town' })
    expect(fieldsOf(block, { parentId: '' }, areas)).toEqual({ parentId: null })
  })

  it('ends in a circle that two people made', () => {
    const one = aNeighbourhood({ id: 'one', parentId: 'two' })
    const two = aNeighbourhood({ id: 'two', parentId: 'one' })
    const circle = byId(one, two, town)
    expect(fieldsOf(town, { parentId: 'one' }, circle)).toEqual({ parentId: 'one' })
    expect(fieldsOf(one, { name: 'Uno' }, circle)).toEqual({ name: 'Uno' })
  })
})

describe('the sum of the age groups', () => {
  const remark = (edit: AreaEdit) => populationRemark({ ...areaForm(aNeighbourhood()), ...edit })
  it('is compared with the total, as a remark', () => {
    expect(remark({ total: '100', age0to17: '20', workingAge: '50', retirementAge: '30' })).toBeUndefined()
    expect(remark({ total: '100', age0to17: '20', workingAge: '50', retirementAge: '31' })).toEqual({
      code: 'neighbourhood.population-differs',
      params: { sum: 101, total: 100 },
    })
    // With a group missing, only too much is wrong.
    expect(remark({ total: '100', age0to17: '20' })).toBeUndefined()
    expect(remark({ total: '100', age0to17: '120' })?.params).toEqual({ sum: 120, total: 100 })
    expect(remark({ total: '100' })).toBeUndefined()
    expect(remark({ total: 'x', age0to17: '1' })).toBeUndefined()
  })
})
