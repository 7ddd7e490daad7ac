import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { distanceMetres } from '@/domain/geometry/length-metres'
import type { Place } from '@/domain/schema/place'
import { writeGeojson } from '@/formats/geojson/write-geojson'
import { imported, planOf } from './read-back'

/** Cut from files that towns, registers and OpenStreetMap publish; see the README beside them. */
const file = (name: string): string => readFileSync(`tests/fixtures/geojson/${name}`, 'utf8')

it('pharmacies of Overpass become resources of health with what their tags say', async () => {
  const { change, counts, fileNotes } = await planOf(file('pharmacies-overpass.geojson'), [], {
    mapping: { polygonsAs: 'place' },
  })
  expect(counts.added).toBe(4)
  expect(fileNotes).toEqual([])
  const places = change.put as readonly Place[]
  expect(places.map(({ kind, category, theme, source }) => [kind, category, theme, source])).toEqual(
    Array(4).fill(['resource', 'resource.health', 'health', 'osm']),
  )
  expect(places[1]).toMatchObject({
    name: 'Pharmacie du Clou-Bouchet',
    sourceId: 'node/6290892159',
    address: 'Rue Jules Siegfried 7 bis, 79000 Niort',
    contactPhone: '+33 5 49 05 53 96',
    openingHours:
      'Mo 14:00-19:00, Tu-Fr 09:00-12:15 / 14:15-19:00, We 09:00-12:15 / 14:15-19:15, Sa 09:00-12:00',
    status: 'active',
    visibility: 'internal',
    foreign: { amenity: 'pharmacy', 'ref:FR:FINESS': '790010995' },
  })
  expect(places[3]).toMatchObject({
    contactEmail: 'catherine.frigot@perso.alliadis.net',
    contactWww: 'https://www.pharmacie-niort.com',
    accessibility: 'yes',
  })
  const [, again] = JSON.parse(
    writeGeojson(places, { version: 'working', appVersion: '1', date: '2026-11-23', mapId: 'm' }),
  ).features
  expect(again.properties).toMatchObject({ amenity: 'pharmacy', 'addr:housenumber': '7 bis' })
})

it('voivodeships become areas by their names', async () => {
  const { change } = await planOf(file('wojewodztwa.geojson'))
  expect(change.put?.map((record) => [record.type, 'name' in record && record.name])).toEqual([
    ['neighbourhood', 'opolskie'],
    ['neighbourhood', 'śląskie'],
    ['neighbourhood', 'świętokrzyskie'],
  ])
})

it('bike stands of Gdańsk land in Gdańsk, each where its text fields say', async () => {
  const { located } = await imported(file('stojaki-epsg2177.geojson'))
  expect(located.candidates.map(({ reading, town }) => [reading, town])).toEqual([
    [{ system: 'pl-2000-6', order: 'north-east' }, 'Gdańsk'],
  ])
  const { change } = await planOf(file('stojaki-epsg2177.geojson'), [], { mapping: { name: 'opis_miejsca' } })
  const [first] = change.put as readonly Place[]
  expect(first?.name).toBe('Stojak przy bibliotece')
  const position = first?.geometry?.type === 'Point' ? first.geometry.coordinates : ([0, 0] as const)
  expect(distanceMetres(position, [18.6466, 54.3521])).toBeLessThan(0.1)
  expect(first?.foreign).toMatchObject({ X: '6542039,15632', wlasnosc: null })
})
