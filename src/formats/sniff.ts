/** First bytes of files that people pick by mistake: pictures and documents named `.geojson`. */
const SIGNATURES: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['WebP', [0x52, 0x49, 0x46, 0x46]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['GZIP', [0x1f, 0x8b]],
]

/** What a file really is, by its first bytes; `undefined` when it may be text. */
export const sniffBinary = (bytes: Uint8Array): string | undefined => {
  const known = SIGNATURES.find(([, start]) => start.every((byte, at) => bytes[at] === byte))
  if (known) return known[0]
  // No text file has a zero byte; UTF-16 has, and JSON is UTF-8 (RFC 8259 §8.1).
  return bytes.subarray(0, 1024).includes(0) ? 'plik binarny' : undefined
}
