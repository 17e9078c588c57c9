import type { BlockHint } from '../contracts/reader.ts'
import type { SetLine } from './pdf-setting.ts'

/** A line with offsets in the whole document's text. */
export interface PlacedLine extends Pick<SetLine, 'size'> {
  readonly start: number
  readonly end: number
  readonly page: number
}

const LARGER = 1.16
const LONGEST = 200
const LEVELS = 4

/** Headings told by larger letters than the body's, and the title of the first page; nothing where the document does not show them clearly. */
export function headingsOf(lines: readonly PlacedLine[], text: string): BlockHint[] {
  const body = bodySizeOf(lines.map(({ size, start, end }) => ({ size, length: end - start })))
  const groups = groupsOf(lines, body, text)
  const letters = groups.reduce((sum, group) => sum + group.end - group.start, 0)
  const all = lines.reduce((sum, line) => sum + line.end - line.start, 0)
  if (letters > all / 4) return []
  const sizes = [...new Set(groups.map((group) => half(group.size)))].toSorted((a, b) => b - a)
  const title = titleOf(groups, body)
  return groups.map((group) => ({
    span: { start: group.start, end: group.end },
    kind: group === title ? ('title' as const) : ('heading' as const),
    level: Math.min(LEVELS, sizes.indexOf(half(group.size)) + 1),
  }))
}

interface Group {
  readonly start: number
  end: number
  readonly size: number
  readonly page: number
}

/** The size in which most letters are set, to the half point. */
export function bodySizeOf(lines: readonly (Pick<SetLine, 'size'> & { readonly length: number })[]): number {
  const letters = new Map<number, number>()
  for (const line of lines) letters.set(half(line.size), (letters.get(half(line.size)) ?? 0) + line.length)
  let body = 0
  for (const [size, count] of letters) if (count > (letters.get(body) ?? 0)) body = size
  return body
}

/** Neighbouring lines of one larger size, as long as no blank line parts them. */
function groupsOf(lines: readonly PlacedLine[], body: number, text: string): Group[] {
  const groups: Group[] = []
  for (const line of lines) {
    if (line.size < body * LARGER) continue
    const last = groups.at(-1)
    if (last !== undefined && last.end + 1 === line.start && Math.abs(last.size - line.size) < 0.5) last.end = line.end
    else groups.push({ start: line.start, end: line.end, size: line.size, page: line.page })
  }
  return groups.filter(({ start, end }) => end - start <= LONGEST && /\p{L}{2}/u.test(text.slice(start, end)))
}

/** The largest heading of the first page when it is clearly larger than the body and no other is as large. */
function titleOf(groups: readonly Group[], body: number): Group | null {
  const first = groups.filter((group) => group.page === 1)
  const largest = first.toSorted((a, b) => b.size - a.size)[0]
  if (largest === undefined || largest.size < 1.25 * body) return null
  return groups.some((group) => group !== largest && group.size > largest.size - 0.4) ? null : largest
}

function half(size: number): number {
  return Math.round(size * 2) / 2
}
