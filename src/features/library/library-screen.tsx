import { Button } from '@mantine/core'
import { ArchiveRestore, BookOpen, Settings } from 'lucide-react'
import type { ReactNode } from 'react'
import type { DemoName } from '@/domain/demo-map'
import { useText } from '@/i18n/react/use-text'
import { formatRoute } from '@/store/route'
import { useApp } from '@/store/use-store'
import { LanguageMenu } from '@/ui/language-menu'
import { OnlineStatus } from '@/ui/online-status'
import { PageFrame } from '@/ui/page-frame'
import { FirstVisit } from './first-visit'
import { LibraryAlerts } from './library-alerts'
import classes from './library-screen.module.css'
import { MapLibrary } from './map-library'
import { mapsInBin, mapsInLibrary } from './map-row'

type LibraryScreenProps = {
  /** Reads a map file into a new map and opens it. */
  readonly onOpenFile: (file: File) => void | Promise<void>
  readonly onOpenDemo: (name: DemoName) => void | Promise<void>
}

/** "Moje mapy": the start of the app. */
export const LibraryScreen = ({ onOpenFile, onOpenDemo }: LibraryScreenProps) => {
  const { t } = useText()
  const stored = useApp((state) => state.maps)
  const lost = useApp((state) => state.loss !== undefined)
  if (!stored) {
    return (
      <LibraryFrame>
        <p role="status">{t('common.loading')}</p>
      </LibraryFrame>
    )
  }
  const maps = mapsInLibrary(stored)
  const binned = mapsInBin(stored).length
  return (
    <LibraryFrame>
      <LibraryAlerts onOpenFile={onOpenFile} anyMaps={maps.length > 0} />
      {stored.length === 0 && !lost ? (
        <FirstVisit onOpenDemo={onOpenDemo} onOpenFile={onOpenFile} />
      ) : (
        <MapLibrary maps={maps} onOpenDemo={onOpenDemo} onOpenFile={onOpenFile} />
      )}
      {binned > 0 && (
        <Button
          component="a"
          variant="subtle"
          className={classes.bin}
          href={formatRoute({ view: 'library-bin' })}
          leftSection={<ArchiveRestore aria-hidden="true" size={20} />}
        >
          {t('library.binLink', { count: binned })}
        </Button>
      )}
    </LibraryFrame>
  )
}

const LibraryFrame = ({ children }: { readonly children: ReactNode }) => {
  const { t } = useText()
  const online = useApp((state) => state.online)
  const offlineReady = useApp((state) => state.offlineReady)
  const changeSettings = useApp((state) => state.changeSettings)
  return (
    <PageFrame
      status={<OnlineStatus online={online} offlineReady={offlineReady} />}
      headerEnd={
        <>
          {/* A choice that can't be stored still holds until the app is closed. */}
          <LanguageMenu onChange={(language) => void changeSettings({ language }).catch(() => undefined)} />
          <Button
            component="a"
            variant="subtle"
            className={classes.settings}
            href={formatRoute({ view: 'guide' })}
            leftSection={<BookOpen aria-hidden="true" size={20} />}
          >
            <span className={classes.word}>{t('library.guide')}</span>
          </Button>
          <Button
            component="a"
            variant="subtle"
            className={classes.settings}
            href={formatRoute({ view: 'settings' })}
            leftSection={<Settings aria-hidden="true" size={20} />}
          >
            <span className={classes.word}>{t('library.settings')}</span>
          </Button>
        </>
      }
    >
      {children}
    </PageFrame>
  )
}
