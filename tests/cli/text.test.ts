import { describe, expect, it } from 'vitest'
import { table } from '../../src/cli/text.ts'

describe('a table', () => {
  it('stands in line whatever its cells are written in', () => {
    const names = ['қазақ.txt', '会议记录.txt', 'e\u0301te\u0301.txt', '📄.txt']
    expect(
      table(
        ['name', 'words'],
        names.map((name) => [name, '1']),
      ),
    ).toBe('name          words\nқазақ.txt     1\n会议记录.txt  1\ne\u0301te\u0301.txt       1\n📄.txt        1\n')
  })

  it('of many rows is drawn', () => {
    const rows = Array.from({ length: 200_000 }, (_, i) => [String(i), 'x'])
    expect(table(['a', 'b'], rows).split('\n').at(-2)).toBe('199999  x')
  })
})
