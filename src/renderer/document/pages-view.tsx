import './pages.css'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react'
import type { EntityType } from '../../engine/model/annotation.ts'
import type { PageLayout } from '../../engine/model/document.ts'
import type { Span } from '../../engine/model/span.ts'
import type { Selectable } from '../correct/selected-words.ts'
import { SelectionBar } from '../correct/selection-bar.tsx'
import { useText } from '../i18n/index.tsx'
import { useNotes } from '../notes/notes-state.ts'
import { useSession } from '../session.ts'
import { CardView } from './card-view.tsx'
import type { DocumentModel, Mark } from './model.ts'
import { PageBar } from './page-bar.tsx'
import { PageLock } from './page-lock.tsx'
import { PageMarks } from './page-marks.tsx'
import { copyFromPages, selectedOnPages } from './page-selection.ts'
import { PageSheet } from './page-sheet.tsx'
import { type TypeStyles, useHiddenTypes, useTypeStyles } from './type-styles.ts'
import { useCard } from './use-card.ts'
import { useFlash } from './use-flash.ts'
import { useLayouts } from './use-layouts.ts'
import { marksOfPages, spansOfPages, useKeepPlace, usePageJumps, usePageNumber } from './use-page-place.ts'
import { useStanding } from './use-page-standing.ts'
import { usePdf } from './use-pdf.ts'
import { useTogether } from './use-together.ts'
import { useViewKeys } from './use-view-keys.ts'
import { useZoom } from './use-zoom.ts'

const GAP = 20
const EDGE = 24
const NOTHING: readonly never[] = []
/** Words of a page are those of the original. */
const ORIGINAL: Selectable = { side: 'original', origin: (span) => span as Span }

interface PagesViewProps {
  readonly model: DocumentModel
  /** True while the text stands beside the pages and follows them. */
  readonly together: boolean
}

/** The document as its pages, with the same marks as on the text. */
export function PagesView({ model, together }: PagesViewProps): ReactNode {
  const t = useText()
  const scroller = useRef<HTMLElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const selected = useCallback(() => selectedOnPages(scroller.current), [])
  const card = useCard(scroller)
  const pages = usePages(model, scroller)
  const { page, zoom } = pages
  useTogether('pages', together, scroller, pages.standing)
  const top = useCallback(() => {
    const start = model.analysis.pageStarts[page - 1] ?? 0
    return model.mapper.toRepaired({ start, end: start + 1 }).start
  }, [model, page])
  const click = useViewKeys(model, scroller, card, top)
  return (
    <div ref={frame} className="text-frame">
      {pages.lock && <PageLock lock={pages.lock} />}
      <section
        ref={scroller}
        className="pages-scroller"
        aria-label={t('pages.label')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must take the keyboard
        tabIndex={0}
        data-document-keys=""
        onClick={click}
        onCopy={(event) => copyFromPages(event, scroller.current, model)}
        onKeyDown={zoom.onKeyDown}
        {...card.hover}
      >
        {pages.error && (
          <p className="pages-failed" role="alert">
            {t('pages.failed')}
          </p>
        )}
        <PageRows model={model} pages={pages} />
      </section>
      <PageBar
        page={page}
        pages={model.analysis.document.pages}
        percent={Math.round(zoom.scale * 100)}
        fits={zoom.fits}
        onPage={pages.goTo}
        onZoom={zoom.step}
        onFit={zoom.fitWidth}
      />
      <SelectionBar model={model} shown={ORIGINAL} frame={frame} selected={selected} />
      <CardView model={model} card={card} scroller={scroller} />
    </div>
  )
}

type Pages = ReturnType<typeof usePages>

/** The PDF, the layouts that arrived, the virtual list of pages and the place in it. */
function usePages(model: DocumentModel, scroller: RefObject<HTMLElement | null>) {
  const { document: info, notices } = model.analysis
  const damaged = info.format === 'pdf' && notices.some(({ code }) => code === 'damaged')
  const { pdf, lock, error } = usePdf(info.id, info.format, damaged)
  const { layouts, sizeOf, want } = useLayouts(info.id, info.pages)
  const zoom = useZoom(scroller, sizeOf(1).width)
  const { scale } = zoom
  const estimateSize = useCallback((index: number) => Math.round(sizeOf(index + 1).height * scale), [sizeOf, scale])
  const list = useVirtualizer<HTMLElement, Element>({
    count: info.pages,
    getScrollElement: () => scroller.current,
    estimateSize,
    overscan: 1,
    gap: GAP,
    paddingStart: EDGE,
    paddingEnd: EDGE * 4,
  })
  useKeepPlace(list, scroller, estimateSize)
  const items = list.getVirtualItems()
  const first = (items[0]?.index ?? 0) + 1
  const last = (items.at(-1)?.index ?? 0) + 1
  useEffect(() => want(first, last), [want, first, last])
  const page = usePageNumber(model, scroller, list)
  usePageJumps(model, scroller, list)
  const goTo = (next: number): void => {
    if (scroller.current) scroller.current.scrollTop = (list.getOffsetForIndex(next - 1, 'start')?.[0] ?? 0) - GAP / 2
  }
  const standing = useStanding(model, list, scroller, layouts, scale)
  return { pdf, lock, error, layouts, sizeOf, zoom, items, height: list.getTotalSize(), page, goTo, standing }
}

/** The pages that can be seen, each with its marks. */
function PageRows({ model, pages }: { readonly model: DocumentModel; readonly pages: Pages }): ReactNode {
  const t = useText()
  const { layouts, sizeOf, items, page } = pages
  const { scale } = pages.zoom
  const drawing = usePageDrawing(model)
  const byPage = useMemo(() => marksOfPages(model), [model])
  return (
    <div className="pages-rows" style={{ height: pages.height, minWidth: sizeOf(page).width * scale }}>
      {items.map((item) => {
        const layout = layouts.get(item.index + 1)
        const size = sizeOf(item.index + 1)
        return (
          <div key={item.key} data-index={item.index} className="page-place" style={{ transform: `translateY(${item.start}px)` }}>
            <PageSheet
              pdf={pages.pdf}
              page={item.index + 1}
              width={Math.round(size.width * scale)}
              height={Math.round(size.height * scale)}
              scale={scale}
              layout={layout}
              text={model.analysis.text.original}
              label={t('pages.page', { n: item.index + 1 })}
            >
              {layout && <PageMarks layout={layout} marks={byPage.get(item.index + 1) ?? NOTHING} {...drawing.on(layout)} />}
            </PageSheet>
          </div>
        )
      })}
    </div>
  )
}

/** What is drawn on a page beside its marks. */
interface PageDrawing {
  readonly hits: readonly Span[]
  readonly notes: readonly Span[]
  readonly flash: Span | null
  readonly current: Mark['id'] | null
  readonly hidden: ReadonlySet<EntityType>
  readonly styles: TypeStyles
}

function usePageDrawing(model: DocumentModel): { readonly on: (layout: PageLayout) => PageDrawing } {
  const { mark, hits } = useSession()
  const flash = useFlash()
  const styles = useTypeStyles()
  const [hidden] = useHiddenTypes()
  const notes = useNotes(model.analysis.document.id)
  const found = useMemo(() => spansOfPages(model, hits), [model, hits])
  const noted = useMemo(
    () =>
      spansOfPages(
        model,
        notes.map(({ span }) => span),
      ),
    [model, notes],
  )
  return {
    on: ({ page, span }) => ({
      hits: found.get(page) ?? NOTHING,
      notes: noted.get(page) ?? NOTHING,
      flash: flash && flash.span.start < span.end && flash.span.end > span.start ? flash.span : null,
      current: mark,
      hidden,
      styles,
    }),
  }
}
