import { crc32 } from './crc32'

/**
 * One record of a journal: a small JSON value and bytes that belong to it.
 *
 *     magic  u32   "OKJ1"
 *     length u32   of everything after the CRC
 *     crc    u32   CRC-32 of the length and everything after the CRC
 *     label  u32   length of the JSON in UTF-8
 *     JSON, bytes
 *
 * Numbers are little-endian.
 */
export type Frame = { readonly label: unknown; readonly bytes: Uint8Array }

const MAGIC = 0x314a4b4f
const HEAD = 12
const NOTHING = new Uint8Array(0)

export const encodeFrame = (label: unknown, bytes: Uint8Array = NOTHING): Uint8Array => {
  const text = new TextEncoder().encode(JSON.stringify(label))
  const length = 4 + text.length + bytes.length
  const frame = new Uint8Array(HEAD + length)
  const view = new DataView(frame.buffer)
  view.setUint32(0, MAGIC, true)
  view.setUint32(4, length, true)
  view.setUint32(HEAD, text.length, true)
  frame.set(text, HEAD + 4)
  frame.set(bytes, HEAD + 4 + text.length)
  view.setUint32(8, checksum(frame), true)
  return frame
}

/** Of a whole frame, its own checksum left out. */
const checksum = (frame: Uint8Array): number => crc32(frame.subarray(HEAD), crc32(frame.subarray(4, 8)))

/**
 * The frame that begins at `at`, or `undefined` when what stands there is not whole and right. Its bytes are a view of
 * `data`.
 */
const frameAt = (data: Uint8Array, at: number): { frame: Frame; end: number } | undefined => {
  if (at + HEAD + 4 > data.length) return undefined
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  if (view.getUint32(at, true) !== MAGIC) return undefined
  const length = view.getUint32(at + 4, true)
  const end = at + HEAD + length
  if (length < 4 || end > data.length) return undefined
  if (view.getUint32(at + 8, true) !== checksum(data.subarray(at, end))) return undefined
  const textEnd = at + HEAD + 4 + view.getUint32(at + HEAD, true)
  if (textEnd > end) return undefined
  try {
    const label: unknown = JSON.parse(new TextDecoder().decode(data.subarray(at + HEAD + 4, textEnd)))
    return { frame: { label, bytes: data.subarray(textEnd, end) }, end }
  } catch {
    return undefined
  }
}

/**
 * All frames up to the first that is not whole, and where that one begins. What stands behind a bad frame is never
 * read: nobody knows where it would begin.
 */
export const decodeFrames = (
  data: Uint8Array,
): { readonly frames: readonly Frame[]; readonly end: number } => {
  const frames: Frame[] = []
  let end = 0
  for (let next = frameAt(data, end); next; next = frameAt(data, end)) {
    frames.push(next.frame)
    end = next.end
  }
  return { frames, end }
}
