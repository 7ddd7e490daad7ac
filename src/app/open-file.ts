import type { MapDraft } from '@/domain/change/create-map'
import { boundsOf } from '@/domain/geometry/bounds'
import { problem } from '@/domain/problem'
import { fail, type Result } from '@/domain/result'
import type { Header } from '@/domain/schema/map-records'
import type { AnyRecord } from '@/domain/schema/record'
import { isValidField } from '@/domain/schema/record'
import { looksLikeBackup, readBackup } from '@/formats/backup-file'
import type { AppStore } from '@/store/app-store'
import { openBackup } from '@/store/open-backup'
import type { Services } from '@/store/services'

/** Makes a map of a file and gives its id: a GeoJSON file becomes a map of its own, a backup the map it was. */
export const openFile = async (app: AppStore, services: Services, file: File): Promise<Result<string>> => {
  if (looksLikeBackup(await file.slice(0, 64).text())) {
    const backup = readBackup(await file.text())
    return backup.ok ? await openBackup(services.storage, backup.value, services.clock()) : backup
  }
  const context = { now: services.clock(), by: app.getState().settings.alias }
  const controller = new AbortController()
  const { signal } = controller
  const options = { request: {}, context, present: [] }
  const read = await services.formats.read(file, options, () => undefined, signal)
  if (!read.ok) return read
  if (read.value.account?.candidates.length) {
    controller.abort()
    return fail(problem('file.position-unsure', { name: file.name }))
  }
  const change = await read.value.change(() => undefined, signal)
  const said = read.value.header?.fields as Partial<Header> | undefined
  return await app.getState().createMapWith(draftOf(said, file.name, change.put ?? []), change)
}

/** What the file says of the map, else its name and where its records are. */
const draftOf = (
  said: Partial<Header> | undefined,
  fileName: string,
  records: readonly AnyRecord[],
): MapDraft => {
  const valid = <K extends keyof Header>(field: K): Header[K] | undefined =>
    said?.[field] !== undefined && isValidField('header', field, said[field])
      ? (said[field] as Header[K])
      : undefined
  const town = valid('town')
  const organisation = valid('organisation')
  return {
    title: valid('title') ?? (fileName.replace(/(\.geo)?\.?json$/i, '').slice(0, 100) || 'Mapa'),
    communityType: valid('communityType') ?? 'territorial',
    home: valid('home') ?? homeOf(records),
    ...(town ? { town } : {}),
    ...(organisation ? { organisation } : {}),
    ...(valid('demo') ? { demo: true } : {}),
  }
}

const homeOf = (records: readonly AnyRecord[]): MapDraft['home'] => {
  const bounds = boundsOf(
    records.flatMap((record) =>
      (record.type === 'place' || record.type === 'neighbourhood') && record.geometry
        ? [record.geometry]
        : [],
    ),
  )
  if (!bounds) return { centre: [19.3, 52.1], zoom: 6 }
  const [west, south, east, north] = bounds
  const span = Math.max(east - west, (north - south) * 1.6, 0.002)
  // The world is 360° wide at zoom 0 on 256 px; a phone shows about one and a half such tiles.
  return {
    centre: [(west + east) / 2, (south + north) / 2],
    zoom: Math.max(5, Math.min(17, Math.floor(Math.log2((360 * 1.5) / span)))),
  }
}
