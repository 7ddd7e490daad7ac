import { type MapDraft, renameMap } from '@/domain/change/create-map'
import { isPosition } from '@/domain/geometry/geometry'
import type { Problem } from '@/domain/problem'
import type { Town } from '@/domain/towns'

/** The form of a new map as plain values: what is on the screen is what is kept and restored. */
export type NewMapDraft = {
  readonly version: 1
  readonly title: string
  readonly communityType: MapDraft['communityType']
  /** As typed; a town of the list or any other name. */
  readonly town: string
  /** The town of the list that `town` names. */
  readonly chosenTown?: Town
  readonly organisation: string
  readonly start: 'town' | 'map'
}

export const EMPTY_DRAFT: NewMapDraft = {
  version: 1,
  title: '',
  communityType: 'territorial',
  town: '',
  organisation: '',
  start: 'map',
}

const COMMUNITY_TYPES: readonly MapDraft['communityType'][] = ['territorial', 'categorial', 'both']

/** Poland as a whole. */
const POLAND = { centre: [19.3, 52.1], zoom: 6 } as const

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

const isTown = (value: unknown): value is Town =>
  isObject(value) &&
  typeof value.name === 'string' &&
  typeof value.voivodeship === 'string' &&
  isPosition(value.centre) &&
  typeof value.zoom === 'number'

/** A stored draft, or `undefined` when it is none or comes from another version. */
export const readDraft = (value: unknown): NewMapDraft | undefined => {
  if (!isObject(value) || value.version !== 1) return undefined
  const { title, communityType, town, chosenTown, organisation, start } = value
  const type = COMMUNITY_TYPES.find((name) => name === communityType)
  if (typeof title !== 'string' || typeof town !== 'string' || typeof organisation !== 'string' || !type) {
    return undefined
  }
  return {
    version: 1,
    title,
    communityType: type,
    town,
    ...(isTown(chosenTown) ? { chosenTown } : {}),
    organisation,
    start: start === 'town' ? 'town' : 'map',
  }
}

/** The typed name is a town of the list, is nothing, or is a name of the user's own. */
export const withTown = (
  draft: NewMapDraft,
  typed: string,
  find: (query: string) => readonly Town[],
): NewMapDraft => {
  const { chosenTown: _, ...rest } = draft
  const name = typed.trim().toLocaleLowerCase('pl')
  const same = find(typed).filter((town) => town.name.toLocaleLowerCase('pl') === name)
  // Two towns of one name: only the list can tell which is meant.
  const chosen = same.length === 1 ? same[0] : undefined
  return chosen ? chooseTown(draft, chosen) : { ...rest, town: typed }
}

/** Choosing a town also answers where the map opens; the answer can still be changed. */
export const chooseTown = (draft: NewMapDraft, town: Town): NewMapDraft => ({
  ...draft,
  town: town.name,
  chosenTown: town,
  start: 'town',
})

export type DraftProblems = { readonly title?: Problem; readonly start?: 'town-not-on-list' }

export const checkDraft = (draft: NewMapDraft): DraftProblems => {
  const title = renameMap(draft.title)
  const [wrongTitle] = title.ok ? [] : title.problems
  return {
    ...(wrongTitle ? { title: wrongTitle } : {}),
    ...(draft.start === 'town' && !draft.chosenTown ? { start: 'town-not-on-list' } : {}),
  }
}

export const toMapDraft = (draft: NewMapDraft): MapDraft => ({
  title: draft.title,
  town: draft.town,
  organisation: draft.organisation,
  communityType: draft.communityType,
  home:
    draft.start === 'town' && draft.chosenTown
      ? { centre: draft.chosenTown.centre, zoom: draft.chosenTown.zoom }
      : POLAND,
})
