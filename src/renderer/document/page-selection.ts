import type { ClipboardEvent } from 'react'
import type { Span } from '../../engine/model/span.ts'
import type { DocumentModel } from './model.ts'

/** Words selected on the pages of a view, in the original; null when nothing is selected, or when the selection reaches out of them. */
export function selectedOnPages(scroller: HTMLElement | null): Span | null {
  const selection = document.getSelection()
  if (!scroller || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!scroller.contains(range.commonAncestorContainer)) return null
  const start = edgeOf(scroller, range.startContainer, range.startOffset, 'start')
  const end = edgeOf(scroller, range.endContainer, range.endOffset, 'end')
  if (start === null || end === null || start === end) return null
  return { start: Math.min(start, end), end: Math.max(start, end) }
}

/** Copies words selected on a page as they read in the repaired text: a page's own text layer is what needed repair. */
export function copyFromPages(event: ClipboardEvent, scroller: HTMLElement | null, model: DocumentModel): void {
  const span = selectedOnPages(scroller)
  if (!span) return
  const { start, end } = model.mapper.toRepaired(span)
  event.preventDefault()
  event.clipboardData.setData('text/plain', model.analysis.text.repaired.slice(start, end))
}

/** Offset of an end of a selection. One that lies between lines, as a double click or a drag past a line leaves it, counts from the line that the selection has last touched. */
function edgeOf(scroller: HTMLElement, node: Node, offset: number, which: 'start' | 'end'): number | null {
  const line = lineOf(node)
  if (line && node.nodeType === Node.TEXT_NODE) return Number(line.dataset.start) + offset
  if (line) return Number(line.dataset.start) + (offset === 0 ? 0 : (line.textContent?.length ?? 0))
  const place = document.createRange()
  place.setStart(node, offset)
  const lines = [...scroller.querySelectorAll<HTMLElement>('[data-start]')]
  const isAfter = (one: HTMLElement): boolean => place.comparePoint(one, 0) >= 0
  const found = which === 'start' ? lines.find(isAfter) : lines.findLast((one) => !isAfter(one))
  return found ? Number(found.dataset.start) + (which === 'start' ? 0 : (found.textContent?.length ?? 0)) : null
}

function lineOf(node: Node): HTMLElement | null {
  const element = node instanceof HTMLElement ? node : node.parentElement
  return element?.closest<HTMLElement>('[data-start]') ?? null
}
