import { MessageChannel } from 'node:worker_threads'
import { type Endpoint, expose } from 'comlink'
import { afterEach, assert, describe, expect, it } from 'vitest'
import { aPlace } from '@tests/builders/records'
import { MAX_FILE_BYTES } from '@/formats/read-file'
import { createFileReader, type FileReader } from '@/workers/file-reader'
import { createFormatsClient } from '@/workers/formats-client'

const point = (id: string, name: string) => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [21, 50] },
  properties: { name },
})
const fileOf = (...features: readonly object[]) =>
  new File([JSON.stringify({ type: 'FeatureCollection', features })], 'plik.geojson')
const file = fileOf(point('node/1', 'Park'), point('node/2', 'Szkoła'))
const context = { now: '2026-12-01T10:00:00.000Z', by: 'importer' }
const options = { request: {}, context, present: [] } as const
const never = new AbortController().signal
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A worker on a message channel; `instead` stands for what the real one does. */
const aWorker = (instead: Partial<FileReader> = {}) => {
  const { port1, port2 } = new MessageChannel()
  closing.push(() => port1.close())
  expose({ ...createFileReader(), ...instead }, port1 as unknown as Endpoint)
  let ends = 0
  const worker = Object.assign(port2 as unknown as Worker, { terminate: () => (ends += 1) })
  return { client: createFormatsClient(() => worker), worker, ended: () => ends }
}

describe('a file read in a worker', () => {
  it('comes back as sums and remarks, and as a change when it is asked for; the worker ends', async () => {
    const shares: number[] = []
    const { client, ended } = aWorker()
    const result = await client.read(file, options, (share) => shares.push(share), never)
    assert(result.ok)
    const { counts, header, change } = result.value
    expect({ counts, header }).toEqual({
      counts: { added: 2, updated: 0, unchanged: 0, skipped: 0 },
      header: undefined,
    })
    expect(shares).toEqual(shares.toSorted((a, b) => a - b))
    const unpacked: number[] = []
    const { put, patch } = await change((share) => unpacked.push(share), never)
    expect(put?.map((record) => 'name' in record && record.name)).toEqual(['Park', 'Szkoła'])
    expect(patch).toEqual([])
    expect(unpacked.at(-1)).toBe(1)
    expect(ended()).toBe(1)
  })

  it('is compared with what the map has, however much that is', async () => {
    const there = Array.from({ length: 1201 }, (_, at) =>
      aPlace({
        id: `p${at}`,
        sourceId: `node/${at}`,
        name: 'Park',
        geometry: point('', '').geometry as never,
      }),
    )
    const { client } = aWorker()
    const result = await client.read(file, { ...options, present: there }, () => undefined, never)
    assert(result.ok)
    expect(result.value.counts).toEqual({ added: 0, updated: 1, unchanged: 1, skipped: 0 })
    const { put, patch } = await result.value.change(() => undefined, never)
    expect(put).toEqual([])
    expect(patch?.map(({ id, fields }) => [id, fields.name])).toEqual([['p2', 'Szkoła']])
  })

  it('of somebody else’s is read again as a person says, and the worker waits for that', async () => {
    const { client, ended } = aWorker()
    const twin = aPlace({ name: 'park', geometry: point('', '').geometry as never })
    const result = await client.read(file, { ...options, present: [twin] }, () => undefined, never)
    assert(result.ok)
    const { account, twins } = result.value
    assert(account)
    expect(account).toMatchObject({
      isRemembered: false,
      candidates: [],
      examples: [{ name: 'Park', category: 'observation.check' }, { name: 'Szkoła' }],
    })
    expect([twins, ended()]).toEqual([{ count: 1, names: ['Park'] }, 0])
    const mapping = { ...account.mapping, category: 'resource.education' }
    const again = await result.value.again({ mapping, takeTwins: true }, () => undefined)
    assert(again.ok)
    expect(again.value.counts.added).toBe(2)
    const { put } = await again.value.change(() => undefined, never)
    expect(put).toMatchObject([
      { name: 'Park', category: 'resource.education' },
      { name: 'Szkoła', theme: 'education' },
    ])
    expect(ended()).toBe(1)
  })

  it('is mapped as the last file of its shape was', async () => {
    const first = await aWorker().client.read(file, options, () => undefined, never)
    assert(first.ok && first.value.account)
    const { survey, mapping } = first.value.account
    const remembered = { [survey.shape]: { ...mapping, category: 'resource.green' } }
    const second = await aWorker().client.read(
      file,
      { ...options, request: { remembered } },
      () => undefined,
      never,
    )
    assert(second.ok)
    const kept = {
      isRemembered: true,
      examples: [{ category: 'resource.green' }, { category: 'resource.green' }],
    }
    expect(second.value.account).toMatchObject(kept)
    const again = await second.value.again({ takeTwins: true }, () => undefined)
    expect(again.ok && again.value.account).toMatchObject(kept)
  })

  it('in coordinates of a plane is read the other way when a person says so', async () => {
    const features = [{ ...point('', ''), geometry: { type: 'Point', coordinates: [475_000, 720_000] } }]
    const plane = new File([JSON.stringify({ type: 'FeatureCollection', features })], 'plik.geojson')
    const result = await aWorker().client.read(plane, options, () => undefined, never)
    assert(result.ok && result.value.account)
    const [, other] = result.value.account.candidates
    assert(other)
    const again = await result.value.again({ reading: other.reading }, () => undefined)
    assert(again.ok)
    expect(again.value.account?.reading).toEqual(other.reading)
    const { put } = await again.value.change(() => undefined, never)
    expect(put).toMatchObject([{ geometry: { coordinates: other.dots[0] } }])
  })

  it('is refused with the reasons of the worker', async () => {
    const { client, ended } = aWorker()
    const result = await client.read(new File([], 'x'), options, () => undefined, never)
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['file.empty'])
    expect(ended()).toBe(1)
  })

  it('says nothing of its change when the worker breaks after the sums', async () => {
    const { client, ended } = aWorker({
      change: () => Promise.reject(new RangeError('out of memory')) as never,
    })
    const result = await client.read(file, options, () => undefined, never)
    assert(result.ok)
    await expect(result.value.change(() => undefined, never)).rejects.toThrow('out of memory')
    expect(ended()).toBe(1)
  })

  it('that nobody wants any more while it is shown ends the worker', async () => {
    const { client, ended } = aWorker({ change: () => new Promise(() => undefined) as never })
    const controller = new AbortController()
    const result = await client.read(file, options, () => undefined, controller.signal)
    expect([result.ok, ended()]).toEqual([true, 0])
    controller.abort()
    expect(ended()).toBe(1)
  })

  it('is given up at once when nobody wants it any more, and the worker ends', async () => {
    const { client, ended } = aWorker({ read: () => new Promise(() => undefined) })
    const controller = new AbortController()
    const reading = client.read(file, options, () => undefined, controller.signal)
    controller.abort()
    await expect(reading).rejects.toBe(controller.signal.reason)
    expect(ended()).toBe(1)
  })

  it('is a problem, not a crash, when the worker breaks', async () => {
    const { client, ended } = aWorker({ read: () => Promise.reject(new RangeError('out of memory')) })
    const result = await client.read(file, options, () => undefined, never)
    expect(result).toEqual({
      ok: false,
      problems: [{ code: 'file.unreadable', params: { name: 'plik.geojson' } }],
    })
    expect(ended()).toBe(1)
  })

  it('is a problem, not a crash, when there can be no worker', async () => {
    const client = createFormatsClient(() => {
      throw new Error('refused by the browser')
    })
    const result = await client.read(file, options, () => undefined, never)
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['file.unreadable'])
  })

  it('is refused by its size before a worker is made', async () => {
    const client = createFormatsClient(() => {
      throw new Error('no worker is needed')
    })
    const large = Object.defineProperty(new File([], 'plik.geojson'), 'size', { value: MAX_FILE_BYTES + 1 })
    const result = await client.read(large, options, () => undefined, never)
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['file.too-large'])
  })
})
