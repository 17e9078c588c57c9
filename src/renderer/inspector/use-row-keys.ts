import type { Virtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useState } from 'react'
import type { InspectorRow } from './rows.ts'

type Rows = readonly InspectorRow[]

/** Arrow keys over the lines of a virtual list, of which one at a time can be reached with Tab. */
export function useRowKeys(
  scroller: RefObject<HTMLElement | null>,
  list: Virtualizer<HTMLElement, Element>,
  rows: Rows,
  onToggle: (key: string, open: boolean) => void,
): (event: KeyboardEvent) => void {
  const [active, setActive] = useState<string | null>(null)
  useEffect(() => {
    const lines = scroller.current?.querySelectorAll<HTMLElement>('[data-line]') ?? []
    const holder = active === null ? null : scroller.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(active)}"] [data-line]`)
    for (const line of lines) line.tabIndex = -1
    const first = holder ?? lines[0]
    if (first) first.tabIndex = 0
  })
  return useCallback(
    (event) => {
      const element = scroller.current
      if (!element || !(event.target instanceof HTMLElement) || !event.target.matches('[data-line]')) return
      const index = Number(event.target.closest<HTMLElement>('[data-index]')?.dataset.index)
      const row = rows[index]
      if (!row) return
      const fold = foldAfter(event.code, row)
      if (fold !== null) {
        event.preventDefault()
        onToggle(row.key, fold)
        return
      }
      const sibling = siblingAfter(event.code, event.target)
      const next = sibling ? index : indexAfter(event.code, index, rows)
      if (next === null) return
      event.preventDefault()
      setActive(rows[next]?.key ?? null)
      if (sibling) return sibling.focus()
      list.scrollToIndex(next, { align: 'auto' })
      focusSoon(element, next, 10)
    },
    [scroller, list, rows, onToggle],
  )
}

function foldAfter(code: string, row: InspectorRow): boolean | null {
  if (row.kind !== 'section' && row.kind !== 'type') return null
  if (code === 'ArrowRight' && !row.open) return true
  return code === 'ArrowLeft' && row.open ? false : null
}

/** Lines that share a row, as key terms do. */
function siblingAfter(code: string, target: HTMLElement): HTMLElement | null {
  const sibling = code === 'ArrowRight' ? target.nextElementSibling : code === 'ArrowLeft' ? target.previousElementSibling : null
  return sibling instanceof HTMLElement && sibling.matches('[data-line]') ? sibling : null
}

function indexAfter(code: string, index: number, rows: Rows): number | null {
  const step = code === 'ArrowDown' ? 1 : code === 'ArrowUp' ? -1 : 0
  if (code === 'Home') return 0
  if (code === 'End') return rows.length - 1
  if (step === 0) return null
  let next = index + step
  while (rows[next]?.kind === 'overview') next += step
  return rows[next] ? next : null
}

function focusSoon(scroller: HTMLElement, index: number, frames: number): void {
  const line = scroller.querySelector<HTMLElement>(`[data-index="${index}"] [data-line]`)
  if (line) line.focus({ preventScroll: true })
  else if (frames > 0) requestAnimationFrame(() => focusSoon(scroller, index, frames - 1))
}
