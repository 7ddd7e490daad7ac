import { describe, expect, test } from 'vitest'
import { frameMode } from '@/features/map-frame/frame-mode'
import { noteText } from '@/features/map-frame/note-text'
import { noticeText } from '@/features/map-frame/notice-text'
import { createI18n } from '@/i18n/core/i18n'
import type { QuickAddDraft } from '@/store/drafts'

const idle = {
  tool: { type: 'browse' },
  quickAdd: undefined,
  drawing: undefined,
  edit: undefined,
  areaEdits: { version: 1, edits: {} },
  selectedId: undefined,
  spot: undefined,
} as const

describe('frameMode', () => {
  test('a form gives way while its spot is being picked', () => {
    const quickAdd = { version: 1, recordId: 'a' } as QuickAddDraft
    expect(frameMode({ ...idle, quickAdd })).toBe('form')
    expect(frameMode({ ...idle, quickAdd, tool: { type: 'pick' } })).toBe('pick')
  })

  test('the form of an area is one; when it is left its draft waits beside what is selected', () => {
    const areaEdits = { version: 1, openId: 'area', edits: {} } as const
    expect(frameMode({ ...idle, areaEdits, selectedId: 'area' })).toBe('form')
    expect(frameMode({ ...idle, areaEdits: { version: 1, edits: { area: {} } }, selectedId: 'area' })).toBe(
      'selected',
    )
  })

  test('what is selected goes before a tapped spot', () => {
    expect(frameMode({ ...idle, selectedId: 'p', spot: [21, 50] })).toBe('selected')
    expect(frameMode({ ...idle, spot: [21, 50] })).toBe('card')
    expect(frameMode(idle)).toBe('browse')
  })
})

describe('what happened, in words', () => {
  test('names of changes stand in the middle of a sentence', async () => {
    const { t } = await createI18n('pl')
    expect(noteText(t, { code: 'place.added', params: { name: 'Park' } })).toBe('dodano „Park”')
    expect(noteText(t, { code: 'import' })).toBe('wczytano plik')
  })

  test('undo says how many fields stayed, in the right case', async () => {
    const { t } = await createI18n('pl')
    const note = { code: 'place.changed', params: { name: 'Park' } } as const
    const say = (count: number) =>
      noticeText(t, { key: 1, code: 'undo-skipped', note, count }).replaceAll('\u00A0', ' ')
    expect(say(1)).toBe('Cofnięto: zmieniono „Park”. 1 pole zostało, bo ktoś zmienił je później.')
    expect(say(2)).toBe('Cofnięto: zmieniono „Park”. 2 pola zostały, bo ktoś zmienił je później.')
    expect(say(5)).toBe('Cofnięto: zmieniono „Park”. 5 pól zostało, bo ktoś zmienił je później.')
  })

  test('English has a sentence for every code', async () => {
    const { t } = await createI18n('en')
    const codes = [
      'removed',
      'moved',
      'saved',
      'undone',
      'redone',
      'exported',
      'draft-continued',
      'drawing-kept',
      'drawing-cancelled',
      'edit-kept',
      'edit-dropped',
      'area-edit-dropped',
    ] as const
    for (const code of codes) {
      const text = noticeText(t, {
        key: 1,
        code,
        count: 2,
        note: { code: 'place.moved', params: { name: 'Park' } },
      })
      expect(text, code).not.toMatch(/map\.notice|^$/)
    }
  })
})
