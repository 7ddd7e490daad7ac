import { describe, expect, it } from 'vitest'
import { changeLanguage, createI18n } from '@/i18n/core/i18n'

const NBSP = '\u00A0'

describe('plurals', () => {
  it('count places as Polish does', async () => {
    const { t } = await createI18n('pl')
    const counted = [0, 1, 2, 5, 12, 22, 112].map((count) => t('common.placeCount', { count }))
    expect(counted).toEqual(
      ['0 miejsc', '1 miejsce', '2 miejsca', '5 miejsc', '12 miejsc', '22 miejsca', '112 miejsc'].map(
        (text) => text.replace(' ', NBSP),
      ),
    )
  })

  it('take the genitive singular after a fraction', async () => {
    const { t } = await createI18n('pl')
    expect(t('common.areaCount', { count: 1.5 })).toMatch(/obszaru$/)
    expect(t('common.placeCount', { count: 1.5 })).toMatch(/miejsca$/)
  })

  it('count maps in the bin in a whole sentence', async () => {
    const { t } = await createI18n('pl')
    expect([1, 2, 5, 22].map((count) => t('library.binLink', { count }).replaceAll(NBSP, ' '))).toEqual([
      'Kosz: 1 mapa do przywrócenia',
      'Kosz: 2 mapy do przywrócenia',
      'Kosz: 5 map do przywrócenia',
      'Kosz: 22 mapy do przywrócenia',
    ])
  })

  it('follow the language without a reload', async () => {
    const i18n = await createI18n('pl')
    await changeLanguage(i18n, 'en')
    expect([0, 1, 2].map((count) => i18n.t('common.placeCount', { count }))).toEqual([
      '0 places',
      '1 place',
      '2 places',
    ])
    await changeLanguage(i18n, 'pl')
    expect(i18n.t('library.title')).toBe('Moje mapy')
  })
})
