import { type Catalogue, OWN_PREFIX } from '@/domain/categories/catalogue'
import { foldText } from '@/domain/find/fold-text'
import { problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import type { CategoryRecord } from '@/domain/schema/map-records'
import type { Stamp } from '@/domain/stamp'
import { type Category, THEMES } from '@/domain/taxonomy'
import type { Change } from './change'

/** Room on a tile of the quick add and in a row of the list. */
export const CATEGORY_NAME_MAX = 60

const SLUG_MAX = 40

export type CategoryDraft = Pick<Category, 'kind' | 'theme' | 'icon'> & { readonly name: string }

/** Refuses a missing or too long name, and one that another category of the kind has. */
const checkDraft = (draft: CategoryDraft, catalogue: Catalogue, id?: string): Result<CategoryDraft> => {
  const name = draft.name.trim().replace(/\s+/g, ' ')
  if (name === '') return fail(problem('category.name-missing'))
  if (name.length > CATEGORY_NAME_MAX) return fail(problem('place.name-too-long', { max: CATEGORY_NAME_MAX }))
  const folded = foldText(name)
  const isTaken = catalogue
    .all(draft.kind)
    .some((other) => other.id !== id && [other.pl, other.en].some((said) => foldText(said) === folded))
  if (isTaken) return fail(problem('category.name-taken', { name }))
  const theme = THEMES.some(({ id: known }) => known === draft.theme) ? draft.theme : ''
  return ok({ ...draft, name, theme })
}

/** `own.<name in small letters>`, with a number where the map has another one of that id. */
const newCategoryId = (name: string, catalogue: Catalogue): string => {
  const slug = foldText(name)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, SLUG_MAX)
    .replace(/^-+|-+$/g, '')
  const base = `${OWN_PREFIX}${slug || 'kategoria'}`
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? base : `${base}-${n}`
    if (!catalogue.info(id)) return id
  }
}

const fieldsOf = ({ kind, name, theme, icon }: CategoryDraft) => ({
  kind,
  name,
  ...(theme ? { theme } : {}),
  icon,
})

const recordOf = (id: string, { now, by }: Omit<Stamp, 'id'>): CategoryRecord => ({
  type: 'category',
  id,
  createdAt: now,
  updatedAt: now,
  createdBy: by,
})

export const addCategory = (
  draft: CategoryDraft,
  catalogue: Catalogue,
  stamp: Omit<Stamp, 'id'>,
): Result<Change> => {
  const checked = checkDraft(draft, catalogue)
  if (!checked.ok) return checked
  const { name } = checked.value
  const id = newCategoryId(name, catalogue)
  return ok({
    put: [{ ...recordOf(id, stamp), ...fieldsOf(checked.value) }],
    // One of this id may lie in the bin: it comes back as what is added now, not as what it was.
    patch: [{ id, fields: { hidden: null, ...(checked.value.theme ? {} : { theme: null }) } }],
    restore: [id],
    note: { code: 'category.added', params: { name } },
  })
}

/** The kind stays: places of another one have the category already. */
export const editCategory = (
  { id, kind }: Pick<Category, 'id' | 'kind'>,
  draft: Omit<CategoryDraft, 'kind'>,
  catalogue: Catalogue,
): Result<Change> => {
  const checked = checkDraft({ ...draft, kind }, catalogue, id)
  if (!checked.ok) return checked
  const { name, theme, icon } = checked.value
  return ok({
    patch: [{ id, fields: { name, theme: theme || null, icon } }],
    note: { code: 'category.changed', params: { name } },
  })
}

/**
 * Hides a category from what is offered for new places, or offers it again. Of one of the taxonomy there may be no record
 * yet.
 */
export const hideCategory = (
  id: string,
  hidden: boolean,
  name: string,
  known: CategoryRecord | undefined,
  stamp: Omit<Stamp, 'id'>,
): Change => ({
  ...(known ? { patch: [{ id, fields: { hidden } }] } : { put: [{ ...recordOf(id, stamp), hidden }] }),
  note: { code: 'category.changed', params: { name } },
})

/** Into the bin; for one that no place has. */
export const removeCategory = ({ id, pl: name }: Pick<Category, 'id' | 'pl'>): Change => ({
  remove: [id],
  note: { code: 'category.removed', params: { name } },
})
