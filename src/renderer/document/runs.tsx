import type { ReactNode } from 'react'
import type { Side, Span } from '../../engine/model/span.ts'
import { classNames } from '../components/class-names.ts'
import { type Run, segments } from './segments.ts'
import type { PlacedLanguage, PlacedMark } from './sides.ts'
import type { TypeStyles } from './type-styles.ts'

/** Words found by a query, words that were jumped to, or words that somebody wrote beside. */
export interface Light extends Span<Side> {
  readonly kind: 'hit' | 'flash' | 'note'
}

export type Paint = PlacedMark | PlacedLanguage | Light

interface RunsProps {
  readonly text: string
  readonly span: Span<Side>
  readonly paints: readonly Paint[]
  /** Id of the mark that has the keyboard. */
  readonly current: string | null
  readonly styles: TypeStyles
}

/** A stretch of text with all that is drawn on it; adds no text of its own, so that copied words are the document's. */
export function Runs({ text, span, paints, current, styles }: RunsProps): ReactNode {
  return segments<Paint>(span, paints).map((run) => paintRun(text, run, current, styles))
}

function paintRun(text: string, run: Run<Paint>, current: string | null, styles: TypeStyles): ReactNode {
  const words = text.slice(run.start, run.end)
  if (run.marks.length === 0) return words
  const marks = run.marks.filter((paint) => paint.kind === 'mark')
  let node: ReactNode = paintLights(words, run)
  for (let level = marks.length - 1; level >= 0; level--) {
    node = paintMark(marks[level] as PlacedMark, run, marks.length - 1 - level, current, styles, node)
  }
  const language = run.marks.findLast((paint) => paint.kind === 'language')
  return (
    <span key={run.start} lang={language && language.language !== 'und' ? language.language : undefined}>
      {node}
    </span>
  )
}

function paintLights(words: string, run: Run<Paint>): ReactNode {
  const flash = run.marks.some((paint) => paint.kind === 'flash')
  const hit = run.marks.some((paint) => paint.kind === 'hit')
  const noted = run.marks.some((paint) => paint.kind === 'note')
  if (!flash && !hit && !noted) return words
  return (
    <span className={classNames(noted && 'text-noted', hit && 'text-hit', flash && 'text-flash')} data-flash={flash || undefined}>
      {words}
    </span>
  )
}

function paintMark(
  placed: PlacedMark,
  run: Run<Paint>,
  depth: number,
  current: string | null,
  styles: TypeStyles,
  children: ReactNode,
): ReactNode {
  const { mark } = placed
  const style = mark.type ? styles.get(mark.type) : undefined
  return (
    <mark
      key={mark.id}
      data-mark={mark.id}
      data-depth={depth > 0 ? Math.min(depth, 3) : undefined}
      className={classNames(
        'mark hue',
        mark.type === null ? 'mark-citation' : `shape-${style?.shape ?? 'solid'}`,
        run.start === placed.start && 'mark-starts',
        run.end === placed.end && 'mark-ends',
        mark.id === current && 'mark-current',
      )}
      style={style?.style}
    >
      {children}
    </mark>
  )
}
