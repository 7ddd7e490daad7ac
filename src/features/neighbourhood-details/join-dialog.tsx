import { Button } from '@mantine/core'
import { type RefObject, useMemo, useState } from 'react'
import { doAreasTouch } from '@/domain/geometry/ring-relations'
import type { Problem } from '@/domain/problem'
import type { Neighbourhood } from '@/domain/schema/map-records'
import { problemText } from '@/i18n/core/problem-text'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { Dialog } from '@/ui/dialog'
import { Message } from '@/ui/message'
import { RadioList } from '@/ui/radio-list'
import classes from './join-dialog.module.css'

export type JoinDialogProps = {
  readonly opened: boolean
  readonly area: Neighbourhood
  readonly onClose: () => void
  /** The item of the menu that opened it is gone by then. */
  readonly returnFocusTo: RefObject<HTMLElement | null>
}

/** Which area is to become part of this one; those that touch it come first. */
export const JoinDialog = ({ opened, area, onClose, returnFocusTo }: JoinDialogProps) => {
  const { t } = useText()
  return (
    <Dialog
      opened={opened}
      title={t('draw.joinTitle', { name: area.name })}
      onClose={onClose}
      returnFocusTo={returnFocusTo}
    >
      {/* Mounted with the dialog: each opening begins with nothing chosen. */}
      <JoinForm area={area} onClose={onClose} />
    </Dialog>
  )
}

const JoinForm = ({ area, onClose }: Pick<JoinDialogProps, 'area' | 'onClose'>) => {
  const { t, language } = useText()
  const join = useMap((state) => state.joinAreas)
  const areas = useMap((state) => state.snapshot.neighbourhoods)
  const [chosen, setChosen] = useState<string>()
  const [problem, setProblem] = useState<Problem>()
  const choices = useMemo(
    () =>
      [...areas.values()]
        .filter(({ id }) => id !== area.id)
        .map(({ id, name, geometry }) => ({ id, name, touches: doAreasTouch(area.geometry, geometry) }))
        .sort((a, b) => Number(b.touches) - Number(a.touches) || a.name.localeCompare(b.name, language)),
    [areas, area, language],
  )
  const submit = async (): Promise<void> => {
    if (chosen === undefined) return
    const joined = await join(area.id, chosen)
    if (joined.ok) onClose()
    else setProblem(joined.problems[0])
  }
  return (
    <>
      <RadioList
        label={t('draw.joinTitle', { name: area.name })}
        labelHidden
        value={chosen}
        onChange={setChosen}
        choices={choices.map(({ id, name, touches }) => ({
          value: id,
          title: name,
          ...(touches ? {} : { description: t('draw.apart') }),
        }))}
      />
      <p className={classes.hint}>{t('draw.joinHint', { name: area.name })}</p>
      {problem && (
        <Message kind="warn" role="alert">
          {problemText(t, problem)}
        </Message>
      )}
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button disabled={chosen === undefined} onClick={() => void submit()}>
          {t('draw.joinDo')}
        </Button>
      </div>
    </>
  )
}
