import { useMemo } from 'react'
import { editPlaces, type PlacesEdit } from '@/domain/change/edit-places'
import type { Place } from '@/domain/schema/place'
import { useText } from '@/i18n/react/use-text'
import type { InTurns } from '@/store/map-state'
import { useMap } from '@/store/use-store'

export type Checked = {
  readonly places: readonly Place[]
  /** Share of a long change that is being made, 0 to 1; nothing else can be done until it is. */
  readonly share: number | undefined
  /** Resolves with `false` when it is so already. */
  readonly edit: (edit: PlacesEdit) => Promise<boolean>
  /** Into the bin. */
  readonly remove: () => void
}

/** The ticked places, and what is done with all of them. */
export const useChecked = (inTurns: InTurns): Checked => {
  const { t } = useText()
  const snapshot = useMap((state) => state.snapshot)
  const checked = useMap((state) => state.checked)
  const commitMany = useMap((state) => state.commitMany)
  const share = useMap((state) => (state.longCommit?.isDone ? undefined : state.longCommit?.share))
  const places = useMemo(
    () => [...checked].flatMap((id) => snapshot.places.get(id) ?? []),
    [checked, snapshot],
  )
  const name = t('list.checked.tools')
  return {
    places,
    share,
    edit: async (edit) => {
      const change = editPlaces(places, edit)
      if (change) await commitMany(change, name, inTurns)
      return change !== undefined
    },
    remove: () => {
      const remove = places.map(({ id }) => id)
      const note = { code: 'places.removed', params: { count: remove.length } } as const
      void commitMany({ remove, note }, name, inTurns)
    },
  }
}
