import { Button } from '@mantine/core'
import { LocateOff, Plus } from 'lucide-react'
import { useState } from 'react'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import classes from './location-message.module.css'
import { MapCard } from './map-card'

const STEPS = ['howToAndroid', 'howToIphone', 'howToComputer', 'howToThen'] as const

/** The device did not say where it is: what happened, that the map works, and how to go on. */
export const LocationMessage = () => {
  const { t } = useText()
  const failure = useMap((state) => state.notice?.location)
  const dismiss = useMap((state) => state.dismissNotice)
  const pickSpot = useMap((state) => state.pickSpot)
  const [showsHelp, setShowsHelp] = useState(false)
  if (!failure) return null
  const isInsecure = failure === 'insecure'
  const addAtCrosshair = (): void => {
    dismiss()
    pickSpot()
  }
  return (
    <MapCard
      icon={LocateOff}
      title={isInsecure ? t('map.location.insecureTitle') : t('map.location.title')}
      onClose={dismiss}
    >
      <p className={classes.text}>
        {isInsecure
          ? `${t('map.location.insecureSafe')} ${t('map.location.insecureDo')}`
          : `${t(`map.location.${failure}`)} ${t('map.location.safe')}`}
      </p>
      {showsHelp && (
        <ul className={classes.help}>
          {STEPS.map((step) => (
            <li key={step}>{t(`map.location.${step}`)}</li>
          ))}
        </ul>
      )}
      <div className={classes.actions}>
        <Button size="lg" leftSection={<Plus aria-hidden="true" size={22} />} onClick={addAtCrosshair}>
          {t('map.location.addAtCrosshair')}
        </Button>
        {failure === 'refused' && (
          <Button variant="default" aria-expanded={showsHelp} onClick={() => setShowsHelp((shown) => !shown)}>
            {t('map.location.howTo')}
          </Button>
        )}
      </div>
    </MapCard>
  )
}
