/** Begins every text of a sequence (RFC 8142 §2.1). */
const RECORD_SEPARATOR = '\x1e'

export type JsonText = {
  readonly text: string
  /** Of the file in which it begins, from 1. */
  readonly line: number
}

/**
 * The JSON texts of a file that is no single one: each behind a record separator (RFC 8142), or each in a line of its own
 * (NDJSON). `undefined` when it is neither: then it is a broken file, and the whole of it tells best where.
 */
export const splitJsonTexts = (whole: string): readonly JsonText[] | undefined => {
  const isSequence = whole.trimStart().startsWith(RECORD_SEPARATOR)
  const texts: JsonText[] = []
  let line = 1
  for (const text of whole.split(isSequence ? RECORD_SEPARATOR : '\n')) {
    if (text.trim() !== '') texts.push({ text, line })
    line += isSequence ? text.split('\n').length - 1 : 1
  }
  if (isSequence) return texts
  const [first] = texts
  return first && texts.length > 1 && isJsonObject(first.text) ? texts : undefined
}

const isJsonObject = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null
  } catch {
    return false
  }
}
