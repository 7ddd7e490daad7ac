import { MapPin, MapPinOff, Shapes, Spline, Square, VectorSquare } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Place } from '@/domain/schema/place'
import { shapeOf } from '@/domain/sketch/start-sketch'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import { lazyPart } from '@/ui/lazy-part'
import { Menu, MenuItem } from '@/ui/menu'
import type { UnpinDialogProps } from './unpin-dialog'

const UnpinDialog = lazyPart<UnpinDialogProps>(async () => (await import('./unpin-dialog')).UnpinDialog)

/** Gives a place a line, an area or several points, changes what it has, or takes it away. */
export const ShapeMenu = ({ place }: { readonly place: Place }) => {
  const { t } = useText()
  const reshape = useMap((state) => state.startReshape)
  const start = useMap((state) => state.startShape)
  const hasAreas = useMap((state) => state.snapshot.neighbourhoods.size > 0)
  const [isUnpinning, setUnpinning] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const { geometry } = place
  const shape = geometry ? shapeOf(geometry) : undefined
  return (
    <>
      <Menu
        side="top"
        buttonRef={button}
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
        {geometry && hasAreas && (
          <MenuItem icon={MapPinOff} onChoose={() => setUnpinning(true)}>
            {t('area.unpin')}
          </MenuItem>
        )}
      </Menu>
      <UnpinDialog
        opened={isUnpinning}
        place={place}
        returnFocusTo={button}
        onClose={() => setUnpinning(false)}
      />
    </>
  )
}
