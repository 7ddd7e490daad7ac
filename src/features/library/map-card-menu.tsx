import { Menu } from '@mantine/core'
import { Copy, EllipsisVertical, FolderOpen, Pencil, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { renameMap } from '@/domain/change/create-map'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import { formatRoute } from '@/store/route'
import { IconButton } from '@/ui/icon-button'
import { TextDialog } from '@/ui/text-dialog'
import type { MapRow } from './map-row'
import { useMapActions } from './use-map-actions'

/** What can be done with a map from the outside. Deleting is taken back with „Cofnij” or from the bin. */
export const MapCardMenu = ({ map }: { readonly map: MapRow }) => {
  const { t } = useText()
  const { rename, duplicate, remove } = useMapActions()
  const button = useRef<HTMLButtonElement>(null)
  const [renaming, setRenaming] = useState(false)

  const checkTitle = (title: string): string | undefined => {
    const result = renameMap(title)
    const [wrong] = result.ok ? [] : result.problems
    return wrong && problemText(t, wrong)
  }

  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <IconButton
            ref={button}
            icon={EllipsisVertical}
            label={t('library.menu.label', { title: map.title })}
          />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component="a"
            href={formatRoute({ view: 'map', id: map.id, tab: 'map' })}
            leftSection={<FolderOpen aria-hidden="true" size={20} />}
          >
            {t('library.menu.open')}
          </Menu.Item>
          <Menu.Item leftSection={<Pencil aria-hidden="true" size={20} />} onClick={() => setRenaming(true)}>
            {t('library.menu.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<Copy aria-hidden="true" size={20} />} onClick={() => void duplicate(map)}>
            {t('library.menu.duplicate')}
          </Menu.Item>
          <Menu.Item
            data-danger
            leftSection={<Trash2 aria-hidden="true" size={20} />}
            onClick={() => void remove(map)}
          >
            {t('common.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
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
    </>
  )
}
