import { problem } from '@/domain/problem'
import { fail, ok, type Result } from '@/domain/result'
import { findJsonError } from '@/formats/json-error'
import { splitJsonTexts } from './json-texts'

/** The value of a JSON text; of several texts in one file the list of their values. */
export const parseJson = (text: string, name: string): Result<unknown> => {
  const value = parseHarmlessly(text)
  if (value !== undefined) return ok(value)
  const texts = splitJsonTexts(text)
  if (!texts) return refuse(text, 1, name)
  const values: unknown[] = []
  for (const one of texts) {
    const each = parseHarmlessly(one.text)
    if (each === undefined) return refuse(one.text, one.line, name)
    values.push(each)
  }
  return ok(values)
}

const refuse = (text: string, firstLine: number, name: string): Result<never> => {
  const { truncated, line, ...where } = findJsonError(text)
  const at = { name, line: firstLine + line - 1 }
  return fail(truncated ? problem('file.truncated', at) : problem('file.not-json', { ...at, ...where }))
}

/** The name by which assigning a property would reach a prototype, or how JSON may escape its letters: a rare sight. */
const RISKY = ['__proto__', '\\u00'] as const

/**
 * `undefined` for what is no JSON. `JSON.parse` makes `__proto__` an ordinary property; whoever copies that by assignment
 * would not. It is dropped.
 */
const parseHarmlessly = (text: string): unknown => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return undefined
  }
  if (RISKY.some((part) => text.includes(part))) dropPrototypes(value)
  return value
}

/** With a list of its own instead of recursion, or a reviver, which is one: files may be nested deeper than a stack. */
const dropPrototypes = (value: unknown): void => {
  const left: unknown[] = [value]
  while (left.length > 0) {
    const next = left.pop()
    if (typeof next !== 'object' || next === null) continue
    if (Object.hasOwn(next, '__proto__')) Reflect.deleteProperty(next, '__proto__')
    for (const item of Object.values(next)) left.push(item)
  }
}
