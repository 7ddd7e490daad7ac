import { MantineProvider } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import type { AppStore } from '@/store/app-store'
import type { Services } from '@/store/services'
import { AppStoreContext, ServicesContext, useApp } from '@/store/use-store'
import '@/ui/fonts.css'
import '@/ui/mantine-styles'
import '@/ui/tokens.css'
import { Notices } from '@/ui/notices'
import { cssVariablesResolver, theme } from '@/ui/theme'
import { CrashScreen } from './crash-screen'
import { StartScreens } from './start-screens'
import { WaitScreen } from './wait-screen'

const MapScreen = lazy(() => import('./map-screen').then((module) => ({ default: module.MapScreen })))

type AppProps = { readonly store: AppStore; readonly services: Services }

export const App = ({ store, services }: AppProps) => (
  <AppStoreContext value={store}>
    <ServicesContext value={services}>
      <Themed />
    </ServicesContext>
  </AppStoreContext>
)

const Themed = () => {
  const scheme = useApp((state) => state.settings.colourScheme)
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      {...(scheme === 'auto' ? {} : { forceColorScheme: scheme })}
    >
      <ErrorBoundary FallbackComponent={CrashScreen}>
        <Screens />
        <Notices />
      </ErrorBoundary>
    </MantineProvider>
  )
}

const Screens = () => {
  const route = useApp((state) => state.route)
  if (route.view !== 'map') return <StartScreens />
  return (
    <Suspense fallback={<WaitScreen />}>
      <MapScreen key={route.id} id={route.id} tab={route.tab} />
    </Suspense>
  )
}
