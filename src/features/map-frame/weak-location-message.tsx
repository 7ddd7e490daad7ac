import { Button } from '@mantine/core'
import { LocateOff } from 'lucide-react'
import { useState } from 'react'
import { useText } from '@/i18n/react/use-text'
import { WEAK_ACCURACY_M } from '@/store/place-actions'
import { useMap } from '@/store/use-store'
import classes from './location-message.module.css'
import { MapCard } from './map-card'

/** Two digits are as much as a guess deserves: 63.4 m is "about 60 m". */
const rounded = (metres: number): number => Number(metres.toPrecision(metres < 100 ? 1 : 2))

/** The device only guesses where it is; nothing is added there without a word. */
export const WeakLocationMessage = () => {
  const { t, format } = useText()
  const location = useMap((state) => state.location)
  const pickSpot = useMap((state) => state.pickSpot)
  const addAtLocation = useMap((state) => state.startQuickAddAtLocation)
  const [closedFor, setClosedFor] = useState<typeof location>()
  if (!location || location.accuracyM <= WEAK_ACCURACY_M || location === closedFor) return null
  const close = (): void => setClosedFor(location)
  return (
    <MapCard
      icon={LocateOff}
      title={t('map.location.weakTitle', { metres: format.number(rounded(location.accuracyM)) })}
      onClose={close}
    >
      <p className={classes.text}>{t('map.location.weakSafe')}</p>
      <div className={classes.actions}>
        <Button
          size="lg"
          onClick={() => {
            close()
            pickSpot()
          }}
        >
          {t('map.location.fixOnMap')}
        </Button>
        <Button
          variant="default"
          onClick={() => {
            close()
            addAtLocation()
          }}
        >
          {t('map.location.addAnyway')}
        </Button>
      </div>
    </MapCard>
  )
}
