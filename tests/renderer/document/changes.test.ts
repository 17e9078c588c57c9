import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, type Edit } from '../../../src/engine/model/text-map.ts'
import { changesByRow, changesOf, piecesOf } from '../../../src/renderer/document/changes.ts'

const letters = fc.string({ unit: fc.constantFrom('а', 'ҧ', 'ұ', ' ', '\n'), maxLength: 60 })

const textAndEdits = letters.chain((text) =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(text.length), fc.string({ unit: fc.constantFrom('а', 'ұ', ' '), maxLength: 4 })), {
      maxLength: 8,
    })
    .map((raw) => ({ text, edits: orderly(raw) })),
)

function orderly(raw: readonly (readonly [number, number, string])[]): Edit[] {
  const edits: Edit[] = []
  const spans = raw
    .map(([a, b, text]) => ({ start: Math.min(a, b), end: Math.max(a, b), text }))
    .filter((edit) => edit.end > edit.start)
    .sort((a, b) => a.start - b.start)
  for (const edit of spans) if (edit.start >= (edits.at(-1)?.end ?? 0)) edits.push(edit)
  return edits
}

describe('changesOf', () => {
  it('shrinks a section to what differs and names its rule', () => {
    const original = 'ҧлттық'
    const { text, map } = applyEdits(original, [{ start: 0, end: 6, text: 'ұлттық' }])
    const records = [{ start: 0, end: 1, rule: 'legacy-glyphs', from: 'ҧ', to: 'ұ' }]
    expect(changesOf(original, text, map, records)).toEqual([
      { original: { start: 0, end: 1 }, repaired: { start: 0, end: 1 }, rules: ['legacy-glyphs'] },
    ])
  })

  it('names every rule that touched a section, and none that did not', () => {
    const original = 'қор-\nғау ҧлт'
    const edits = [
      { start: 3, end: 5, text: '' },
      { start: 9, end: 10, text: 'ұ' },
    ]
    const { text, map } = applyEdits(original, edits)
    const records = [
      { start: 9, end: 10, rule: 'legacy-glyphs', from: 'ҧ', to: 'ұ' },
      { start: 3, end: 5, rule: 'hyphens', from: '-\n', to: '' },
    ]
    expect(changesOf(original, text, map, records).map((change) => change.rules)).toEqual([['hyphens'], ['legacy-glyphs']])
  })

  it('turns the original into the repaired text when its changes are made', () => {
    fc.assert(
      fc.property(textAndEdits, ({ text: original, edits }) => {
        const { text, map } = applyEdits(original, edits)
        let made = ''
        let position = 0
        for (const change of changesOf(original, text, map, [])) {
          made += original.slice(position, change.original.start) + text.slice(change.repaired.start, change.repaired.end)
          position = change.original.end
        }
        expect(made + original.slice(position)).toBe(text)
      }),
    )
  })
})

describe('piecesOf', () => {
  it('covers the row in order and puts each change in exactly one row', () => {
    fc.assert(
      fc.property(textAndEdits, ({ text: original, edits }) => {
        const { text, map } = applyEdits(original, edits)
        const changes = changesOf(original, text, map, [])
        const middle = Math.floor(text.length / 2)
        const rows = [
          { start: 0, end: middle },
          { start: middle, end: text.length },
        ]
        const given = changesByRow(rows, changes)
        expect(given.flat()).toEqual(changes)
        rows.forEach((row, i) => {
          const pieces = piecesOf(row, given[i] ?? [])
          expect(pieces.map((piece) => text.slice(piece.span.start, piece.span.end)).join('')).toBe(text.slice(row.start, row.end))
          expect(pieces.filter((piece) => piece.kind === 'change')).toHaveLength(given[i]?.length ?? 0)
        })
      }),
    )
  })
})
