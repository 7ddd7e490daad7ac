import { describe, expect, it } from 'vitest'
import { readSettings } from '@/app/read-settings'
import { DEFAULT_SETTINGS, type Settings } from '@/store/app-store'

describe('stored settings', () => {
  it('come back as they were chosen', () => {
    const chosen: Settings = {
      ...DEFAULT_SETTINGS,
      language: 'en',
      colourScheme: 'dark',
      sunlight: true,
      alias: 'animatorka',
      defaultVisibility: 'private',
      areaUnit: 'ares',
      letterKeys: false,
      listColumns: ['name', 'group'],
      listSorting: { column: 'group', descending: true },
    }
    expect(readSettings(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen)
  })

  it('get their defaults where an earlier version did not know them, or they mean nothing', () => {
    for (const stored of [
      undefined,
      null,
      7,
      {},
      { defaultVisibility: 'all', areaUnit: 'acres', alias: ' ' },
    ]) {
      expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS)
    }
  })
})
