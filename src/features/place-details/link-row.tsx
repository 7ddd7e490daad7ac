import { EllipsisVertical, NotebookPen, Unlink } from 'lucide-react'
import { useRef, useState } from 'react'
import { noteLink, unlink } from '@/domain/change/link-records'
import type { Linked } from '@/domain/relations/ends'
import { markOf } from '@/domain/relations/mark-of'
import type { Link } from '@/domain/relations/read-links'
import type { Place } from '@/domain/schema/place'
import { statusWord } from '@/i18n/core/place-words'
import { useText } from '@/i18n/react/use-text'
import { useCatalogue } from '@/store/use-catalogue'
import { useMap, useServices } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import { Menu, MenuItem } from '@/ui/menu'
import { RecordMark } from '@/ui/record-mark'
import { TextDialog } from '@/ui/text-dialog'
import classes from './place-links.module.css'

type LinkRowProps = { readonly subject: Place; readonly link: Link }

/** One link: leads to its other end, and can be described or taken away. */
export const LinkRow = ({ subject, link }: LinkRowProps) => {
  const { t } = useText()
  const act = useMap((state) => state.act)
  const [isWriting, setWriting] = useState(false)
  const menu = useRef<HTMLButtonElement>(null)
  const { other, relation } = link
  return (
    <li className={classes.row}>
      <OtherEnd other={other} note={relation.note} />
      <Menu
        buttonRef={menu}
        button={(props) => (
          <IconButton {...props} label={t('links.more', { name: other.name })} icon={EllipsisVertical} />
        )}
      >
        <MenuItem icon={NotebookPen} onChoose={() => setWriting(true)}>
          {relation.note ? t('links.changeNote') : t('links.writeNote')}
        </MenuItem>
        <MenuItem icon={Unlink} danger onChoose={() => act(unlink(subject, link))}>
          {t('links.remove')}
        </MenuItem>
      </Menu>
      <TextDialog
        opened={isWriting}
        title={t('links.more', { name: other.name })}
        label={t('links.note')}
        initialValue={relation.note ?? ''}
        returnFocusTo={menu}
        onConfirm={(note) => {
          setWriting(false)
          if (note !== (relation.note ?? '')) act(noteLink(subject, link, note))
        }}
        onClose={() => setWriting(false)}
      />
    </li>
  )
}

const OtherEnd = ({ other, note }: { readonly other: Linked; readonly note: string | undefined }) => {
  const { t } = useText()
  const { clock } = useServices()
  const catalogue = useCatalogue()
  const select = useMap((state) => state.select)
  const openGroups = useMap((state) => state.setOpenGroups)
  const what =
    other.type === 'place'
      ? [t(`common.kind.${other.kind}`), other.status && statusWord(t, other.kind, other.status)]
          .filter(Boolean)
          .join(', ')
      : other.type === 'group'
        ? t('filter.facets.group')
        : t(`draw.types.${other.areaType}`)
  return (
    <button
      type="button"
      className={classes.place}
      onClick={() => (other.type === 'group' ? openGroups({ id: other.id }) : select(other.id))}
    >
      <RecordMark mark={markOf(other, clock(), catalogue)} />
      <span className={classes.words}>
        <strong dir="auto">{other.name}</strong>
        <span className={classes.kind}>{what}</span>
        {note && (
          <span className={classes.note} dir="auto">
            {note}
          </span>
        )}
      </span>
    </button>
  )
}
