import { describe, expect, it } from 'vitest'
import { createI18n } from '@/i18n/core/i18n'

describe('a name in a sentence', () => {
  it('has its own direction when it is written from right to left', async () => {
    const { t } = await createI18n('pl')
    expect(t('library.removed', { title: 'مركز' })).toBe('Mapa „\u2068مركز\u2069” jest w\u00a0koszu.')
  })

  it('stays as it is otherwise, with every sign it holds', async () => {
    const { t } = await createI18n('pl')
    expect(t('library.removed', { title: 'Żółć & <b>' })).toBe('Mapa „Żółć & <b>” jest w\u00a0koszu.')
  })

  it('is stored without them', async () => {
    const { t } = await createI18n('pl')
    const options = { title: 'מרכז', interpolation: { escapeValue: false } }
    expect(t('library.copyTitle', options)).toBe('מרכז (kopia)')
  })
})
