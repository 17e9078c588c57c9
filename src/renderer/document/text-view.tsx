import './text.css'
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, type RefObject, useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import { compareSpans } from '../../engine/model/span.ts'
import { SelectionBar } from '../correct/selection-bar.tsx'
import { useText } from '../i18n/index.tsx'
import { useNotes } from '../notes/notes-state.ts'
import { type TextSide, useSession } from '../session.ts'
import { CardView } from './card-view.tsx'
import { Minimap } from './minimap.tsx'
import type { DocumentModel } from './model.ts'
import { guessHeight } from './row-sizes.ts'
import type { Light } from './runs.tsx'
import { marksOfRows } from './segments.ts'
import { type ShownText, shownText } from './sides.ts'
import { offsetAtHeight, useTextStanding } from './text-heights.ts'
import { TextRowView } from './text-row.tsx'
import { useHiddenTypes, useTypeStyles } from './type-styles.ts'
import { useCard } from './use-card.ts'
import { selectedSpan, useCopy } from './use-copy.ts'
import { useFlash } from './use-flash.ts'
import { useTextPlace } from './use-text-place.ts'
import { useTogether } from './use-together.ts'
import { useViewKeys } from './use-view-keys.ts'

const NOTHING: readonly Light[] = []
const USUAL_WIDTH = 700

interface TextViewProps {
  readonly model: DocumentModel
  readonly side: TextSide
  /** False while the rest of the text is on its way. */
  readonly whole: boolean
  /** True while the pages stand beside the text and follow it. */
  readonly together: boolean
}

/** The document as text, on one of its sides; only the rows that can be seen are drawn. */
export function TextView({ model, side, whole, together }: TextViewProps): ReactNode {
  const t = useText()
  const { mark } = useSession()
  const styles = useTypeStyles()
  const [hidden] = useHiddenTypes()
  const shown = useMemo(() => shownText(model, side), [model, side])
  const lights = useLights(shown, model.analysis.document.id)
  const scroller = useRef<HTMLDivElement>(null)
  const frame = useRef<HTMLDivElement>(null)
  const selected = useCallback(() => selectedSpan(scroller.current, shown), [shown])
  const copying = useCopy(scroller, shown, whole)
  const card = useCard(scroller)
  const virtualizer = useRows(shown, scroller, copying.pinned)
  const list = useMemo(
    () => ({
      offsetOfRow: (index: number) => virtualizer.getOffsetForIndex(index, 'start')?.[0] ?? 0,
      top: () => offsetAtHeight(shown, virtualizer, scroller.current?.scrollTop ?? 0),
    }),
    [virtualizer, shown],
  )
  useTextPlace(model, shown, scroller, list)
  useTogether('text', together, scroller, useTextStanding(shown, virtualizer, scroller))
  const top = useCallback(() => {
    const start = list.top()
    return model.mapper.toRepaired(shown.origin({ start, end: start + 1 })).start
  }, [model, shown, list])
  const click = useViewKeys(model, scroller, card, top)
  return (
    <div ref={frame} className="text-frame">
      <section
        ref={scroller}
        className={`text-scroller text-${side}`}
        aria-label={t('text.label')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must take the keyboard
        tabIndex={0}
        data-document-keys=""
        lang={model.lang}
        onClick={click}
        onCopy={copying.onCopy}
        onKeyDown={copying.onKeyDown}
        onPointerDown={copying.onPointerDown}
        {...card.hover}
      >
        {shown.rows.length === 0 && <p className="text-empty">{t('text.empty')}</p>}
        <div className="text-rows" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map((item) => (
            <div
              key={item.key}
              ref={virtualizer.measureElement}
              data-index={item.index}
              className="text-place"
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <TextRowView
                shown={shown}
                index={item.index}
                original={model.analysis.text.original}
                hidden={hidden}
                lights={lights(item.index)}
                current={currentIn(shown, item.index, mark)}
                styles={styles}
              />
            </div>
          ))}
        </div>
      </section>
      <Minimap shown={shown} rows={virtualizer} scroller={scroller} hidden={hidden} styles={styles} />
      <SelectionBar model={model} shown={shown} frame={frame} selected={selected} />
      <CardView model={model} card={card} scroller={scroller} />
    </div>
  )
}

/** Keeps rows without the chosen mark from being drawn again when it changes. */
function currentIn(shown: ShownText, index: number, mark: string | null): string | null {
  return mark !== null && shown.marks[index]?.some((placed) => placed.mark.id === mark) ? mark : null
}

function useRows(shown: ShownText, scroller: RefObject<HTMLDivElement | null>, pinned: RefObject<number | null>) {
  const rem = useMemo(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16, [])
  const width = useWidth(scroller)
  return useVirtualizer({
    count: shown.rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: useCallback(
      (index: number) => {
        const row = shown.rows[index]
        return row ? guessHeight(row, (width.current ?? USUAL_WIDTH) - 4 * rem, rem) : 0
      },
      [shown, width, rem],
    ),
    overscan: 6,
    paddingStart: 2.5 * rem,
    paddingEnd: 8 * rem,
    rangeExtractor: useCallback((range: Range) => withPinned(defaultRangeExtractor(range), pinned.current, range.count), [pinned]),
  })
}

/** Width of the scroller, CSS pixels. Rows are guessed from it by the thousand, and asking the element each time would lay the page out each time. */
function useWidth(scroller: RefObject<HTMLElement | null>): RefObject<number | null> {
  const width = useRef<number | null>(null)
  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = (): void => {
      width.current = element.clientWidth
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [scroller])
  return width
}

function withPinned(indexes: number[], pinned: number | null, count: number): number[] {
  if (pinned === null || pinned >= count || indexes.includes(pinned)) return indexes
  return [...indexes, pinned].sort((a, b) => a - b)
}

/** Hits, noted and lit words of a row, in the text that is shown. */
function useLights(shown: ShownText, document: string): (index: number) => readonly Light[] {
  const { hits } = useSession()
  const flash = useFlash()
  const notes = useNotes(document)
  const lasting = useMemo(() => {
    const lights: Light[] = hits.map((span) => ({ ...shown.place(span), kind: 'hit' }))
    for (const { span } of notes) lights.push({ ...shown.place(span), kind: 'note' })
    return marksOfRows(shown.rows, lights.sort(compareSpans))
  }, [shown, hits, notes])
  const lit = useMemo(() => marksOfRows<Light>(shown.rows, flash ? [{ ...shown.place(flash.span), kind: 'flash' }] : []), [shown, flash])
  return (index) => {
    const flashed = lit.get(index)
    const others = lasting.get(index) ?? NOTHING
    return flashed ? [...others, ...flashed] : others
  }
}
