import { nextTurn } from './next-turn'

const NEWLINE = 10

/** Bytes parsed between two turns of the page: about 5 ms of work, so that no frame waits long. */
const BYTES_A_TURN = 256 * 1024

/**
 * The values of JSON lines in UTF-8, parsed piece by piece with turns of the event loop between. Rejects with the
 * signal's reason when it is aborted.
 *
 * @param onProgress share that is done, 0 to 1
 */
export const unpackLines = async (
  lines: Uint8Array,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<readonly unknown[]> => {
  const decoder = new TextDecoder()
  const values: unknown[] = []
  for (let at = 0; at < lines.length; ) {
    const newline = lines.indexOf(NEWLINE, Math.min(at + BYTES_A_TURN, lines.length))
    const end = newline < 0 ? lines.length : newline
    // Newlines stand only between values: within a JSON text of one line they are escaped.
    const text = decoder.decode(lines.subarray(at, end)).replaceAll('\n', ',')
    for (const value of JSON.parse(`[${text}]`) as readonly unknown[]) values.push(value)
    at = end + 1
    onProgress(Math.min(1, at / lines.length))
    await nextTurn()
    signal.throwIfAborted()
  }
  return values
}
