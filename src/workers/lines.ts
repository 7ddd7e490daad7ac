import { nextTurn } from '@/device/next-turn'

const NEWLINE = 10

/**
 * Values as JSON lines in UTF-8: bytes that may change hands. Cloning a hundred thousand objects into or out of a worker
 * would hold up the page longer than parsing them there.
 */
export const packLines = (values: readonly unknown[]): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(values.map((value) => JSON.stringify(value)).join('\n'))

/** The values of JSON lines in one go. */
export const parseLines = (lines: Uint8Array): readonly unknown[] => {
  // Newlines stand only between values: within a JSON text of one line they are escaped.
  const text = new TextDecoder().decode(lines).replaceAll('\n', ',')
  return JSON.parse(`[${text}]`) as readonly unknown[]
}

/** Bytes parsed between two turns of the page: about 5 ms of work, so that no frame waits long. */
const BYTES_A_TURN = 256 * 1024

/**
 * The same piece by piece with turns of the event loop between. Rejects with the signal's reason when it is aborted.
 *
 * @param onProgress share that is done, 0 to 1
 */
export const unpackLines = async (
  lines: Uint8Array,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<readonly unknown[]> => {
  const values: unknown[] = []
  for (let at = 0; at < lines.length; ) {
    const newline = lines.indexOf(NEWLINE, Math.min(at + BYTES_A_TURN, lines.length))
    const end = newline < 0 ? lines.length : newline
    for (const value of parseLines(lines.subarray(at, end))) values.push(value)
    at = end + 1
    onProgress(Math.min(1, at / lines.length))
    await nextTurn()
    signal.throwIfAborted()
  }
  return values
}
