export type DecodedText = {
  readonly text: string
  /** Set when the bytes are not the UTF-8 that RFC 8259 §8.1 asks for. */
  readonly guessed?: 'UTF-16' | 'windows-1250'
  /** How many letters of a text in UTF-8 were broken and stand as U+FFFD; absent when none. */
  readonly broken?: number
}

/**
 * Text of a file, without a byte order mark. What is not UTF-8 is read as UTF-16 when its mark says so, else as the
 * code page that older Polish programs write. One broken letter, such as a table cuts at its longest width, doesn't make
 * a file of that code page: there the letter is lost, not all the others.
 */
export const decodeText = (bytes: Uint8Array): DecodedText => {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return { text: decode('utf-16le', bytes), guessed: 'UTF-16' }
  if (first === 0xfe && second === 0xff) return { text: decode('utf-16be', bytes), guessed: 'UTF-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const text = decode('utf-8', bytes)
    const { whole, broken } = countLetters(text)
    return whole > broken
      ? { text, broken }
      : { text: decode('windows-1250', bytes), guessed: 'windows-1250' }
  }
}

/** Letters beyond ASCII that came out well, and those that did not; in a code page hardly two bytes ever make one. */
const countLetters = (text: string): { readonly whole: number; readonly broken: number } => {
  let whole = 0
  let broken = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0xfffd) broken += 1
    else if (unit > 0x7f) whole += 1
  }
  return { whole, broken }
}

const decode = (encoding: string, bytes: Uint8Array): string => new TextDecoder(encoding).decode(bytes)
