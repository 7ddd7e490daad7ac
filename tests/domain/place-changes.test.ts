import { describe, expect, it } from 'vitest'
import { aNeighbourhood, aPlace, NOW } from '@tests/builders/records'
import { addPlace, makePlace, visibilityOfNew } from '@/domain/change/add-place'
import { removeToBin, restoreFromBin } from '@/domain/change/bin'
import { movePlace } from '@/domain/change/move-place'
import { shapePlace } from '@/domain/change/shape-place'
import { unpinPlace } from '@/domain/change/unpin-place'
import { checkRecord } from '@/domain/schema/record'
import { categoriesOf, KINDS } from '@/domain/taxonomy'

const stamp = { id: 'new', now: NOW, by: 'organizator' }
const draft = {
  kind: 'need' as const,
  category: 'need.lighting',
  name: '  Ciemna alejka ',
  geometry: { type: 'Point' as const, coordinates: [21.36, 50.93] as const },
}

describe('who sees a new place', () => {
  it('is what a person prefers, but a delicate subject is never public by preference', () => {
    for (const visibility of ['public', 'internal', 'private'] as const) {
      expect(visibilityOfNew(visibility, { sensitivity: 1 })).toBe(visibility)
    }
    expect(visibilityOfNew('public', undefined)).toBe('public')
    expect(visibilityOfNew('public', { sensitivity: 2 })).toBe('internal')
    expect(visibilityOfNew('private', { sensitivity: 2 })).toBe('private')
  })
})

describe('a new place', () => {
  it('gets its defaults: internal, first status of its kind, theme of its category', () => {
    const made = makePlace(draft, stamp)
    expect(made).toEqual({
      ok: true,
      value: {
        type: 'place',
        id: 'new',
        createdAt: NOW,
        updatedAt: NOW,
        createdBy: 'organizator',
        kind: 'need',
        category: 'need.lighting',
        name: 'Ciemna alejka',
        geometry: draft.geometry,
        visibility: 'internal',
        status: 'reported',
        theme: 'safety',
        sourceDate: '2026-11-23',
      },
    })
  })

  it.each(KINDS.flatMap((kind) => categoriesOf(kind)))(
    'of $id is a valid record and never public by itself',
    (category) => {
      const made = makePlace({ ...draft, kind: category.kind, category: category.id }, stamp)
      expect(made.ok && checkRecord(made.value).badFields).toEqual([])
      expect(made.ok && made.value.visibility).toBe('internal')
    },
  )

  it.each([
    ['place.name-missing', { name: '   ' }],
    ['place.name-too-long', { name: 'x'.repeat(121) }],
    ['place.category-missing', { category: '' }],
    ['place.outside-world', { geometry: { type: 'Point' as const, coordinates: [21, 91] as const } }],
  ])('is refused with %s', (code, fields) => {
    const change = addPlace({ ...draft, ...fields }, stamp)
    expect(change.ok ? [] : change.problems.map((found) => found.code)).toEqual([code])
  })
})

describe('a place that belongs to an area as a whole', () => {
  it('is made without a spot', () => {
    const made = makePlace({ ...draft, geometry: null, neighbourhoodId: 'sady' }, stamp)
    expect(made.ok && made.value).toMatchObject({ geometry: null, neighbourhoodId: 'sady' })
    expect(made.ok && checkRecord(made.value).badFields).toEqual([])
  })

  it('is what a place becomes whose pin is taken away, with nothing left of where it was', () => {
    const place = aPlace({ accuracyM: 8 })
    expect(unpinPlace(place, 'sady')).toEqual({
      patch: [{ id: place.id, fields: { geometry: null, accuracyM: null, neighbourhoodId: 'sady' } }],
      note: { code: 'place.unpinned', params: { name: 'Park' } },
    })
  })

  it('belongs where its pin is once it gets one; what was decided for a place with a pin stays', () => {
    const spot = { type: 'Point', coordinates: [21.37, 50.94] } as const
    const whole = aPlace({ geometry: null, neighbourhoodId: 'sady' })
    const pinned = movePlace(whole, spot.coordinates)
    expect(pinned.ok && pinned.value).toEqual({
      patch: [{ id: whole.id, fields: { geometry: spot, accuracyM: null, neighbourhoodId: null } }],
      note: { code: 'place.pinned', params: { name: 'Park' } },
    })
    const line = { type: 'LineString', coordinates: [spot.coordinates, [21.38, 50.94]] } as const
    expect(shapePlace(whole, line).patch?.[0]?.fields).toEqual({
      geometry: line,
      accuracyM: null,
      neighbourhoodId: null,
    })
    const decided = aPlace({ neighbourhoodId: 'sady' })
    expect(shapePlace(decided, line).patch?.[0]?.fields).toEqual({ geometry: line, accuracyM: null })
  })
})

describe('moving and the bin', () => {
  it('moves the pin and forgets the accuracy of the old spot', () => {
    const place = aPlace({ accuracyM: 8 })
    const change = movePlace(place, [21.37, 50.94])
    expect(change.ok && change.value.patch).toEqual([
      { id: place.id, fields: { geometry: { type: 'Point', coordinates: [21.37, 50.94] }, accuracyM: null } },
    ])
    expect(movePlace(place, [Number.NaN, 50]).ok).toBe(false)
  })

  it('removes and restores places and areas by id alone', () => {
    const area = aNeighbourhood()
    expect(removeToBin(area)).toMatchObject({ remove: [area.id], note: { code: 'neighbourhood.removed' } })
    expect(restoreFromBin(aPlace({ id: 'p' }))).toMatchObject({
      restore: ['p'],
      note: { code: 'place.restored' },
    })
  })
})
