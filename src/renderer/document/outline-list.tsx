import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { Block } from '../../engine/model/annotation.ts'
import { useText } from '../i18n/index.tsx'
import { moveInList } from '../library/list-keys.ts'
import { useTextScale } from '../settings/appearance.ts'

interface OutlineListProps {
  readonly headings: readonly Block[]
  /** The repaired text, in which the headings stand. */
  readonly text: string
  readonly onChoose: (heading: Block) => void
}

const ROW_HEIGHT = 30
const OVERSCAN = 12
/** Letters of a heading that are shown. */
const LONGEST = 120

/** All headings, of which those that are seen are drawn; arrow keys move, Enter or a click chooses. */
export function OutlineList({ headings, text, onChoose }: OutlineListProps): ReactNode {
  const t = useText()
  const scroller = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const height = ROW_HEIGHT * useTextScale()
  const virtual = useVirtualizer({
    count: headings.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
  })
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = moveInList(event.code, active, headings.length)
    const chosen = headings[active]
    if (next !== null) {
      setActive(next)
      virtual.scrollToIndex(next, { align: 'auto' })
    } else if (event.code === 'Enter' && chosen) onChoose(chosen)
    else return
    event.preventDefault()
  }
  const items = virtual.getVirtualItems()
  return (
    <div
      ref={scroller}
      className="outline"
      role="listbox"
      tabIndex={0}
      aria-label={t('outline.label')}
      aria-activedescendant={items.some(({ index }) => index === active) ? headingId(active) : undefined}
      onKeyDown={onKeyDown}
    >
      <div className="list-inner" role="presentation" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ key, index, start }) => {
          const { kind, level, repaired } = headings[index] as Block
          return (
            // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the keyboard and names the active option
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys
            <div
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              id={headingId(index)}
              role="option"
              aria-selected={index === active}
              aria-setsize={headings.length}
              aria-posinset={index + 1}
              className={`outline-heading outline-level-${Math.min(kind === 'title' ? 0 : level, 4)}`}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => onChoose(headings[index] as Block)}
            >
              {text.slice(repaired.start, Math.min(repaired.end, repaired.start + LONGEST))}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function headingId(index: number): string {
  return `outline-heading-${index}`
}
