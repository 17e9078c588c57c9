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
  /** CSS pixels. */
  readonly width: number
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
export function SidePane({ side, shown, floats, width, onDrag, onWidth, onClose, children }: SidePaneProps): ReactNode {
  const t = useText()
  if (!shown) return null
  const id = `pane-${side}`
  const Landmark = side === 'left' ? 'section' : 'aside'
  return (
    <Landmark
      id={id}
      className={classNames('pane', `pane-${side}`, floats && 'pane-floats')}
      style={{ width }}
      aria-label={t(WORDS[side].name)}
      tabIndex={-1}
    >
      {children}
      {!floats && (
        <Splitter
          label={t(WORDS[side].resize)}
          controls={id}
          side={side === 'left' ? 'right' : 'left'}
          width={width}
          min={PANE_MIN}
          max={PANE_MAX}
          onWidth={onDrag}
          onDone={onWidth}
          onCollapse={onClose}
        />
      )}
    </Landmark>
  )
}
