import { describe, expect, it } from 'vitest'
import { readEmail, readPhone, readWww } from '@/domain/form/read-contact'

describe('a telephone number of an institution', () => {
  it.each(['41 265 00 00', '+48 41 265-00-00', '(41) 265 00 00 wew. 12', '112', '41 265 00 00, 601 000 000'])(
    'is taken as it is written: %s',
    (text) => {
      expect(readPhone(` ${text} `)).toBe(text)
    },
  )

  it.each(['', 'w sekretariacie', '12', 'a@b.pl'])('is none: %j', (text) => {
    expect(readPhone(text)).toBeUndefined()
  })
})

describe('an address of mail', () => {
  it('has a name, a host and nothing else', () => {
    expect(readEmail(' kontakt@instytucja.pl ')).toBe('kontakt@instytucja.pl')
    for (const text of ['kontakt', 'kontakt@', 'kontakt@instytucja', 'a b@c.pl', 'a@b@c.pl']) {
      expect(readEmail(text)).toBeUndefined()
    }
  })
})

describe('an address of the web', () => {
  it.each([
    ['www.instytucja.pl', 'https://www.instytucja.pl'],
    ['http://instytucja.pl/o-nas?a=1#b', 'http://instytucja.pl/o-nas?a=1#b'],
    ['instytucja.pl:8080/x', 'https://instytucja.pl:8080/x'],
  ])('is completed: %s', (text, url) => {
    expect(readWww(text)).toBe(url)
  })

  it.each([
    '',
    'instytucja',
    'javascript:alert(1)',
    'ftp://instytucja.pl',
    'nasza strona.pl',
    'https://a@b.pl',
  ])('is none: %j', (text) => {
    expect(readWww(text)).toBeUndefined()
  })
})
