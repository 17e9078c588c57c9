import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef } from 'react'

interface SplitterProps {
  /** Its name for a screen reader. */
  readonly label: string
  /** Id of the pane that it makes wider and narrower. */
  readonly controls: string
  /** Which side of the pane it stands on. */
  readonly side: 'left' | 'right'
  /** CSS pixels. */
  readonly width: number
  readonly min: number
  readonly max: number
  readonly onWidth: (width: number) => void
  /** Called when a drag or key is over, with the width to remember. */
  readonly onDone: (width: number) => void
  /** Called on a double click or Enter. */
  readonly onCollapse: () => void
}

const STEP = 16

/** The line between two panes: dragged, moved with arrow keys, collapsed with Enter or a double click. */
export function Splitter(props: SplitterProps): ReactNode {
  const { label, controls, side, width, min, max, onWidth, onDone, onCollapse } = props
  const drag = useRef<{ x: number; width: number } | null>(null)
  const clamp = (value: number): number => Math.round(Math.min(max, Math.max(min, value)))
  const outward = side === 'right' ? 1 : -1

  const move = (event: PointerEvent): void => {
    if (drag.current) onWidth(clamp(drag.current.width + outward * (event.clientX - drag.current.x)))
  }
  const end = (event: PointerEvent): void => {
    if (!drag.current) return
    onDone(clamp(drag.current.width + outward * (event.clientX - drag.current.x)))
    drag.current = null
  }
  const key = (event: KeyboardEvent): void => {
    const next = widthAfterKey(event.code, width, min, max, outward)
    if (next !== null) onDone(clamp(next))
    else if (event.code === 'Enter') onCollapse()
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be a window splitter
    <div
      role="separator"
      className={`splitter splitter-${side}`}
      tabIndex={0}
      aria-label={label}
      aria-controls={controls}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { x: event.clientX, width }
      }}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={onCollapse}
      onKeyDown={key}
    />
  )
}

function widthAfterKey(code: string, width: number, min: number, max: number, outward: number): number | null {
  if (code === 'ArrowRight') return width + outward * STEP
  if (code === 'ArrowLeft') return width - outward * STEP
  if (code === 'Home') return min
  if (code === 'End') return max
  return null
}
