import { Button } from '@mantine/core'
import { FileUp, Plus, Spline } from 'lucide-react'
import { useText } from '@/i18n/react/use-text'
import { formatRoute } from '@/store/route'
import { useMap } from '@/store/use-store'
import classes from './location-message.module.css'
import { MapCard } from './map-card'

/** Nothing on the map yet: resources first, and the other ways to begin. */
export const EmptyMap = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useText()
  const id = useMap((state) => state.id)
  const startQuickAdd = useMap((state) => state.startQuickAdd)
  const chooseKind = useMap((state) => state.chooseKind)
  const startDrawing = useMap((state) => state.startDrawing)
  const addResource = async (): Promise<void> => {
    await startQuickAdd()
    chooseKind('resource')
  }
  return (
    <MapCard title={t('map.empty.title')} onClose={onClose}>
      <p className={classes.text}>{t('map.empty.text')}</p>
      <div className={classes.actions}>
        <Button
          size="lg"
          leftSection={<Plus aria-hidden="true" size={24} />}
          onClick={() => void addResource()}
        >
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
