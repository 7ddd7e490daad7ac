import { Button } from '@mantine/core'
import { type RefObject, useState } from 'react'
import { createNeighbourhoodFinder } from '@/domain/membership/neighbourhood-finder'
import type { Place } from '@/domain/schema/place'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { Dialog } from '@/ui/dialog'
import { RadioList } from '@/ui/radio-list'
import classes from './unpin-dialog.module.css'

export type UnpinDialogProps = {
  readonly opened: boolean
  readonly place: Place
  readonly onClose: () => void
  /** The item of the menu that opened it is gone by then. */
  readonly returnFocusTo: RefObject<HTMLElement | null>
}

/** "Bez pinezki, dla całego obszaru": of which area it is from now on. */
export const UnpinDialog = ({ opened, place, onClose, returnFocusTo }: UnpinDialogProps) => {
  const { t } = useText()
  return (
    <Dialog opened={opened} title={t('area.unpinTitle')} onClose={onClose} returnFocusTo={returnFocusTo}>
      {/* Mounted with the dialog: each opening begins with the smallest area around the place. */}
      <UnpinForm place={place} onClose={onClose} />
    </Dialog>
  )
}

const UnpinForm = ({ place, onClose }: Pick<UnpinDialogProps, 'place' | 'onClose'>) => {
  const { t, format } = useText()
  const unpin = useMap((state) => state.unpin)
  const { neighbourhoods } = useMap((state) => state.snapshot)
  const [around] = useState(() => createNeighbourhoodFinder(neighbourhoods.values())(place))
  const [chosen, setChosen] = useState(around[0]?.id)
  const rank = (id: string): number => (around.some((area) => area.id === id) ? 0 : 1)
  const areas = [...neighbourhoods.values()].sort(
    (a, b) => rank(a.id) - rank(b.id) || format.compare(a.name, b.name),
  )
  return (
    <>
      <RadioList
        label={t('area.unpinTitle')}
        labelHidden
        value={chosen}
        onChange={setChosen}
        choices={areas.map(({ id, name, areaType }) => ({
          value: id,
          title: name,
          description: t(`draw.types.${areaType}`),
        }))}
      />
      <p className={classes.hint}>{t('area.unpinHint', { name: place.name })}</p>
      <div className={classes.actions}>
        <Button variant="default" onClick={onClose}>
          {t('common.cancel')}
        </Button>
        <Button
          disabled={chosen === undefined}
          onClick={() => {
            if (chosen !== undefined) unpin(place.id, chosen)
            onClose()
          }}
        >
          {t('area.unpinDo')}
        </Button>
      </div>
    </>
  )
}
