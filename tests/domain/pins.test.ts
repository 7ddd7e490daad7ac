import { describe, expect, it } from 'vitest'
import { aPlace, NOW } from '@tests/builders/records'
import { glyphPaths, hasGlyph } from '@/domain/pins/glyphs'
import { categoryPinArt, iconOf, placePinArt } from '@/domain/pins/pin-art'
import { PIN_BOX, PIN_SHAPES } from '@/domain/pins/pin-shapes'
import { pinState } from '@/domain/pins/pin-state'
import { ALL_STATUSES, type Place } from '@/domain/schema/place'
import { categoriesOf, KINDS, kindInfo, THEMES } from '@/domain/taxonomy'

describe('glyphs', () => {
  it('has one for every category, every theme and every badge', () => {
    const icons = [
      ...KINDS.flatMap((kind) => categoriesOf(kind).map(({ icon }) => icon)),
      ...THEMES.map(({ icon }) => icon),
      'lock',
      'clock',
      'tag',
      'plus',
    ]
    expect(icons.length).toBeGreaterThan(80)
    expect(icons.filter((icon) => !hasGlyph(icon))).toEqual([])
  })

  it('holds paths only: each begins by moving somewhere', () => {
    for (const kind of KINDS) {
      for (const { icon } of categoriesOf(kind)) {
        expect(glyphPaths(icon).filter((path) => !/^[Mm][\d\s.-]/.test(path))).toEqual([])
        expect(glyphPaths(icon).join(' ')).not.toMatch(/NaN|undefined/)
      }
    }
  })

  it('turned circles and rectangles into paths', () => {
    expect(glyphPaths('clock')[0]).toBe('M2 12a10 10 0 1 0 20 0a10 10 0 1 0 -20 0Z')
    expect(glyphPaths('lock')[0]).toMatch(/^M5 11h14a2 2 0 0 1 2 2v7/)
  })

  it('has a tag for a category of the team or of a newer taxonomy', () => {
    expect(hasGlyph('no-such-icon')).toBe(false)
    expect(glyphPaths('no-such-icon')).toEqual(glyphPaths('tag'))
    expect(iconOf('own.beehives')).toBe('tag')
  })
})

describe('pinState', () => {
  const stateOf = (fields: Partial<Place>) => pinState(aPlace(fields), NOW)

  it('outlines every status', () => {
    const outlines = Object.fromEntries(ALL_STATUSES.map((status) => [status, stateOf({ status }).outline]))
    expect(outlines).toEqual({
      active: 'solid',
      confirmed: 'solid',
      in_progress: 'solid',
      under_way: 'solid',
      to_check: 'dashed',
      reported: 'dashed',
      idea: 'dashed',
      planned: 'dashed',
      inactive: 'hatched',
      met: 'hatched',
      rejected: 'hatched',
      done: 'hatched',
      cancelled: 'hatched',
    })
    expect(stateOf({ status: undefined })).toEqual({ outline: 'solid' })
  })

  it('wears a lock when private, even when nobody has checked it', () => {
    expect(stateOf({ visibility: 'private', verifiedAt: '2020-01-01T00:00:00Z' }).badge).toBe('lock')
    expect(stateOf({ visibility: 'internal' }).badge).toBeUndefined()
  })

  it('wears a clock from a year after the last check', () => {
    expect(stateOf({ verifiedAt: '2025-11-23T08:00:00.000Z' }).badge).toBeUndefined()
    expect(stateOf({ verifiedAt: '2025-11-22T08:00:00.000Z' }).badge).toBe('clock')
  })

  it('counts from the date of the source, then of the record, and never too early', () => {
    expect(stateOf({ sourceDate: '2024-05' }).badge).toBe('clock')
    expect(stateOf({ sourceDate: '2025' }).badge).toBeUndefined()
    expect(stateOf({ sourceDate: '2025-11' }).badge).toBeUndefined()
    expect(stateOf({ sourceDate: '2024', verifiedAt: NOW }).badge).toBeUndefined()
    expect(stateOf({ createdAt: '2024-01-01T00:00:00.000Z' }).badge).toBe('clock')
  })

  it('wears no clock when it is over', () => {
    expect(stateOf({ status: 'inactive', verifiedAt: '2020-01-01T00:00:00Z' })).toEqual({
      outline: 'hatched',
    })
  })
})

describe('pin art', () => {
  it('has the shape, the colour and the glyph of the category', () => {
    const place = aPlace({ kind: 'need', category: 'need.lighting', status: 'reported' })
    expect(placePinArt(place, NOW)).toMatchObject({
      path: PIN_SHAPES.triangle.path,
      colour: kindInfo('need').colour,
      glyphColour: '#fff',
      outline: 'dashed',
    })
    expect(categoryPinArt('club', 'club.none').glyphColour).toBe('#000')
  })

  it('brings the paths of a badge only when there is one', () => {
    expect(placePinArt(aPlace({ visibility: 'private' }), NOW).badgePaths).toEqual(glyphPaths('lock'))
    expect(placePinArt(aPlace(), NOW)).not.toHaveProperty('badgePaths')
  })

  it('stands on its middle, the teardrop on its tip', () => {
    const lifted = Object.entries(PIN_SHAPES).filter(([, { anchor }]) => anchor.y !== PIN_BOX / 2)
    expect(lifted.map(([shape]) => shape)).toEqual(['teardrop'])
    expect(PIN_SHAPES.teardrop.path).toContain(`M22 ${PIN_SHAPES.teardrop.anchor.y}`)
  })
})
