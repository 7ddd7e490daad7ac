import { Button } from '@mantine/core'
import { RotateCcw, Spline } from 'lucide-react'
import { useMemo } from 'react'
import { placePinArt } from '@/domain/pins/pin-art'
import { useText } from '@/i18n/react/use-text'
import { useCatalogue } from '@/store/use-catalogue'
import { useMap, useServices } from '@/store/use-store'
import { Pin } from '@/ui/pin'
import classes from './map-data.module.css'
import { Section } from './section'

/** Removed places and areas, the last removed first. */
export const BinSection = () => {
  const { t, format } = useText()
  const { clock } = useServices()
  const snapshot = useMap((state) => state.snapshot)
  const catalogue = useCatalogue()
  const restore = useMap((state) => state.restore)
  const removed = useMemo(
    () => [...snapshot.bin.values()].sort((a, b) => ((a.deletedAt ?? '') < (b.deletedAt ?? '') ? 1 : -1)),
    [snapshot],
  )
  return (
    <Section
      title={t('data.bin.heading')}
      intro={removed.length > 0 ? t('data.bin.text') : t('data.bin.empty')}
    >
      {removed.length > 0 && (
        <ul className={classes.bin}>
          {removed.map((record) => (
            <li key={record.id} className={classes.binItem}>
              {record.type === 'place' ? (
                <Pin {...placePinArt(record, clock(), catalogue)} size={34} />
              ) : (
                <Spline aria-hidden="true" size={28} />
              )}
              <span className={classes.binWords}>
                <strong>{record.name}</strong>
                <span className={classes.small}>
                  {record.type === 'place' ? t(`common.kind.${record.kind}`) : t('data.bin.area')}
                  {record.deletedAt &&
                    `, ${t('data.bin.removedAt', { date: format.dateTime(record.deletedAt) })}`}
                </span>
              </span>
              <Button
                variant="default"
                leftSection={<RotateCcw aria-hidden="true" size={18} />}
                aria-label={t('data.bin.restoreItem', { name: record.name })}
                onClick={() => restore(record.id)}
              >
                {t('common.restore')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
