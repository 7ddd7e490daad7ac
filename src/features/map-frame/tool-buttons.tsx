import { Button } from '@mantine/core'
import { FilePen, Plus, Ruler, Spline } from 'lucide-react'
import type { Position } from '@/domain/geometry/geometry'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { usePhone } from '@/ui/use-phone'
import classes from './tool-buttons.module.css'

type ToolButtonsProps = {
  /** The middle of the map that nothing covers. */
  readonly centre: () => Position
}

export const ToolButtons = ({ centre }: ToolButtonsProps) => {
  const { t } = useText()
  const isPhone = usePhone()
  const startQuickAdd = useMap((state) => state.startQuickAdd)
  const startDrawing = useMap((state) => state.startDrawing)
  const startMeasure = useMap((state) => state.startMeasure)
  const waiting = useMap((state) => state.quickAddAside)
  return (
    <div role="toolbar" aria-label={t('map.tools')} className={classes.tools}>
      {waiting && (
        <p className={classes.waiting}>
          <FilePen aria-hidden="true" size={16} />
          <span>{t('map.openForm', { name: waiting.name.trim() || waiting.description.trim() })}</span>
        </p>
      )}
      <Button
        className={classes.add}
        leftSection={<Plus aria-hidden="true" size={24} />}
        onClick={() => startQuickAdd(undefined, centre())}
      >
        {isPhone ? t('map.addHere') : t('map.addPlace')}
      </Button>
      <Button
        variant="default"
        className={classes.draw}
        data-secondary
        leftSection={<Spline aria-hidden="true" size={20} />}
        onClick={startDrawing}
      >
        {t('map.drawArea')}
      </Button>
      <Button
        variant="default"
        className={classes.draw}
        data-secondary
        leftSection={<Ruler aria-hidden="true" size={20} />}
        onClick={startMeasure}
      >
        {t('map.measure')}
      </Button>
    </div>
  )
}
