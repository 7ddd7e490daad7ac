export type JsonError = {
  /** From 1. */
  readonly line: number
  readonly column: number
  /** What stands there; empty at the end of the text. */
  readonly found: string
  /** The text is right as far as it goes: its end is missing. */
  readonly truncated: boolean
}

const TOKEN =
  /[\s\uFEFF]+|[{}[\],:]|"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/** A token that the end of the text may have cut through. */
const HALF_TOKEN = /^(?:"(?:[^"\\\u0000-\u001f]|\\.?)*|-?\d*\.?\d*(?:[eE][+-]?)?|t(?:r(?:u)?)?|f(?:a(?:l(?:s)?)?)?|n(?:u(?:l)?)?)$/

/** What may come next in the grammar of JSON (RFC 8259). */
type Expect = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

/**
 * Finds where a text stops being JSON; for a text that `JSON.parse` refused. Engines word their messages differently
 * and not all of them name a position, so this looks for itself.
 */
export const findJsonError = (text: string): JsonError => {
  const stack: ('{' | '[')[] = []
  let expect: Expect = 'value'
  let at = 0
  const afterValue = (): Expect => (stack.length === 0 ? 'nothing' : 'comma-or-end')
  while (at < text.length) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)?.[0]
    if (token === undefined) return errorAt(text, at, HALF_TOKEN.test(text.slice(at)) && expect !== 'nothing')
    const next: Expect | undefined = /^[\s\uFEFF]/.test(token) ? expect : step(token, expect, stack, afterValue)
    if (next === undefined) return errorAt(text, at, false)
    expect = next
    at += token.length
  }
  return errorAt(text, text.length, true)
}

const step = (
  token: string,
  expect: Expect,
  stack: ('{' | '[')[],
  afterValue: () => Expect,
): Expect | undefined => {
  const isValuePlace = expect === 'value' || expect === 'value-or-end'
  if (token === '{' || token === '[') {
    if (!isValuePlace) return undefined
    stack.push(token)
    return token === '{' ? 'key-or-end' : 'value-or-end'
  }
  if (token === '}' || token === ']') {
    const opener = token === '}' ? '{' : '['
    const mayEnd = expect === 'comma-or-end' || expect === (token === '}' ? 'key-or-end' : 'value-or-end')
    if (!mayEnd || stack.pop() !== opener) return undefined
    return afterValue()
  }
  if (token === ',') {
    if (expect !== 'comma-or-end') return undefined
    return stack.at(-1) === '{' ? 'key' : 'value'
  }
  if (token === ':') return expect === 'colon' ? 'value' : undefined
  if (expect === 'key' || expect === 'key-or-end') return token.startsWith('"') ? 'colon' : undefined
  return isValuePlace ? afterValue() : undefined
}

const errorAt = (text: string, at: number, truncated: boolean): JsonError => {
  const before = text.slice(0, at)
  const lineStart = before.lastIndexOf('\n') + 1
  return {
    line: before.split('\n').length,
    column: at - lineStart + 1,
    found: text.slice(at, at + 12).split('\n')[0] ?? '',
    truncated,
  }
}
