import { MessageChannel } from 'node:worker_threads'
import { type Endpoint, expose, transfer } from 'comlink'
import { afterEach, describe, expect, it } from 'vitest'
import { MAX_FILE_BYTES } from '@/formats/read-file'
import type { FormatsWorker } from '@/workers/formats.worker'
import { createFormatsClient } from '@/workers/formats-client'

const origin = { kind: 'foreign', coarse: false } as const
const file = new File(['{}'], 'plik.geojson')
const options = { polygonsAs: 'neighbourhood' } as const
const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** A worker on a message channel: `read` stands for what the real one does. */
const aWorker = (read: FormatsWorker['read']) => {
  const { port1, port2 } = new MessageChannel()
  closing.push(() => port1.close())
  expose({ read }, port1 as unknown as Endpoint)
  let ends = 0
  const worker = Object.assign(port2 as unknown as Worker, { terminate: () => (ends += 1) })
  return { client: createFormatsClient(() => worker), worker, ended: () => ends }
}

const packed = () => {
  const lines = new TextEncoder().encode(
    '{"type":"place","index":1,"fields":{}}\n{"type":"place","index":2,"fields":{}}',
  )
  return transfer({ ok: true as const, value: { origin, header: undefined, notes: [], lines } }, [
    lines.buffer,
  ])
}

describe('a file read in a worker', () => {
  it('comes back as records, with the way there said', async () => {
    const shares: number[] = []
    const { client, ended } = aWorker(async (_file, _options, onProgress) => {
      await onProgress(0.5)
      return packed()
    })
    const result = await client.read(
      file,
      options,
      (share) => shares.push(share),
      new AbortController().signal,
    )
    expect(result.ok && result.value.records.map(({ index }) => index)).toEqual([1, 2])
    expect(shares).toEqual([0.45, 1])
    expect(ended()).toBe(1)
  })

  it('is refused with the reasons of the worker', async () => {
    const problems = [{ code: 'file.empty' as const, params: { name: 'x' } }]
    const { client } = aWorker(async () => ({ ok: false, problems }))
    expect(await client.read(file, options, () => undefined, new AbortController().signal)).toEqual({
      ok: false,
      problems,
    })
  })

  it('is given up at once when nobody wants it any more, and the worker ends', async () => {
    const { client, ended } = aWorker(() => new Promise(() => undefined))
    const controller = new AbortController()
    const reading = client.read(file, options, () => undefined, controller.signal)
    controller.abort()
    await expect(reading).rejects.toBe(controller.signal.reason)
    expect(ended()).toBe(1)
  })

  it('is a problem, not a crash, when the worker breaks', async () => {
    const { client, ended } = aWorker(() => Promise.reject(new RangeError('out of memory')))
    const result = await client.read(file, options, () => undefined, new AbortController().signal)
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
    const result = await client.read(file, options, () => undefined, new AbortController().signal)
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['file.unreadable'])
  })

  it('is refused by its size before a worker is made', async () => {
    const client = createFormatsClient(() => {
      throw new Error('no worker is needed')
    })
    const large = Object.defineProperty(new File([], 'plik.geojson'), 'size', { value: MAX_FILE_BYTES + 1 })
    const result = await client.read(large, options, () => undefined, new AbortController().signal)
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(['file.too-large'])
  })
})
