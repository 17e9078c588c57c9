import { describe, expect, it } from 'vitest'
import { formatName } from '../../../src/renderer/components/format-name.ts'

describe('the name of a format', () => {
  it.each([
    ['pdf', 'PDF'],
    ['7z', '7Z'],
    ['word-2003', 'Word XML'],
    ['excel-2003', 'Excel XML'],
    ['markdown', 'Markdown'],
  ])('%s is called %s', (format, name) => {
    expect(formatName(format)).toBe(name)
  })
})
