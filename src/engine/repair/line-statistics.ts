import type { Line } from './physical-lines.ts'
import { endsInCitation } from './physical-lines.ts'

/** What the shapes of all lines together tell of how a text was broken into lines. */
export interface LineStatistics {
  /** Blank lines that stand between any two lines of one paragraph: 1 in a double-spaced extraction. */
  readonly baseGap: number
  /** True when lines end where the page ended them. */
  readonly wrapped: boolean
  /** True when a reader measured the page: it leaves one blank line where a paragraph ends. */
  readonly measured: boolean
  /** For each line, the width of the lines around it, code units. */
  readonly widths: readonly number[]
  /** A line to which the next word could have been added below this share of the width ended by will. */
  readonly fill: number
  /** For each line, true when the lines around it each begin with a capital whatever went before: verse, names, addresses. */
  readonly verse: readonly boolean[]
  /** For each line, true when it is a row of a table. */
  readonly rows: readonly boolean[]
  /** The commonest indent of lines that go on. */
  readonly margin: number
  /** True when a line set in further than the margin begins a paragraph, whatever stands above it. */
  readonly indents: boolean
  /** True when sentences that end in a citation end lines more often than chance would have it: then they end paragraphs. */
  readonly citations: boolean
}

const WINDOW = 6
const CONTINUING = 0.3
const FILLED = 0.55
/** The same where few lines begin in lower case, as in texts full of names and years. */
const SELDOM_CONTINUING = 0.12
const SURELY_FILLED = 0.7
const FEWEST_CONTINUING = 2
const INDENT_ENDS = 0.9
const NARROWEST = 45
const NARROWEST_COLUMN = 28
const STOP_INSIDE = /\p{Ll}[.!?] \p{Lu}/u
const STOPS = 0.04
const CITED_WITHIN = /\[[\d,;\s–-]{1,20}\]\. (?=\p{Lu})/gu
const LEADER = /\.{5}|…{3}|(?:[.·–-] ){5}/u
const WIDEST = 160
const ENOUGH = 12
const FEW = 6
const USUAL_FILL = 0.85
const SURELY_SHORT = 0.6
const EMPTIEST = 0.7
const FULLEST = 0.98
const EXACT = 0.97

/** Measures lines; linear. */
export function lineStatistics(lines: readonly Line[], knownWrapped: boolean): LineStatistics {
  const gap = commonGap(lines)
  const around = lines.map((_, i) => localWidth(lines, i))
  const rows = tableRows(lines)
  const wrapped = knownWrapped || looksWrapped(lines, gap, rows)
  const baseGap = wrapped ? gap : 0
  const margin = marginOf(lines)
  const exact = wrapped ? exactWidth(lines, baseGap) : null
  const widths = exact === null ? around : around.map(() => exact)
  const marked = marksParagraphs(lines, widths, baseGap, margin)
  const indents = indentsMark(lines, margin)
  return {
    baseGap,
    wrapped,
    measured: knownWrapped,
    widths,
    fill: marked ? SURELY_SHORT : exact === null ? usualFill(lines, widths, baseGap) : 1 + 0.5 / exact,
    verse: lines.map((_, i) => isVerse(lines, i, baseGap, widths[i] as number)),
    rows,
    margin,
    indents,
    citations: !marked && !indents && citationsEnd(lines),
  }
}

function marginOf(lines: readonly Line[]): number {
  const inside = lines.filter((line, i) => i > 0 && goesOn(lines[i - 1] as Line, line))
  return mode((inside.length > 0 ? inside : lines).map((line) => line.indent))
}

function goesOn(a: Line, b: Line): boolean {
  return (a.ending === 'open' || a.ending === 'comma') && b.continues && b.marker === null
}

/** The commonest gap when lines of one sentence stand that far apart; 0 otherwise. */
function commonGap(lines: readonly Line[]): number {
  const gap = mode(lines.slice(0, -1).map((line) => line.gap))
  if (gap === 0 || gap > 3) return 0
  const pairs = pairsOf(lines).filter(([a]) => a.gap === gap)
  return isBroken(pairs, lines) || shareOf(pairs, ([a, b]) => goesOn(a, b)) >= CONTINUING ? gap : 0
}

type Pair = readonly [Line, Line]

function pairsOf(lines: readonly Line[]): Pair[] {
  return lines.slice(0, -1).map((line, i) => [line, lines[i + 1] as Line] as const)
}

function shareOf(pairs: readonly Pair[], holds: (pair: Pair) => boolean): number {
  return pairs.length === 0 ? 0 : pairs.filter(holds).length / pairs.length
}

/** Prose broken by width: sentences run over line ends, and the next word would not have fitted. */
function looksWrapped(lines: readonly Line[], baseGap: number, rows: readonly boolean[]): boolean {
  return isBroken(
    pairsOf(lines).filter(([a, b], i) => a.gap <= baseGap && !rows[i] && b.marker === null),
    lines,
  )
}

function isBroken(pairs: readonly Pair[], lines: readonly Line[]): boolean {
  const sorted = lines.map((line) => line.text.length).sort((a, b) => a - b)
  const width = sorted[Math.floor(sorted.length * 0.9)] ?? 0
  if (width < NARROWEST_COLUMN || width > WIDEST || (width < NARROWEST && !hasStopsInside(lines))) return false
  const going = shareOf(pairs, ([a, b]) => goesOn(a, b))
  const filled = shareOf(pairs, ([a, b]) => a.text.length + 1 + b.firstWord > width * 0.85)
  if (going >= CONTINUING && filled >= FILLED) return true
  return going >= Math.max(SELDOM_CONTINUING, FEWEST_CONTINUING / pairs.length) && filled >= SURELY_FILLED && hasStopsInside(lines)
}

/** True when hardly a line that is set in further than the margin stands below a line that goes on. */
function indentsMark(lines: readonly Line[], margin: number): boolean {
  const set = pairsOf(lines).filter(([, b]) => b.indent > margin + 1 && b.marker === null)
  return set.length > 1 && shareOf(set, ([a, b]) => !b.continues && a.ending !== 'open' && a.ending !== 'comma') >= INDENT_ENDS
}

/** True when nearly every line that surely ends a paragraph is followed by a gap or an indent: then a line that is only shortish ends none. */
function marksParagraphs(lines: readonly Line[], widths: readonly number[], baseGap: number, margin: number): boolean {
  let ends = 0
  let marked = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const [a, b] = [lines[i] as Line, lines[i + 1] as Line]
    if (a.ending !== 'stop' || b.continues || a.text.length + 1 + b.firstWord > SURELY_SHORT * (widths[i] as number)) continue
    ends++
    if (a.gap > baseGap || b.indent > margin + 1) marked++
  }
  return ends > 1 && marked >= 0.8 * ends
}

/** At least two cited sentences end lines, and half as many as end within lines: by chance it would be one in ten. */
function citationsEnd(lines: readonly Line[]): boolean {
  const atEnds = lines.filter(endsInCitation).length
  const within = lines.reduce((sum, { text }) => sum + (text.match(CITED_WITHIN)?.length ?? 0), 0)
  return atEnds > 1 && 2 * atEnds >= within
}

/** Sentences end inside lines: a narrow column of prose, no verse. */
function hasStopsInside(lines: readonly Line[]): boolean {
  return lines.filter(({ text }) => STOP_INSIDE.test(text.slice(0, WIDEST))).length >= STOPS * lines.length
}

/** How far lines that surely go on are filled, the worst twentieth left out. */
function usualFill(lines: readonly Line[], widths: readonly number[], baseGap: number): number {
  const fills: number[] = []
  for (let i = 0; i + 1 < lines.length; i++) {
    const [a, b] = [lines[i] as Line, lines[i + 1] as Line]
    if (a.gap > baseGap || !goesOn(a, b)) continue
    fills.push((a.text.length + 1 + b.firstWord) / (widths[i] as number))
  }
  if (fills.length < FEW) return USUAL_FILL
  fills.sort((a, b) => a - b)
  return Math.min(FULLEST, Math.max(EMPTIEST, fills[Math.floor(fills.length * 0.05)] as number))
}

/** The longest line, when the next word never fitted a line that goes on: letters were counted, not measured; null otherwise. */
function exactWidth(lines: readonly Line[], baseGap: number): number | null {
  const width = lines.reduce((longest, { text }) => Math.max(longest, text.length), 0)
  const going = pairsOf(lines).filter(([a, b]) => a.gap <= baseGap && goesOn(a, b))
  return going.length >= ENOUGH && shareOf(going, ([a, b]) => a.text.length + 1 + b.firstWord > width) >= EXACT ? width : null
}

/** The second longest line around: one freak line does not set the measure. */
function localWidth(lines: readonly Line[], at: number): number {
  let longest = 0
  let second = 0
  for (let i = Math.max(0, at - WINDOW); i < Math.min(lines.length, at + WINDOW + 1); i++) {
    const length = (lines[i] as Line).text.length
    if (length > longest) [longest, second] = [length, longest]
    else if (length > second) second = length
  }
  return second === 0 ? longest : second
}

/** Lines that begin with capitals whatever went before, and end before the margin unless the measure is narrow as verse is. */
function isVerse(lines: readonly Line[], at: number, baseGap: number, width: number): boolean {
  let open = 0
  let capital = 0
  let ragged = 0
  let prose = 0
  for (let i = Math.max(0, at - WINDOW); i < Math.min(lines.length - 1, at + WINDOW); i++) {
    const [a, b] = [lines[i] as Line, lines[i + 1] as Line]
    if (STOP_INSIDE.test(a.text.slice(0, WIDEST))) prose++
    if (a.gap > baseGap || (a.ending !== 'open' && a.ending !== 'comma')) continue
    open++
    if (/^["«“(–—-]?\s?\p{Lu}/u.test(b.text)) capital++
    if (a.text.length + 1 + b.firstWord < USUAL_FILL * width) ragged++
  }
  return open >= 3 && capital >= 0.7 * open && (ragged >= 0.5 * open || (width < NARROWEST && prose < 2))
}

/** Rows: neighbours with the same number of tabs, or whose columns begin at the same place. */
function tableRows(lines: readonly Line[]): boolean[] {
  const rows = lines.map(() => false)
  for (let i = 0; i + 1 < lines.length; i++) {
    const [a, b] = [lines[i] as Line, lines[i + 1] as Line]
    if (!a.row || !b.row || !sameColumns(a, b)) continue
    rows[i] = true
    rows[i + 1] = true
  }
  return rows
}

function sameColumns(a: Line, b: Line): boolean {
  const tabs = count(a.text, '\t')
  if (tabs > 0 || b.text.includes('\t')) return tabs === count(b.text, '\t')
  if (LEADER.test(a.text)) return LEADER.test(b.text)
  const columns = new Set(columnStarts(a))
  return columnStarts(b).some((start) => columns.has(start))
}

function columnStarts(line: Line): number[] {
  return [...line.text.matchAll(/ {3,}(?=\S)/gu)].map((gap) => line.indent + gap.index + gap[0].length)
}

function count(text: string, character: string): number {
  return text.split(character).length - 1
}

function mode(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best = 0
  let most = 0
  for (const [value, times] of counts) if (times > most) [best, most] = [value, times]
  return best
}
