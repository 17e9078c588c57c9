import type { Marker } from '../model/markers.ts'
import { markerOf } from '../model/markers.ts'

/** One line of a text that is not blank, with what its shape tells. */
export interface Line {
  /** Code units of its words: no blanks before or after. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** Blanks before the words; a tab counts as four. */
  readonly indent: number
  /** Blank lines between this line and the next; 0 for the last line. */
  readonly gap: number
  /** Length of the first word, with a dash before it. */
  readonly firstWord: number
  /** The mark that it ends with, behind closing quotes and citations. */
  readonly ending: 'stop' | 'colon' | 'semicolon' | 'comma' | 'open'
  /** First letter is lower-case, or the line begins with a mark that never begins a sentence. */
  readonly continues: boolean
  /** Only capitals. */
  readonly capitals: boolean
  /** Has columns: a tab, a wide gap or a leader of dots between words. */
  readonly row: boolean
  readonly marker: Marker | null
}

const ENDING = /([.!?…:;,])["'»”’)\]]*(?:\s?\[[\d,;\s–-]{1,20}\][.,;]?)?$/u
/** «…; и», “…; and”: what stands above the next clause of a list. */
const BETWEEN_CLAUSES = /; \p{Ll}{1,7}$/u
const CITED = /\[[\d,;\s–-]{1,20}\]$/u
const CITED_END = /\[[\d,;\s–-]{1,20}\]\.$|\.\s?\[[\d,;\s–-]{1,20}\]$/u
const FIRST_BLANK = /(?<=[^\s–—-])\s/u
const CONTINUES = /^["«“(]?[\p{Ll},;:)»!?%]/u
const HYPHENATED = /[\p{L}\p{M}\p{N}.][-‐‑\u00AD]$/u
const COLUMN_GAP = /\S {3,}\S|\S\t|\.{5}|…{3}|(?:[.·–-] ){5}/u

/** The lines of a text that are not blank, in order; linear. */
export function physicalLines(text: string): Line[] {
  const lines: Line[] = []
  let blank = 0
  let from = 0
  const pending: { start: number; end: number; indent: number }[] = []
  const gaps: number[] = []
  while (from <= text.length) {
    const newline = text.indexOf('\n', from)
    const to = newline === -1 ? text.length : newline
    const trimmed = trim(text, from, to)
    if (trimmed === null) blank++
    else {
      if (pending.length > 0) gaps.push(blank)
      pending.push(trimmed)
      blank = 0
    }
    from = to + 1
  }
  for (const [i, { start, end, indent }] of pending.entries()) lines.push(shape(text.slice(start, end), start, indent, gaps[i] ?? 0))
  return lines
}

function trim(text: string, from: number, to: number): { start: number; end: number; indent: number } | null {
  let start = from
  let indent = 0
  while (start < to && isBlank(text.charCodeAt(start))) indent += text.charCodeAt(start++) === 9 ? 4 : 1
  let end = to
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--
  return start === end ? null : { start, end, indent }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9
}

function shape(text: string, start: number, indent: number, gap: number): Line {
  const space = text.search(FIRST_BLANK)
  return {
    start,
    end: start + text.length,
    text,
    indent,
    gap,
    firstWord: space === -1 ? text.length : space,
    ending: endingOf(text.slice(-40)),
    continues: CONTINUES.test(text),
    capitals: isCapitals(text),
    row: COLUMN_GAP.test(text),
    marker: markerOf(text),
  }
}

function endingOf(tail: string): Line['ending'] {
  if (BETWEEN_CLAUSES.test(tail)) return 'semicolon'
  const mark = ENDING.exec(tail)?.[1]
  if (mark === undefined) return CITED.test(tail) ? 'stop' : 'open'
  if (mark === ',') return 'comma'
  if (mark === ':') return 'colon'
  return mark === ';' ? 'semicolon' : 'stop'
}

function isCapitals(text: string): boolean {
  const letters = text.slice(0, 400).match(/\p{L}/gu) ?? []
  return letters.length >= 4 && letters.every((letter) => letter === letter.toUpperCase())
}

/** True when the line ends a sentence with a citation: «… қабылданды [2].» */
export function endsInCitation(line: Line): boolean {
  return CITED_END.test(line.text.slice(-40))
}

/** True when the line ends in a hyphen right after a letter or digit: its last word may go on in the next line. */
export function endsInHyphen(line: Line): boolean {
  return HYPHENATED.test(line.text.slice(-3))
}
