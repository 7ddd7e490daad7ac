import { createContext, useContext } from 'react'
import { assert } from '@/domain/assert'
import type { PlaceEdit, PlaceForm } from '@/domain/form/place-form'
import type { Place } from '@/domain/schema/place'

export type FormState = {
  readonly place: Place
  /** What stands in the form: the place with what was typed. */
  readonly form: PlaceForm
  /** What was typed. */
  readonly edited: PlaceEdit
  readonly errorOf: (field: keyof PlaceForm) => string | undefined
  readonly type: (edit: PlaceEdit) => void
}

export const FormContext = createContext<FormState | undefined>(undefined)

export const useForm = (): FormState => {
  const state = useContext(FormContext)
  assert(state, 'a field of a form stands in a form')
  return state
}
