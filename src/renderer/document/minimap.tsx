import { memo, type PointerEvent, type ReactNode, type RefObject, useEffect, useMemo, useRef } from 'react'
import type { EntityType } from '../../engine/model/annotation.ts'
import { useSession } from '../session.ts'
import type { ShownText } from './sides.ts'
import { heightAtOffset, offsetAtHeight, type RowList } from './text-heights.ts'
import { SLICES, slicesOf, type Tick, ticksOf } from './ticks.ts'
import type { TypeStyles } from './type-styles.ts'

interface MinimapProps {
  readonly shown: ShownText
  readonly rows: RowList
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly hidden: ReadonlySet<EntityType>
  readonly styles: TypeStyles
}

/** The whole text as a strip: where its marks and the words found stand, and what of it is seen now. A press or a drag goes there; keys go from mark to mark instead. */
export function Minimap({ shown, rows, scroller, hidden, styles }: MinimapProps): ReactNode {
  const { hits } = useSession()
  const { length } = shown.text
  const ticks = useMemo(() => ticksOf(marksOf(shown, hidden), length), [shown, hidden, length])
  const found = useMemo(() => slicesOf(hits.map(shown.place), length), [shown, hits, length])
  const seen = useRef<HTMLDivElement>(null)
  useSeen(seen, shown, rows, scroller)
  if (ticks.length === 0 && found.length === 0) return null
  const go = (event: PointerEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.getBoundingClientRect()
    const offset = ((event.clientY - box.top) / box.height) * length
    const element = scroller.current
    if (element) element.scrollTop = heightAtOffset(shown, rows, offset) - element.clientHeight / 2
  }
  return (
    <div
      className="minimap"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        go(event)
      }}
      onPointerMove={(event) => event.buttons > 0 && go(event)}
    >
      <Ticks ticks={ticks} found={found} styles={styles} />
      <div ref={seen} className="minimap-seen" />
    </div>
  )
}

const Ticks = memo(function Ticks(props: {
  readonly ticks: readonly Tick[]
  readonly found: readonly number[]
  readonly styles: TypeStyles
}): ReactNode {
  const { ticks, found, styles } = props
  return (
    <svg className="minimap-ticks" viewBox={`0 0 12 ${SLICES}`} preserveAspectRatio="none" aria-hidden="true">
      {ticks.map(({ slice, type }) => (
        <rect key={slice} className="hue minimap-tick" style={styles.get(type)?.style} x="6" y={slice} width="6" height="1" />
      ))}
      {found.map((slice) => (
        <rect key={slice} className="minimap-hit" x="0" y={slice - 0.5} width="5" height="2" />
      ))}
    </svg>
  )
})

/** Keeps the frame over what is seen while the text scrolls or its rows change. */
function useSeen(
  frame: RefObject<HTMLDivElement | null>,
  shown: ShownText,
  rows: RowList,
  scroller: RefObject<HTMLDivElement | null>,
): void {
  const total = rows.getTotalSize()
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs again when rows are measured
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const place = (): void => {
      if (!frame.current) return
      const share = (height: number): number => offsetAtHeight(shown, rows, height) / Math.max(1, shown.text.length)
      const top = element.scrollTop <= 0 ? 0 : share(element.scrollTop)
      const atEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 1
      const bottom = atEnd ? 1 : share(element.scrollTop + element.clientHeight)
      frame.current.style.top = `${top * 100}%`
      frame.current.style.height = `${Math.max(0, bottom - top) * 100}%`
    }
    // Written after all who hear of the scrolling have looked: a write between their looks would lay the page out anew for each.
    let frameDue = requestAnimationFrame(place)
    const scrolled = (): void => {
      cancelAnimationFrame(frameDue)
      frameDue = requestAnimationFrame(place)
    }
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      cancelAnimationFrame(frameDue)
      element.removeEventListener('scroll', scrolled)
    }
  }, [frame, shown, rows, scroller, total])
}

function* marksOf(shown: ShownText, hidden: ReadonlySet<EntityType>): Generator<{ start: number; type: EntityType }> {
  for (const [index, marks] of shown.marks.entries()) {
    const row = shown.rows[index]
    for (const { mark, start } of marks) {
      if (mark.type && !hidden.has(mark.type) && row && start >= row.start) yield { start, type: mark.type }
    }
  }
}
