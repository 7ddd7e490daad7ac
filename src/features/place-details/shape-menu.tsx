import { MapPin, Shapes, Spline, Square, VectorSquare } from 'lucide-react'
import type { Place } from '@/domain/schema/place'
import { shapeOf } from '@/domain/sketch/start-sketch'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import { Menu, MenuItem } from '@/ui/menu'

/** Gives a place a line, an area or several points, or changes what it has. */
export const ShapeMenu = ({ place }: { readonly place: Place }) => {
  const { t } = useText()
  const reshape = useMap((state) => state.startReshape)
  const start = useMap((state) => state.startShape)
  const { geometry } = place
  const shape = geometry ? shapeOf(geometry) : undefined
  return (
    <Menu
      side="top"
      button={(props) => (
        <IconButton
          {...props}
          variant="default"
          label={t('place.shape')}
          icon={Shapes}
          tooltipPosition="top"
        />
      )}
    >
      {geometry && geometry.type !== 'Point' && (
        <MenuItem icon={VectorSquare} onChoose={() => reshape(place.id)}>
          {t('place.reshape')}
        </MenuItem>
      )}
      {geometry?.type === 'Point' && (
        <MenuItem icon={MapPin} onChoose={() => reshape(place.id)}>
          {t('place.morePoints')}
        </MenuItem>
      )}
      {shape !== 'points' && (
        <MenuItem icon={MapPin} onChoose={() => start(place.id, 'points')}>
          {t('place.drawPoints')}
        </MenuItem>
      )}
      <MenuItem icon={Spline} onChoose={() => start(place.id, 'line')}>
        {t('place.drawLine')}
      </MenuItem>
      <MenuItem icon={Square} onChoose={() => start(place.id, 'area')}>
        {t('place.drawArea')}
      </MenuItem>
    </Menu>
  )
}
