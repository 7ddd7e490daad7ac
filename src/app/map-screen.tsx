import { useEffect, useState } from 'react'
import { inTurns } from '@/device/in-turns'
import { parseAddress } from '@/store/map-address'
import type { MapStore } from '@/store/map-store'
import { openMapStore } from '@/store/open-map-store'
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

/** A large map that is being opened, and how to say that its picture is on the screen. */
type Opening = { readonly store: MapStore; readonly onSeen: () => void }

/** In a tab that goes into the background nothing is drawn any more; a slow phone may take a second to draw. */
const UNSEEN_MS = 2_000

export type MapScreenProps = { readonly id: string; readonly tab: MapTab }

/**
 * Opens a map, a large one by its picture first, and leaves it again; what could not be written stays in memory, see
 * `store/open-maps`.
 */
export const MapScreen = ({ id, tab }: MapScreenProps) => {
  const services = useServices()
  const app = useAppStore()
  const [opened, setOpened] = useState<Opened>()
  const [opening, setOpening] = useState<Opening>()

  useEffect(() => {
    let left = false
    let store: MapStore | undefined
    const { openMaps } = app.getState()
    const onOpening = (picture: MapStore): Promise<void> =>
      new Promise((resolve) => {
        setTimeout(resolve, document.hidden ? 0 : UNSEEN_MS)
        if (!left) setOpening({ store: picture, onSeen: resolve })
      })
    const open = () =>
      openMapStore(services, id, {
        alias: () => app.getState().settings.alias,
        visibility: () => app.getState().settings.defaultVisibility,
        inTurns,
        onOpening,
        address: parseAddress(location.hash),
      })
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

  useAfterFrame(opening?.onSeen)
  if (opened && 'missing' in opened) return <MissingMap why={opened.missing} />
  // Of the other pages a picture shows nothing.
  const store = opened?.store ?? (tab === 'map' ? opening?.store : undefined)
  if (!store) return <WaitScreen />
  return (
    <MapStoreContext value={store}>
      <OpenMap tab={tab} />
    </MapStoreContext>
  )
}

/** Called when what has just been rendered is on the screen. */
const useAfterFrame = (onSeen: (() => void) | undefined): void => {
  useEffect(() => {
    if (!onSeen) return
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(onSeen)
    })
    return () => cancelAnimationFrame(frame)
  }, [onSeen])
}
