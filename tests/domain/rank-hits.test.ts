import { expect, test } from 'vitest'
import { aPlace } from '@tests/builders/records'
import { rankHits } from '@/domain/find/rank-hits'

test('names that begin with what is looked for come first, then names that hold it', () => {
  const hits = ['Przy parku', 'Klub', 'Park', 'Parkowa'].map((name) => aPlace({ name }))
  expect(rankHits(hits, 'PARK').map(({ name }) => name)).toEqual(['Park', 'Parkowa', 'Przy parku', 'Klub'])
})
