import { memo, type ReactNode } from 'react'
import type { GlyphRun, PageLayout } from '../../engine/model/document.ts'

interface PageWordsProps {
  readonly layout: PageLayout
  /** The original text of the document. */
  readonly text: string
}

/** The words of a page, unseen, laid over their glyphs so that they can be selected and read aloud. */
export const PageWords = memo(function PageWords({ layout, text }: PageWordsProps): ReactNode {
  return (
    <div className="page-words">
      {layout.runs.map((run) => (
        <span key={run.start} data-start={run.start} style={placeOf(run, layout, text)}>
          {wordsOf(run, text)}
        </span>
      ))}
    </div>
  )
})

function wordsOf(run: GlyphRun, text: string): string {
  return text.slice(run.start, run.start + run.edges.length - 1)
}

/** Sizes are in units of the page's width, so that they follow the zoom without being made again. */
function placeOf(run: GlyphRun, layout: PageLayout, text: string): React.CSSProperties {
  const left = Math.min(run.edges[0] ?? 0, run.edges.at(-1) ?? 0)
  const width = Math.abs((run.edges.at(-1) ?? 0) - (run.edges[0] ?? 0))
  const height = run.bottom - run.top
  const unit = (points: number): string => `${((points / layout.width) * 100).toFixed(4)}cqw`
  const natural = naturalWidth(wordsOf(run, text)) * height * 0.8
  const turn = run.angle ? `rotate(${run.angle}deg) ` : ''
  const shift = `translate(${unit(left)}, ${unit(run.top)})`
  return {
    fontSize: unit(height * 0.8),
    lineHeight: unit(height),
    transform: `${turn}${shift} scaleX(${natural > 0 ? (width / natural).toFixed(4) : 1})`,
  }
}

let context: CanvasRenderingContext2D | null = null

/** Width of words in the layer's typeface at a size of one. */
function naturalWidth(words: string): number {
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return 0
  context.font = '100px serif'
  return context.measureText(words).width / 100
}
