import { LocateFixed, Minus, Plus, Scan } from 'lucide-react'
import type { Position } from '@/domain/geometry/geometry'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import { BaseMapMenu } from './base-map-menu'
import classes from './map-controls.module.css'

/** What the frame asks of the map itself. */
export type MapHandle = {
  readonly onZoomIn: () => void
  readonly onZoomOut: () => void
  /** Asks for the position and goes there. */
  readonly onLocate: () => void
  /** Shows everything that is on the map. */
  readonly onFitAll: () => void
  /** Asks how what is seen is to be printed. */
  readonly onPrint: () => void
  /** The spot under the crosshair: the middle of what is not covered. */
  readonly centre: () => Position
}

type MapControlsProps = Omit<MapHandle, 'centre'> & { readonly onShowKeys: () => void }

export const MapControls = (props: MapControlsProps) => {
  const { onZoomIn, onZoomOut, onLocate, onFitAll, onPrint, onShowKeys } = props
  const { t } = useText()
  const locating = useMap((state) => state.locating)
  return (
    <div className={classes.controls} data-controls>
      <BaseMapMenu onShowKeys={onShowKeys} onPrint={onPrint} />
      <IconButton
        className={classes.single}
        label={t('map.myLocation')}
        icon={LocateFixed}
        tooltipPosition="left"
        loading={locating}
        onClick={onLocate}
      />
      <span className={classes.joined} data-raised>
        <IconButton label={t('map.zoomIn')} icon={Plus} tooltipPosition="left" onClick={onZoomIn} />
        <IconButton label={t('map.zoomOut')} icon={Minus} tooltipPosition="left" onClick={onZoomOut} />
        <IconButton
          label={t('map.fitAll')}
          icon={Scan}
          tooltipPosition="left"
          data-secondary
          onClick={onFitAll}
        />
      </span>
    </div>
  )
}
