import fc from 'fast-check'
import { expect, test } from 'vitest'
import { printQuery } from '../../../src/engine/search/query/ast.ts'
import { parseQuery } from '../../../src/engine/search/query/parse.ts'

const piece = fc.constantFrom(
  'сот',
  'заң-жоба',
  '"',
  '«',
  '»',
  '“',
  '”',
  '„',
  '(',
  ')',
  '-',
  '−',
  '+',
  '=',
  '*',
  '?',
  '~',
  '~2',
  ' ',
  ' ',
  ' OR ',
  'НЕМЕСЕ',
  ' AND ',
  'NOT ',
  'и',
  'type:',
  'date:',
  'LAW',
  '1998..2001',
  '199X',
  'lang:kk',
  'entity:',
  'name:',
  ':',
  '.',
  ',',
  '\n',
  '😀',
  '\u0000',
  'İ',
)
const query = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join('')),
)

test('no query fails, and every problem has its place', () => {
  fc.assert(
    fc.property(query, (text) => {
      for (const { start, end, message } of parseQuery(text).problems) {
        expect(start >= 0 && start <= end && end <= text.length && message !== '').toBe(true)
      }
    }),
    { numRuns: 2_000 },
  )
})

test('a tree prints as a query that reads back as the same tree', () => {
  fc.assert(
    fc.property(query, (text) => {
      const printed = printQuery(parseQuery(text).root)
      const again = parseQuery(printed)
      expect(printQuery(again.root)).toBe(printed)
      expect(again.problems).toEqual([])
      expect(stripped(again.root)).toEqual(stripped(parseQuery(text).root))
    }),
    { numRuns: 2_000 },
  )
})

test.each(['.-?сот', ':-сот*', '…--с?т'])('a hyphen that punctuation hides before a pattern is no part of it: %s', (text) => {
  const { root } = parseQuery(text)
  expect(root).toMatchObject({ kind: 'word', text: text.slice(text.search(/[?с]/u)) })
  expect(stripped(parseQuery(printQuery(root)).root)).toEqual(stripped(root))
})

/** A tree without places. */
function stripped(node: unknown): unknown {
  return JSON.parse(JSON.stringify(node, (key, value) => (key === 'start' || key === 'end' ? undefined : value)))
}

test('a hostile query takes no time', () => {
  for (const text of [
    '('.repeat(100_000),
    '"'.repeat(100_000),
    '-'.repeat(100_000),
    'a:"'.repeat(50_000),
    '*'.repeat(100_000),
    '~1'.repeat(50_000),
  ]) {
    expect(printQuery(parseQuery(text).root).length).toBeLessThan(20_000)
  }
})
