import { type ReactNode, useMemo } from 'react'
import { pieces } from './pieces.ts'

/** Text with stretches of it (code units, half-open) highlighted as `<mark>`. */
export function MarkedText(props: { readonly text: string; readonly marks: readonly (readonly [number, number])[] }): ReactNode {
  const { text, marks } = props
  const parts = useMemo(() => pieces(text, marks), [text, marks])
  return parts.map((piece) =>
    piece.marked ? (
      <mark key={piece.start} className="hit">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
}
