import { describe, expect, it } from 'vitest'
import { aNeighbourhood, aPlace, NOW } from '@tests/builders/records'
import type { Place } from '@/domain/schema/place'
import { type AnyRecord, fieldNames, isValidField } from '@/domain/schema/record'
import { categoriesOf, KINDS } from '@/domain/taxonomy'
import { type ExportOptions, writeGeojson } from '@/formats/geojson/write-geojson'

const OPTIONS = { appVersion: '1', date: NOW, mapId: 'm' }
const working: ExportOptions = { ...OPTIONS, version: 'working' }
const published: ExportOptions = { ...OPTIONS, version: 'public', precision: 'exact', needPoints: true }

const FREE_ANYWHERE = ['id', 'name']
const ALLOWED = ['description', 'address', 'openingHours', 'accessibilityNotes', 'meetingDays', 'leadOrg']
const secret = (field: string): string => `TAJNE-${field}-TAJNE`

/** Every field that takes words, or a list of them, holds a secret of its own. */
const planted = (fields: Partial<Place>): { readonly place: Place; readonly secrets: readonly string[] } => {
  const texts = fieldNames('place').filter(
    (field) => !FREE_ANYWHERE.includes(field) && isValidField('place', field, secret(field)),
  )
  const lists = fieldNames('place').filter((field) => isValidField('place', field, [secret(field)]))
  const place = aPlace({
    id: 'p',
    ...Object.fromEntries(texts.map((field) => [field, secret(field)])),
    ...Object.fromEntries(lists.map((field) => [field, [secret(field)]])),
    foreign: { [secret('key')]: 1, address: secret('foreign'), deep: [{ a: secret('deep') }] },
    ...fields,
  })
  return { place, secrets: [...texts, ...lists, 'key', 'foreign', 'deep'] }
}
const saidIn = (text: string, secrets: readonly string[]): readonly string[] =>
  secrets.filter((field) => text.includes(secret(field)))

describe('a public file', () => {
  it('says of no place, of any category, a word outside the allow-list; the working file says them all', () => {
    for (const kind of KINDS) {
      for (const { id: category, sensitivity } of categoriesOf(kind)) {
        for (const meetingPlaceConfirmed of [false, true]) {
          const { place, secrets } = planted({ kind, category, visibility: 'public', meetingPlaceConfirmed })
          expect(secrets.length).toBeGreaterThan(20)
          const said = saidIn(writeGeojson([place], published), secrets)
          expect([category, said.filter((field) => !ALLOWED.includes(field))]).toEqual([category, []])
          if (sensitivity === 2) expect([category, said.includes('address')]).toEqual([category, false])
          expect([category, saidIn(writeGeojson([place], working), secrets)]).toEqual([category, secrets])
        }
      }
    }
  })

  it.each(['internal', 'private'] as const)('says nothing at all of a place that is %s', (visibility) => {
    const { place, secrets } = planted({ visibility, name: secret('name') })
    expect(saidIn(writeGeojson([place], published), [...secrets, 'name'])).toEqual([])
    const inWorking = saidIn(writeGeojson([place], working), [...secrets, 'name'])
    expect(inWorking).toHaveLength(visibility === 'private' ? 0 : secrets.length + 1)
  })

  it('hides lines and outlines of places in need of care as it hides points', () => {
    const { geometry } = aNeighbourhood()
    const line = { type: 'LineString' as const, coordinates: geometry.coordinates[0] as [] }
    for (const shape of [geometry, line]) {
      const place = aPlace({ id: 'p', category: 'resource.people', visibility: 'public', geometry: shape })
      expect(JSON.parse(writeGeojson([place], published)).features[0].geometry).toBeNull()
    }
  })

  it('shows no need that calls itself a resource, nor the other way round', () => {
    for (const [kind, category] of [
      ['resource', 'need.lighting'],
      ['need', 'resource.green'],
      ['observation', 'resource.green'],
    ] as const) {
      const place = aPlace({ id: 'p', kind, category, visibility: 'public', address: 'Sadowa 5' })
      const { features } = JSON.parse(writeGeojson([place], published))
      expect(features.map(({ geometry }: { geometry: unknown }) => geometry)).toEqual(
        kind === 'need' ? [] : [null],
      )
      expect(JSON.stringify(features)).not.toContain('Sadowa')
    }
  })

  it('names no area that is not in it', () => {
    const records: readonly AnyRecord[] = [
      aNeighbourhood({ id: 'gone', deletedAt: NOW }),
      aNeighbourhood({ id: 'part', parentId: 'gone' }),
      aPlace({ id: 'p', visibility: 'public', geometry: null, neighbourhoodId: 'gone' }),
      aPlace({ id: 'q', visibility: 'public', geometry: null, neighbourhoodId: 'never' }),
    ]
    expect(writeGeojson(records, published)).not.toMatch(/"(gone|never)"/)
  })
})
