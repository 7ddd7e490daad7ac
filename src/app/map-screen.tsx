import { useEffect, useState } from 'react'
import { type MapStore, openMapStore } from '@/store/map-store'
import type { MapTab } from '@/store/route'
import { MapStoreContext, useAppStore, useServices } from '@/store/use-store'
import { lazyPart } from '@/ui/lazy-part'
import type { MissingMapProps } from './missing-map'
import { OpenMap } from './open-map'
import { WaitScreen } from './wait-screen'

const MissingMap = lazyPart<MissingMapProps>(async () => (await import('./missing-map')).MissingMap, {
  fallback: <WaitScreen />,
})

type Opened = { readonly store: MapStore } | { readonly missing: 'absent' | 'unreadable' }

export type MapScreenProps = { readonly id: string; readonly tab: MapTab }

/** Opens a map and leaves it again; what could not be written stays in memory, see `store/open-maps`. */
export const MapScreen = ({ id, tab }: MapScreenProps) => {
  const services = useServices()
  const app = useAppStore()
  const [opened, setOpened] = useState<Opened>()

  useEffect(() => {
    let left = false
    let store: MapStore | undefined
    const { openMaps } = app.getState()
    const open = () => openMapStore(services, id, () => app.getState().settings.alias)
    openMaps.enter(id, open).then(
      (found) => {
        store = found
        if (left && found) openMaps.leave(found)
        else if (!left) setOpened(found ? { store: found } : { missing: 'absent' })
      },
      () => setOpened({ missing: 'unreadable' }),
    )
    return () => {
      left = true
      if (store) openMaps.leave(store)
    }
  }, [services, app, id])

  if (!opened) return <WaitScreen />
  if ('missing' in opened) return <MissingMap why={opened.missing} />
  return (
    <MapStoreContext value={opened.store}>
      <OpenMap tab={tab} />
    </MapStoreContext>
  )
}
