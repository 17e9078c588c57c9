import type { Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { pageAt } from '../../engine/model/document.ts'
import type { Span } from '../../engine/model/span.ts'
import { useSession } from '../session.ts'
import type { DocumentModel, Mark } from './model.ts'
import { placeOfDocument, rememberPlace } from './places.ts'
import { arrive, isFresh, type Target } from './use-flash.ts'
import { useReveal } from './use-reveal.ts'

export type PageList = Virtualizer<HTMLElement, Element>

/** Page, from 1, that holds this offset of the original. */
export function pageOf(model: DocumentModel, offset: number): number {
  return pageAt(model.analysis.pageStarts, offset) ?? 1
}

/** For each page, the marks that touch it. */
export function marksOfPages(model: DocumentModel): ReadonlyMap<number, readonly Mark[]> {
  return byPage(model, model.marks, ({ span }) => span)
}

/** For each page that any of these words touch, by its number, those that do. */
export function spansOfPages(model: DocumentModel, spans: readonly Span[]): ReadonlyMap<number, readonly Span[]> {
  return byPage(model, spans, (span) => span)
}

function byPage<T>(model: DocumentModel, items: readonly T[], spanOf: (item: T) => Span): ReadonlyMap<number, readonly T[]> {
  const found = new Map<number, T[]>()
  for (const item of items) {
    const { start, end } = spanOf(item)
    const last = pageOf(model, Math.max(start, end - 1))
    for (let page = pageOf(model, start); page <= last; page++) {
      const there = found.get(page)
      if (there) there.push(item)
      else found.set(page, [item])
    }
  }
  return found
}

/** Keeps the same point of the same page in view while sizes change. */
export function useKeepPlace(list: PageList, scroller: RefObject<HTMLElement | null>, sizes: unknown): void {
  const kept = useRef<{ readonly index: number; readonly share: number } | null>(null)
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const scrolled = (): void => {
      const item = list.getVirtualItemForOffset(element.scrollTop)
      if (item) kept.current = { index: item.index, share: (element.scrollTop - item.start) / Math.max(1, item.size) }
    }
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => element.removeEventListener('scroll', scrolled)
  }, [list, scroller])
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when the sizes of pages change
  useLayoutEffect(() => {
    list.measure()
    const place = kept.current
    const item = place && list.measurementsCache[place.index]
    if (place && item && scroller.current) scroller.current.scrollTop = item.start + place.share * item.size
  }, [sizes])
}

/** The page that is read now; the first time the view opens where the document was read before. */
export function usePageNumber(model: DocumentModel, scroller: RefObject<HTMLElement | null>, list: PageList): number {
  const { id } = model.analysis.document
  const [page, setPage] = useState(() => pageOf(model, placeOfDocument(id)))
  const start = useRef(page)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const offset = list.getOffsetForIndex(start.current - 1, 'start')?.[0] ?? 0
    if (start.current > 1) element.scrollTop = offset
    const scrolled = (): void => {
      const item = list.getVirtualItemForOffset(element.scrollTop + element.clientHeight * 0.4)
      if (!item) return
      setPage(item.index + 1)
      const from = model.analysis.pageStarts[item.index]
      if (from !== undefined && pageOf(model, placeOfDocument(id)) !== item.index + 1) rememberPlace(id, from)
    }
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => element.removeEventListener('scroll', scrolled)
  }, [model, id, scroller, list])
  return page
}

/** Frames to wait for the layout of a page before its top is good enough. */
const PATIENCE = 90

/** Follows jumps of the session, and the mark that has the keyboard. */
export function usePageJumps(model: DocumentModel, scroller: RefObject<HTMLElement | null>, list: PageList): void {
  const { target, mark } = useSession()
  const reveal = useReveal(scroller)
  const followed = useRef(mark)
  const go = useCallback(
    (span: Span, selector: string, always: boolean, done?: () => void): void => {
      const index = pageOf(model, span.start) - 1
      const rowOffset = (): number => list.getOffsetForIndex(index, 'start')?.[0] ?? 0
      reveal({ rowOffset, selector, fallback: `[data-index="${index}"]`, patience: PATIENCE, always }, done)
    },
    [model, list, reveal],
  )
  useEffect(() => {
    const chosen = mark && mark !== followed.current ? model.byId.get(mark) : undefined
    followed.current = mark
    if (isFresh(target)) go(target.span, '[data-flash]', true, () => arrive(target as Target))
    else if (chosen) go(chosen.span, `[data-mark="${CSS.escape(chosen.id)}"]`, false)
  }, [model, target, mark, go])
}
