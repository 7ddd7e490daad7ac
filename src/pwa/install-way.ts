/** Chromium's event before it would offer to install the app; not in TypeScript's DOM. */
type InstallEvent = Event & { prompt(): Promise<unknown> }

/** How the app gets its icon: by a question of the browser, or by hand on an iPhone or iPad. */
export type InstallWay = { readonly by: 'browser'; readonly ask: () => void } | { readonly by: 'hand' }

/** Calls back when the app can be installed here, and with `undefined` when it can't any more. */
export const followInstallWay = (onWay: (way: InstallWay | undefined) => void): void => {
  addEventListener('beforeinstallprompt', (event) => {
    // The browser's own bar would come at any time; ours waits where one looks for it.
    event.preventDefault()
    const ask = (): void => {
      // The question can be put once; after "no" the browser itself decides when it offers anew.
      onWay(undefined)
      void (event as InstallEvent).prompt()
    }
    onWay({ by: 'browser', ask })
  })
  addEventListener('appinstalled', () => onWay(undefined))
  // Only Safari on iOS has the property; there it is `true` in the installed app.
  if ((navigator as { standalone?: boolean }).standalone === false) onWay({ by: 'hand' })
}
