import { describe, expect, it } from 'vitest'
import type { Town } from '@/domain/towns'
import {
  checkDraft,
  chooseTown,
  EMPTY_DRAFT,
  readDraft,
  toMapDraft,
  withTown,
} from '@/features/new-map/new-map-draft'

const ostrowiec: Town = {
  name: 'Ostrowiec Świętokrzyski',
  voivodeship: 'świętokrzyskie',
  centre: [21.39, 50.93],
  zoom: 13,
}
const nowe: Town = { name: 'Nowe', voivodeship: 'łódzkie', centre: [19, 51], zoom: 13 }
const otherNowe: Town = { ...nowe, voivodeship: 'kujawsko-pomorskie', centre: [18, 53] }
const find = (query: string): readonly Town[] =>
  [ostrowiec, nowe, otherNowe].filter(({ name }) => name.toLowerCase().startsWith(query.trim().toLowerCase()))

describe('withTown', () => {
  it('recognises a town typed in full, whatever its letters', () => {
    const draft = withTown(EMPTY_DRAFT, 'ostrowiec świętokrzyski ', find)
    expect(draft).toMatchObject({ town: 'Ostrowiec Świętokrzyski', chosenTown: ostrowiec, start: 'town' })
  })

  it('keeps any other name, and forgets the town chosen before', () => {
    const draft = withTown(chooseTown(EMPTY_DRAFT, ostrowiec), 'Gutwin', find)
    expect(draft.town).toBe('Gutwin')
    expect(draft.chosenTown).toBeUndefined()
  })

  it('does not choose between two towns of one name', () => {
    expect(withTown(EMPTY_DRAFT, 'Nowe', find).chosenTown).toBeUndefined()
  })
})

describe('checkDraft', () => {
  it('asks for a name and nothing else', () => {
    expect(checkDraft(EMPTY_DRAFT)).toEqual({ title: { code: 'map.title-missing' } })
    expect(checkDraft({ ...EMPTY_DRAFT, title: 'Sady' })).toEqual({})
  })

  it('asks for a town of the list when the map is to open there', () => {
    expect(checkDraft({ ...EMPTY_DRAFT, title: 'Sady', start: 'town' })).toEqual({
      start: 'town-not-on-list',
    })
  })
})

describe('toMapDraft', () => {
  it('opens at the chosen town', () => {
    expect(toMapDraft({ ...chooseTown(EMPTY_DRAFT, ostrowiec), title: 'Sady' })).toMatchObject({
      title: 'Sady',
      town: 'Ostrowiec Świętokrzyski',
      home: { centre: ostrowiec.centre, zoom: 13 },
    })
  })

  it('opens on Poland when the place will be shown on the map', () => {
    expect(toMapDraft({ ...chooseTown(EMPTY_DRAFT, ostrowiec), start: 'map' }).home).toEqual({
      centre: [19.3, 52.1],
      zoom: 6,
    })
  })
})

describe('readDraft', () => {
  it('gives back what was stored', () => {
    const draft = { ...chooseTown(EMPTY_DRAFT, ostrowiec), title: 'Sady', communityType: 'both' as const }
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  })

  it.each([undefined, null, 'text', {}, { version: 2 }, { version: 1, title: 7 }])('refuses %j', (stored) => {
    expect(readDraft(stored)).toBeUndefined()
  })

  it('leaves out a town that is none', () => {
    expect(readDraft({ ...EMPTY_DRAFT, chosenTown: { name: 'X' } })?.chosenTown).toBeUndefined()
  })
})
