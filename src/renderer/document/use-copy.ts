import { type ClipboardEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import type { Side, Span } from '../../engine/model/span.ts'
import type { ShownText } from './sides.ts'

interface Copying {
  readonly onCopy: (event: ClipboardEvent) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onPointerDown: () => void
  /** Index of the row in which a selection began; it stays drawn while words are selected. */
  readonly pinned: RefObject<number | null>
}

/** Selecting and copying across rows that are not all drawn: the words come from the text itself. All is selected only once it is `whole`. */
export function useCopy(scroller: RefObject<HTMLElement | null>, shown: ShownText, whole: boolean): Copying {
  const all = useRef(false)
  const pinned = useRef<number | null>(null)
  useEffect(() => {
    const selected = (): void => {
      const selection = document.getSelection()
      const row = selection && !selection.isCollapsed ? rowOf(scroller.current, selection.anchorNode) : null
      pinned.current = row ? Number(row.dataset.index) : null
    }
    document.addEventListener('selectionchange', selected)
    return () => document.removeEventListener('selectionchange', selected)
  }, [scroller])
  return {
    pinned,
    onPointerDown: () => {
      all.current = false
    },
    onKeyDown: (event) => {
      if (!(event.ctrlKey || event.metaKey)) return
      if (event.code === 'KeyA' && scroller.current) {
        event.preventDefault()
        document.getSelection()?.selectAllChildren(scroller.current)
        all.current = whole
      }
    },
    onCopy: (event) => {
      if (shown.side === 'differences') return
      const span = all.current ? { start: 0, end: shown.text.length } : selectedSpan(scroller.current, shown)
      if (!span) return
      event.preventDefault()
      event.clipboardData.setData('text/plain', shown.text.slice(span.start, span.end))
    },
  }
}

function rowOf(scroller: HTMLElement | null, node: Node | null): HTMLElement | null {
  const element = node instanceof Element ? node : node?.parentElement
  const row = element?.closest<HTMLElement>('[data-index]') ?? null
  return row && scroller?.contains(row) ? row : null
}

/** The selected words as offsets in the text that is shown; null when the selection is empty or ends elsewhere. */
export function selectedSpan(scroller: HTMLElement | null, shown: ShownText): Span<Side> | null {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed) return null
  const ends = [
    offsetOf(scroller, selection.anchorNode, selection.anchorOffset, shown),
    offsetOf(scroller, selection.focusNode, selection.focusOffset, shown),
  ]
  const [a, b] = ends
  return a == null || b == null ? null : { start: Math.min(a, b), end: Math.max(a, b) }
}

function offsetOf(scroller: HTMLElement | null, node: Node | null, offset: number, shown: ShownText): number | null {
  const element = rowOf(scroller, node)
  const row = element && shown.rows[Number(element.dataset.index)]
  if (!element || !node || !row) return null
  const range = document.createRange()
  range.setStart(element, 0)
  range.setEnd(node, offset)
  return Math.min(row.end, row.start + range.toString().length)
}
