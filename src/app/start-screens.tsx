import { LibraryScreen } from '@/features/library/library-screen'
import { useApp } from '@/store/use-store'
import { lazyPart } from '@/ui/lazy-part'
import type { GuidePageProps } from './guide-page'
import type { OpenFileProblemsProps } from './open-file-problems'
import { useOpenDemo } from './use-open-demo'
import { useOpenFile } from './use-open-file'
import { WaitScreen } from './wait-screen'

// What few visits need is fetched when it is asked for; the service worker keeps it for work without a network.
const LATER = { fallback: <WaitScreen />, when: 'shown' } as const
const NewMapScreen = lazyPart(
  async () => (await import('@/features/new-map/new-map-screen')).NewMapScreen,
  LATER,
)
const LibraryBinScreen = lazyPart(
  async () => (await import('@/features/library/library-bin-screen')).LibraryBinScreen,
  LATER,
)
const SettingsScreen = lazyPart(
  async () => (await import('@/features/app-settings/settings-screen')).SettingsScreen,
  LATER,
)
const GuidePage = lazyPart<GuidePageProps>(async () => (await import('./guide-page')).GuidePage, LATER)
const OpenFileProblems = lazyPart<OpenFileProblemsProps>(
  async () => (await import('./open-file-problems')).OpenFileProblems,
  { when: 'shown' },
)

/** The screens outside a map. They need no Leaflet, so the first visit is drawn before it is fetched. */
export const StartScreens = () => {
  const route = useApp((state) => state.route)
  const openDemo = useOpenDemo()
  const { openFile, problems, dismiss } = useOpenFile()
  switch (route.view) {
    case 'new-map':
      return <NewMapScreen />
    case 'library-bin':
      return <LibraryBinScreen />
    case 'settings':
      return <SettingsScreen />
    case 'guide':
      return <GuidePage mapId={route.mapId} />
    default:
      return (
        <>
          <LibraryScreen onOpenDemo={openDemo} onOpenFile={async (file) => void (await openFile(file))} />
          {problems.length > 0 && <OpenFileProblems problems={problems} onClose={dismiss} />}
        </>
      )
  }
}
