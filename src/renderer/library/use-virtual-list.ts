import { useVirtualizer, type VirtualItem, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect, useRef } from 'react'
import { useTextScale } from '../settings/appearance.ts'
import type { Pages } from './use-pages.ts'

/** A list of which only the rows that are seen are rendered. */
export interface VirtualList {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly virtual: Virtualizer<HTMLDivElement, Element>
  readonly items: readonly VirtualItem[]
}

/** Renders the rows of a long answer that are seen, and asks for those among them that are missing; `height` is a row's likely height in pixels at the usual size of text. */
export function useVirtualList(pages: Pages<unknown, unknown>, height: number, overscan: number): VirtualList {
  const scroller = useRef<HTMLDivElement>(null)
  const size = height * useTextScale()
  const virtual = useVirtualizer({ count: pages.total, getScrollElement: () => scroller.current, estimateSize: () => size, overscan })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another size of text makes all rows another height
  useEffect(() => virtual.measure(), [virtual, size])
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  const { want } = pages
  useEffect(() => want(first, last), [want, first, last])
  return { scroller, virtual, items }
}
