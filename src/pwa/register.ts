import type { Workbox } from 'workbox-window'

export type ServiceWorkerEvents = {
  /** A new version is stored and waits. Nothing changes until `applyUpdate`: the app decides when to ask. */
  readonly onUpdateReady: () => void
  /** Everything the app needs is stored: it opens without a network. Called at every start once this is so. */
  readonly onOfflineReady: () => void
}

export type ServiceWorkerHandle = {
  /**
   * Lets the new version take over and loads the page anew. Call it only when nothing is being drawn or written;
   * with nothing new it does nothing.
   */
  readonly applyUpdate: () => Promise<void>
}

const SERVICE_WORKER = '/service-worker.js'
const UPDATE_CHECK_MS = 60 * 60 * 1000

/**
 * Registers the service worker of the built app. Where there can be none (a plain http address in the local network,
 * a private window of some browsers, development) nothing is called and the app goes on without.
 */
export const registerServiceWorker = (events: ServiceWorkerEvents): ServiceWorkerHandle => {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return { applyUpdate: async () => {} }

  const reload = (): void => window.location.reload()
  const hadWorker = navigator.serviceWorker.controller !== null
  let update: 'none' | 'waiting' | 'applying' | 'taken over' = 'none'

  if (hadWorker) events.onOfflineReady()

  let workbox: Workbox | undefined
  const register = async (): Promise<void> => {
    // Fetched here, as the first paint does without it.
    workbox = new (await import('workbox-window')).Workbox(SERVICE_WORKER)
    workbox.addEventListener('waiting', () => {
      update = 'waiting'
      events.onUpdateReady()
    })
    workbox.addEventListener('controlling', () => {
      if (update === 'applying') return reload()
      if (!hadWorker) return
      // Another tab agreed to the new version: parts that this page has not loaded yet are no longer stored.
      update = 'taken over'
      events.onUpdateReady()
    })
    workbox.addEventListener('activated', ({ isUpdate }) => {
      if (!isUpdate) events.onOfflineReady()
    })
    const registration = await workbox.register()
    if (registration) keepLooking(registration)
  }
  // Refused by the browser or by the network: the app works from the network then.
  register().catch((error: unknown) => console.warn('The app could not be stored for work offline:', error))

  return {
    applyUpdate: async () => {
      if (update === 'taken over') reload()
      if (update !== 'waiting') return
      update = 'applying'
      workbox?.messageSkipWaiting()
    },
  }
}

/** An installed app may stay open for days: look for a new version each hour, and on coming back to the screen. */
const keepLooking = (registration: ServiceWorkerRegistration): void => {
  let last = Date.now()
  const look = (): void => {
    if (!navigator.onLine || document.visibilityState !== 'visible') return
    if (Date.now() - last < UPDATE_CHECK_MS) return
    last = Date.now()
    // Without the server there is nothing newer to be had, and nothing to say.
    registration.update().catch(() => {})
  }
  setInterval(look, UPDATE_CHECK_MS)
  document.addEventListener('visibilitychange', look)
}
