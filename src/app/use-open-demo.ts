import { type DemoName, demoChange, loadDemo } from '@/domain/demo-map'
import { useAppStore, useServices } from '@/store/use-store'

/** Opens a demo in one tap: a new map with invented pins, the user's own to try things on. */
export const useOpenDemo = () => {
  const app = useAppStore()
  const services = useServices()
  return async (name: DemoName): Promise<void> => {
    const demo = await loadDemo(name)
    const change = demoChange(demo, { now: services.clock(), by: app.getState().settings.alias })
    const created = await app.getState().createMapWith(demo.draft, change)
    if (created.ok) app.getState().go({ view: 'map', id: created.value, tab: 'map' })
  }
}
