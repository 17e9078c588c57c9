import type { Glyph } from './pdf-glyphs.ts'
import { layersOf } from './pdf-layers.ts'

/** Glyphs on one baseline, from left to right as displayed, blanks left out. */
export interface Line {
  readonly glyphs: readonly Glyph[]
  /** True for each glyph before which a blank is read. */
  readonly blank: readonly boolean[]
  readonly x0: number
  readonly x1: number
  readonly y: number
  readonly size: number
  /** Place in the order of drawing. */
  readonly order: number
}

interface Draft {
  glyphs: Glyph[]
  x0: number
  x1: number
  y: number
  size: number
  readonly order: number
}

/** Distances in parts of the letter size. */
const SAME_BASELINE = 0.3
const FAR = 3
const WORD_GAP = 0.11
const TRACKED = 0.5
/** What a file sets between letters and is less than this is no blank. */
const NARROWEST_BLANK = 0.18
/** Gaps next to each other by which letters are known to be spaced out, and not a word of one letter to stand between blanks. */
const FEWEST_SPACED = 3
const OVERPRINT = 0.25
/** How much larger than the text an initial is that is set apart from it. */
export const INITIAL = 1.7
const MARKER_GAP = 3.5
/** A bullet, dash or number that begins a list item. */
export const MARKER = /^(?:[•‣▪◦●○■□–—*·\-\ue000-\uf8ff]|\(?[\p{L}\p{N}]{1,4}[.)])$/u

const WORD = /^[\p{L}\p{N}]/u

/** Lines of glyphs of one direction; a line that was drawn in several passes (fallback fonts, bold words, form values) is put together again. */
export function linesOf(glyphs: readonly Glyph[]): Line[] {
  const drafts: Draft[] = []
  let current: Draft | undefined
  for (const glyph of glyphs) {
    if (current !== undefined && belongs(current, glyph)) add(current, glyph)
    else if (glyph.text !== ' ') {
      current = { glyphs: [glyph], x0: glyph.x0, x1: glyph.x1, y: glyph.y, size: glyph.size, order: drafts.length }
      drafts.push(current)
    }
  }
  return unite(drafts.flatMap(arranged)).map(finish)
}

function belongs(line: Draft, glyph: Glyph): boolean {
  const size = Math.max(line.size, glyph.size)
  const last = line.glyphs.at(-1) as Glyph
  const off = Math.abs(glyph.y - line.y)
  const ahead = glyph.x0 - last.x1
  if (line.glyphs.length === 1 && line.size > INITIAL * glyph.size && glyph.text !== ' ') return false
  if (off <= 0.1 * size) return true
  if (off <= SAME_BASELINE * size) return Math.abs(ahead) < FAR * size
  const raised = off <= 0.6 * size && ahead > -0.3 * size && ahead < size && Math.abs(glyph.y - last.y) <= 0.6 * size
  return raised && (glyph.size <= 0.85 * line.size || (line.size <= 0.85 * glyph.size && line.glyphs.length <= 4))
}

function add(line: Draft, glyph: Glyph): void {
  line.glyphs.push(glyph)
  if (glyph.text === ' ') return
  line.x0 = Math.min(line.x0, glyph.x0)
  line.x1 = Math.max(line.x1, glyph.x1)
  if (glyph.size > line.size * 1.17 && line.glyphs.length <= 5) {
    line.y = glyph.y
    line.size = glyph.size
  }
}

/** A line with its glyphs from left to right, each once, though it be drawn twice for a bold look; as many lines as texts were drawn over each other. */
function arranged(line: Draft): Draft[] {
  const { glyphs } = line
  const slack = 0.25 * line.size
  if (glyphs.every((glyph, i) => i === 0 || glyph.x0 >= (glyphs[i - 1] as Glyph).x0 - slack)) return [withoutOverprints(line, glyphs)]
  const layers = layersOf(glyphs, slack)
  const whole = layers.length === 1
  return layers.map((layer) => {
    const sorted = layer.toSorted((a, b) => a.x0 - b.x0)
    return withoutOverprints(whole ? line : { ...line, x0: leftOf(sorted), x1: rightOf(sorted), size: (layer[0] as Glyph).size }, sorted)
  })
}

function withoutOverprints(line: Draft, glyphs: readonly Glyph[]): Draft {
  line.glyphs = glyphs.filter((glyph, i, all) => !isOverprint(glyph, all, i))
  return line
}

function leftOf(sorted: readonly Glyph[]): number {
  return (sorted.find(({ text }) => text !== ' ') ?? (sorted[0] as Glyph)).x0
}

function rightOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((most, { text, x1 }) => (text === ' ' ? most : Math.max(most, x1)), -Infinity)
}

function isOverprint(glyph: Glyph, all: readonly Glyph[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    const before = all[i] as Glyph
    const near = Math.abs(before.x0 - glyph.x0) < Math.min(OVERPRINT * glyph.size, 0.5 * (glyph.x1 - glyph.x0))
    if (near && before.text === glyph.text && Math.abs(before.y - glyph.y) < OVERPRINT * glyph.size && glyph.text !== ' ') return true
  }
  return false
}

/** Joins each later line to the earlier one on its baseline into whose holes or to whose end it fits; drops it where it only repeats what stands there. */
function unite(drafts: readonly Draft[]): Draft[] {
  const rows = new Map<number, Draft[]>()
  const kept: Draft[] = []
  for (const draft of drafts) {
    const row = Math.round(draft.y / 4)
    const home = [row, row - 1, row + 1].flatMap((near) => rows.get(near) ?? []).find((earlier) => meets(earlier, draft))
    if (home !== undefined && repeats(home, draft)) continue
    if (home !== undefined && fits(home, draft)) {
      home.glyphs = [...home.glyphs, ...draft.glyphs].toSorted((a, b) => a.x0 - b.x0)
      home.x0 = Math.min(home.x0, draft.x0)
      home.x1 = Math.max(home.x1, draft.x1)
      continue
    }
    kept.push(draft)
    const list = rows.get(row)
    if (list === undefined) rows.set(row, [draft])
    else if (list.length < 60) list.push(draft)
  }
  return kept
}

function meets(earlier: Draft, later: Draft): boolean {
  const reach = reachOf(earlier, later)
  return (
    Math.abs(earlier.y - later.y) <= 0.15 * later.size &&
    later.x0 > earlier.x0 - reach &&
    later.x1 < earlier.x1 + reach + (later.x1 - later.x0)
  )
}

/** How far apart two parts of a line may stand: about a blank, or as much as between a list's marker and its item. */
function reachOf(home: Draft, draft: Draft): number {
  const left = home.x0 < draft.x0 ? home : draft
  return (isMarker(left) ? MARKER_GAP : 0.6) * draft.size
}

function isMarker({ glyphs }: Draft): boolean {
  if (glyphs.length > 6) return false
  return MARKER.test(
    glyphs
      .map((glyph) => glyph.text)
      .join('')
      .trim(),
  )
}

function fits(home: Draft, draft: Draft): boolean {
  const reach = reachOf(home, draft)
  if (Math.max(home.size, draft.size) > INITIAL * Math.min(home.size, draft.size)) return false
  if (draft.x0 > home.x1 + reach || draft.x1 < home.x0 - reach) return false
  let at = 0
  for (const glyph of draft.glyphs) {
    if (glyph.text === ' ') continue
    const slack = 0.2 * (glyph.x1 - glyph.x0)
    while (at < home.glyphs.length && (home.glyphs[at] as Glyph).x1 <= glyph.x0 + slack) at++
    const next = home.glyphs[at]
    if (next !== undefined && next.text !== ' ' && next.x0 < glyph.x1 - slack) return false
  }
  return true
}

function repeats(home: Draft, draft: Draft): boolean {
  const first = draft.glyphs[0] as Glyph
  const from = home.glyphs.findIndex((glyph) => Math.abs(glyph.x0 - first.x0) < OVERPRINT * first.size && glyph.text === first.text)
  return from >= 0 && draft.glyphs.every((glyph, i) => home.glyphs[from + i]?.text === glyph.text)
}

function finish(draft: Draft): Line {
  const letters: Glyph[] = []
  const spaced: boolean[] = []
  let pending = false
  for (const glyph of draft.glyphs) {
    if (glyph.text === ' ') pending = true
    else {
      letters.push(glyph)
      spaced.push(pending && letters.length > 1)
      pending = false
    }
  }
  const limit = WORD_GAP * draft.size + tracking(letters, draft.size)
  const blank = letters.map((_, i) => i > 0 && isBlank(letters, i, spaced[i] as boolean, limit))
  return { glyphs: letters, blank, x0: draft.x0, x1: draft.x1, y: draft.y, size: draft.size, order: draft.order }
}

function isBlank(letters: readonly Glyph[], at: number, spaced: boolean, limit: number): boolean {
  const [before, glyph] = [letters[at - 1] as Glyph, letters[at] as Glyph]
  const size = Math.max(before.size, glyph.size)
  const gap = glyph.x0 - before.x1
  if (gap <= 0.03 * size) return false
  const spacing = before.next - before.x1
  const usual = spacing > 0 && spacing < 0.8 * size && isSpacedOut(letters, at, spacing) ? spacing : 0
  return gap - usual > limit || (spaced && gap - usual > 0.03 * size)
}

/** True when letters beside these two stand as far apart; where they do not, what a file sets between the two is a blank. */
function isSpacedOut(letters: readonly Glyph[], at: number, spacing: number): boolean {
  if (spacing < NARROWEST_BLANK * (letters[at] as Glyph).size) return true
  const isApart = (right: number): boolean => (letters[right] as Glyph).x0 - (letters[right - 1] as Glyph).x1 > 0.5 * spacing
  let first = at
  while (first > 1 && at - first < FEWEST_SPACED && isApart(first - 1)) first--
  let last = at
  while (last < letters.length - 1 && last - at < FEWEST_SPACED && isApart(last + 1)) last++
  return last - first + 1 >= Math.min(FEWEST_SPACED, letters.length - 1)
}

/** The usual gap between letters of a line that is spaced out by hand; 0 in ordinary lines. Leaders and signs of formulas do not count. */
function tracking(letters: readonly Glyph[], size: number): number {
  if (letters.length < 6) return 0
  const gaps: number[] = []
  let small = 0
  for (let i = 1; i < letters.length; i++) {
    const [before, glyph] = [letters[i - 1] as Glyph, letters[i] as Glyph]
    const gap = glyph.x0 - Math.max(before.x1, before.next)
    if (gap <= 0.05 * size) small++
    else if (WORD.test(before.text) && WORD.test(glyph.text)) gaps.push(gap)
  }
  const middle = (small + gaps.length) >>> 1
  if (middle < small || gaps.length === 0) return 0
  const usual = gaps.toSorted((a, b) => a - b)[middle - small] as number
  return usual < TRACKED * size ? usual : 0
}
