import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pl } from '@/i18n/core/messages/pl'
import { more } from '@/i18n/core/messages/pl/more'
import { imageMark, renderGuide } from '../scripts/support/render-guide.mjs'

const FOLDER = join(import.meta.dirname, '../docs/pl')
const markdown = readFileSync(join(FOLDER, 'przewodnik.md'), 'utf8')
const guide = renderGuide(markdown)

const textsOf = (messages: object): readonly string[] =>
  Object.values(messages).flatMap((value) => (typeof value === 'string' ? [value] : textsOf(value)))

/** Small, and without what differs by the sentence: numbers, the end of a word, blanks that do not break. */
const plain = (text: string): string =>
  text
    .replace(/\{\{\w+\}\}/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(/[.:…?]\s*$/, '')
    .trim()
    .toLowerCase()

describe('the guide', () => {
  it('has its pictures, described in words, and they are small', () => {
    expect(guide.images.length).toBeGreaterThan(5)
    const sizes = guide.images.map((image) => {
      expect(existsSync(join(FOLDER, image)), image).toBe(true)
      return statSync(join(FOLDER, image)).size
    })
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(600_000)
    expect(guide.html).not.toContain('alt=""')
    expect(guide.html).toContain(imageMark(guide.images.length - 1))
  })

  it('leads nowhere that is not there', () => {
    const ids = new Set(guide.contents.map(({ id }) => `#${id}`))
    expect(ids.size).toBe(guide.contents.length)
    for (const link of guide.links) {
      if (link.startsWith('#')) expect(ids).toContain(link)
      // A page of the repository is no page of the app.
      else expect(link).toMatch(/^https:\/\//)
    }
  })

  it('calls what is on the screen by the words that are on the screen', () => {
    const labels = new Set([...textsOf(pl), ...textsOf(more)].map(plain))
    // Signs such as "⋯" are on keys and buttons that have another name.
    const bold = [...markdown.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => plain(words ?? ''))
    const named = bold.filter((words) => /\p{L}/u.test(words))
    expect(named.length).toBeGreaterThan(50)
    const unknown = named.filter((words) => !words.split(' → ').every((part) => labels.has(part)))
    expect(unknown).toEqual([])
  })

  it('has no markup of its own: what is not Markdown would not be checked', () => {
    expect(markdown).not.toMatch(/<[a-z]/i)
  })
})
