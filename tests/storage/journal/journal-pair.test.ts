import { crc32 as nodeCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { crc32 } from '@/storage/journal/crc32'
import { decodeFrames, encodeFrame, type Frame } from '@/storage/journal/frames'
import { openJournalPair } from '@/storage/journal/journal-pair'
import { memoryFile } from './memory-files'

const plain = (frames: readonly Frame[]) => frames.map(({ label, bytes }) => ({ label, bytes: [...bytes] }))
const frame = fc.record({ label: fc.jsonValue(), bytes: fc.uint8Array({ maxLength: 60 }) })
const encoded = ({ label, bytes }: Frame) => encodeFrame(label, bytes)
const joined = (parts: readonly Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
const text = (word: string): Frame => ({ label: { word }, bytes: new Uint8Array(0) })

describe('crc32', () => {
  it('is the CRC-32 of zip', () => {
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
    const withCrc = nodeCrc32 as ((data: Uint8Array) => number) | undefined
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), fc.nat(80), (bytes, cut) => {
        const whole = crc32(bytes)
        expect(crc32(bytes.subarray(cut), crc32(bytes.subarray(0, cut)))).toBe(whole)
        if (withCrc) expect(whole).toBe(withCrc(bytes))
      }),
    )
  })
})

describe('frames', () => {
  it('[S12] reads back what was written', () => {
    fc.assert(
      fc.property(fc.array(frame, { maxLength: 5 }), (frames) => {
        const data = joined(frames.map(encoded))
        const read = decodeFrames(data)
        expect(plain(read.frames)).toEqual(
          frames.map(({ label, bytes }) => ({ label: JSON.parse(JSON.stringify(label)), bytes: [...bytes] })),
        )
        expect(read.end).toBe(data.length)
      }),
    )
  })

  it('[S12] gives of a log that is cut or changed anywhere only whole frames before that place', () => {
    fc.assert(
      fc.property(
        fc.array(frame, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.option(fc.integer({ min: 1, max: 255 })),
        fc.uint8Array({ maxLength: 30 }),
        (frames, place, flip, rest) => {
          const parts = frames.map(encoded)
          const data = joined(parts)
          const at = place % data.length
          // Either torn here, with foreign bytes written on behind it, or one byte is another.
          const spoilt = flip === null ? joined([data.subarray(0, at), rest]) : data.slice()
          if (flip !== null) spoilt[at] = (spoilt[at] as number) ^ flip
          fc.pre(flip !== null || joined([data.subarray(at, at + rest.length)]).join() !== rest.join())
          let whole = 0
          for (let end = 0; whole < parts.length; whole++) {
            end += (parts[whole] as Uint8Array).length
            if (end > at) break
          }
          expect(plain(decodeFrames(spoilt).frames)).toEqual(
            plain(decodeFrames(joined(parts.slice(0, whole))).frames),
          )
        },
      ),
    )
  })
})

describe('a pair of files', () => {
  it('begins with nothing and keeps what is added over a reopening', () => {
    const files = [memoryFile(), memoryFile()] as const
    const pair = openJournalPair(files)
    expect(pair.frames()).toEqual([])
    pair.append([encoded(text('one'))])
    pair.append([encoded(text('two')), encoded(text('three'))])
    expect(plain(openJournalPair(files).frames())).toEqual(plain([text('one'), text('two'), text('three')]))
  })

  it('[S12] goes on behind a torn frame as if that had never been', () => {
    const files = [memoryFile(), memoryFile()] as const
    openJournalPair(files).append([encoded(text('one'))])
    openJournalPair(files).append([encoded(text('torn'))])
    const torn = files.find(({ bytes }) => bytes.length > 0)
    torn?.truncate(torn.bytes.length - 3)
    openJournalPair(files).append([encoded(text('two'))])
    expect(plain(openJournalPair(files).frames())).toEqual(plain([text('one'), text('two')]))
  })

  it('[S12] survives a kill within any write: all that was acknowledged is there, in order, and nothing else', () => {
    type Step = { readonly what: 'append' | 'rewrite'; readonly words: readonly string[] }
    const step: fc.Arbitrary<Step> = fc.record({
      what: fc.constantFrom('append', 'append', 'rewrite'),
      words: fc.array(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 3 }),
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(step, fc.nat(200)), { maxLength: 12 }), (steps) => {
        const files = [memoryFile(), memoryFile()] as const
        let acknowledged: readonly string[] = []
        for (const [{ what, words }, cutAfter] of steps) {
          const pair = openJournalPair(files)
          const frames = words.map((word) => encoded(text(word)))
          const wanted = what === 'append' ? [...acknowledged, ...words] : words
          for (const file of files) {
            file.room = cutAfter
            // A killed process tears, and can't tidy up afterwards.
            const { truncate } = memoryFile()
            file.truncate = function (size) {
              if (files.every(({ room }) => room > 0)) truncate.call(this, size)
            }
          }
          let done = true
          try {
            pair[what](frames)
          } catch {
            done = false
          }
          for (const file of files) {
            file.room = Number.POSITIVE_INFINITY
            file.truncate = memoryFile().truncate
          }
          const held = openJournalPair(files)
            .frames()
            .map(({ label }) => (label as { word: string }).word)
          if (done) acknowledged = wanted
          else if (what === 'append') {
            // Of a write that was not acknowledged a beginning may be there.
            expect(wanted.slice(0, held.length)).toEqual(held)
            expect(held.length).toBeGreaterThanOrEqual(acknowledged.length)
            acknowledged = held
          }
          expect(held).toEqual(acknowledged)
        }
      }),
    )
  })

  it('keeps what it has when the disk is full, and takes more when there is room again', () => {
    const files = [memoryFile(), memoryFile()] as const
    const pair = openJournalPair(files)
    pair.append([encoded(text('one'))])
    for (const file of files) file.room = 10
    expect(() => pair.append([encoded(text('two'))])).toThrow()
    for (const file of files) file.room = 10
    expect(() => pair.rewrite([encoded(text('all'))])).toThrow()
    for (const file of files) file.room = Number.POSITIVE_INFINITY
    pair.append([encoded(text('three'))])
    expect(plain(openJournalPair(files).frames())).toEqual(plain([text('one'), text('three')]))
  })

  it('uses its two files in turn', () => {
    const files = [memoryFile(), memoryFile()] as const
    const pair = openJournalPair(files)
    for (const word of ['a', 'b', 'c']) pair.rewrite([encoded(text(word))])
    expect(plain(pair.frames())).toEqual(plain([text('c')]))
    expect(plain(openJournalPair(files).frames())).toEqual(plain([text('c')]))
  })
})
