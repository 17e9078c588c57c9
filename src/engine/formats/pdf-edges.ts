import type { PageText } from './pdf-page.ts'
import type { SetLine } from './pdf-setting.ts'

/** A line at the head or foot of a page, apart from the text. */
interface Edge {
  readonly line: SetLine
  /** From 0. */
  readonly page: number
  readonly side: 'top' | 'bottom'
  /** Its words with every number as `#`. */
  readonly key: string
  readonly numbers: readonly number[]
}

export type Side = Edge['side']

/** Parts of the page's height. */
const MARGIN = 0.2
/** Rows of a running head. */
const ROWS = 2
/** Distances in parts of the letter size. */
const APART = 1.5
const LARGEST = 1.16
const SMALL = 0.95
const LONG_KEY = 20
const SHARE = 0.25
const FEWEST_SAME = 3
const PAGE_WORD = /^(?:page|p\.|стр\p{L}*\.?|с\.|бет) ?#|# ?-? ?бет$/u

/** Running heads, running feet and page numbers: what stands apart at the same edge of several pages, says the title again or counts the pages. */
export function edgesOf(pages: readonly PageText[], body: number): Map<SetLine, Side> {
  const edges = pages.flatMap((page, i) => [...edgeLines(page, i, 'top', body), ...edgeLines(page, i, 'bottom', body)])
  const groups = Map.groupBy(edges, ({ side, key }) => `${side} ${key}`)
  const title = titleOf(pages[0], body)
  const found = new Map<SetLine, Side>()
  for (const group of groups.values()) {
    const titles = title === '' ? [] : group.filter(({ page, key }) => page > 0 && key === title)
    for (const { line, side } of [...repeated(group, pages.length), ...titles, ...counting(group, body)]) found.set(line, side)
  }
  return found
}

function edgeLines({ lines, height }: PageText, page: number, side: Side, body: number): Edge[] {
  const sorted = lines.toSorted((a, b) => (side === 'top' ? a.y - b.y : b.y - a.y))
  const rows: SetLine[][] = []
  for (const line of sorted) {
    const row = rows.at(-1)
    if (row !== undefined && Math.abs((row[0] as SetLine).y - line.y) < 0.5 * line.size) row.push(line)
    else if (rows.length > ROWS) break
    else rows.push([line])
  }
  for (let count = Math.min(ROWS, rows.length); count > 0; count--) {
    const outer = rows.slice(0, count)
    const bare = rows.length === count && outer.flat().some(({ text }) => /\p{L}/u.test(text))
    if (!bare && outer.every((row) => isAtEdge(row, side, height, body)) && isApart(outer.at(-1), rows[count]))
      return outer.flat().map((line) => ({ line, page, side, key: keyOf(line.text), numbers: numbersIn(line.text) }))
  }
  return []
}

function isAtEdge(row: readonly SetLine[], side: Side, height: number, body: number): boolean {
  return row.every(({ y, size }) => (side === 'top' ? y < MARGIN * height : y > (1 - MARGIN) * height) && size <= LARGEST * body)
}

function isApart(outer: readonly SetLine[] | undefined, inner: readonly SetLine[] | undefined): boolean {
  if (outer?.[0] === undefined || inner?.[0] === undefined) return true
  return Math.abs(outer[0].y - inner[0].y) > APART * Math.max(outer[0].size, inner[0].size)
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/\d+/gu, '#').replace(/\s+/gu, ' ').trim()
}

function numbersIn(text: string): number[] {
  return (text.match(/\d{1,5}/gu) ?? []).map(Number)
}

/** Those lines of a group that stand on several pages in the same words and with the same numbers. */
function repeated(group: readonly Edge[], pages: number): readonly Edge[] {
  const [{ key }] = group as [Edge]
  if (!/\p{L}/u.test(key)) return []
  const fewest = group.some(({ line }) => line.row) || (key.includes('#') && key.length < LONG_KEY) ? FEWEST_SAME : 2
  const often = Math.max(fewest, SHARE * Math.min(pages, 12))
  if (!key.includes('#')) return isOften(group, often) ? group : []
  return [...Map.groupBy(group, ({ line }) => line.text).values()].filter((same) => isOften(same, fewest)).flat()
}

function isOften(group: readonly Edge[], fewest: number): boolean {
  return new Set(group.map(({ page }) => page)).size >= fewest
}

/** Those lines of a group whose first or last number counts up with the pages; with a few words other than “page” only where no heading stands: at the foot, or in small type. */
function counting(group: readonly Edge[], body: number): readonly Edge[] {
  const [{ key, side }] = group as [Edge]
  if (!key.includes('#')) return []
  if (PAGE_WORD.test(key)) return group
  const bare = !/\p{L}/u.test(key)
  if (!bare && key.length < LONG_KEY && side === 'top' && group.some(({ line }) => line.size > SMALL * body)) return []
  const fewest = group.some(({ line }) => line.row) ? FEWEST_SAME : 2
  return [0, -1].flatMap((at) => {
    const offsets = Map.groupBy(group, ({ numbers, page }) => (numbers.at(at) ?? 0) - page)
    return [...offsets.entries()].flatMap(([offset, same]) => (same.length >= fewest || (bare && offset === 1) ? same : []))
  })
}

/** The words set largest at the head of the first page; empty when none is larger than the text. */
function titleOf(page: PageText | undefined, body: number): string {
  const largest = (page?.lines ?? []).reduce((most, { size }) => Math.max(most, size), 0)
  if (largest <= LARGEST * body) return ''
  const lines = (page?.lines ?? []).filter(({ size }) => size > largest - 0.5)
  return keyOf(lines.map(({ text }) => text).join(' '))
}
