import type { Component, View } from '../contracts/component.ts'
import type { Block, Said } from '../model/annotation.ts'
import { markerOf } from '../model/markers.ts'
import type { Span } from '../model/span.ts'

type SaidBlock = Said<Block>
type Kind = Pick<Block, 'kind' | 'level' | 'header'>

/** One line of the repaired text, with its neighbours' distance: `apart` when a blank line stands before it. */
interface Row {
  readonly at: Span<'repaired'>
  readonly text: string
  readonly apart: boolean
}

const CLOSED = /[.!?…;,]["'»”’)\]]*(?:\s?\[[\d,;\s–-]{1,20}\])?[.,;]?$|\[[\d,;\s–-]{1,20}\]\.?$/u
const LEAD = /:$/u
const CAPITALS = /^[^\p{Ll}]*$/u
const LETTERS = /\p{L}{2}/u
const COLUMNS = /\S(?:\t| {3,})\S|\.{5}|…{3}|(?:[.·–-] ){5}/u
const NOTE = /^(?:\[\d{1,3}\]|[¹²³⁴-⁹]+)\s*\p{L}/u
const HEAD_WORD = /^(?:\d|[«"“(]?\p{Lu})/u
const LONGEST_TITLE = 300
const LONGEST_HEADING = 120

/** The blocks of a document: what the file declares where it declares something, else what the shape of the repaired lines tells. */
export const blocks: Component<never, 'blocks'> = {
  name: 'blocks',
  version: 1,
  needs: [],
  gives: ['blocks'],
  run(view: View<never>) {
    const rows = rowsOf(view.text)
    const declared = declaredKinds(rows, view.hints)
    const heads = view.hints.some(({ kind }) => kind === 'title' || kind === 'heading')
    const said: SaidBlock[] = []
    const list: string[] = []
    for (const [i, row] of rows.entries()) {
      const kind = declared[i] ?? shapeOf(rows, i, said.at(-1), list, heads)
      if (kind.kind !== 'list-item') list.length = 0
      said.push({ at: row.at, ...kind })
    }
    return { blocks: heads ? said : titled(rows, said) }
  },
}

/** The heading that names the document: the first one in capitals before the text begins, or the very first block. */
function titled(rows: readonly Row[], said: readonly SaidBlock[]): readonly SaidBlock[] {
  const body = rows.findIndex((row) => row.text.length > LONGEST_HEADING && CLOSED.test(row.text))
  const before = said.slice(0, body === -1 ? said.length : body)
  const capitals = before.findIndex(({ kind }, i) => kind === 'heading' && CAPITALS.test((rows[i] as Row).text))
  const title =
    capitals === -1 ? before.findIndex(({ kind }, i) => kind === 'heading' && markerOf((rows[i] as Row).text) === null) : capitals
  return said.map((block, i) => (i === title ? { ...block, kind: 'title' as const, level: 1 } : block))
}

function rowsOf(text: string): Row[] {
  const rows: Row[] = []
  let start = 0
  let blank = true
  for (const line of text.split('\n')) {
    const words = line.trim()
    if (words === '') blank = true
    else {
      const from = start + line.indexOf(words)
      rows.push({ at: { start: from, end: from + words.length }, text: words, apart: blank })
      blank = false
    }
    start += line.length + 1
  }
  return rows
}

/** For each row, the hint that covers more than half of it. */
function declaredKinds(rows: readonly Row[], hints: View['hints']): (Kind | undefined)[] {
  const sorted = [...hints].sort((a, b) => a.at.start - b.at.start)
  let next = 0
  return rows.map(({ at }) => {
    while (next < sorted.length && sorted[next]!.at.end <= at.start) next++
    const hint = sorted[next]
    if (hint === undefined || hint.kind === 'paragraph') return undefined
    const shared = Math.min(at.end, hint.at.end) - Math.max(at.start, hint.at.start)
    return shared * 2 > at.end - at.start ? kindOf(hint) : undefined
  })
}

function kindOf({ kind, level, header }: Kind): Kind {
  return header ? { kind, level, header } : { kind, level }
}

function shapeOf(rows: readonly Row[], i: number, before: SaidBlock | undefined, list: string[], heads: boolean): Kind {
  const row = rows[i] as Row
  const next = rows[i + 1]
  const marker = markerOf(row.text)
  if (isTableRow(rows, i)) return { kind: 'table-row', level: 1 }
  if (NOTE.test(row.text)) return { kind: 'note', level: 1 }
  if (!heads && marker?.kind === 'section' && isHeading(row)) return { kind: 'heading', level: marker.depth }
  if (marker !== null && marker.kind !== 'section' && !isSpeech(rows, i, marker.length, before)) {
    const alone = row.apart && (next === undefined || next.apart)
    if (!heads && marker.kind === 'number' && alone && isHeading(row) && next !== undefined && !isHeading(next))
      return { kind: 'heading', level: 1 }
    return { kind: 'list-item', level: levelOf(marker.kind, list) }
  }
  if (isUnmarkedItem(rows, i, before)) return { kind: 'list-item', level: levelOf('lost', list) }
  if (!heads && isHeading(row) && (i === 0 || row.apart) && (next === undefined || next.apart)) return heading(row, next, before, i)
  return { kind: 'paragraph', level: 1 }
}

function heading(row: Row, next: Row | undefined, before: SaidBlock | undefined, i: number): Kind {
  if (i === 0 && next === undefined) return { kind: 'paragraph', level: 1 }
  const capitals = CAPITALS.test(row.text)
  if ((row.text.length > LONGEST_HEADING && !capitals && i > 0) || (!capitals && next === undefined)) return { kind: 'paragraph', level: 1 }
  if (before?.kind === 'list-item' && !capitals && next !== undefined && isHeading(next)) return { kind: 'paragraph', level: 1 }
  return { kind: 'heading', level: capitals ? 1 : 2 }
}

/** A line of dialogue: a dash before a capital, under no lead and in no list. */
function isSpeech(rows: readonly Row[], i: number, length: number, before: SaidBlock | undefined): boolean {
  const row = rows[i] as Row
  if (markerOf(row.text)?.kind !== 'dash' || /^\p{Ll}/u.test(row.text.slice(length))) return false
  return !LEAD.test(rows[i - 1]?.text ?? '') && !(before?.kind === 'list-item' && !row.apart)
}

/** Short, begins like a name and ends without a mark. */
function isHeading(row: Row): boolean {
  return (
    row.text.length <= LONGEST_TITLE && LETTERS.test(row.text) && HEAD_WORD.test(row.text) && !CLOSED.test(row.text) && !LEAD.test(row.text)
  )
}

function isTableRow(rows: readonly Row[], i: number): boolean {
  const columns = (row: Row | undefined): boolean => row !== undefined && COLUMNS.test(row.text)
  const row = rows[i] as Row
  const next = rows[i + 1]
  return columns(row) && ((!row.apart && columns(rows[i - 1])) || (next !== undefined && !next.apart && columns(next)))
}

/** An item whose bullet was lost: it begins in lower case under a lead with a colon, or right below another such item. */
function isUnmarkedItem(rows: readonly Row[], i: number, before: SaidBlock | undefined): boolean {
  const row = rows[i] as Row
  const above = rows[i - 1]
  if (above === undefined || !/^\p{Ll}/u.test(row.text)) return false
  return (row.apart && LEAD.test(above.text)) || (!row.apart && before?.kind === 'list-item')
}

/** Nesting by the kind of marker: a kind met before in this list closes the levels below it. */
function levelOf(kind: string, list: string[]): number {
  const known = list.indexOf(kind)
  if (known === -1) list.push(kind)
  else list.length = known + 1
  return list.length
}
