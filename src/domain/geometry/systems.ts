/** How coordinates of a file may be meant. The order of the list is the order in which equally likely ones are offered. */
export const SYSTEMS = [
  { id: 'wgs84', epsg: [4326, 4258], label: 'WGS 84 (EPSG:4326)' },
  {
    id: 'pl-1992',
    epsg: [2180],
    label: 'PL-1992 (EPSG:2180)',
    proj: '+proj=tmerc +lat_0=0 +lon_0=19 +k=0.9993 +x_0=500000 +y_0=-5300000 +ellps=GRS80 +units=m',
  },
  ...([5, 6, 7, 8] as const).map((zone) => ({
    id: `pl-2000-${zone}` as const,
    epsg: [2171 + zone],
    label: `PL-2000/${zone} (EPSG:${2171 + zone})`,
    proj: `+proj=tmerc +lat_0=0 +lon_0=${zone * 3} +k=0.999923 +x_0=${zone}500000 +y_0=0 +ellps=GRS80 +units=m`,
  })),
  {
    id: 'web-mercator',
    epsg: [3857, 3785, 900913, 102100],
    label: 'Web Mercator (EPSG:3857)',
    proj: '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m',
  },
  ...([33, 34] as const).map((zone) => ({
    id: `utm-${zone}` as const,
    // On WGS 84 and on ETRS89, in either official order: the same within a metre.
    epsg: [32600 + zone, 25800 + zone, 3012 + zone],
    label: `UTM ${zone}N (EPSG:${32600 + zone})`,
    proj: `+proj=utm +zone=${zone} +ellps=GRS80 +units=m`,
  })),
] as const satisfies readonly CoordinateSystem[]

export type SystemId = (typeof SYSTEMS)[number]['id']

type CoordinateSystem = {
  readonly id: string
  /** Codes under which files know it. */
  readonly epsg: readonly number[]
  /** The same in every language. */
  readonly label: string
  /** As PROJ writes it; degrees need none. Parameters of the Polish systems: regulation of 15 October 2012 (Dz.U. 2012 poz. 1247). */
  readonly proj?: string
}

/** `east-north` is x, y as GeoJSON has it; surveyors of Poland write the other. */
export type AxisOrder = 'east-north' | 'north-east'

/** How every pair of numbers of a file is read. */
export type CoordinateReading = { readonly system: SystemId; readonly order: AxisOrder }

/** Longitude and latitude: what GeoJSON is (RFC 7946 §4). */
export const PLAIN_READING: CoordinateReading = { system: 'wgs84', order: 'east-north' }

export const sameReading = (a: CoordinateReading, b: CoordinateReading): boolean =>
  a.system === b.system && a.order === b.order

export const systemOfEpsg = (epsg: number): SystemId | undefined =>
  SYSTEMS.find((system) => (system.epsg as readonly number[]).includes(epsg))?.id

export const systemLabel = (id: SystemId): string =>
  SYSTEMS.find((system) => system.id === id)?.label as string
