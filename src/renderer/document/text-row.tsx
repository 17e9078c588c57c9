import { type CSSProperties, memo, type ReactNode, useMemo } from 'react'
import type { EntityType } from '../../engine/model/annotation.ts'
import type { Side, Span } from '../../engine/model/span.ts'
import { classNames } from '../components/class-names.ts'
import { type Change, piecesOf } from './changes.ts'
import { type Columns, cellsOf, columnsOf } from './columns.ts'
import { Repair } from './repair.tsx'
import type { TextRow } from './rows.ts'
import { type Light, type Paint, Runs } from './runs.tsx'
import type { ShownText } from './sides.ts'
import type { TypeStyles } from './type-styles.ts'

interface RowProps {
  readonly shown: ShownText
  readonly index: number
  /** The original text, for what a repair took away. */
  readonly original: string
  readonly hidden: ReadonlySet<EntityType>
  readonly lights: readonly Light[]
  readonly current: string | null
  readonly styles: TypeStyles
}

/** One row of the text: a block or a slice of one. */
export const TextRowView = memo(function TextRowView(props: RowProps): ReactNode {
  const { shown, index, original, hidden, lights, current, styles } = props
  const row = shown.rows[index] as TextRow
  const changes = shown.changes[index] ?? []
  const paints = useMemo(() => paintsOf(shown, index, hidden, lights), [shown, index, hidden, lights])
  const text = shown.text
  const columns = columnsOf(text, shown.rows, index)
  const className = classNames(
    'text-row',
    `text-row-${row.kind}`,
    row.continued && 'text-row-continued',
    row.header && 'text-row-header',
    isCapitals(row, text) && 'text-row-capitals',
    columns?.last === index && 'text-row-table-end',
    `text-row-level-${Math.min(row.level, 4)}`,
  )
  const common = { text, paints, current, styles }
  return (
    <RowElement row={row} className={className}>
      {shown.side === 'differences' ? (
        <Pieces row={row} changes={changes} original={original} common={common} />
      ) : (
        <Words row={row} columns={columns} common={common} />
      )}
    </RowElement>
  )
})

/** Headings are all of one rank: those between may not be drawn, and a reader of headings must not miss a step. */
function RowElement(props: { readonly row: TextRow; readonly className: string; readonly children: ReactNode }): ReactNode {
  const { row, className, children } = props
  const heading = !row.continued && (row.kind === 'title' || row.kind === 'heading')
  return heading ? <h2 className={className}>{children}</h2> : <p className={className}>{children}</p>
}

/** The words of a row; those of a table's row in its columns. */
function Words(props: { readonly row: TextRow; readonly columns: Columns | null; readonly common: Common }): ReactNode {
  const { row, columns, common } = props
  if (columns === null) return <Runs span={row} {...common} />
  return (
    <span className={`cells cells-flowing-${columns.flowing}`} style={gridStyle(columns)}>
      {cellsOf(common.text, row).map((cell) => (
        <span key={cell.start} className="cell">
          <Runs span={cell} {...common} />
        </span>
      ))}
    </span>
  )
}

/** Letters are wider than digits by this, and a short word of wide ones by so many digits more. */
const LETTER = 1.05
const WIDE = 2
/** Digits between two columns. */
const GAP = 2

/** No column is narrower than its longest word. */
function gridStyle({ widths, words, flowing }: Columns): CSSProperties | undefined {
  if (flowing === 'always') return undefined
  const columns = widths.map((width, i) => `minmax(${(words[i] as number) * LETTER + WIDE}ch, ${width}fr)`)
  const total = widths.reduce((sum, width) => sum + width * LETTER + WIDE + GAP, 0)
  return { gridTemplateColumns: columns.join(' '), maxWidth: `${total}ch` }
}

type Common = Omit<Parameters<typeof Runs>[0], 'span'>

function Pieces(props: { row: Span<Side>; changes: readonly Change[]; original: string; common: Common }): ReactNode {
  const { row, changes, original, common } = props
  return piecesOf(row as Span<'repaired'>, changes).map((piece) =>
    piece.kind === 'same' ? (
      <Runs key={piece.span.start} span={piece.span} {...common} />
    ) : (
      <Repair key={`c${piece.change.original.start}`} change={piece.change} original={original}>
        <Runs span={piece.span} {...common} />
      </Repair>
    ),
  )
}

function paintsOf(shown: ShownText, index: number, hidden: ReadonlySet<EntityType>, lights: readonly Light[]): Paint[] {
  const row = shown.rows[index] as TextRow
  const within = lights.filter((light) => light.start < row.end && light.end > row.start)
  if (shown.side === 'differences') return [...(shown.languages[index] ?? []), ...within]
  const marks = (shown.marks[index] ?? []).filter(({ mark }) => mark.type === null || !hidden.has(mark.type))
  return [...(shown.languages[index] ?? []), ...marks, ...within]
}

const SMALL = /\p{Ll}/u

function isCapitals(row: TextRow, text: string): boolean {
  return (row.kind === 'title' || row.kind === 'heading') && !SMALL.test(text.slice(row.start, row.end))
}
