import { Button } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useMemo } from 'react'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { GroupMark } from '@/ui/group-mark'
import { audienceText } from './audience-text'
import classes from './groups.module.css'

type GroupListProps = { readonly onOpen: (id: string) => void; readonly onAdd: () => void }

export const GroupList = ({ onOpen, onAdd }: GroupListProps) => {
  const { t, format } = useText()
  const snapshot = useMap((state) => state.snapshot)
  const groups = useMemo(
    () => [...snapshot.groups.values()].sort((a, b) => format.compare(a.name, b.name)),
    [snapshot, format],
  )
  return (
    <>
      <p className={classes.text}>{t('groups.intro')}</p>
      {groups.length === 0 ? (
        <p className={classes.text}>{t('groups.none')}</p>
      ) : (
        <ul className={classes.list}>
          {groups.map((group) => (
            <li key={group.id}>
              <button type="button" className={classes.row} onClick={() => onOpen(group.id)}>
                <GroupMark symbol={group.symbol} colour={group.colour} />
                <span className={classes.words}>
                  <strong dir="auto">{group.name}</strong>
                  {group.forWhom && <span className={classes.small}>{audienceText(t, group.forWhom)}</span>}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.actions}>
        <Button size="lg" leftSection={<Plus aria-hidden="true" size={22} />} onClick={onAdd}>
          {t('groups.add')}
        </Button>
      </div>
    </>
  )
}
