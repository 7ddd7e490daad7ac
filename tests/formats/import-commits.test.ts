import fc from 'fast-check'
import { expect, it } from 'vitest'
import { NOW } from '@tests/builders/records'
import { createMapDocuments } from '@/document/map-documents'
import { checkRecord } from '@/domain/schema/record'
import { type ExportOptions, writeGeojson } from '@/formats/geojson/write-geojson'
import { arbitraryGeometry, arbitraryRecords } from './arbitrary-records'
import { planOf } from './read-back'
import { runs } from './runs'

/** Keys and values that files hold in earnest, by mistake, and in bad faith. */
const properties = fc.dictionary(
  fc.oneof(
    fc.string(),
    fc.constantFrom(
      'name',
      'id',
      '@id',
      'kind',
      'category',
      'foreign',
      'constructor',
      '__proto__',
      'createdAt',
      'visibility',
      'deletedAt',
      'geometry',
      'sourceId',
    ),
  ),
  fc.oneof(
    fc.jsonValue(),
    fc.constantFrom('place', 'neighbourhood', 'need', 'need.crisis', 'private', NOW, null, 'x'.repeat(600)),
  ),
)
const features = fc.array(
  fc.record(
    {
      type: fc.constant('Feature'),
      id: fc.oneof(fc.constantFrom('header', '1', '__proto__', 7, null), fc.string()),
      geometry: fc.oneof(arbitraryGeometry, fc.jsonValue(), fc.constant(null)),
      properties,
    },
    { requiredKeys: ['type'] },
  ),
  { minLength: 1, maxLength: 6 },
)
const metadata = fc.constantFrom(
  undefined,
  {
    app: 'Okolica',
    formatVersion: 1,
    version: 'working',
    coordinatePrecision: 'exact',
    mapId: 'm',
    title: 'X',
  },
  { app: 'Okolica', formatVersion: 1, version: 'public', coordinatePrecision: '10m' },
)
const okolica = fc.oneof(
  fc.jsonValue(),
  fc.record({
    records: fc.array(
      fc.oneof(
        properties,
        arbitraryRecords.map((all) => all.at(-1)),
      ),
    ),
  }),
)

it('whatever a file holds, what comes of it can be written, and coming again it makes nothing new', async () => {
  const working: ExportOptions = { version: 'working', appVersion: '1', date: NOW, mapId: 'm' }
  await fc.assert(
    fc.asyncProperty(features, metadata, okolica, async (found, about, others) => {
      const file = { type: 'FeatureCollection', features: found, metadata: about, okolica: others }
      let plan: Awaited<ReturnType<typeof planOf>>
      try {
        plan = await planOf(file)
      } catch (error) {
        // Refused whole, with a reason.
        expect(String(error)).toMatch(/"code":"file\./)
        return
      }
      for (const record of plan.change.put ?? []) expect(checkRecord(record)).toMatchObject({ badFields: [] })
      const docs = createMapDocuments({ mapId: 'm', epoch: 'e' })
      docs.commit(plan.change, NOW)
      const here = [...docs.all()]
      expect(here).toHaveLength(plan.change.put?.length ?? 0)

      const again = await planOf(file, here, { mapId: 'm' })
      expect(again.change.put).toEqual([])
      docs.commit(again.change, NOW)
      expect(
        (await planOf(writeGeojson(docs.all(), working), [...docs.all()], { mapId: 'm' })).change,
      ).toMatchObject({
        put: [],
        patch: [],
      })
    }),
    { numRuns: runs(300) },
  )
})
