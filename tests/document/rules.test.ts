import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const numbersIn = (text: string, pattern: RegExp): Set<string> =>
  new Set([...text.matchAll(pattern)].map((match) => match[1] ?? ''))

it('every rule is held by a test, and every number in a test is a rule', () => {
  const rules = numbersIn(readFileSync('src/document/RULES.md', 'utf8'), /\*\*(D\d+)\*\*/g)
  const tests = readdirSync('tests/document').map((file) => readFileSync(`tests/document/${file}`, 'utf8'))
  const cited = numbersIn(tests.join('\n'), /\[(D\d+)\]/g)
  expect([...cited].sort()).toEqual([...rules].sort())
})
