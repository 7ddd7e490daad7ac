/** Where the user is. Every view has an address; it lives in the hash, so that any static server can serve the app. */
export type MapTab = 'map' | 'list' | 'data' | 'settings'

export type Route =
  | { readonly view: 'library' }
  | { readonly view: 'new-map' }
  | { readonly view: 'library-bin' }
  | { readonly view: 'settings' }
  /** With the map from which it was opened, to go back to. */
  | { readonly view: 'guide'; readonly mapId?: string }
  | { readonly view: 'map'; readonly id: string; readonly tab: MapTab }

const TAB_WORDS: Readonly<Record<MapTab, string>> = {
  map: '',
  list: 'lista',
  data: 'dane',
  settings: 'ustawienia',
}

export const formatRoute = (route: Route): string => {
  switch (route.view) {
    case 'library':
      return '#/'
    case 'new-map':
      return '#/nowa'
    case 'library-bin':
      return '#/kosz'
    case 'settings':
      return '#/ustawienia'
    case 'guide':
      return route.mapId === undefined ? '#/przewodnik' : `#/przewodnik/${route.mapId}`
    case 'map':
      return `#/mapa/${route.id}${route.tab === 'map' ? '' : `/${TAB_WORDS[route.tab]}`}`
  }
}

/** An address that means nothing leads to the library, never to an error. */
export const parseRoute = (hash: string): Route => {
  const [view, id, word] = (hash.split('?')[0] ?? '').replace(/^#?\/?/, '').split('/')
  if (view === 'nowa') return { view: 'new-map' }
  if (view === 'kosz') return { view: 'library-bin' }
  if (view === 'ustawienia') return { view: 'settings' }
  const mapId = id && /^[\w.-]{1,64}$/.test(id) ? id : undefined
  if (view === 'przewodnik') return { view: 'guide', ...(mapId ? { mapId } : {}) }
  if (view === 'mapa' && mapId) {
    const tab = (Object.keys(TAB_WORDS) as MapTab[]).find((name) => TAB_WORDS[name] === (word ?? ''))
    return { view: 'map', id: mapId, tab: tab ?? 'map' }
  }
  return { view: 'library' }
}
