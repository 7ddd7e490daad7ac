export type DecodedText = {
  readonly text: string
  /** Set when the bytes are not the UTF-8 that RFC 8259 §8.1 asks for. */
  readonly guessed?: 'UTF-16' | 'windows-1250'
}

/**
 * Text of a file, without a byte order mark. What is not UTF-8 is read as UTF-16 when its mark says so, else as the
 * code page that older Polish programs write.
 */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { text: decode('utf-16le', bytes), guessed: 'UTF-16' }
  if (first === 0xfe && second === 0xff) return { text: decode('utf-16be', bytes), guessed: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    return { text: decode('windows-1250', bytes), guessed: 'windows-1250' }
  }
}

const decode = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes)
