import type { SaidMap } from '../contracts/component.ts'
import { firstEndingAfter, type Span } from '../model/span.ts'

/** Cuts a span at the borders of the cells of table rows, where no name and no date goes on; what lies outside of rows stays whole. */
export function cellCutter(text: string, blocks: readonly SaidMap['blocks'][]): (span: Span<'repaired'>) => readonly Span<'repaired'>[] {
  const rows = blocks.flatMap(({ kind, at }) => (kind === 'table-row' ? [at] : []))
  return (span) => {
    const parts: Span<'repaired'>[] = []
    let from = span.start
    const cut = (end: number, gap = 0): void => {
      if (end > from) parts.push({ start: from, end })
      from = end + gap
    }
    for (let i = firstEndingAfter(rows, span.start); (rows[i]?.start ?? span.end) < span.end; i++) {
      const row = rows[i] as Span<'repaired'>
      cut(Math.max(row.start, from))
      for (const cell of text.slice(from, Math.min(row.end, span.end)).split('\t')) cut(from + cell.length, 1)
      from--
    }
    cut(span.end)
    return parts
  }
}
