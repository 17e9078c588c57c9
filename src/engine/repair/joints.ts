import type { BlockHint } from '../contracts/reader.ts'
import type { LineStatistics } from './line-statistics.ts'
import type { Line } from './physical-lines.ts'
import { endsInCitation, endsInHyphen } from './physical-lines.ts'

/** What stands between two lines: nothing to say about a hyphen (another rule decides), one paragraph, one list or stanza, or two blocks. */
export type Joint = 'hyphen' | 'join' | 'line' | 'block'
const HEADING = 0.7
/** Lines. */
const LONGEST_HEADING = 4
const LONGEST_ITEM = 12
const WIDEST_PAGE = 240
const INLINE_NUMBER = /(?<![\p{L}\p{N}.,])(\d{1,3})[.)](?=\s|$|[«"“(])/gu
const PAGE_NUMBER = /^[-–—\s]*\d{1,4}[-–—\s]*$/u
const YEAR = /^[12]\d{3}(?:\s?[-–—]\s?[12]?\d{1,3})?$/u
/** A line of digits above this is a year, not a page's number. */
const YEAR_WORD = /^(?:жыл|жж?\.|год|гг?\.)/u
/** No abbreviation: below it, a lower-case word begins no sentence. */
const SENTENCE_END = /\p{L}{4}[.!?]$/u
const SEMICOLON_INSIDE = /; ?\p{Ll}/u
const LOWER = /^\p{Ll}/u
const SPEECH = /^[–—-] ?\p{Lu}/u
/** «1999-», «Ту-», «COVID-»: a digit may follow. */
const NUMBERED = /(?:\p{N}|(?:^|[^\p{L}])\p{Lu}\p{L}{0,6})-$/u
const PROSE = /^[^{}=<>|\\_]*[\p{L}\p{N}»”",)’–—-]$/u

/** For each line, the block that the file declares there. */
function declaredBy(found: readonly Line[], blocks: readonly BlockHint[]): (BlockHint | undefined)[] {
  let next = 0
  return found.map(({ start }) => {
    while (next < blocks.length && (blocks[next] as BlockHint).span.end <= start) next++
    const block = blocks[next]
    return block !== undefined && block.span.start <= start ? block : undefined
  })
}

/** Lines of one declared heading are one, those of a paragraph or quotation are as their shapes tell; a declared block ends where it ends. */
function declaredJoint(before: BlockHint | undefined, after: BlockHint | undefined, a: Line): Joint | null {
  if (before === after)
    return before === undefined || before.kind === 'paragraph' || before.kind === 'quote' || endsInHyphen(a) ? null : 'join'
  const rows = before?.kind === after?.kind && (before?.kind === 'list-item' || before?.kind === 'table-row')
  return rows ? 'line' : 'block'
}

/** What the lines so far were part of. */
interface State {
  /** Index of the first line of the block that is being read. */
  blockStart: number
  /** All lines of that block so far are in capitals. */
  capitals: boolean
  /** The block is an item of a list, with the kind of its marker; `lost` when its bullet was lost. */
  item: 'bullet' | 'dash' | 'number' | 'letter' | 'lost' | null
  /** Number of the last item on a line of its own, and of the last one inside a line. */
  listed: number
  inline: number
}

/** One joint for each pair of neighbouring lines. */
export function jointsOf(found: readonly Line[], statistics: LineStatistics, blocks: readonly BlockHint[]): Joint[] {
  const declared = declaredBy(found, blocks)
  const state: State = { blockStart: 0, capitals: false, item: null, listed: 0, inline: 0 }
  const joints: Joint[] = []
  if (found[0] !== undefined) enter(found[0], state, isItem(null, found[0], state, statistics, 0) ? markerKind(found[0]) : null)
  for (let i = 0; i + 1 < found.length; i++) {
    const [a, b] = [found[i] as Line, found[i + 1] as Line]
    const item = isItem(a, b, state, statistics, i) ? markerKind(b) : isLostItem(found, state, statistics, i) ? 'lost' : null
    const joint =
      declaredJoint(declared[i], declared[i + 1], a) ??
      (item === null ? jointOf(a, b, found[i + 2], state, statistics, i) : sameList(state.item, item) ? 'line' : 'block')
    if (joint === 'line' || joint === 'block') {
      state.blockStart = i + 1
      enter(b, state, item ?? (joint === 'line' && b.continues ? state.item : null))
    } else {
      state.capitals &&= b.capitals
      readInline(b, state, 0)
    }
    joints.push(joint)
  }
  return joints
}

function enter(line: Line, state: State, item: State['item']): void {
  state.item = item
  state.capitals = line.capitals
  if (item === 'number') state.listed = line.marker?.value ?? 0
  if (item === null) state.inline = 0
  readInline(line, state, item === null ? 0 : (line.marker?.length ?? 0))
}

function readInline(line: Line, state: State, from: number): void {
  for (const match of line.text.slice(from).matchAll(INLINE_NUMBER)) state.inline = Number(match[1])
}

function markerKind(line: Line): State['item'] {
  const kind = line.marker?.kind
  return kind === undefined || kind === 'section' ? null : kind
}

function sameList(before: State['item'], item: State['item']): boolean {
  return before === item
}

/** True when `b` begins an item of its own and is not the middle of a sentence with numbers in it. */
function isItem(a: Line | null, b: Line, state: State, statistics: LineStatistics, at: number): boolean {
  const marker = b.marker
  if (marker === null || marker.kind === 'section') return false
  if (a === null) return true
  const broken = a.gap > statistics.baseGap || isClosed(a) || isShort(a, b, statistics, at)
  if (marker.kind === 'bullet') return true
  if (marker.kind === 'dash') return broken && isDashItem(a, b, state, statistics, at)
  if (marker.kind === 'letter') return broken
  if (state.inline > 0 && marker.value === state.inline + 1 && state.listed !== state.inline) return false
  if (state.item === 'number' && marker.value === state.listed + 1) return true
  return broken && (marker.value === 1 || marker.value === state.listed + 1 || isShort(a, b, statistics, at) || a.gap > statistics.baseGap)
}

/** A dash begins an item under a lead, below another such item, or before a lower-case word where a sentence ended. */
function isDashItem(a: Line, b: Line, state: State, statistics: LineStatistics, at: number): boolean {
  if (state.item === 'dash' || a.ending === 'colon') return true
  return /^[–—-]\s+\p{Ll}/u.test(b.text) && (isClosed(a) || a.gap > statistics.baseGap || !isWrapped(statistics, at))
}

/** An item whose bullet the extraction lost: a lower-case beginning after a closed line, indented or under a lead with a colon. */
function isLostItem(found: readonly Line[], state: State, statistics: LineStatistics, at: number): boolean {
  const [a, b] = [found[at] as Line, found[at + 1] as Line]
  if (!isWrapped(statistics, at) || b.marker !== null || !LOWER.test(b.text)) return false
  const short = isShort(a, b, statistics, at)
  const indented = b.indent > statistics.margin
  if (a.ending === 'colon') return (short && (indented || state.blockStart === at)) || headsLostItems(found, at + 1)
  if (state.item !== 'lost') return false
  return a.ending === 'semicolon' || (a.ending === 'stop' && (short || indented || SENTENCE_END.test(a.text)))
}

/** True when one of the next lines ends a sentence and the line below it begins in lower case, as no prose does. */
function headsLostItems(found: readonly Line[], from: number): boolean {
  const last = Math.min(found.length - 1, from + LONGEST_ITEM)
  for (let i = from; i < last; i++) {
    const [a, b] = [found[i] as Line, found[i + 1] as Line]
    if (a.marker !== null || a.ending === 'colon' || SEMICOLON_INSIDE.test(a.text)) return false
    if ((a.ending === 'semicolon' || SENTENCE_END.test(a.text)) && b.marker === null && LOWER.test(b.text)) return true
  }
  return false
}

function jointOf(a: Line, b: Line, next: Line | undefined, state: State, statistics: LineStatistics, at: number): Joint {
  const apart = a.gap > statistics.baseGap
  if (
    endsInHyphen(a) &&
    (/^\p{L}/u.test(b.text) || (/^\p{N}/u.test(b.text) && NUMBERED.test(a.text))) &&
    a.gap <= statistics.baseGap + (b.continues ? 3 : 1)
  )
    return 'hyphen'
  if (statistics.rows[at] && statistics.rows[at + 1]) return 'line'
  if (YEAR.test(a.text) && YEAR_WORD.test(b.text)) return 'join'
  if (statistics.rows[at] || statistics.rows[at + 1] || PAGE_NUMBER.test(a.text) || PAGE_NUMBER.test(b.text)) return 'block'
  if (b.marker?.kind === 'section' && (isClosed(a) || isShort(a, b, statistics, at))) return 'block'
  if (!isWrapped(statistics, at)) return unwrapped(a, b, apart, state)
  if (a.capitals !== b.capitals && (a.capitals ? state.capitals : apart || isClosed(a) || isShort(a, b, statistics, at))) return 'block'
  if (state.capitals && b.capitals && !apart && at - state.blockStart < LONGEST_HEADING) return isClosed(a) ? 'block' : 'join'
  if (apart) return goesOnBehindGap(a, b, statistics, at) ? 'join' : 'block'
  return b.continues ? continuing(a, state, at) : beginning(a, b, next, state, statistics, at)
}

/** Each line is a block of its own: paragraphs apart, the rest as it was. */
function unwrapped(a: Line, b: Line, apart: boolean, state: State): Joint {
  if (apart) return 'block'
  const prose = a.ending === 'stop' && !b.continues && Math.max(a.text.length, b.text.length) > 60
  return prose || (state.item !== null && isClosed(a) && !b.continues) ? 'block' : 'line'
}

/** A page or column ended in the middle of a sentence; behind a comma only where nobody measured that the gap is no paragraph's. */
function goesOnBehindGap(a: Line, b: Line, statistics: LineStatistics, at: number): boolean {
  const open = a.ending === 'open' || (a.ending === 'comma' && !(statistics.measured && a.gap === statistics.baseGap + 1))
  return open && b.continues && !a.capitals && a.text.length >= HEADING * (statistics.widths[at] as number)
}

function continuing(a: Line, state: State, at: number): Joint {
  return state.blockStart === at && a.ending === 'open' && !PROSE.test(a.text) ? 'line' : 'join'
}

/** `b` begins with a capital, a digit or a quotation mark. */
function beginning(a: Line, b: Line, next: Line | undefined, state: State, statistics: LineStatistics, at: number): Joint {
  const short = isShort(a, b, statistics, at)
  if (isClosed(a) && SPEECH.test(b.text)) return 'block'
  if (isClosed(a)) {
    const cited = statistics.citations && endsInCitation(a) && at > state.blockStart
    return short || cited || isSetIn(a, b, statistics) || isLead(b, next, statistics, at + 1) ? 'block' : 'join'
  }
  if (statistics.verse[at] && (state.item === null || state.item === 'lost')) return 'line'
  const heading = state.blockStart === at && a.text.length < HEADING * (statistics.widths[at] as number)
  return heading && short ? 'block' : 'join'
}

/** The first line of a paragraph, set in from the left. */
function isSetIn(a: Line, b: Line, { margin, indents }: LineStatistics): boolean {
  return b.indent > Math.max(margin, indents ? 0 : a.indent) + 1
}

/** A line of its own above a list: short, with a colon, and an item below it. */
function isLead(line: Line, next: Line | undefined, statistics: LineStatistics, at: number): boolean {
  if (next === undefined || line.ending !== 'colon' || !isShort(line, next, statistics, at)) return false
  return next.marker !== null || LOWER.test(next.text)
}

/** No page is so wide: where the lines around are longer, each is a paragraph. */
function isWrapped(statistics: LineStatistics, at: number): boolean {
  return statistics.wrapped && (statistics.widths[at] as number) <= WIDEST_PAGE
}

function isClosed(line: Line): boolean {
  return line.ending === 'stop' || line.ending === 'colon' || line.ending === 'semicolon'
}

/** True when the first word of the next line would have fitted. */
function isShort(a: Line, b: Line, statistics: LineStatistics, at: number): boolean {
  return a.text.length + 1 + b.firstWord < statistics.fill * (statistics.widths[at] as number)
}
