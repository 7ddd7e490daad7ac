import { formatRoute, parseRoute, type Route } from '@/store/route'

/** The address bar as a source of routes. */
export const currentRoute = (): Route => parseRoute(location.hash)

export const navigate = (hash: string): void => {
  // What stands behind the question mark is kept by the map itself, see `use-map-address`.
  if (location.hash.split('?')[0] !== hash) history.pushState({ written: true }, '', hash)
}

/** Back within the app; from an address opened directly, to the library. */
export const goBack = (): void => {
  if (history.length > 1) history.back()
  else location.hash = formatRoute({ view: 'library' })
}

export const onRouteChange = (listener: (route: Route) => void): void => {
  // A pushed hash fires neither event; back, forward and a typed address fire one or both.
  addEventListener('popstate', () => listener(currentRoute()))
  addEventListener('hashchange', () => listener(currentRoute()))
}
