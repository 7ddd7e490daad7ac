import voivodeships from '@data/voivodeships.json'
import type { Position } from './geometry/geometry'

/** An outline within about 2 km: for a small picture of the country, not for telling where something lies. */
export type Voivodeship = { readonly name: string; readonly outline: readonly Position[] }

export const VOIVODESHIPS: readonly Voivodeship[] = voivodeships as unknown as readonly Voivodeship[]
