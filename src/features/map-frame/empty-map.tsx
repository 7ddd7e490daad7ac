import { Button } from '@mantine/core'
import { FileUp, Plus, Spline } from 'lucide-react'
import type { Position } from '@/domain/geometry/geometry'
import { useText } from '@/i18n/react/use-text'
import { formatRoute } from '@/store/route'
import { useMap } from '@/store/use-store'
import classes from './location-message.module.css'
import { MapCard } from './map-card'

export type EmptyMapProps = {
  readonly onClose: () => void
  /** The middle of the map that nothing covers. */
  readonly centre: () => Position
}

/** Nothing on the map yet: resources first, and the other ways to begin. */
export const EmptyMap = ({ onClose, centre }: EmptyMapProps) => {
  const { t } = useText()
  const id = useMap((state) => state.id)
  const startQuickAdd = useMap((state) => state.startQuickAdd)
  const chooseKind = useMap((state) => state.chooseKind)
  const startDrawing = useMap((state) => state.startDrawing)
  const addResource = (): void => {
    startQuickAdd(undefined, centre())
    chooseKind('resource')
  }
  return (
    <MapCard title={t('map.empty.title')} onClose={onClose}>
      <p className={classes.text}>{t('map.empty.text')}</p>
      <div className={classes.actions}>
        <Button size="lg" leftSection={<Plus aria-hidden="true" size={24} />} onClick={addResource}>
          {t('map.empty.firstResource')}
        </Button>
        <Button
          size="lg"
          variant="default"
          leftSection={<Spline aria-hidden="true" size={22} />}
          onClick={startDrawing}
        >
          {t('map.empty.drawArea')}
        </Button>
        <Button
          size="lg"
          variant="default"
          component="a"
          href={formatRoute({ view: 'map', id, tab: 'data' })}
          leftSection={<FileUp aria-hidden="true" size={22} />}
        >
          {t('map.empty.load')}
        </Button>
      </div>
    </MapCard>
  )
}
