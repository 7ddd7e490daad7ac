import type { EditDraft } from './drafts'
import type { MapActions } from './map-state'
import type { MapTools } from './map-tools'

type EditActions = Pick<
  MapActions,
  'startEdit' | 'typeEdit' | 'saveEdit' | 'leaveEdit' | 'cancelEdit' | 'restoreEdit' | 'dropEditAside'
>

/** The form of a place that is there. What makes a change of what was typed is fetched with the form. */
export const editActions = ({ get, set, keepDraft, commit, notify }: MapTools): EditActions => {
  const setEdit = (edit: EditDraft | undefined): void => {
    set({ edit })
    keepDraft('edit', edit)
  }
  const setAside = (editsAside: readonly EditDraft[]): void => {
    set({ editsAside })
    keepDraft('edits-aside', editsAside.length > 0 ? editsAside : undefined)
  }
  const withoutAside = (id: string): readonly EditDraft[] =>
    get().editsAside.filter((draft) => draft.id !== id)

  return {
    startEdit: (id) => {
      const aside = get().editsAside.find((draft) => draft.id === id)
      // A word about what was before would lie over the fields of a phone's form.
      set({ notice: undefined })
      setEdit(aside ?? { version: 1, id, fields: {} })
      if (aside) setAside(withoutAside(id))
    },
    typeEdit: (fields) => {
      const { edit } = get()
      if (edit) setEdit({ ...edit, fields: { ...edit.fields, ...fields } })
    },
    saveEdit: (change) => {
      commit(change)
      setEdit(undefined)
    },
    leaveEdit: (hasWork) => {
      const { edit } = get()
      if (!edit) return
      // First the one, then the other: a tab that is killed in between has the draft twice, never not at all.
      if (hasWork) setAside([...withoutAside(edit.id), edit])
      setEdit(undefined)
      if (hasWork) notify({ code: 'edit-kept' })
    },
    cancelEdit: (hasWork) => {
      const { edit } = get()
      set({ droppedEdit: edit })
      setEdit(undefined)
      if (edit && hasWork) notify({ code: 'edit-dropped', undo: true })
    },
    restoreEdit: () => {
      const { droppedEdit, edit, snapshot } = get()
      if (!droppedEdit || edit) return
      set({ droppedEdit: undefined, notice: undefined })
      // The place has gone into the bin meanwhile: its form waits for it.
      if (!snapshot.places.has(droppedEdit.id))
        return setAside([...withoutAside(droppedEdit.id), droppedEdit])
      set({ selectedId: droppedEdit.id })
      setEdit(droppedEdit)
    },
    dropEditAside: (id) => {
      set({ droppedEdit: get().editsAside.find((draft) => draft.id === id) })
      setAside(withoutAside(id))
      notify({ code: 'edit-dropped', undo: true })
    },
  }
}
