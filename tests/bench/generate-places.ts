import type { Place } from '@/domain/schema/place'

const CREATED = '2026-11-23T08:00:00.000Z'
const CATEGORIES = ['green', 'culture', 'school', 'shop', 'sport', 'health'] as const
const NAMES = ['Park', 'Świetlica', 'Szkoła', 'Sklep', 'Boisko', 'Przychodnia'] as const
const STREETS = ['Żeromskiego', 'Fabryczna', 'Świętokrzyska', 'Kościelna', 'Długa', 'Łąkowa'] as const

/** Numbers in [0, 1) that are the same for the same seed: mulberry32, by Tommy Ettinger (public domain). */
const seeded = (seed: number): (() => number) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Places as a town of about 20 by 20 km might have them, some with an address and a text; the same at every call. */
export const generatePlaces = (count: number, seed = 1): readonly Place[] => {
  const random = seeded(seed)
  const pick = (length: number): number => Math.floor(random() * length)
  const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6
  return Array.from({ length: count }, (_, index): Place => {
    const sort = pick(CATEGORIES.length)
    const position = [rounded(21.25 + random() * 0.28), rounded(50.84 + random() * 0.18)] as const
    return {
      type: 'place',
      id: `p${String(index).padStart(6, '0')}`,
      createdAt: CREATED,
      updatedAt: CREATED,
      createdBy: 'organizator',
      kind: 'resource',
      category: `resource.${CATEGORIES[sort]}`,
      name: `${NAMES[sort]} nr ${index}`,
      geometry: { type: 'Point', coordinates: position },
      visibility: 'internal',
      status: 'active',
      ...(random() < 0.5 ? { address: `ul. ${STREETS[pick(STREETS.length)]} ${1 + pick(120)}` } : {}),
      ...(random() < 0.3
        ? { description: 'Otwarte po południu. Pani z biblioteki zna wszystkich w okolicy i chętnie pomaga.' }
        : {}),
    }
  })
}
