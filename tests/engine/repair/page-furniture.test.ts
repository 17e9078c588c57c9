import { describe, expect, it } from 'vitest'
import { pageFurniture } from '../../../src/engine/repair/page-furniture.ts'
import { repairText } from '../../../src/engine/repair/run.ts'

describe('page-furniture', () => {
  it('takes out what a file declares to stand outside of its text, of pages and of texts without pages', () => {
    const text = 'Мәзір\n\nБірінші абзац.\n\nБасты бет\nБайланыс\n\nЕкінші абзац.'
    const blocks = ['Мәзір', 'Басты бет', 'Байланыс'].map((words) => {
      const start = text.indexOf(words)
      return { span: { start, end: start + words.length }, kind: 'paragraph' as const, level: 1, outside: true }
    })
    for (const wrapped of [false, true]) {
      const repaired = repairText(text, [pageFurniture], { languages: { kk: 1 }, wrapped, blocks })
      expect(repaired.text).toBe('Бірінші абзац.\n\nЕкінші абзац.')
    }
  })

  it('takes nothing out of a text without pages that declares nothing', () => {
    const text = '1\n\nа\n\n2\n\nб\n\n3'
    expect(repairText(text, [pageFurniture], { languages: { kk: 1 }, wrapped: false }).text).toBe(text)
  })
})
