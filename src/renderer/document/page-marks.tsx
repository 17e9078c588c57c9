import { memo, type ReactNode } from 'react'
import type { EntityType } from '../../engine/model/annotation.ts'
import type { PageLayout } from '../../engine/model/document.ts'
import type { Span } from '../../engine/model/span.ts'
import { classNames } from '../components/class-names.ts'
import type { Mark } from './model.ts'
import { type Rect, rectsOf } from './rects.ts'
import { ShapeLine } from './shape-line.tsx'
import type { TypeStyles } from './type-styles.ts'

interface PageMarksProps {
  readonly layout: PageLayout
  /** Marks that touch the page. */
  readonly marks: readonly Mark[]
  readonly hidden: ReadonlySet<EntityType>
  readonly hits: readonly Span[]
  /** Words that somebody wrote beside. */
  readonly notes: readonly Span[]
  readonly flash: Span | null
  readonly current: string | null
  readonly styles: TypeStyles
}

/** What is drawn over a page: marks, hits and the words that were jumped to, each at its glyphs. */
export const PageMarks = memo(function PageMarks(props: PageMarksProps): ReactNode {
  const { layout, marks, hidden, hits, notes, flash, current, styles } = props
  return (
    <svg className="page-marks" viewBox={`0 0 ${layout.width} ${layout.height}`} aria-hidden="true">
      {marks.map((mark) =>
        mark.type !== null && hidden.has(mark.type) ? null : (
          <PageMark key={mark.id} mark={mark} rects={rectsOf(layout, mark.span)} current={mark.id === current} styles={styles} />
        ),
      )}
      {hits.map((hit) => (
        <g key={`${hit.start}`} className="page-hit">
          <Boxes rects={rectsOf(layout, hit)} />
        </g>
      ))}
      {notes.map((note) => (
        <g key={`${note.start}:${note.end}`} className="page-note">
          {rectsOf(layout, note).map((rect) => (
            <path
              key={rect.top}
              className="page-note-line"
              d={`M${rect.left} ${rect.top + rect.height + 1.4}h${rect.width}`}
              transform={turnOf(rect)}
            />
          ))}
        </g>
      ))}
      {flash && (
        <g className="page-flash" data-flash="">
          <Boxes rects={rectsOf(layout, flash)} />
        </g>
      )}
    </svg>
  )
})

function PageMark(props: {
  readonly mark: Mark
  readonly rects: readonly Rect[]
  readonly current: boolean
  readonly styles: TypeStyles
}): ReactNode {
  const { mark, rects, current, styles } = props
  const style = mark.type ? styles.get(mark.type) : undefined
  return (
    <g
      data-mark={mark.id}
      className={classNames('page-mark hue', !style && 'page-citation', current && 'page-current')}
      style={style?.style}
    >
      {rects.map((rect, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: boxes of one mark keep their order
        <g key={i} transform={turnOf(rect)}>
          <Box rect={rect} />
          {style && <ShapeLine shape={style.shape} left={rect.left} top={rect.top} width={rect.width} height={rect.height} />}
        </g>
      ))}
    </g>
  )
}

function Boxes({ rects }: { readonly rects: readonly Rect[] }): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: boxes of one stretch keep their order
  return rects.map((rect, i) => <Box key={i} rect={rect} transform={turnOf(rect)} />)
}

function Box({ rect, transform }: { readonly rect: Rect; readonly transform?: string | undefined }): ReactNode {
  return <rect className="page-box" x={rect.left} y={rect.top} width={rect.width} height={rect.height} rx={1} transform={transform} />
}

function turnOf(rect: Rect): string | undefined {
  return rect.angle === 0 ? undefined : `rotate(${rect.angle})`
}
