import { Copy, EllipsisVertical, FolderOpen, Pencil, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { renameMap } from '@/domain/change/create-map'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import { formatRoute } from '@/store/route'
import { IconButton } from '@/ui/icon-button'
import { lazyPart } from '@/ui/lazy-part'
import { Menu, MenuItem } from '@/ui/menu'
import type { TextDialogProps } from '@/ui/text-dialog'
import type { MapRow } from './map-row'
import { useMapActions } from './use-map-actions'

const TextDialog = lazyPart<TextDialogProps>(async () => (await import('@/ui/text-dialog')).TextDialog)

/** What can be done with a map from the outside. Deleting is taken back with „Cofnij” or from the bin. */
export const MapCardMenu = ({ map }: { readonly map: MapRow }) => {
  const { t } = useText()
  const { rename, duplicate, remove } = useMapActions()
  const button = useRef<HTMLButtonElement>(null)
  const [renaming, setRenaming] = useState(false)
  const [wasAsked, setAsked] = useState(false)

  const checkTitle = (title: string): string | undefined => {
    const result = renameMap(title)
    const [wrong] = result.ok ? [] : result.problems
    return wrong && problemText(t, wrong)
  }

  return (
    <>
      <Menu
        buttonRef={button}
        button={(props) => (
          <IconButton
            icon={EllipsisVertical}
            label={t('library.menu.label', { title: map.title })}
            {...props}
          />
        )}
      >
        <MenuItem icon={FolderOpen} href={formatRoute({ view: 'map', id: map.id, tab: 'map' })}>
          {t('library.menu.open')}
        </MenuItem>
        <MenuItem
          icon={Pencil}
          onChoose={() => {
            setAsked(true)
            setRenaming(true)
          }}
        >
          {t('library.menu.rename')}
        </MenuItem>
        <MenuItem icon={Copy} onChoose={() => void duplicate(map)}>
          {t('library.menu.duplicate')}
        </MenuItem>
        <MenuItem icon={Trash2} danger onChoose={() => void remove(map)}>
          {t('common.remove')}
        </MenuItem>
      </Menu>
      {wasAsked && (
        <TextDialog
          opened={renaming}
          title={t('library.rename.title')}
          label={t('library.rename.label')}
          returnFocusTo={button}
          initialValue={map.title}
          check={checkTitle}
          onClose={() => setRenaming(false)}
          onConfirm={(title) => {
            setRenaming(false)
            if (title !== map.title) void rename(map, title)
          }}
        />
      )}
    </>
  )
}
