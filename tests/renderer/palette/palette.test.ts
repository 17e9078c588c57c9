import { describe, expect, it } from 'vitest'
import { fits } from '../../../src/renderer/palette/palette.tsx'

const also = ['Безендіру: Қараңғы', 'Оформление: Тёмное', 'Appearance: Dark']

describe('an offer of the palette', () => {
  it('is found by the beginnings of its words, in any language and order', () => {
    for (const typed of ['тёмн', 'dark app', 'ҚАРАҢ', '']) expect(fits('x', typed, also), typed).toBe(1)
  })

  it('is not found by letters that stand somewhere in it', () => {
    for (const typed of ['ark', 'darker', 'dark light']) expect(fits('x', typed, also), typed).toBe(0)
  })

  it('stands before any document', () => {
    expect(fits('document:1', 'dark', [])).toBeGreaterThan(0)
    expect(fits('document:1', 'dark', [])).toBeLessThan(fits('x', 'dark', also))
  })
})
