import { describe, expect, it } from 'vitest'
import { categoriesOf, categoryInfo, KINDS, THEMES } from '@/domain/taxonomy'

describe('taxonomy', () => {
  it('has 6 kinds, 9 themes and 86 categories, each with a theme that exists', () => {
    const categories = KINDS.flatMap((kind) => categoriesOf(kind))
    expect(KINDS).toHaveLength(6)
    expect(THEMES).toHaveLength(9)
    expect(categories).toHaveLength(86)
    expect(new Set(categories.map((category) => category.id)).size).toBe(86)
    const themes = new Set(THEMES.map((theme) => theme.id))
    expect(categories.filter((category) => !themes.has(category.theme))).toEqual([])
  })

  it('names a category by kind and id', () => {
    expect(categoryInfo('need.lighting')?.pl).toBe('Brak oświetlenia')
    expect(categoryInfo('own.piekarnia')).toBeUndefined()
  })
})
