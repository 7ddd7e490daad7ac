import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aNeighbourhood, aPlace } from '@tests/builders/records'
import { arbitraryRecords } from '@tests/formats/arbitrary-records'
import { barLength, scaleNumber, zoomForSheet } from '@/domain/print/map-scale'
import { placesForPrint } from '@/domain/print/print-places'
import type { Place } from '@/domain/schema/place'

describe('the scale of a printed map', () => {
  it('is said in two figures', () => {
    // A metre on paper has 96 / 0.0254 pixels.
    expect(scaleNumber(1)).toBe(3800)
    expect(scaleNumber(2.6458)).toBe(10_000)
  })

  it('has a bar of a round length that is not too long, and at least 40 % of what there is room for', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e6, noNaN: true }), (most) => {
        const length = barLength(most)
        expect(length <= most && length >= most * 0.399_999).toBe(true)
        expect(String(Math.round(length)).replace(/0+$/, '')).toMatch(/^[125]$/)
      }),
    )
  })

  it('shows at least all that the screen shows', () => {
    const screen = { width: 1280, height: 800 }
    expect(zoomForSheet(15, screen, screen)).toBe(15)
    expect(zoomForSheet(15, screen, { width: 640, height: 800 })).toBe(14)
    expect(zoomForSheet(15, screen, { width: 2560, height: 1600 })).toBe(16)
  })
})

describe('what is printed', () => {
  const area = aNeighbourhood()
  const places = [
    aPlace({ id: 'open', visibility: 'public', contactPhone: '600 700 800', contactPerson: 'Jan' }),
    aPlace({ id: 'team', visibility: 'internal' }),
    aPlace({ id: 'mine', visibility: 'private' }),
    aPlace({ id: 'dark', kind: 'need', category: 'need.lighting', visibility: 'public', status: 'reported' }),
  ]
  const printed = (version: 'working' | 'public') => placesForPrint(version, places, [area], undefined)

  it('is everything but private places for the team', () => {
    expect(printed('working').places.map(({ id }) => id)).toEqual(['open', 'team', 'dark'])
    expect(printed('working').leftOut).toEqual({ needs: 0, private: 1 })
  })

  it('is what may be published for everybody, in the order in which it came', () => {
    const { places: shown, leftOut } = printed('public')
    expect(shown.map(({ id }) => id)).toEqual(['open'])
    expect(shown[0]).toMatchObject({ name: 'Park', neighbourhoodId: area.id })
    expect(JSON.stringify(shown)).not.toMatch(/600 700 800|Jan/)
    expect(leftOut).toEqual({ needs: 1, private: 0 })
  })

  it('never holds for everybody what is internal, private, or nobody’s business', () => {
    fc.assert(
      fc.property(arbitraryRecords, (records) => {
        const all = records.filter((record): record is Place => record.type === 'place')
        const byId = new Map(all.map((place) => [place.id, place]))
        for (const place of placesForPrint('public', all, [], undefined).places) {
          expect(byId.get(place.id)?.visibility).toBe('public')
          const { contactPhone, contactEmail, contactPerson, reporter, foreign, groupIds, sourceId } = place
          expect([contactPhone, contactEmail, contactPerson, reporter, foreign, groupIds, sourceId]).toEqual(
            Array(7).fill(undefined),
          )
        }
      }),
    )
  })
})
