import { expect, test } from 'vitest'
import { countKinds, countShown } from '@/features/map-frame/count-kinds'
import { aPlace } from '../builders/records'

test('counts by kind, and what a filter lets through', () => {
  const places = [
    aPlace({ kind: 'need' }),
    aPlace({ kind: 'need' }),
    aPlace({ kind: 'club' }),
    aPlace({ kind: 'resource' }),
  ]
  const counts = countKinds(places)
  expect(counts).toEqual({ resource: 1, need: 2, partner: 0, club: 1, initiative: 0, observation: 0 })
  const byId = new Map(places.map((place) => [place.id, place]))
  expect(countShown(byId, undefined)).toBe(4)
  const ids = new Set([places[0]?.id as string, places[2]?.id as string])
  expect(countShown(byId, { kinds: new Set(['club'] as const), ids: undefined })).toBe(1)
  expect(countShown(byId, { kinds: undefined, ids })).toBe(2)
  expect(countShown(byId, { kinds: new Set(['need'] as const), ids })).toBe(1)
})
