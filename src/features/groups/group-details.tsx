import { Button } from '@mantine/core'
import { ArrowLeft, Link2, Pencil, SlidersHorizontal, Trash2 } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import { removeGroup } from '@/domain/change/edit-group'
import { markOf } from '@/domain/relations/mark-of'
import { readLinks } from '@/domain/relations/read-links'
import type { Group } from '@/domain/schema/map-records'
import { useText } from '@/i18n/react/use-text'
import { useMap, useServices } from '@/store/use-store'
import { GroupMark } from '@/ui/group-mark'
import { RecordMark } from '@/ui/record-mark'
import { audienceText } from './audience-text'
import classes from './groups.module.css'

type GroupDetailsProps = {
  readonly group: Group
  readonly onBack: () => void
  readonly onEdit: () => void
  readonly onShow: (id: string) => void
  readonly onShowPlaces: (id: string) => void
}

/** One group: whom it is for, and what it does where. */
export const GroupDetails = ({ group, onBack, onEdit, onShow, onShowPlaces }: GroupDetailsProps) => {
  const { t } = useText()
  const { clock } = useServices()
  const snapshot = useMap((state) => state.snapshot)
  const { catalogue } = snapshot
  const act = useMap((state) => state.act)
  const startLink = useMap((state) => state.startLink)
  const setOpen = useMap((state) => state.setOpenGroups)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  const links = useMemo(() => {
    const { places, groups, neighbourhoods, relationsOf } = snapshot
    return readLinks(
      group,
      relationsOf(group.id),
      (id) => places.get(id) ?? groups.get(id) ?? neighbourhoods.get(id),
    )
  }, [group, snapshot])
  return (
    <>
      <div className={classes.head}>
        <GroupMark symbol={group.symbol} colour={group.colour} size={48} />
        <div className={classes.words}>
          <h3 ref={heading} tabIndex={-1} className={classes.name} dir="auto">
            {group.name}
          </h3>
          {group.forWhom && (
            <p className={classes.text}>
              {t('groups.forWhom')}: {audienceText(t, group.forWhom)}
            </p>
          )}
        </div>
      </div>
      {group.description && (
        <p className={classes.description} dir="auto">
          {group.description}
        </p>
      )}
      <section>
        <h4 className={classes.heading}>{t('groups.does')}</h4>
        {links.length === 0 ? (
          <p className={classes.text}>{t('groups.doesNothing')}</p>
        ) : (
          <ul className={classes.list}>
            {links.map(({ meaning, way, other, relation }) => (
              <li key={`${way} ${meaning} ${other.id}`}>
                <button
                  type="button"
                  className={classes.row}
                  disabled={other.type === 'group'}
                  onClick={() => onShow(other.id)}
                >
                  <RecordMark mark={markOf(other, clock(), catalogue)} />
                  <span className={classes.words}>
                    <span className={classes.small}>{t(`links.${way}.${meaning}`)}</span>
                    <strong dir="auto">{other.name}</strong>
                    {relation.note && <span dir="auto">{relation.note}</span>}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      <div className={classes.actions}>
        <Button variant="default" leftSection={<ArrowLeft aria-hidden="true" size={20} />} onClick={onBack}>
          {t('groups.back')}
        </Button>
        <Button
          variant="default"
          leftSection={<Link2 aria-hidden="true" size={20} />}
          onClick={() => {
            setOpen(undefined)
            startLink(group.id)
          }}
        >
          {t('links.add')}
        </Button>
        <Button
          variant="default"
          leftSection={<SlidersHorizontal aria-hidden="true" size={20} />}
          onClick={() => onShowPlaces(group.id)}
        >
          {t('groups.showPlaces')}
        </Button>
        <Button
          variant="default"
          leftSection={<Trash2 aria-hidden="true" size={20} />}
          onClick={() => {
            onBack()
            act(removeGroup(group))
          }}
        >
          {t('common.remove')}
        </Button>
        <Button leftSection={<Pencil aria-hidden="true" size={20} />} onClick={onEdit}>
          {t('common.edit')}
        </Button>
      </div>
    </>
  )
}
