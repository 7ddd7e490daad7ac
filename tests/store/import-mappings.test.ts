import { expect, it } from 'vitest'
import {
  type FileMapping,
  PLAIN_MAPPING,
  readMapping,
  withoutForeignCategories,
} from '@/domain/mapping/file-mapping'
import { createMemoryStorage } from '@/storage/memory-storage'
import { readImportMappings, rememberImportMapping } from '@/store/import-mappings'

const pharmacies: FileMapping = {
  name: 'NAZWA',
  description: null,
  address: 'adres',
  told: { by: 'property', property: 'typ', values: { apteka: 'resource.health' } },
  category: 'resource.health',
  polygonsAs: 'place',
}

it('a mapping is remembered by the shape of the file, the last of each', async () => {
  const storage = createMemoryStorage()
  expect(await readImportMappings(storage)).toEqual({})
  await rememberImportMapping(storage, 'a', PLAIN_MAPPING)
  await rememberImportMapping(storage, 'b', PLAIN_MAPPING)
  await rememberImportMapping(storage, 'a', pharmacies)
  const kept = await readImportMappings(storage)
  expect(kept).toEqual({ a: pharmacies, b: PLAIN_MAPPING })
  expect(Object.keys(kept)).toEqual(['b', 'a'])
})

it('the oldest is forgotten', async () => {
  const storage = createMemoryStorage()
  for (let n = 0; n < 45; n++) await rememberImportMapping(storage, `shape${n}`, PLAIN_MAPPING)
  const shapes = Object.keys(await readImportMappings(storage))
  expect([shapes.length, shapes[0], shapes.at(-1)]).toEqual([40, 'shape5', 'shape44'])
})

it.each([
  ['nothing', undefined],
  ['a text', 'x'],
  ['too little', { category: 'resource.health' }],
  ['a category that is gone', { ...pharmacies, category: 'resource.gone' }],
  ['an unknown source', { ...pharmacies, told: { by: 'magic' } }],
  ['areas as nothing known', { ...pharmacies, polygonsAs: 'x' }],
])('%s is no mapping', (_what, stored) => expect(readMapping(stored)).toBeUndefined())

it('from another map comes without that team’s own categories', () => {
  const values = { mural: 'own.mural', apteka: 'resource.health' }
  const mapping: FileMapping = {
    ...pharmacies,
    category: 'own.kapliczka',
    told: { by: 'property', property: 'typ', values },
  }
  expect(readMapping(mapping)).toEqual(mapping)
  expect(withoutForeignCategories(mapping, { 'own.mural': { kind: 'initiative', theme: '' } })).toEqual({
    ...mapping,
    category: 'observation.check',
  })
  expect(withoutForeignCategories(mapping, {}).told).toMatchObject({ values: { apteka: 'resource.health' } })
})

it('of a mapping only what can be read is taken', () => {
  const values = { apteka: 'resource.health', x: 'resource.gone', y: 7 }
  expect(
    readMapping({ ...pharmacies, description: 7, told: { by: 'property', property: 'typ', values } }),
  ).toEqual(pharmacies)
})
