import { Button, UnstyledButton } from '@mantine/core'
import { Plus } from 'lucide-react'
import { placePinArt } from '@/domain/pins/pin-art'
import type { Neighbourhood } from '@/domain/schema/map-records'
import { useText } from '@/i18n/react/use-text'
import { useMap, useServices } from '@/store/use-store'
import { Pin } from '@/ui/pin'
import classes from './area-panel.module.css'

/** More than these are counted, not listed. */
const SHOWN = 50

type WholeAreaProps = {
  readonly area: Neighbourhood
  /** Ids of the places that belong to it as a whole. */
  readonly ids: readonly string[]
}

/** Places that belong to the area as a whole: without a pin this is where they are found, and where they are added. */
export const WholeArea = ({ area, ids }: WholeAreaProps) => {
  const { t, format } = useText()
  const { clock } = useServices()
  const select = useMap((state) => state.select)
  const add = useMap((state) => state.startQuickAddOfArea)
  const { places, catalogue } = useMap((state) => state.snapshot)
  const listed = ids
    .flatMap((id) => places.get(id) ?? [])
    .sort((one, other) => format.compare(one.name, other.name))
    .slice(0, SHOWN)
  const now = clock()
  const left = ids.length - SHOWN
  return (
    <>
      <h3 className={classes.heading}>
        {ids.length > 0 ? t('draw.wholeArea', { count: ids.length }) : t('area.wholeNone')}
      </h3>
      <ul className={classes.whole}>
        {listed.map((place) => (
          <li key={place.id} className={classes.wholeRow}>
            <UnstyledButton className={classes.wholeItem} onClick={() => select(place.id)}>
              <Pin {...placePinArt(place, now, catalogue)} size={34} />
              <span className={classes.wholeWords}>
                <strong dir="auto">{place.name}</strong>
                <span className={classes.type}>{t(`common.kind.${place.kind}`)}</span>
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      {left > 0 && <p className={classes.type}>{t('draw.wholeAreaMore', { count: left })}</p>}
      <Button
        variant="default"
        className={classes.addWhole}
        leftSection={<Plus aria-hidden="true" size={20} />}
        onClick={() => add(area.id)}
      >
        {t('area.addWhole')}
      </Button>
      <p className={classes.type}>{t('area.addWholeHint')}</p>
    </>
  )
}
