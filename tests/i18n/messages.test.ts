import { describe, expect, it } from 'vitest'
import { en } from '@/i18n/core/messages/en'
import { pl as atOnce } from '@/i18n/core/messages/pl'
import { more } from '@/i18n/core/messages/pl/more'

type Messages = { readonly [key: string]: string | Messages }

const PLURAL = /_(zero|one|two|few|many|other)$/

/** Path of every message with its text. */
const flatten = (messages: Messages, path: readonly string[] = []): readonly (readonly [string, string])[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[[...path, key].join('/'), value] as const] : flatten(value, [...path, key]),
  )

const pl: Messages = { ...atOnce, ...more, problems: { ...atOnce.problems, ...more.problems } }
const polish = flatten(pl)
const english = flatten(en)

const withoutForm = (messages: typeof polish): readonly string[] =>
  [...new Set(messages.map(([key]) => key.replace(PLURAL, '')))].sort()

/** Forms of each plural message, such as `common/placeCount` → few, many, one, other. */
const forms = (messages: typeof polish): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  for (const [key] of messages) {
    const form = PLURAL.exec(key)?.[1]
    if (form) found.set(key.replace(PLURAL, ''), [...(found.get(key.replace(PLURAL, '')) ?? []), form].sort())
  }
  return found
}

const placeholders = (text: string): readonly string[] =>
  [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort()

describe('messages', () => {
  it('exist in both languages', () => {
    expect(withoutForm(english)).toEqual(withoutForm(polish))
  })

  it('have the four plural forms in Polish and two in English', () => {
    for (const [key, found] of forms(polish))
      expect([key, found]).toEqual([key, ['few', 'many', 'one', 'other']])
    for (const [key, found] of forms(english)) expect([key, found]).toEqual([key, ['one', 'other']])
    expect([...forms(english).keys()].sort()).toEqual([...forms(polish).keys()].sort())
  })

  it('fill the same places in both languages', () => {
    const inEnglish = new Map(english)
    for (const [key, text] of polish) {
      const same = inEnglish.get(key)
      if (same === undefined || PLURAL.test(key)) continue
      expect([key, placeholders(same)]).toEqual([key, placeholders(text)])
    }
  })

  it('are never empty, and differ from plain quotes', () => {
    for (const [key, text] of [...polish, ...english]) {
      expect([key, text.trim()]).not.toEqual([key, ''])
      expect([key, text.includes('"')]).toEqual([key, false])
    }
  })

  it('close every Polish quotation that they open', () => {
    for (const [key, text] of polish) {
      expect([key, text.split('„').length]).toEqual([key, text.split('”').length])
    }
  })
})
