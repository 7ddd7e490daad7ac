import { describe, expect, it } from 'vitest'
import { mapCommand } from '@/map/map-key'
import type { MapMode } from '@/map/map-types'

const press = (key: string, mode: MapMode['type'], { ctrlKey = false, letters = true } = {}) =>
  mapCommand({ key, ctrlKey, metaKey: false, altKey: false }, mode, letters)

describe('keys of the focused map', () => {
  it('move, zoom and go home in every mode', () => {
    for (const mode of ['browse', 'draw', 'place', 'move'] as const) {
      expect(press('ArrowLeft', mode)).toEqual({ type: 'pan', x: -1, y: 0 })
      expect(press('ArrowUp', mode)).toEqual({ type: 'pan', x: 0, y: -1 })
      expect(press('+', mode)).toEqual({ type: 'zoom', by: 1 })
      expect(press('-', mode)).toEqual({ type: 'zoom', by: -1 })
      expect(press('Home', mode)).toEqual({ type: 'home' })
      expect(press('Enter', mode)).toEqual({ type: 'act' })
    }
  })

  it('step through pins or points, and add with N while browsing only', () => {
    expect(press(']', 'browse')).toEqual({ type: 'step', by: 1 })
    expect(press('[', 'browse')).toEqual({ type: 'step', by: -1 })
    expect(press(']', 'draw')).toEqual({ type: 'step', by: 1 })
    expect(press(']', 'move')).toBeUndefined()
    expect(press('N', 'browse')).toEqual({ type: 'act' })
    expect(press('n', 'draw')).toBeUndefined()
  })

  it('leave letters alone when they are switched off', () => {
    expect(press('n', 'browse', { letters: false })).toBeUndefined()
    expect(press(']', 'browse', { letters: false })).toEqual({ type: 'step', by: 1 })
  })

  it('take points back, delete them and finish while drawing only', () => {
    expect(press('Backspace', 'draw')).toEqual({ type: 'take-back' })
    expect(press('Delete', 'draw')).toEqual({ type: 'delete-point' })
    expect(press('Delete', 'browse')).toBeUndefined()
    expect(press('Enter', 'draw', { ctrlKey: true })).toEqual({ type: 'finish' })
    expect(press('Backspace', 'browse')).toBeUndefined()
    expect(press('Enter', 'browse', { ctrlKey: true })).toBeUndefined()
  })

  it('cancel a tool with Esc, which in browsing is the app’s', () => {
    expect(press('Escape', 'draw')).toEqual({ type: 'cancel' })
    expect(press('Escape', 'move')).toEqual({ type: 'cancel' })
    expect(press('Escape', 'browse')).toBeUndefined()
  })

  it('leave shortcuts of the app and the browser alone', () => {
    expect(press('z', 'draw', { ctrlKey: true })).toBeUndefined()
    expect(press('+', 'browse', { ctrlKey: true })).toBeUndefined()
    expect(press('toString', 'browse')).toBeUndefined()
  })
})
