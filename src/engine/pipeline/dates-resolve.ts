import type { DateExpression, DatePart, LanguageCode } from '../model/annotation.ts'
import { edtfOf } from '../model/date-edtf.ts'
import { type DateMeaning, type DatePoint, endsOf, within } from '../model/date-meaning.ts'
import { type AnchorDay, type Anchors, resolvePoint } from './dates-anchor.ts'

/** An expression found, with its meaning not yet resolved. */
export interface Candidate {
  readonly start: number
  readonly end: number
  readonly meaning: DateMeaning
  readonly rule: string
  readonly own: boolean
  readonly language: LanguageCode
  /** Index of its sentence, -1 when no sentence holds it. */
  readonly sentence: number
}

/** What resolving may ask about the text around a candidate. */
export interface Surroundings {
  readonly text: string
  readonly anchor: AnchorDay | null
  readonly anchorSource: 'option' | 'metadata' | 'dateline' | null
  /** Tense of a candidate's sentence. */
  tense(candidate: Candidate): -1 | 0 | 1
  /** Adds the notice that the order of day and month is open. */
  ambiguous(candidate: Candidate): void
}

/** A candidate with its value. */
export interface Resolved {
  readonly candidate: Candidate
  readonly value: Pick<DateExpression, 'edtf' | 'implied' | 'anchor' | 'mod' | 'duration'>
}

const MEMORY = 1500
const NEAR = 250
const LIST_GAP = 24
const LIST_REACH = 80
const LIST_ITEMS = 12
const PARAGRAPH = /\n\n/u
const COORDINATED = /^\s*(?:,|;|и|мен|пен|бен|және|или|немесе|and|or|&|,\s*(?:and|и|және))\s*(?:(?:в|с|к|on|in)\s+)?$/u

/** Values of all candidates, in the order of the text; linear. */
export function resolveAll(candidates: readonly Candidate[], around: Surroundings): Resolved[] {
  const dayFirst = orderOf(candidates, around.text)
  let memory: { day: AnchorDay; end: number; sentence: number } | null = null
  const resolved: Resolved[] = []
  candidates.forEach((candidate, i) => {
    const meaning = settleOrder(candidate, dayFirst, around)
    const recent = memory !== null && candidate.start - memory.end < MEMORY ? memory : null
    const shared = shareParts(candidate, meaning, listed(candidates, i, around.text), recent, around.text)
    const anchors: Anchors = {
      document: around.anchor,
      text: recent?.day ?? null,
      near: recent !== null && candidate.start - recent.end < NEAR,
      told: recent !== null && (around.anchor === null || !PARAGRAPH.test(around.text.slice(recent.end, candidate.start))),
      tense: () => around.tense(candidate),
    }
    const { value, known } = settle(shared, anchors, around)
    resolved.push({ candidate, value })
    if (known !== null) memory = { day: known, end: candidate.end, sentence: candidate.sentence }
  })
  return resolved
}

/** What the document's other slashed dates tell of the order: day first, month first, or null. */
function orderOf(candidates: readonly Candidate[], text: string): boolean | null {
  for (const { start, rule } of candidates) {
    const match = rule === '' ? /^(\d{1,2})\/(\d{1,2})\/\d{4}/u.exec(text.slice(start, start + 10)) : null
    if (match === null) continue
    if (Number(match[1]) > 12) return true
    if (Number(match[2]) > 12) return false
  }
  return null
}

function settleOrder(candidate: Candidate, dayFirst: boolean | null, around: Surroundings): DateMeaning {
  const { meaning } = candidate
  if (meaning.kind !== 'one-of' || !meaning.open) return meaning
  if (dayFirst === null && candidate.language === 'en') around.ambiguous(candidate)
  return { kind: 'point', at: meaning.of[dayFirst === false ? 1 : 0] as DatePoint }
}

interface Shared {
  readonly meaning: DateMeaning
  readonly implied: readonly DatePart[]
}

/** What follows, and whose month and year a list shares: the next candidate, and the head of the list when the next is a bare day of it. */
function listed(candidates: readonly Candidate[], i: number, text: string): { next: Candidate; head: Candidate } | undefined {
  const next = candidates[i + 1]
  if (next === undefined) return undefined
  let head = next
  for (let k = i + 1; k < i + LIST_ITEMS && upperOf(head) === null; k++) {
    const after = candidates[k + 1]
    if (after === undefined || !isListed(text.slice(head.end, after.start))) break
    head = after
  }
  return { next, head }
}

/** Gives a month or day without a year what its list or its sentence says beside it. */
function shareParts(
  candidate: Candidate,
  meaning: DateMeaning,
  following: { next: Candidate; head: Candidate } | undefined,
  memory: { day: AnchorDay; end: number; sentence: number } | null,
  text: string,
): Shared {
  const [first] = endsOf(meaning)
  const bare = first && first.year === undefined && first.base === undefined && first.decade === undefined && first.century === undefined
  if (!bare || (first.month === undefined && first.day === undefined)) return { meaning, implied: [] }
  const next = following?.next
  const upper = upperOf(following?.head)
  if (
    upper !== null &&
    next !== undefined &&
    (isListed(text.slice(candidate.end, next.start)) || endsList(candidate, first, next, upper))
  ) {
    const { month, base, unit, shift } = upper
    const year =
      upper.year ?? (base === undefined && memory?.sentence === candidate.sentence && candidate.sentence >= 0 ? memory.day.year : undefined)
    const add: DatePoint = {
      ...(year !== undefined && { year }),
      ...(base !== undefined && { base, ...(unit && { unit }), ...(shift !== undefined && { shift }) }),
      ...(first.month === undefined && month !== undefined && { month }),
    }
    const implied: DatePart[] = [
      ...(year === undefined ? [] : (['year'] as const)),
      ...(add.month === undefined ? [] : (['month'] as const)),
    ]
    return { meaning: within(meaning, add) ?? meaning, implied }
  }
  if (memory === null || memory.sentence !== candidate.sentence || candidate.sentence < 0 || first.month === undefined)
    return { meaning, implied: [] }
  return { meaning: within(meaning, { year: memory.day.year }) ?? meaning, implied: ['year'] }
}

/** “on 17 May … and on 24 May 2011”: the year at the end of a sentence counts for the day before it. */
function endsList(candidate: Candidate, first: DatePoint, next: Candidate, upper: DatePoint): boolean {
  if (candidate.sentence < 0 || candidate.sentence !== next.sentence || next.start - candidate.end > LIST_REACH) return false
  const days = first.day !== undefined && first.month !== undefined && upper.day !== undefined && upper.month !== undefined
  return days && first.month * 32 + first.day < upper.month * 32 + upper.day
}

function upperOf(next: Candidate | undefined): DatePoint | null {
  if (next === undefined) return null
  const [first] = endsOf(next.meaning)
  return first && first.month !== undefined ? first : null
}

function isListed(between: string): boolean {
  return between.length <= LIST_GAP && COORDINATED.test(between.toLowerCase())
}

function settle(shared: Shared, anchors: Anchors, around: Surroundings): { value: Resolved['value']; known: AnchorDay | null } {
  const { meaning } = shared
  if (meaning.kind === 'duration') return { value: { edtf: null, duration: meaning.iso, implied: [] }, known: null }
  const points = meaning.kind === 'point' ? [meaning.at] : meaning.kind === 'one-of' ? meaning.of : [meaning.from, meaning.to]
  const results = points.map((at) => at && resolvePoint(at, anchors))
  const lost = results.some((result, i) => result === null && points[i] !== null)
  const implied = new Set<DatePart>(shared.implied)
  let source: 'document' | 'text' | null = shared.implied.length > 0 ? 'text' : null
  for (const result of results) {
    for (const part of result?.implied ?? []) implied.add(part)
    if (result?.source) source = result.source
  }
  const settled = lost
    ? null
    : rebuilt(
        meaning,
        results.map((result) => result?.meaning ?? null),
      )
  const edtf = settled && edtfOf(settled)
  const anchor = source === 'document' ? around.anchorSource : source
  const mod = meaning.mod
  return {
    value: { edtf, implied: edtf === null ? [] : [...implied], ...(anchor && edtf !== null && { anchor }), ...(mod && { mod }) },
    known: settled && edtf !== null ? knownDay(settled) : null,
  }
}

/** A meaning with its points replaced by what they resolved to; a week in a range gives its first or last day. */
function rebuilt(meaning: DateMeaning, parts: readonly (DateMeaning | null)[]): DateMeaning | null {
  const mod = meaning.mod && { mod: meaning.mod }
  if (meaning.kind === 'point') return parts[0] ? { ...parts[0], ...mod } : null
  if (meaning.kind === 'one-of') return { ...meaning, of: parts.map((part) => (part && endsOf(part)[0]) as DatePoint) }
  const from = parts[0] ? (endsOf(parts[0])[0] ?? null) : null
  const to = parts[1] ? (endsOf(parts[1])[1] ?? null) : null
  return { kind: 'range', from, to, ...mod }
}

/** What later words may refer to: the year, month and day that all of a meaning shares. */
function knownDay(meaning: DateMeaning): AnchorDay | null {
  const [first, last] = endsOf(meaning)
  const one = first ?? last
  if (!one || one.year === undefined) return null
  if (first && last && first.year !== last.year) return last.year === undefined ? null : { year: last.year }
  const sameMonth = first && last && first.month === last.month ? first.month : first && last ? undefined : one.month
  const sameDay = first && last && first.day === last.day ? first.day : undefined
  return {
    year: one.year,
    ...(sameMonth !== undefined && { month: sameMonth }),
    ...(sameMonth !== undefined && sameDay !== undefined && { day: sameDay }),
  }
}
