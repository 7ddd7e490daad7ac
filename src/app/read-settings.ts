import { VISIBILITIES } from '@/domain/schema/place'
import {
  type AppLanguage,
  type AreaUnit,
  type ColourScheme,
  DEFAULT_SETTINGS,
  type ListSorting,
  type Settings,
} from '@/store/app-store'

const LANGUAGES: readonly AppLanguage[] = ['pl', 'en']
const AREA_UNITS: readonly AreaUnit[] = ['auto', 'ares', 'metres']
const SCHEMES: readonly ColourScheme[] = ['auto', 'light', 'dark']

/** Settings as stored by any earlier version; what can't be read gets its default. */
export const readSettings = (stored: unknown): Settings => {
  const found = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<
    Record<keyof Settings, unknown>
  >
  const text = (value: unknown, fallback: string): string =>
    typeof value === 'string' && value.trim() !== '' ? value : fallback
  return {
    language: LANGUAGES.find((name) => name === found.language) ?? DEFAULT_SETTINGS.language,
    colourScheme: SCHEMES.find((name) => name === found.colourScheme) ?? DEFAULT_SETTINGS.colourScheme,
    alias: text(found.alias, DEFAULT_SETTINGS.alias),
    defaultVisibility:
      VISIBILITIES.find((name) => name === found.defaultVisibility) ?? DEFAULT_SETTINGS.defaultVisibility,
    areaUnit: AREA_UNITS.find((name) => name === found.areaUnit) ?? DEFAULT_SETTINGS.areaUnit,
    sunlight: found.sunlight === true,
    tileAddress: text(found.tileAddress, DEFAULT_SETTINGS.tileAddress),
    letterKeys: found.letterKeys !== false,
    listColumns: isTexts(found.listColumns) ? found.listColumns : undefined,
    listSorting: readSorting(found.listSorting),
    installDeclined: found.installDeclined === true,
  }
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string')

const readSorting = (value: unknown): ListSorting => {
  const { column, descending } = (value ?? {}) as Partial<Record<keyof ListSorting, unknown>>
  return typeof column === 'string'
    ? { column, descending: descending === true }
    : DEFAULT_SETTINGS.listSorting
}
