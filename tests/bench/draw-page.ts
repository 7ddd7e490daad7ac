import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import 'leaflet.markercluster'
import 'leaflet.markercluster/dist/MarkerCluster.css'
import type { Place } from '@/domain/schema/place'
import { indexPlaces } from '@/map/place-index'
import { PlacesLayer } from '@/map/places-layer'
import { generatePlaces } from './generate-places'

/**
 * All places of a large town on one map, drawn by our own layer and by those that a Leaflet map usually takes, in one run
 * on one page: the machine is the same, so the ratios say something where the milliseconds don't.
 */
const PLACES = 100_000
const CENTRE: L.LatLngTuple = [50.93, 21.39]
const FRAMES = 90

const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve))
const drawn = async (): Promise<void> => {
  await nextFrame()
  await nextFrame()
}
const rounded = (ms: number): number => Math.round(ms * 10) / 10

/** Longest and 95th percentile of the times between frames while `work` does one step per frame. */
const frames = async (count: number, work: (frame: number) => void) => {
  const gaps: number[] = []
  let before = await nextFrame()
  for (let frame = 0; frame < count; frame += 1) {
    work(frame)
    const now = await nextFrame()
    gaps.push(now - before)
    before = now
  }
  gaps.sort((a, b) => a - b)
  return { p95: rounded(gaps[Math.floor(gaps.length * 0.95)] ?? 0), longest: rounded(gaps.at(-1) ?? 0) }
}

const newMap = (): L.Map => {
  const element = document.getElementById('map') as HTMLElement
  return L.map(element, { center: CENTRE, zoom: 13, maxZoom: 20, fadeAnimation: false, zoomAnimation: false })
}

type Layer = { readonly name: string; readonly add: (map: L.Map) => unknown }

const latLngOf = ({ geometry }: Place): L.LatLngTuple => {
  const [lng, lat] = geometry?.type === 'Point' ? geometry.coordinates : [0, 0]
  return [lat, lng]
}

const measure = async ({ name, add }: Layer) => {
  const map = newMap()
  await drawn()
  const from = performance.now()
  add(map)
  await drawn()
  const firstDrawMs = rounded(performance.now() - from)
  const pan = await frames(FRAMES, (frame) => map.panBy([frame % 60 < 30 ? 16 : -16, 6], { animate: false }))
  const zooms = [12, 13, 14, 15, 14, 13, 12, 13]
  const zoom = await frames(zooms.length * 6, (frame) => {
    if (frame % 6 === 0) map.setZoom(zooms[frame / 6] ?? 13, { animate: false })
  })
  map.remove()
  return { name, firstDrawMs, panP95Ms: pan.p95, worstZoomFrameMs: zoom.longest }
}

/** Of the other layers only this: some need seconds for each frame of a pan. */
const measureFirstDraw = async ({ name, add }: Layer) => {
  const map = newMap()
  await drawn()
  const from = performance.now()
  add(map)
  await drawn()
  const firstDrawMs = rounded(performance.now() - from)
  map.remove()
  return { name, firstDrawMs }
}

const state = (index: ReturnType<typeof indexPlaces>) => ({
  index,
  selectedId: undefined,
  hiddenId: undefined,
  pinSize: 38,
  dark: false,
  shown: undefined,
  countText: String,
})

const measureEdit = async (places: readonly Place[]) => {
  const map = newMap()
  const byId = new Map(places.map((place) => [place.id, place]))
  let index = indexPlaces(places, '2026-11-23')
  const layer = new PlacesLayer(state(index), {}).addTo(map)
  await drawn()
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  const times: number[] = []
  for (let n = 0; n < 20; n += 1) {
    const place = places[n * 31] as Place
    byId.set(place.id, { ...place, kind: 'need', category: 'need.lighting' })
    const from = performance.now()
    index = index.update(byId, new Set([place.id])) ?? index
    layer.update(state(index))
    await nextFrame()
    times.push(performance.now() - from)
  }
  times.sort((a, b) => a - b)
  map.remove()
  return { editMedianMs: rounded(times[10] ?? 0), editWorstMs: rounded(times.at(-1) ?? 0) }
}

const run = async () => {
  const places = generatePlaces(PLACES)
  const empty = await measure({ name: 'empty map', add: () => undefined })
  const own = await measure({
    name: 'own canvas with groups',
    add: (map) => new PlacesLayer(state(indexPlaces(places, '2026-11-23')), {}).addTo(map),
  })
  const circles = await measureFirstDraw({
    name: 'L.circleMarker on L.canvas',
    add: (map) => {
      const renderer = L.canvas()
      const markers = places.map((place) => L.circleMarker(latLngOf(place), { renderer, radius: 8 }))
      return L.layerGroup(markers).addTo(map)
    },
  })
  const edit = await measureEdit(places)
  const clustered = await measureFirstDraw({
    name: 'leaflet.markercluster',
    add: (map) => {
      const group = L.markerClusterGroup({ maxClusterRadius: 40, animate: false })
      group.addLayers(places.map((place) => L.marker(latLngOf(place))))
      return map.addLayer(group)
    },
  })
  return {
    places: PLACES,
    layers: [empty, own, circles, clustered],
    timesFasterThanMarkercluster: rounded(clustered.firstDrawMs / own.firstDrawMs),
    timesFasterThanCircleMarkers: rounded(circles.firstDrawMs / own.firstDrawMs),
    panP95OfEmpty: rounded(own.panP95Ms / empty.panP95Ms),
    ...edit,
  }
}

run().then(
  (result) => Reflect.set(window, '__result', result),
  (error: unknown) => Reflect.set(window, '__result', { error: String(error) }),
)
