import type { ReactNode } from 'react'
import type { Shape } from './type-styles.ts'

interface ShapeLineProps {
  readonly shape: Shape
  /** Points, in the frame of the line of text. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The line that tells a group of types apart, drawn on a page under its words. */
export function ShapeLine({ shape, left, top, width, height }: ShapeLineProps): ReactNode {
  const bottom = top + height
  const across = (y: number): string => `M${left} ${y}h${width}`
  switch (shape) {
    case 'double':
      return <path className="page-line" d={across(bottom) + across(bottom + 1.8)} strokeWidth={0.7} />
    case 'wavy':
      return <path className="page-line" d={wave(left, bottom + 0.6, width)} strokeWidth={0.9} />
    case 'rails':
      return <path className="page-line" d={across(bottom + 0.4) + across(top - 0.4)} strokeWidth={0.8} />
    case 'dotted-rails':
      return <path className="page-line" d={across(bottom + 0.4) + across(top - 0.4)} strokeWidth={1} strokeDasharray="1 1.6" />
    case 'box':
    case 'dashed-box':
      return (
        <rect
          className="page-line"
          x={left}
          y={top}
          width={width}
          height={height}
          strokeWidth={0.8}
          strokeDasharray={shape === 'box' ? undefined : '2.4 1.6'}
        />
      )
    case 'bar':
      return <path className="page-line" d={`M${left} ${top}v${height}`} strokeWidth={1.6} />
    default:
      return <path className="page-line" d={across(bottom + 0.5)} {...STROKES[shape]} />
  }
}

const STROKES: Readonly<Record<'solid' | 'dotted' | 'dashed' | 'thick' | 'thin', { strokeWidth: number; strokeDasharray?: string }>> = {
  solid: { strokeWidth: 1.1 },
  dotted: { strokeWidth: 1.3, strokeDasharray: '1.3 1.5' },
  dashed: { strokeWidth: 1.1, strokeDasharray: '3.6 1.8' },
  thick: { strokeWidth: 2.2 },
  thin: { strokeWidth: 0.6 },
}

function wave(left: number, y: number, width: number): string {
  const steps = Math.max(1, Math.round(width / 2.4))
  const step = width / steps
  let path = `M${left} ${y}`
  for (let i = 0; i < steps; i++) path += `q${step / 2} ${i % 2 === 0 ? 1.5 : -1.5} ${step} 0`
  return path
}
