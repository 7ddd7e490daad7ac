import { Button } from '@mantine/core'
import { Users } from 'lucide-react'
import { useMemo } from 'react'
import { setGroups } from '@/domain/change/edit-group'
import type { Place } from '@/domain/schema/place'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { GroupMark } from '@/ui/group-mark'
import { Menu, MenuChecks, MenuHeading, MenuItem } from '@/ui/menu'
import classes from './place-groups.module.css'

/** The groups that a place is of, with the sign of each; which they are is chosen from a menu. */
export const PlaceGroups = ({ place }: { readonly place: Place }) => {
  const { t, format } = useText()
  const snapshot = useMap((state) => state.snapshot)
  const act = useMap((state) => state.act)
  const openGroups = useMap((state) => state.setOpenGroups)
  const all = useMemo(
    () => [...snapshot.groups.values()].sort((a, b) => format.compare(a.name, b.name)),
    [snapshot, format],
  )
  const ids = place.groupIds ?? []
  const own = all.filter(({ id }) => ids.includes(id))
  return (
    <div className={classes.groups}>
      {own.length > 0 && (
        <ul aria-label={t('groups.ofPlace')} className={classes.list}>
          {own.map((group) => (
            <li key={group.id}>
              <button type="button" className={classes.group} onClick={() => openGroups({ id: group.id })}>
                <GroupMark symbol={group.symbol} colour={group.colour} size={28} />
                <span dir="auto">{group.name}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <Menu
        align="start"
        button={(props) => (
          <Button {...props} variant="default" leftSection={<Users aria-hidden="true" size={20} />}>
            {t('groups.assign')}
          </Button>
        )}
      >
        <MenuHeading>{t('groups.ofPlace')}</MenuHeading>
        <MenuChecks
          values={own.map(({ id }) => id)}
          choices={all.map(({ id, name }) => ({ value: id, title: name }))}
          onChange={(chosen) => act(setGroups(place, chosen))}
        />
        <MenuItem icon={Users} onChoose={() => openGroups({})}>
          {t('groups.manage')}
        </MenuItem>
      </Menu>
    </div>
  )
}
