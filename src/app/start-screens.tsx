import { lazy, Suspense } from 'react'
import { LibraryScreen } from '@/features/library/library-screen'
import { useApp } from '@/store/use-store'
import { useOpenDemo } from './use-open-demo'
import { useOpenFile } from './use-open-file'
import { WaitScreen } from './wait-screen'

// What few visits need is fetched when it is asked for; the service worker keeps it for work without a network.
const NewMapScreen = lazy(() =>
  import('@/features/new-map/new-map-screen').then((module) => ({ default: module.NewMapScreen })),
)
const LibraryBinScreen = lazy(() =>
  import('@/features/library/library-bin-screen').then((module) => ({ default: module.LibraryBinScreen })),
)
const SettingsScreen = lazy(() =>
  import('@/features/app-settings/settings-screen').then((module) => ({ default: module.SettingsScreen })),
)

const OpenFileProblems = lazy(() =>
  import('./open-file-problems').then((module) => ({ default: module.OpenFileProblems })),
)

/** The screens outside a map. They need no Leaflet, so the first visit is drawn before it is fetched. */
export const StartScreens = () => (
  <Suspense fallback={<WaitScreen />}>
    <StartScreen />
  </Suspense>
)

const StartScreen = () => {
  const view = useApp((state) => state.route.view)
  const openDemo = useOpenDemo()
  const { openFile, problems, dismiss } = useOpenFile()
  switch (view) {
    case 'new-map':
      return <NewMapScreen />
    case 'library-bin':
      return <LibraryBinScreen />
    case 'settings':
      return <SettingsScreen />
    default:
      return (
        <>
          <LibraryScreen onOpenDemo={openDemo} onOpenFile={async (file) => void (await openFile(file))} />
          {problems.length > 0 && (
            <Suspense>
              <OpenFileProblems problems={problems} onClose={dismiss} />
            </Suspense>
          )}
        </>
      )
  }
}
