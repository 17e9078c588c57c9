import type { ReactNode } from 'react'
import { classNames } from './components/class-names.ts'
import { Splitter } from './components/splitter.tsx'
import { type PlainKey, useText } from './i18n/index.tsx'
import { PANE_MAX, PANE_MIN } from './pane-layout.ts'

interface SidePaneProps {
  readonly side: 'left' | 'right'
  readonly shown: boolean
  /** True for a drawer over the document, which has no splitter. */
  readonly floats: boolean
  /** CSS pixels at the usual size of text, which `scale` makes larger. */
  readonly width: number
  readonly scale: number
  readonly onDrag: (width: number) => void
  readonly onWidth: (width: number) => void
  readonly onClose: () => void
  readonly children: ReactNode
}

const WORDS: Readonly<Record<'left' | 'right', { readonly name: PlainKey; readonly resize: PlainKey }>> = {
  left: { name: 'pane.library', resize: 'pane.resizeLibrary' },
  right: { name: 'pane.inspector', resize: 'pane.resizeInspector' },
}

/** The library at the left or the summary at the right, with the line that makes it wider and narrower. */
export function SidePane({ side, shown, floats, width, scale, onDrag, onWidth, onClose, children }: SidePaneProps): ReactNode {
  const t = useText()
  if (!shown) return null
  const id = `pane-${side}`
  const Landmark = side === 'left' ? 'section' : 'aside'
  return (
    <Landmark
      id={id}
      className={classNames('pane', `pane-${side}`, floats && 'pane-floats')}
      style={{ width: width * scale }}
      aria-label={t(WORDS[side].name)}
      tabIndex={-1}
    >
      {children}
      {!floats && (
        <Splitter
          label={t(WORDS[side].resize)}
          controls={id}
          side={side === 'left' ? 'right' : 'left'}
          width={Math.round(width * scale)}
          min={Math.round(PANE_MIN * scale)}
          max={Math.round(PANE_MAX * scale)}
          onWidth={(pixels) => onDrag(pixels / scale)}
          onDone={(pixels) => onWidth(Math.round(pixels / scale))}
          onCollapse={onClose}
        />
      )}
    </Landmark>
  )
}
