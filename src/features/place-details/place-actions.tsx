import { Button } from '@mantine/core'
import { MapPin, Move, Pencil, Trash2 } from 'lucide-react'
import type { Place } from '@/domain/schema/place'
import { useText } from '@/i18n/react/use-text'
import { useMap } from '@/store/use-store'
import { IconButton } from '@/ui/icon-button'
import classes from './place-actions.module.css'
import { ShapeMenu } from './shape-menu'

export const PlaceActions = ({ place }: { readonly place: Place }) => {
  const { t } = useText()
  const startEdit = useMap((state) => state.startEdit)
  const startMove = useMap((state) => state.startMove)
  const remove = useMap((state) => state.remove)
  return (
    <div className={classes.actions}>
      <Button
        className={classes.edit}
        leftSection={<Pencil aria-hidden="true" size={20} />}
        onClick={() => startEdit(place.id)}
      >
        {t('common.edit')}
      </Button>
      {/* A shape is not moved by giving it one point. */}
      {(place.geometry === null || place.geometry.type === 'Point') && (
        <IconButton
          variant="default"
          label={place.geometry ? t('place.move') : t('area.pin')}
          icon={place.geometry ? Move : MapPin}
          tooltipPosition="top"
          onClick={() => startMove(place.id)}
        />
      )}
      <ShapeMenu place={place} />
      <IconButton
        variant="default"
        label={t('common.remove')}
        icon={Trash2}
        tooltipPosition="top"
        onClick={() => remove(place.id)}
      />
    </div>
  )
}
