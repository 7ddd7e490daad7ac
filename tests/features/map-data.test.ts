import { expect, test } from 'vitest'
import { aPlace } from '@tests/builders/records'
import { countByVisibility, leaving, staying } from '@/features/map-data/export-summary'

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
