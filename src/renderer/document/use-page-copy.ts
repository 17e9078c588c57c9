import type { ClipboardEvent } from 'react'
import type { DocumentModel } from './model.ts'

/** Copies words selected on a page as they read in the repaired text: a page's own text layer is what needed repair. */
export function copyFromPages(event: ClipboardEvent, model: DocumentModel): void {
  const selection = document.getSelection()
  if (!selection || selection.isCollapsed) return
  const anchor = offsetOf(selection.anchorNode, selection.anchorOffset)
  const focus = offsetOf(selection.focusNode, selection.focusOffset)
  if (anchor === null || focus === null || anchor === focus) return
  const repaired = model.mapper.toRepaired({ start: Math.min(anchor, focus), end: Math.max(anchor, focus) })
  event.preventDefault()
  event.clipboardData.setData('text/plain', model.analysis.text.repaired.slice(repaired.start, repaired.end))
}

function offsetOf(node: Node | null, offset: number): number | null {
  const element = node instanceof HTMLElement ? node : node?.parentElement
  const start = element?.closest<HTMLElement>('[data-start]')?.dataset.start
  return start === undefined || node === null || node.nodeType !== Node.TEXT_NODE ? null : Number(start) + offset
}
