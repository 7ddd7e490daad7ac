import { expect, test } from 'vitest'
import { aPlace } from '@tests/builders/records'
import { countByVisibility, countOpenNeeds, leaving, staying } from '@/features/map-data/export-summary'

test('private places leave in no version, internal ones only in the working version', () => {
  expect(leaving('public')).toEqual(['public'])
  expect(staying('public')).toEqual(['internal', 'private'])
  expect(staying('working')).toEqual(['private'])
})

test('counts places by who sees them', () => {
  const places = [
    aPlace({ visibility: 'public' }),
    aPlace({ visibility: 'private' }),
    aPlace({ visibility: 'private' }),
  ]
  expect(countByVisibility(places)).toEqual({ public: 1, internal: 0, private: 2 })
})

test('of needs only the public ones that are still open are counted', () => {
  const need = { kind: 'need', visibility: 'public' } as const
  const places = [
    aPlace({ ...need, status: 'reported' }),
    aPlace({ ...need, status: 'met' }),
    aPlace({ ...need, status: 'reported', visibility: 'internal' }),
    aPlace({ visibility: 'public' }),
  ]
  expect(countOpenNeeds(places)).toBe(1)
})
