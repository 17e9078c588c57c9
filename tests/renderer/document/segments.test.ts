import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSpans, type Span } from '../../../src/engine/model/span.ts'
import { marksByRow, marksOfRows, segments } from '../../../src/renderer/document/segments.ts'

interface Named extends Span<'repaired'> {
  readonly id: string
}

const marksWithin = (length: number): fc.Arbitrary<Named[]> =>
  fc
    .array(fc.tuple(fc.nat(length), fc.nat(length)), { maxLength: 25 })
    .map((pairs) => pairs.map(([a, b], i) => ({ id: `m${i}`, start: Math.min(a, b), end: Math.max(a, b) })))

const blockAndMarks = fc
  .tuple(fc.nat(60), fc.nat(60))
  .chain(([a, b]) => fc.tuple(fc.constant({ start: Math.min(a, b), end: Math.max(a, b) }), marksWithin(70)))

const names = (marks: readonly Named[]): string[] => marks.map((mark) => mark.id)

describe('segments', () => {
  it('cuts nested marks into runs with the outer mark first', () => {
    const outer = { id: 'law', start: 2, end: 12 }
    const inner = { id: 'year', start: 4, end: 8 }
    expect(segments<Named>({ start: 0, end: 14 }, [inner, outer])).toEqual([
      { start: 0, end: 2, marks: [] },
      { start: 2, end: 4, marks: [outer] },
      { start: 4, end: 8, marks: [outer, inner] },
      { start: 8, end: 12, marks: [outer] },
      { start: 12, end: 14, marks: [] },
    ])
  })

  it('cuts marks that cross', () => {
    const first = { id: 'a', start: 0, end: 5 }
    const second = { id: 'b', start: 3, end: 8 }
    const runs = segments<Named>({ start: 0, end: 8 }, [first, second])
    expect(runs.map((run) => [run.start, run.end, names(run.marks).join()])).toEqual([
      [0, 3, 'a'],
      [3, 5, 'a,b'],
      [5, 8, 'b'],
    ])
  })

  it('tiles the block, whatever the marks', () => {
    fc.assert(
      fc.property(blockAndMarks, ([block, marks]) => {
        let position = block.start
        for (const run of segments<Named>(block, marks)) {
          expect(run.start).toBe(position)
          expect(run.end).toBeGreaterThan(run.start)
          position = run.end
        }
        expect(position).toBe(block.end)
      }),
    )
  })

  it('gives each code unit exactly the marks that cover it, sorted', () => {
    fc.assert(
      fc.property(blockAndMarks, ([block, marks]) => {
        for (const run of segments<Named>(block, marks)) {
          for (let at = run.start; at < run.end; at++) {
            const covering = marks.filter((mark) => mark.start <= at && at < mark.end).sort(compareSpans)
            expect(names(run.marks).sort()).toEqual(names(covering).sort())
            expect(run.marks.map((mark) => [mark.start, mark.end])).toEqual(covering.map((mark) => [mark.start, mark.end]))
          }
        }
      }),
    )
  })

  it('never makes two neighbours with the same marks', () => {
    fc.assert(
      fc.property(blockAndMarks, ([block, marks]) => {
        const runs = segments<Named>(block, marks)
        for (let i = 1; i < runs.length; i++) expect(names(runs[i]?.marks ?? [])).not.toEqual(names(runs[i - 1]?.marks ?? []))
      }),
    )
  })
})

describe('marksByRow', () => {
  const rowsOf = (lengths: readonly number[]): Span<'repaired'>[] => {
    let position = 0
    return lengths.map((length, i) => {
      const start = position + (i % 3)
      position = start + length
      return { start, end: position }
    })
  }

  it('gives each row the marks that overlap it, and no other', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 12 })
    fc.assert(
      fc.property(lengths, marksWithin(80), (sizes, unsorted) => {
        const rows = rowsOf(sizes)
        const marks = unsorted.filter((mark) => mark.end > mark.start).sort(compareSpans)
        const expected = rows.map((row) => names(marks.filter((mark) => mark.start < row.end && mark.end > row.start)))
        expect(marksByRow<Named>(rows, marks).map(names)).toEqual(expected)
        const few = marksOfRows<Named>(rows, marks)
        expect(rows.map((_, i) => names(few.get(i) ?? []))).toEqual(expected)
        for (const there of few.values()) expect(there).not.toEqual([])
      }),
    )
  })
})
