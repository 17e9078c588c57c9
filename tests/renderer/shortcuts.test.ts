import { describe, expect, it } from 'vitest'
import { commandOf, type Press } from '../../src/renderer/shortcuts.ts'

const press = (code: string, more: Partial<Press> = {}): Press => ({
  code,
  key: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})

describe('commandOf', () => {
  it('finds keys by their place, so that a Russian or Kazakh layout has the same ones', () => {
    expect(commandOf(press('KeyK', { key: 'л', ctrlKey: true }), true)).toBe('palette')
    expect(commandOf(press('KeyF', { key: 'а', ctrlKey: true, shiftKey: true }), true)).toBe('search')
    expect(commandOf(press('KeyO', { key: 'щ', metaKey: true }), false)).toBe('import')
    expect(commandOf(press('Slash', { key: '.' }), false)).toBe('search')
    expect(commandOf(press('Slash', { key: ',', shiftKey: true }), false)).toBe('shortcuts')
  })

  it('finds / and ? by their letters where a layout has them elsewhere', () => {
    expect(commandOf(press('Digit7', { key: '/', shiftKey: true }), false)).toBe('search')
    expect(commandOf(press('Digit7', { key: '?', shiftKey: true }), false)).toBe('shortcuts')
  })

  it('leaves letters to whoever is typing', () => {
    expect(commandOf(press('Slash', { key: '/' }), true)).toBeNull()
    expect(commandOf(press('Slash', { key: '?', shiftKey: true }), true)).toBeNull()
    expect(commandOf(press('F3'), true)).toBe('next-hit')
  })

  it('goes back and forward with Alt and an arrow, but not while someone is typing', () => {
    expect(commandOf(press('ArrowLeft', { altKey: true }), false)).toBe('back')
    expect(commandOf(press('ArrowRight', { altKey: true }), false)).toBe('forward')
    expect(commandOf(press('ArrowLeft', { altKey: true }), true)).toBeNull()
  })

  it('leaves AltGr and unknown chords alone', () => {
    expect(commandOf(press('KeyO', { ctrlKey: true, altKey: true }), false)).toBeNull()
    expect(commandOf(press('KeyQ', { ctrlKey: true }), false)).toBeNull()
    expect(commandOf(press('KeyB', { ctrlKey: true, shiftKey: true }), false)).toBeNull()
  })
})
