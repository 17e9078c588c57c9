import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useMemo } from 'react'
import { rowAt } from './rows.ts'
import type { ShownText } from './sides.ts'
import { READING_HEIGHT, type Standing } from './use-together.ts'

/** The rows of a text as the window lists them. */
export type RowList = Virtualizer<HTMLDivElement, Element>

/** Offset in the text that is shown of what stands at a height of the list (CSS pixels from its top): within a long row, in proportion to its height. */
export function offsetAtHeight(shown: ShownText, rows: RowList, height: number): number {
  const item = rows.getVirtualItemForOffset(height)
  const row = item && shown.rows[item.index]
  if (!row) return 0
  const share = Math.min(1, Math.max(0, (height - item.start) / Math.max(1, item.size)))
  return row.start + Math.floor(share * (row.end - row.start))
}

/** Height of the list (CSS pixels from its top) at which an offset of the text that is shown stands. */
export function heightAtOffset(shown: ShownText, rows: RowList, offset: number): number {
  const index = rowAt(shown.rows, offset)
  const row = shown.rows[index]
  const item = rows.measurementsCache[index]
  if (!row || !item) return 0
  return item.start + (Math.max(0, offset - row.start) / Math.max(1, row.end - row.start)) * item.size
}

/** What of the text stands at the reading height, for the pages beside it. */
export function useTextStanding(shown: ShownText, rows: RowList, scroller: RefObject<HTMLElement | null>): Standing {
  return useMemo(() => {
    const reading = (): number => (scroller.current?.clientHeight ?? 0) * READING_HEIGHT
    return {
      offset: () => {
        const start = offsetAtHeight(shown, rows, (scroller.current?.scrollTop ?? 0) + reading())
        return shown.origin({ start, end: start + 1 }).start
      },
      show: (offset) => {
        const place = shown.place({ start: offset, end: offset + 1 }).start
        if (scroller.current) scroller.current.scrollTop = heightAtOffset(shown, rows, place) - reading()
      },
    }
  }, [shown, rows, scroller])
}
