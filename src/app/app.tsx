import { MantineProvider } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useLayoutEffect } from 'react'
import { ErrorBoundary } from 'react-error-boundary'
import { AreaUnitContext } from '@/i18n/react/use-text'
import type { AppStore } from '@/store/app-store'
import type { Services } from '@/store/services'
import { AppStoreContext, ServicesContext, useApp } from '@/store/use-store'
import '@/ui/fonts.css'
import '@/ui/mantine-styles'
import '@/ui/tokens.css'
import { lazyPart } from '@/ui/lazy-part'
import { Notices } from '@/ui/notices'
import { cssVariablesResolver, theme } from '@/ui/theme'
import { CrashScreen } from './crash-screen'
import { currentRoute } from './hash-router'
import type { IncomingProps } from './incoming'
import type { MapScreenProps } from './map-screen'
import { WaitScreen } from './wait-screen'

const onDemand = { fallback: <WaitScreen />, when: 'shown' } as const
const MapScreen = lazyPart<MapScreenProps>(async () => (await import('./map-screen')).MapScreen, onDemand)
const StartScreens = lazyPart(async () => (await import('./start-screens')).StartScreens, onDemand)

const Incoming = lazyPart<IncomingProps>(async () => (await import('./incoming')).Incoming, { when: 'shown' })

// Side by side with what else the start waits for: the database, the settings, the language.
if (currentRoute().view === 'map') MapScreen.fetch()
else StartScreens.fetch()

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
  const areaUnit = useApp((state) => state.settings.areaUnit)
  const sunlight = useApp((state) => state.settings.sunlight)
  const wantsContrast = useMediaQuery('(prefers-contrast: more)', false, { getInitialValueInEffect: false })
  const isSun = sunlight || wantsContrast
  useLayoutEffect(() => {
    if (isSun) document.documentElement.dataset.theme = 'sun'
    else delete document.documentElement.dataset.theme
  }, [isSun])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      {...(isSun ? { forceColorScheme: 'light' } : scheme === 'auto' ? {} : { forceColorScheme: scheme })}
    >
      <AreaUnitContext value={areaUnit}>
        <ErrorBoundary FallbackComponent={CrashScreen}>
          <Screens />
          <FirstIncoming />
          <Notices />
        </ErrorBoundary>
      </AreaUnitContext>
    </MantineProvider>
  )
}

/** One question at a time. */
const FirstIncoming = () => {
  const waiting = useApp((state) => state.waitingFiles)[0]
  return waiting ? <Incoming key={waiting.id} waiting={waiting} /> : null
}

const Screens = () => {
  const route = useApp((state) => state.route)
  if (route.view !== 'map') return <StartScreens />
  return <MapScreen key={route.id} id={route.id} tab={route.tab} />
}
