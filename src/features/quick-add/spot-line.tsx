import { Button } from '@mantine/core'
import { Crosshair, LocateFixed, MapPin, Move, Spline } from 'lucide-react'
import { useText } from '@/i18n/react/use-text'
import type { QuickAddDraft } from '@/store/drafts'
import { useMap } from '@/store/use-store'
import classes from './spot-line.module.css'

const ICONS = { location: LocateFixed, centre: Crosshair, tap: MapPin } as const

/** Where the place will be, or of which area it is, and the way to correct it. */
export const SpotLine = ({ draft }: { readonly draft: QuickAddDraft }) => {
  const { t, format } = useText()
  const pickSpot = useMap((state) => state.pickSpot)
  const area = useMap(({ snapshot }) => snapshot.neighbourhoods.get(draft.areaId ?? ''))
  const Icon = draft.areaId ? Spline : ICONS[draft.from]
  const wholeArea = area ? t('area.wholeOf', { name: area.name }) : t('area.wholeOfGone')
  const spot = {
    location:
      draft.accuracyM === undefined
        ? t('place.add.fromLocationOnly')
        : t('place.add.fromLocation', { metres: format.number(Math.ceil(draft.accuracyM)) }),
    centre: t('place.add.fromCentre'),
    tap: t('place.add.fromTap'),
  }[draft.from]
  return (
    <div className={classes.line}>
      <span className={classes.where}>
        <Icon aria-hidden="true" size={18} />
        <span>{draft.areaId ? wholeArea : spot}</span>
      </span>
      <Button
        variant="default"
        className={classes.correct}
        leftSection={<Move aria-hidden="true" size={20} />}
        onClick={pickSpot}
      >
        {draft.areaId ? t('area.giveSpot') : t('place.add.correct')}
      </Button>
    </div>
  )
}
