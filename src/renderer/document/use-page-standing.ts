import { type RefObject, useMemo } from 'react'
import type { PageLayout } from '../../engine/model/document.ts'
import type { DocumentModel } from './model.ts'
import { heightOf, offsetAt } from './page-heights.ts'
import { type PageList, pageOf } from './use-page-place.ts'
import { READING_HEIGHT, type Standing } from './use-together.ts'

/** What of the pages stands at the reading height, for the text beside them: to the line where a page's layout has arrived, else to the page. */
export function useStanding(
  model: DocumentModel,
  list: PageList,
  scroller: RefObject<HTMLElement | null>,
  layouts: ReadonlyMap<number, PageLayout>,
  scale: number,
): Standing {
  return useMemo(() => {
    const reading = (): number => (scroller.current?.clientHeight ?? 0) * READING_HEIGHT
    return {
      offset: () => {
        const height = (scroller.current?.scrollTop ?? 0) + reading()
        const item = list.getVirtualItemForOffset(height)
        const layout = item && layouts.get(item.index + 1)
        if (layout) return offsetAt(layout, (height - item.start) / scale)
        return model.analysis.pageStarts[item?.index ?? 0] ?? 0
      },
      show: (offset) => {
        const page = pageOf(model, offset)
        const layout = layouts.get(page)
        const item = list.measurementsCache[page - 1]
        const within = layout ? (heightOf(layout, offset) ?? 0) * scale : 0
        if (item && scroller.current) scroller.current.scrollTop = item.start + within - reading()
      },
    }
  }, [model, list, scroller, layouts, scale])
}
