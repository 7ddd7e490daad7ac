import { useState } from 'react'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { Dialog } from '@/ui/dialog'
import { GroupDetails } from './group-details'
import { GroupForm } from './group-form'
import { GroupList } from './group-list'

export type GroupsDialogProps = {
  /** Leads to a place or an area, wherever the dialog was opened. */
  readonly onShow: (id: string) => void
  /** Shows the places of a group and no others. */
  readonly onShowPlaces: (groupId: string) => void
}

type View = { readonly type: 'list' | 'new' } | { readonly type: 'details' | 'edit'; readonly id: string }

/** "Grupy": the community groups of the map, what each does, and the form for one. */
export const GroupsDialog = ({ onShow, onShowPlaces }: GroupsDialogProps) => {
  const { t } = useText()
  const open = useMap((state) => state.openGroups)
  const setOpen = useMap((state) => state.setOpenGroups)
  return (
    <Dialog
      opened={open !== undefined}
      title={t('groups.title')}
      size="lg"
      onClose={() => setOpen(undefined)}
    >
      <Groups
        first={open?.id === undefined ? { type: 'list' } : { type: 'details', id: open.id }}
        onShow={(id) => {
          setOpen(undefined)
          onShow(id)
        }}
        onShowPlaces={(id) => {
          setOpen(undefined)
          onShowPlaces(id)
        }}
      />
    </Dialog>
  )
}

const Groups = ({ first, onShow, onShowPlaces }: GroupsDialogProps & { readonly first: View }) => {
  const [view, setView] = useState(first)
  const group = useMap(({ snapshot }) => ('id' in view ? snapshot.groups.get(view.id) : undefined))
  const toList = (): void => setView({ type: 'list' })
  if (view.type === 'new') {
    return <GroupForm onSaved={(id) => setView({ type: 'details', id })} onCancel={toList} />
  }
  // One that was deleted meanwhile, perhaps in another tab.
  if (view.type === 'list' || !group) {
    return (
      <GroupList onOpen={(id) => setView({ type: 'details', id })} onAdd={() => setView({ type: 'new' })} />
    )
  }
  const toDetails = (): void => setView({ type: 'details', id: group.id })
  if (view.type === 'edit') return <GroupForm group={group} onSaved={toDetails} onCancel={toDetails} />
  return (
    <GroupDetails
      group={group}
      onBack={toList}
      onEdit={() => setView({ type: 'edit', id: group.id })}
      onShow={onShow}
      onShowPlaces={onShowPlaces}
    />
  )
}
