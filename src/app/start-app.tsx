import { nanoid } from 'nanoid'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { createLocationDevice } from '@/device/location'
import { saveFile } from '@/device/save-file'
import { persistenceState, requestPersistence } from '@/device/storage-quota'
import { changeLanguage, createI18n } from '@/i18n/core/i18n'
import { followInstallWay, type InstallWay } from '@/pwa/install-way'
import { acknowledgeLoss } from '@/storage/data-loss'
import type { JournalState } from '@/storage/journal/journal'
import { createMapWriter } from '@/storage/map-writer'
import { createAppStore } from '@/store/app-store'
import type { Services } from '@/store/services'
import { showNotice } from '@/ui/notices'
import { App } from './app'
import { currentRoute, goBack, navigate, onRouteChange } from './hash-router'
import { openStorage } from './open-storage'
import { readSettings } from './read-settings'
import { createFormats } from './workers'

const clock = (): string => new Date().toISOString()

/** Builds the parts once and hands them on. */
export const startApp = async (): Promise<void> => {
  // The browser may offer it while the storage is still being opened.
  let installWay: InstallWay | undefined
  let tellInstallWay = (): void => undefined
  followInstallWay((way) => {
    installWay = way
    tellInstallWay()
  })
  // What the journal says before there is a screen is said when there is one.
  let journalState: JournalState = 'on'
  let isRestored = false
  let tellScreens = (): void => undefined
  const { storage, loss, isNewer } = await openStorage({
    onState: (state) => {
      journalState = state
      tellScreens()
    },
    onRestored: () => {
      isRestored = true
      tellScreens()
    },
  })
  const settings = readSettings(await storage.readSetting('settings').catch(() => undefined))
  const i18n = await createI18n(settings.language)
  const services: Services = {
    storage,
    createWriter: (options) => createMapWriter({ ...options, storage, clock }),
    clock,
    newId: () => nanoid(),
    location: createLocationDevice(),
    formats: createFormats(),
    requestPersistence,
    persistenceState,
    saveFile,
    appVersion: __APP_VERSION__,
  }

  let applyUpdate = (): void => undefined
  const store = createAppStore({
    services,
    initial: {
      route: currentRoute(),
      settings,
      online: navigator.onLine,
      loss,
      persistence: await persistenceState(),
    },
    navigate,
    goBack,
    acknowledgeLoss,
    applyUpdate: () => applyUpdate(),
  })

  store.setState({ isStorageNewer: isNewer })
  tellScreens = () => store.setState({ journalState, isRestored })
  tellScreens()

  tellInstallWay = () => store.setState({ installWay })
  tellInstallWay()

  // The one moment when a question is right: with the tab, the only copy of the last changes would go.
  addEventListener('beforeunload', (event) => {
    if (store.getState().openMaps.hasUnsaved()) event.preventDefault()
  })
  onRouteChange((route) => store.setState({ route }))
  addEventListener('online', () => store.setState({ online: true }))
  addEventListener('offline', () => store.setState({ online: false }))
  store.subscribe(({ settings: { language } }, before) => {
    if (language !== before.settings.language) void changeLanguage(i18n, language)
  })
  const markLanguage = (language: string): void => {
    document.documentElement.lang = language
  }
  markLanguage(i18n.language)
  i18n.on('languageChanged', markLanguage)

  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <App store={store} services={services} />
      </I18nextProvider>
    </StrictMode>,
  )

  // It waits in the browser until it is asked for, so the first paint goes before.
  void import('@/pwa/incoming-files').then(({ followIncomingFiles }) =>
    followIncomingFiles({
      onFile: store.getState().addIncoming,
      onFailure: () =>
        showNotice({
          kind: 'danger',
          text: i18n.t('common.incoming.failed'),
          closeLabel: i18n.t('common.close'),
        }),
    }),
  )

  // After the first paint: the worker's download must not compete with the start.
  void import('@/pwa/register').then(({ registerServiceWorker }) => {
    const serviceWorker = registerServiceWorker({
      onUpdateReady: () => store.setState({ updateReady: true }),
      onOfflineReady: () => store.setState({ offlineReady: true }),
    })
    applyUpdate = () => void serviceWorker.applyUpdate()
  })
}
