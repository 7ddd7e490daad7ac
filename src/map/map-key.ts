import type { MapMode } from './map-types'

/** What a key means while the map has focus. */
export type MapCommand =
  | { readonly type: 'pan'; readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 }
  | { readonly type: 'zoom'; readonly by: 1 | -1 }
  | { readonly type: 'home' }
  /** Enter: what a tap on the crosshair would do, and "add" in browsing. */
  | { readonly type: 'act' }
  | { readonly type: 'step'; readonly by: 1 | -1 }
  | { readonly type: 'take-back' }
  | { readonly type: 'delete-point' }
  | { readonly type: 'finish' }
  | { readonly type: 'cancel' }

export type KeyPress = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

const ANYWHERE: Readonly<Record<string, MapCommand>> = {
  ArrowLeft: { type: 'pan', x: -1, y: 0 },
  ArrowRight: { type: 'pan', x: 1, y: 0 },
  ArrowUp: { type: 'pan', x: 0, y: -1 },
  ArrowDown: { type: 'pan', x: 0, y: 1 },
  '+': { type: 'zoom', by: 1 },
  '=': { type: 'zoom', by: 1 },
  '-': { type: 'zoom', by: -1 },
  _: { type: 'zoom', by: -1 },
  Home: { type: 'home' },
  Enter: { type: 'act' },
}

const DRAWING: Readonly<Record<string, MapCommand>> = {
  '[': { type: 'step', by: -1 },
  ']': { type: 'step', by: 1 },
  Backspace: { type: 'take-back' },
  Delete: { type: 'delete-point' },
}

const BROWSING: Readonly<Record<string, MapCommand>> = {
  '[': { type: 'step', by: -1 },
  ']': { type: 'step', by: 1 },
}

/**
 * `undefined`: the key is not the map's, and goes on to the app (Esc in browsing closes what the app has open, Ctrl+Z
 * undoes a change).
 *
 * @param letters whether single letters work; people who dictate switch them off
 */
export const mapCommand = (
  { key, ctrlKey, metaKey, altKey }: KeyPress,
  mode: MapMode['type'],
  letters: boolean,
): MapCommand | undefined => {
  const withControl = ctrlKey || metaKey
  if (mode === 'draw' && withControl && key === 'Enter') return { type: 'finish' }
  if (withControl || altKey) return undefined
  if (Object.hasOwn(ANYWHERE, key)) return ANYWHERE[key]
  if (mode === 'draw' && Object.hasOwn(DRAWING, key)) return DRAWING[key]
  if (mode !== 'browse') return key === 'Escape' ? { type: 'cancel' } : undefined
  if (letters && key.toLowerCase() === 'n') return { type: 'act' }
  return Object.hasOwn(BROWSING, key) ? BROWSING[key] : undefined
}
