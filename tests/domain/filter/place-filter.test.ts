import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FilterFacts, facetTests, widenedFor } from '@/domain/filter/facet-tests'
import { facetCountsSteps, passingIdsSteps } from '@/domain/filter/filter-steps'
import { filterParams, readFilter, readFilterParams } from '@/domain/filter/filter-text'
import {
  FACETS,
  isEverything,
  isShown,
  NONE,
  type PlaceFilter,
  toggledFlag,
  toggledKind,
  toggledValue,
  withValues,
} from '@/domain/filter/place-filter'
import type { Place } from '@/domain/schema/place'
import { drain } from '@/domain/steps'
import { KINDS } from '@/domain/taxonomy'
import { aPlace, NOW } from '../../builders/records'

const facts: FilterFacts = {
  areasOf: ({ neighbourhoodId }) => (neighbourhoodId ? [neighbourhoodId, 'town'] : []),
  isAnswered: (id) => id.startsWith('answered'),
  hasPhoto: (id) => id.endsWith('photo'),
  now: NOW,
}

const idsOf = (places: readonly Place[], filter: PlaceFilter): readonly string[] => [
  ...drain(passingIdsSteps(places, filter, facts)),
]

describe('a filter of places', () => {
  it('lets all through when nothing is asked for', () => {
    expect(idsOf([aPlace({ id: 'a' }), aPlace({ id: 'b' })], {})).toEqual(['a', 'b'])
    expect(isEverything({})).toBe(true)
    expect(isEverything({ kind: [] })).toBe(false)
  })

  it('takes any value of a facet, and all facets at once', () => {
    const places = [
      aPlace({ id: 'a', visibility: 'public', source: 'walk' }),
      aPlace({ id: 'b', visibility: 'internal', source: 'walk' }),
      aPlace({ id: 'c', visibility: 'private', source: 'walk' }),
      aPlace({ id: 'd', visibility: 'public', source: 'survey' }),
    ]
    expect(idsOf(places, { visibility: ['public', 'internal'], source: ['walk'] })).toEqual(['a', 'b'])
  })

  it('finds what says nothing in a facet', () => {
    const places = [
      aPlace({ id: 'a', groupIds: ['g'] }),
      aPlace({ id: 'b' }),
      aPlace({ id: 'c', groupIds: [] }),
    ]
    expect(idsOf(places, { group: [NONE] })).toEqual(['b', 'c'])
    expect(idsOf(places, { group: [NONE, 'g'] })).toEqual(['a', 'b', 'c'])
  })

  it('knows every area a place lies in', () => {
    const places = [aPlace({ id: 'a', neighbourhoodId: 'n' }), aPlace({ id: 'b' })]
    expect(idsOf(places, { area: ['town'] })).toEqual(['a'])
    expect(idsOf(places, { area: [NONE] })).toEqual(['b'])
  })

  it('finds needs to which nothing answers, and no other kind', () => {
    const places = [
      aPlace({ id: 'open', kind: 'need' }),
      aPlace({ id: 'answered', kind: 'need' }),
      aPlace({ id: 'club', kind: 'club' }),
    ]
    expect(idsOf(places, { unanswered: true })).toEqual(['open'])
  })

  it('finds what nobody has checked for twelve months, private or not, but not what is over', () => {
    const old = '2025-11-01'
    const places = [
      aPlace({ id: 'a', sourceDate: old }),
      aPlace({ id: 'b', sourceDate: old, visibility: 'private' }),
      aPlace({ id: 'c', sourceDate: old, status: 'inactive' }),
      aPlace({ id: 'd', sourceDate: old, verifiedAt: NOW }),
    ]
    expect(idsOf(places, { stale: true })).toEqual(['a', 'b'])
  })

  it('leaves the kind to the map', () => {
    expect(idsOf([aPlace({ id: 'a', kind: 'club' })], { kind: ['need'] })).toEqual(['a'])
    const shown = { kinds: new Set(['need'] as const), ids: new Set(['a']) }
    expect(isShown(shown, 'a', 'need')).toBe(true)
    expect(isShown(shown, 'a', 'club')).toBe(false)
    expect(isShown(shown, 'b', 'need')).toBe(false)
    expect(isShown(undefined, 'b', 'need')).toBe(true)
  })

  it('shows all kinds until one is hidden, and again when none is', () => {
    const hidden = toggledKind({ photo: true }, 'need')
    expect(hidden.kind).toEqual(KINDS.filter((kind) => kind !== 'need'))
    expect(toggledKind(hidden, 'need')).toEqual({ photo: true })
    expect(KINDS.reduce(toggledKind, {} as PlaceFilter)).toEqual({ kind: [] })
  })

  it('is changed value by value, and asks for nothing when the last one is gone', () => {
    const one = toggledValue({}, 'status', 'met')
    expect(one).toEqual({ status: ['met'] })
    expect(toggledValue(one, 'status', 'met')).toEqual({})
    expect(withValues(one, 'status', ['met', 'met', 'idea'])).toEqual({ status: ['met', 'idea'] })
    expect(toggledFlag(toggledFlag({}, 'stale'), 'stale')).toEqual({})
  })
})

const aFilter: fc.Arbitrary<PlaceFilter> = fc.record(
  {
    kind: fc.subarray([...KINDS]),
    theme: fc.subarray(['health', 'safety', NONE], { minLength: 1 }),
    forWhom: fc.subarray(['seniors', 'youth', NONE], { minLength: 1 }),
    area: fc.subarray(['n1', 'n2', 'town', NONE], { minLength: 1 }),
    visibility: fc.subarray(['public', 'private'], { minLength: 1 }),
    stale: fc.constant(true as const),
    photo: fc.constant(true as const),
    unanswered: fc.constant(true as const),
  },
  { requiredKeys: [] },
)

const somePlaces = fc.array(
  fc
    .record({
      id: fc.stringMatching(/^(answered|p)[a-z0-9]{1,6}(photo)?$/),
      kind: fc.constantFrom(...KINDS),
      theme: fc.option(fc.constantFrom('health', 'safety'), { nil: undefined }),
      forWhom: fc.option(fc.subarray(['seniors', 'youth'] as const), { nil: undefined }),
      neighbourhoodId: fc.option(fc.constantFrom('n1', 'n2'), { nil: undefined }),
      visibility: fc.constantFrom('public', 'internal', 'private'),
      verifiedAt: fc.option(fc.constantFrom(NOW, '2024-01-01T00:00:00.000Z'), { nil: undefined }),
    })
    .map((fields) => aPlace(fields as Partial<Place>)),
  { maxLength: 40 },
)

const without = (filter: PlaceFilter, facet: string): PlaceFilter =>
  Object.fromEntries(Object.entries(filter).filter(([key]) => key !== facet))

describe('counts of facets', () => {
  it('are the places that would be found with this answer and the other facets as they are', () => {
    fc.assert(
      fc.property(somePlaces, aFilter, (places, filter) => {
        const counts = drain(facetCountsSteps(places, filter, facts))
        const found = (asked: PlaceFilter): number =>
          places.filter((place) => facetTests(asked, facts).every(([, passes]) => passes(place))).length
        expect(counts.found).toBe(found(filter))
        expect(counts.all).toBe(places.length)
        for (const facet of ['kind', 'theme', 'forWhom', 'area', 'visibility'] as const) {
          for (const value of counts.valuesOf(facet)) {
            expect(counts.of(facet, value)).toBe(found({ ...without(filter, facet), [facet]: [value] }))
          }
        }
        for (const flag of ['stale', 'photo', 'unanswered'] as const) {
          expect(counts.of(flag)).toBe(found({ ...without(filter, flag), [flag]: true }))
        }
      }),
    )
  })
})

describe('a filter that would hide what was just saved', () => {
  it('lets it through, and asks for nothing that it did not ask for before', () => {
    fc.assert(
      fc.property(
        somePlaces.filter((places) => places.length > 0),
        aFilter,
        (places, filter) => {
          const place = places[0] as Place
          const wider = widenedFor(filter, place, facts)
          for (const [, passes] of facetTests(wider, facts)) expect(passes(place)).toBe(true)
          for (const facet of FACETS) {
            if (wider[facet] !== undefined) expect(filter[facet]).toBeDefined()
          }
        },
      ),
    )
  })

  it('stays as it is when it does not hide it', () => {
    const filter: PlaceFilter = { kind: ['club'] }
    expect(widenedFor(filter, aPlace({ kind: 'club' }), facts)).toBe(filter)
    expect(widenedFor({ kind: ['need'] }, aPlace({ kind: 'club' }), facts)).toEqual({
      kind: ['need', 'club'],
    })
  })
})

describe('a filter in an address', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(aFilter, (filter) => {
        const text = new URLSearchParams(filterParams(filter).map(([key, value]) => [key, value])).toString()
        const params = new URLSearchParams(text)
        expect(readFilterParams((key) => params.get(key))).toEqual(filter)
        expect(readFilter(JSON.parse(JSON.stringify(filter)))).toEqual(filter)
      }),
    )
  })

  it('of any other content asks for nothing', () => {
    const params = new URLSearchParams('rodzaj=%3Cb%3E&status=&niesprawdzone=ja&search=Kowalski')
    expect(readFilterParams((key) => params.get(key))).toEqual({})
    for (const stored of [null, 7, 'x', [], { status: 'met' }, { stale: 'yes' }])
      expect(readFilter(stored)).toEqual({})
  })
})
