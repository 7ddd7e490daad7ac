import { Button } from '@mantine/core'
import { MapPin, Plus, X } from 'lucide-react'
import { useRef } from 'react'
import type { Position } from '@/domain/geometry/geometry'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import { MapPanel } from '@/ui/map-panel'
import { useEscape } from '@/ui/use-escape'
import { useOpeningFocus } from '@/ui/use-opening-focus'
import classes from './spot-card.module.css'

export type SpotCardProps = { readonly spot: Position }

/** A tap on the empty map: the spot is marked, and one more tap adds a place there. */
export const SpotCard = ({ spot }: SpotCardProps) => {
  const { t } = useText()
  const clear = useMap((state) => state.clearSpot)
  const add = useMap((state) => state.startQuickAdd)
  const heading = useRef<HTMLHeadingElement>(null)
  useOpeningFocus(heading, spot.join())
  useEscape(clear)
  return (
    <MapPanel label={t('map.spot.title')}>
      <div className={classes.top}>
        <MapPin aria-hidden="true" className={classes.icon} size={24} />
        <h2 ref={heading} tabIndex={-1} className={classes.title}>
          {t('map.spot.title')}
        </h2>
        <IconButton label={t('common.close')} icon={X} onClick={clear} />
      </div>
      <Button
        fullWidth
        size="lg"
        leftSection={<Plus aria-hidden="true" size={22} />}
        onClick={() => add(spot)}
      >
        {t('map.spot.add')}
      </Button>
    </MapPanel>
  )
}
