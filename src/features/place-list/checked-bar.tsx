import { Button } from '@mantine/core'
import {
  CalendarCheck,
  CircleDot,
  Eye,
  Lock,
  type LucideIcon,
  MapPinned,
  Spline,
  Trash2,
  UserMinus,
  UserPlus,
  Users,
  X,
} from 'lucide-react'
import { type ReactNode, useMemo, useState } from 'react'
import { hasStatus, type PlacesEdit } from '@/domain/change/edit-places'
import { ALL_STATUSES, VISIBILITIES, type Visibility } from '@/domain/schema/place'
import { useText } from '@/i18n/react/use-text'
import { useMap, useServices } from '@/store/use-store'
import { Dialog } from '@/ui/dialog'
import { IconButton } from '@/ui/icon-button'
import { Menu, MenuHeading, MenuItem } from '@/ui/menu'
import { focusPageTitle } from '@/ui/page-title'
import classes from './place-list.module.css'
import type { Checked } from './use-checked'

type CheckedBarProps = Checked & {
  /** How many of them are not among what the list shows. */
  readonly notShown: number
}

/** What can be done with all ticked places at once; each is one step of the history. */
export const CheckedBar = ({ places, share, edit: change, remove, notShown }: CheckedBarProps) => {
  const { t } = useText()
  const { clock } = useServices()
  const snapshot = useMap((state) => state.snapshot)
  const check = useMap((state) => state.check)
  const [nothingToDo, setNothingToDo] = useState(false)
  const statuses = useMemo(
    () => ALL_STATUSES.filter((status) => places.some((place) => hasStatus(place, status))),
    [places],
  )
  const areas = [...snapshot.neighbourhoods.values()]
  const groups = [...snapshot.groups.values()]
  const theirGroups = useMemo(() => new Set(places.flatMap(({ groupIds = [] }) => groupIds)), [places])
  const [asksPrivate, setAsksPrivate] = useState(false)
  const edit = async (fields: PlacesEdit): Promise<void> => setNothingToDo(!(await change(fields)))
  const setVisibility = (visibility: Visibility): void => {
    if (visibility === 'private' && places.some((place) => place.visibility !== 'private'))
      setAsksPrivate(true)
    else void edit({ visibility })
  }
  const isBusy = share !== undefined
  return (
    <div role="toolbar" aria-label={t('list.checked.tools')} className={classes.tools} data-checked>
      <p role="status" className={classes.checkedCount}>
        {isBusy
          ? t('list.checked.busy', { percent: Math.round(share * 100) })
          : t('list.checked.count', { count: places.length })}
        {notShown > 0 && !isBusy && `, ${t('list.checked.notShown', { count: notShown })}`}
        {nothingToDo && !isBusy && ` ${t('list.checked.same')}`}
      </p>
      <IconButton
        label={t('list.checked.clear')}
        icon={X}
        onClick={() => {
          check(new Set())
          focusPageTitle()
        }}
      />
      <Choice icon={CircleDot} label={t('place.statusLabel')} isOff={isBusy}>
        {statuses.map((status) => (
          <MenuItem key={status} icon={CircleDot} onChoose={() => void edit({ status })}>
            {t(`place.status.${status}`)}
          </MenuItem>
        ))}
      </Choice>
      <Choice icon={Eye} label={t('list.checked.visibility')} isOff={isBusy}>
        {VISIBILITIES.map((visibility) => (
          <MenuItem key={visibility} icon={Eye} onChoose={() => setVisibility(visibility)}>
            {t(`place.visibility.${visibility}`)}
          </MenuItem>
        ))}
      </Choice>
      {areas.length > 0 && (
        <Choice icon={Spline} label={t('list.checked.area')} isOff={isBusy}>
          <MenuItem icon={MapPinned} onChoose={() => void edit({ neighbourhoodId: null })}>
            {t('list.checked.areaByPosition')}
          </MenuItem>
          {areas.map(({ id, name }) => (
            <MenuItem key={id} icon={Spline} onChoose={() => void edit({ neighbourhoodId: id })}>
              {name}
            </MenuItem>
          ))}
        </Choice>
      )}
      {groups.length > 0 && (
        <Choice icon={Users} label={t('list.checked.group')} isOff={isBusy}>
          <MenuHeading>{t('list.checked.addGroup')}</MenuHeading>
          {groups.map(({ id, name }) => (
            <MenuItem key={id} icon={UserPlus} onChoose={() => void edit({ addGroup: id })}>
              {name}
            </MenuItem>
          ))}
          {theirGroups.size > 0 && <MenuHeading>{t('list.checked.removeGroup')}</MenuHeading>}
          {groups
            .filter(({ id }) => theirGroups.has(id))
            .map(({ id, name }) => (
              <MenuItem key={id} icon={UserMinus} onChoose={() => void edit({ removeGroup: id })}>
                {name}
              </MenuItem>
            ))}
        </Choice>
      )}
      <Button
        variant="default"
        disabled={isBusy}
        leftSection={<CalendarCheck aria-hidden="true" size={18} />}
        onClick={() => void edit({ verifiedAt: clock() })}
      >
        {t('list.checked.verified')}
      </Button>
      <Button
        variant="default"
        disabled={isBusy}
        leftSection={<Trash2 aria-hidden="true" size={18} />}
        onClick={() => {
          remove()
          focusPageTitle()
        }}
      >
        {t('common.remove')}
      </Button>
      <Dialog
        opened={asksPrivate}
        title={t('list.checked.toPrivate')}
        onClose={() => setAsksPrivate(false)}
        closable={false}
      >
        <p className={classes.question}>
          {t('list.checked.toPrivateText', { count: places.length })} {t('place.toPrivate')}
        </p>
        <div className={classes.answers}>
          <Button variant="default" onClick={() => setAsksPrivate(false)}>
            {t('common.cancel')}
          </Button>
          <Button
            data-autofocus
            leftSection={<Lock aria-hidden="true" size={18} />}
            onClick={() => {
              setAsksPrivate(false)
              void edit({ visibility: 'private' })
            }}
          >
            {t('list.checked.makePrivate')}
          </Button>
        </div>
      </Dialog>
    </div>
  )
}

type ChoiceProps = {
  readonly icon: LucideIcon
  readonly label: string
  readonly isOff: boolean
  readonly children: ReactNode
}

const Choice = ({ icon: Icon, label, isOff, children }: ChoiceProps) => (
  <Menu
    align="start"
    button={(button) => (
      <Button
        {...button}
        variant="default"
        disabled={isOff}
        leftSection={<Icon aria-hidden="true" size={18} />}
      >
        {label}
      </Button>
    )}
  >
    {children}
  </Menu>
)
