import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReadFailure } from '../../../src/engine/contracts/reader.ts'
import { createTextBuilder, noteMark, rowText, type StructuredBlock } from '../../../src/engine/formats/structured-text.ts'

function built(blocks: readonly StructuredBlock[]): { text: string; stretches: string[] } {
  const builder = createTextBuilder()
  for (const block of blocks) builder.add(block)
  const { text, blocks: hints } = builder.finish()
  return { text, stretches: hints.map(({ span }) => text.slice(span.start, span.end)) }
}

const anyBlock: fc.Arbitrary<StructuredBlock> = fc.record(
  {
    kind: fc.constantFrom('title', 'heading', 'paragraph', 'quote', 'list-item', 'table-row', 'note'),
    level: fc.integer({ min: 1, max: 9 }),
    text: fc.string({ unit: fc.constantFrom('қ', 'a', ' ', '\n', '\t', '\u00a0') }),
    group: fc.nat(2),
  },
  { requiredKeys: ['kind', 'level', 'text'] },
)

describe('structured text', () => {
  it('sets a blank line between blocks and none within a group', () => {
    const { text } = built([
      { kind: 'heading', level: 1, text: ' Бірінші\nтарау ' },
      { kind: 'list-item', level: 1, text: '1. бір', group: 1 },
      { kind: 'list-item', level: 1, text: '2. екі', group: 1 },
      { kind: 'table-row', level: 1, text: 'а\tб', group: 2 },
      { kind: 'paragraph', level: 1, text: ' \n' },
      { kind: 'paragraph', level: 1, text: 'Соңы.\n\nЖол' },
    ])
    expect(text).toBe('Бірінші тарау\n\n1. бір\n2. екі\n\nа\tб\n\nСоңы.\nЖол')
  })

  it('sets notes at the end of their section', () => {
    const builder = createTextBuilder()
    builder.add({ kind: 'paragraph', level: 1, text: 'А¹' })
    builder.note('¹ Бір')
    builder.add({ kind: 'paragraph', level: 1, text: 'Б' })
    builder.add({ kind: 'heading', level: 1, text: 'В' })
    expect(builder.finish().text).toBe('А¹\n\nБ\n\n¹ Бір\n\nВ')
  })

  it('writes rows and marks', () => {
    expect(rowText([' а\nә ', '', 'б\t', ' '])).toBe('а ә\t\tб')
    expect([noteMark('12'), noteMark('*')]).toEqual(['¹²', '[*]'])
  })

  it('refuses what is longer than the limit', () => {
    const builder = createTextBuilder(5)
    expect(() => builder.add({ kind: 'paragraph', level: 1, text: '123456' })).toThrow(ReadFailure)
  })

  it('gives each block a stretch of its own, in order, with words on every line', () => {
    fc.assert(
      fc.property(fc.array(anyBlock), (blocks) => {
        const { text, stretches } = built(blocks)
        expect(stretches).toHaveLength(blocks.filter(({ text }) => /\S/u.test(text)).length)
        expect(text.replace(/\s/gu, '')).toBe(stretches.join('').replace(/\s/gu, ''))
        for (const stretch of stretches) for (const line of stretch.split('\n')) expect(line).toMatch(/\S/u)
      }),
    )
  })
})
