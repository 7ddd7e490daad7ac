import { Button } from '@mantine/core'
import { MapPinned, Plus } from 'lucide-react'
import type { DemoName } from '@/domain/demo-map'
import { useText } from '@/i18n/react/use-text'
import { formatRoute } from '@/store/route'
import { useServices } from '@/store/use-store'
import { EmptyState } from '@/ui/empty-state'
import { PageTitle } from '@/ui/page-title'
import { DemoButtons } from './demo-buttons'
import { InstallHint } from './install-hint'
import { MapCard } from './map-card'
import classes from './map-library.module.css'
import type { MapRow } from './map-row'
import { OpenFileCard } from './open-file-card'
import { YourData } from './your-data'

type MapLibraryProps = {
  readonly maps: readonly MapRow[]
  readonly onOpenFile: (file: File) => void | Promise<void>
  readonly onOpenDemo: (name: DemoName) => void | Promise<void>
}

/** The maps on this device, newest change first, and what can be done beside them. */
export const MapLibrary = ({ maps, onOpenFile, onOpenDemo }: MapLibraryProps) => {
  const { t } = useText()
  const now = useServices().clock()
  return (
    <div className={classes.library}>
      <div className={classes.head}>
        <PageTitle lead={t('library.lead')}>{t('library.title')}</PageTitle>
      </div>
      <Button
        component="a"
        size="lg"
        className={classes.newMap}
        href={formatRoute({ view: 'new-map' })}
        leftSection={<Plus aria-hidden="true" size={24} />}
      >
        {t('library.newMap')}
      </Button>
      <div className={classes.maps}>
        {maps.length > 0 ? (
          <ul className={classes.list} aria-label={t('library.mapsList')}>
            {maps.map((map) => (
              <MapCard key={map.id} map={map} now={now} />
            ))}
          </ul>
        ) : (
          <EmptyState icon={MapPinned} title={t('library.noMaps.title')}>
            {t('library.noMaps.text')}
          </EmptyState>
        )}
      </div>
      <div className={classes.side}>
        <YourData />
        <OpenFileCard onOpenFile={onOpenFile} />
        <InstallHint />
      </div>
      <section className={classes.demos} aria-labelledby="demos">
        <h2 className={classes.heading} id="demos">
          {t('library.demos.title')}
        </h2>
        <p className={classes.text}>{t('library.demos.text')}</p>
        <DemoButtons onOpenDemo={onOpenDemo} />
      </section>
    </div>
  )
}
