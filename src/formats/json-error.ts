export type JsonError = {
  /** From 1. */
  readonly line: number
  readonly column: number
  /** What stands there; empty at the end of the text. */
  readonly found: string
  /** The text is right as far as it goes: its end is missing. */
  readonly truncated: boolean
}

/** What may come next in the grammar of JSON (RFC 8259). */
type Expect = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end' | 'nothing'

/** Where a token ends, or where it goes wrong. `cut`: the text ends within the token. */
type Token = { readonly end: number; readonly wrong?: boolean; readonly cut?: boolean }

/**
 * Finds where a text stops being JSON; for a text that `JSON.parse` refused. Engines word their messages differently
 * and not all of them name a position, so this looks for itself. Character by character: a regular expression runs out
 * of stack on a string of megabytes.
 */
export const findJsonError = (text: string): JsonError => {
  const stack: string[] = []
  let expect: Expect = 'value'
  let at = 0
  for (;;) {
    while (' \t\n\r'.includes(text[at] ?? '-')) at += 1
    const letter = text[at]
    if (letter === undefined) return errorAt(text, at, expect !== 'nothing')
    const next = expectAfter(letter, expect, stack)
    if (next === undefined) return errorAt(text, at, false)
    const token = tokenAt(text, at)
    if (token.wrong || token.cut) return errorAt(text, token.end, token.cut === true)
    expect = next
    at = token.end
  }
}

const expectAfter = (letter: string, expect: Expect, stack: string[]): Expect | undefined => {
  const wantsValue = expect === 'value' || expect === 'value-or-end'
  const afterValue = (): Expect => (stack.length === 0 ? 'nothing' : 'comma-or-end')
  switch (letter) {
    case '{':
    case '[':
      if (!wantsValue) return undefined
      stack.push(letter)
      return letter === '{' ? 'key-or-end' : 'value-or-end'
    case '}':
    case ']': {
      const [opener, empty] = letter === '}' ? ['{', 'key-or-end'] : ['[', 'value-or-end']
      if (stack.at(-1) !== opener || (expect !== 'comma-or-end' && expect !== empty)) return undefined
      stack.pop()
      return afterValue()
    }
    case ',':
      if (expect !== 'comma-or-end') return undefined
      return stack.at(-1) === '{' ? 'key' : 'value'
    case ':':
      return expect === 'colon' ? 'value' : undefined
    case '"':
      if (expect === 'key' || expect === 'key-or-end') return 'colon'
      return wantsValue ? afterValue() : undefined
    default:
      return wantsValue ? afterValue() : undefined
  }
}

const tokenAt = (text: string, at: number): Token => {
  const letter = text[at] as string
  if ('{}[],:'.includes(letter)) return { end: at + 1 }
  if (letter === '"') return stringAt(text, at)
  const word = ['true', 'false', 'null'].find((known) => known[0] === letter)
  return word ? wordAt(text, at, word) : numberAt(text, at)
}

const wordAt = (text: string, at: number, word: string): Token => {
  for (let i = 0; i < word.length; i++) {
    const letter = text[at + i]
    if (letter === undefined) return { end: at + i, cut: true }
    if (letter !== word[i]) return { end: at + i, wrong: true }
  }
  return { end: at + word.length }
}

const stringAt = (text: string, start: number): Token => {
  let at = start + 1
  for (;;) {
    const letter = text[at]
    if (letter === undefined) return { end: at, cut: true }
    if (letter === '"') return { end: at + 1 }
    if (letter < ' ') return { end: at, wrong: true }
    if (letter !== '\\') {
      at += 1
      continue
    }
    const escaped = text[at + 1]
    if (escaped === undefined) return { end: at + 1, cut: true }
    if (!'"\\/bfnrtu'.includes(escaped)) return { end: at, wrong: true }
    at += 2
    for (let digits = escaped === 'u' ? 4 : 0; digits > 0; digits--, at++) {
      const digit = text[at]
      if (digit === undefined) return { end: at, cut: true }
      if (!/[\da-f]/i.test(digit)) return { end: at, wrong: true }
    }
  }
}

const isDigit = (letter: string | undefined): boolean =>
  letter !== undefined && letter >= '0' && letter <= '9'

const numberAt = (text: string, start: number): Token => {
  let at = text[start] === '-' ? start + 1 : start
  const digits = (): boolean => {
    const from = at
    while (isDigit(text[at])) at += 1
    return at > from
  }
  const broken = (): Token => (text[at] === undefined ? { end: at, cut: true } : { end: at, wrong: true })
  if (text[at] === '0') at += 1
  else if (!digits()) return broken()
  if (text[at] === '.') {
    at += 1
    if (!digits()) return broken()
  }
  if (text[at] === 'e' || text[at] === 'E') {
    at += 1
    if (text[at] === '+' || text[at] === '-') at += 1
    if (!digits()) return broken()
  }
  return { end: at }
}

const FOUND_LENGTH = 12

const errorAt = (text: string, at: number, truncated: boolean): JsonError => {
  let line = 1
  let lineStart = 0
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', next + 1)) {
    line += 1
    lineStart = next + 1
  }
  const found = text.slice(at, at + FOUND_LENGTH)
  return {
    line,
    column: at - lineStart + 1,
    // A line that ends too early is shown as such, not as nothing.
    found: found.startsWith('\n') || found.startsWith('\r') ? '↵' : (found.split(/[\r\n]/)[0] ?? ''),
    truncated,
  }
}
