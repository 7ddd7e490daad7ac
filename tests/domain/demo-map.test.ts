import { describe, expect, it } from 'vitest'
import { NOW } from '@tests/builders/records'
import { DEMO_NAMES, demoChange, loadDemo } from '@/domain/demo-map'
import { isAreaGeometry } from '@/domain/geometry/geometry'
import { checkRecord } from '@/domain/schema/record'
import { categoryInfo, KINDS } from '@/domain/taxonomy'

describe.each(DEMO_NAMES)('demo map %s', (name) => {
  it('holds only valid records, every kind, and relations between places that exist', async () => {
    const demo = await loadDemo(name)
    const { put = [] } = demoChange(demo, { now: NOW, by: 'przykład' })
    const checked = put.map(checkRecord)
    expect(checked.filter((result) => !result.record || result.badFields.length > 0)).toEqual([])
    expect(new Set(put.map((record) => record.id)).size).toBe(put.length)

    const places = put.filter((record) => record.type === 'place')
    expect(new Set(places.map((place) => place.kind))).toEqual(new Set(KINDS))
    expect(places.filter((place) => !categoryInfo(place.category))).toEqual([])
    const ids = new Set(places.map((place) => place.id))
    const relations = put.filter((record) => record.type === 'relation')
    expect(relations.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([])
  })

  it('marks its boundaries as approximate and itself as a demo', async () => {
    const demo = await loadDemo(name)
    const { put = [] } = demoChange(demo, { now: NOW, by: 'przykład' })
    const areas = put.filter((record) => record.type === 'neighbourhood')
    expect(demo.draft.demo).toBe(true)
    expect(areas.length).toBeGreaterThan(0)
    expect(areas.every((area) => area.approximate && isAreaGeometry(area.geometry))).toBe(true)
    expect(areas.every((area) => area.name.includes('przykład'))).toBe(true)
  })
})

it('Wesoła Gromadka answers a need in Stalowa Wola', async () => {
  const { relations } = await loadDemo('stalowa-wola')
  expect(relations).toContainEqual({ from: 'demo-sw-gromadka', to: 'demo-sw-brak', relation: 'answers' })
})
