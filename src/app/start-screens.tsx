import { SettingsScreen } from '@/features/app-settings/settings-screen'
import { LibraryBinScreen } from '@/features/library/library-bin-screen'
import { LibraryScreen } from '@/features/library/library-screen'
import { NewMapScreen } from '@/features/new-map/new-map-screen'
import { useApp } from '@/store/use-store'
import { OpenFileProblems } from './open-file-problems'
import { useOpenDemo } from './use-open-demo'
import { useOpenFile } from './use-open-file'

/** The screens outside a map. They need no Leaflet, so the first visit is drawn before it is fetched. */
export const StartScreens = () => {
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
          <LibraryScreen onOpenDemo={openDemo} onOpenFile={openFile} />
          <OpenFileProblems problems={problems} onClose={dismiss} />
        </>
      )
  }
}
