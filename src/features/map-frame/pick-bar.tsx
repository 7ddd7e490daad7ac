import { Button } from '@mantine/core'
import { Check } from 'lucide-react'
import { useRef } from 'react'
import type { Position } from '@/domain/geometry/geometry'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { MapPanel } from '@/ui/map-panel'
import { useEscape } from '@/ui/use-escape'
import { useOpeningFocus } from '@/ui/use-opening-focus'
import classes from './pick-bar.module.css'

export type PickBarProps = { readonly centre: () => Position }

/** The map is moved under the crosshair; a tap on it chooses the spot as well. */
export const PickBar = ({ centre }: PickBarProps) => {
  const { t } = useText()
  const cancelTool = useMap((state) => state.cancelTool)
  const confirmSpot = useMap((state) => state.confirmSpot)
  const text = useRef<HTMLHeadingElement>(null)
  useOpeningFocus(text, 'pick')
  useEscape(cancelTool)
  return (
    <MapPanel label={t('map.pick.label')}>
      <h2 ref={text} tabIndex={-1} className={classes.text}>
        {t('map.pick.text')}
      </h2>
      <div className={classes.actions}>
        <Button size="lg" variant="default" onClick={cancelTool}>
          {t('common.cancel')}
        </Button>
        <Button
          size="lg"
          leftSection={<Check aria-hidden="true" size={22} />}
          onClick={() => confirmSpot(centre())}
        >
          {t('map.pick.here')}
        </Button>
      </div>
    </MapPanel>
  )
}
