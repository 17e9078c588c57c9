import type { DateExpression, Mention } from './annotation.ts'
import { type Correction, type DateCorrection, placing } from './correction.ts'
import type { Analysis } from './document.ts'
import type { Entity } from './entity.ts'
import type { Notice } from './errors.ts'
import { compareSpans, type Span } from './span.ts'
import { timelineOf } from './timeline.ts'

/** Rule of a date whose value a person gave. */
const BY_HAND = 'by-hand'

/**
 * The analysis as people put it right: the newest correction of each place holds; dates, their mentions and entities and the timeline follow.
 * One whose words no longer read so at their place changes nothing and becomes a notice. Applying the same corrections again changes nothing.
 */
export function applyCorrections(analysis: Analysis, all: readonly Correction[]): Analysis {
  const corrections = all.filter((one) => one.kind === 'date')
  if (corrections.length === 0) return analysis
  const place = placing(analysis)
  const standing = new Map<string, Placed>()
  const stale: DateCorrection[] = []
  for (const correction of newest(corrections)) {
    const repaired = place(correction)
    if (repaired) standing.set(keyOf(correction), { correction, repaired })
    else stale.push(correction)
  }
  const dates = correctedDates(analysis, standing)
  const mentions = correctedMentions(analysis, standing)
  return {
    ...analysis,
    dates,
    mentions,
    entities: correctedEntities(analysis.entities, mentions),
    summary: { ...analysis.summary, timeline: timelineOf(analysis.text.repaired, analysis.sentences, mentions, dates) },
    notices: [...openNotices(analysis.notices, standing), ...stale.map((one) => staleNotice(one, analysis))],
    corrections: [...standing.values()].map(({ correction }) => correction),
  }
}

interface Placed {
  readonly correction: DateCorrection
  readonly repaired: Span<'repaired'>
}

/** The last correction of each place, in order of time. */
function newest(corrections: readonly DateCorrection[]): Iterable<DateCorrection> {
  const inTime = [...corrections].sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id))
  return new Map(inTime.map((correction) => [keyOf(correction), correction])).values()
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function keyOf({ span }: { readonly span: Span }): string {
  return `${span.start}:${span.end}`
}

function correctedDates(analysis: Analysis, standing: ReadonlyMap<string, Placed>): readonly DateExpression[] {
  const found = new Set(analysis.dates.map(keyOf))
  const kept = analysis.dates.flatMap((date): readonly DateExpression[] => {
    const correction = standing.get(keyOf(date))?.correction
    if (!correction) return [date]
    return correction.action === 'remove' ? [] : [valued(date, correction.edtf, correction)]
  })
  const language = analysis.document.language === 'und' ? 'kk' : analysis.document.language
  const added = [...standing.values()].flatMap(({ correction, repaired }): readonly DateExpression[] => {
    if (correction.action === 'remove' || found.has(keyOf(correction))) return []
    const { id, span, quote, by } = correction
    return [{ id: `d-${id}`, span, repaired, quote, by, edtf: correction.edtf, implied: [], rule: BY_HAND, language }]
  })
  return added.length === 0 ? kept : [...kept, ...added].sort(byPlace)
}

function valued(date: DateExpression, edtf: string, { by }: DateCorrection): DateExpression {
  const { id, span, repaired, quote, language } = date
  return { id, span, repaired, quote, by, edtf, implied: [], rule: BY_HAND, language }
}

function correctedMentions(analysis: Analysis, standing: ReadonlyMap<string, Placed>): readonly Mention[] {
  const found = new Set(analysis.mentions.filter(isTemporal).map(keyOf))
  const kept = analysis.mentions.flatMap((mention): readonly Mention[] => {
    const correction = isTemporal(mention) ? standing.get(keyOf(mention))?.correction : undefined
    if (!correction) return [mention]
    return correction.action === 'remove' ? [] : [{ ...mention, confidence: 1, why: BY_HAND, by: correction.by }]
  })
  const dated = new Set(analysis.dates.map(keyOf))
  const added = [...standing.values()].flatMap(({ correction, repaired }): readonly Mention[] => {
    if (correction.action === 'remove' || found.has(keyOf(correction)) || dated.has(keyOf(correction))) return []
    const { id, span, quote, by } = correction
    return [{ id: `m-${id}`, span, repaired, quote, by, type: 'DATE', entity: `DATE:${id}`, confidence: 1, why: BY_HAND }]
  })
  return added.length === 0 ? kept : [...kept, ...added].sort(byPlace)
}

function isTemporal({ type }: Mention): boolean {
  return type === 'DATE' || type === 'TIME'
}

function byPlace(a: { readonly repaired: Span<'repaired'> }, b: { readonly repaired: Span<'repaired'> }): number {
  return compareSpans(a.repaired, b.repaired)
}

/** Entities of the mentions that are left; an entity without any goes, a mention that a person made has one of its own. */
function correctedEntities(entities: readonly Entity[], mentions: readonly Mention[]): readonly Entity[] {
  const left = new Set(mentions.map(({ id }) => id))
  const known = new Set(entities.map(({ id }) => id))
  const kept = entities.flatMap((entity): readonly Entity[] => {
    if (entity.mentions.every((id) => left.has(id))) return [entity]
    const own = entity.mentions.filter((id) => left.has(id))
    return own.length === 0 ? [] : [{ ...entity, mentions: own }]
  })
  const made = mentions.filter(({ entity }) => !known.has(entity))
  return [...kept, ...made.map(({ id, type, entity, quote }) => ({ id: entity, type, name: quote, aliases: [], mentions: [id] }))]
}

/** Doubts about a place are settled by whoever put it right. */
function openNotices(notices: readonly Notice[], standing: ReadonlyMap<string, Placed>): readonly Notice[] {
  return notices.filter(({ code, start = -1, end = -1 }) =>
    code === 'ambiguous-date' || code === 'no-anchor' ? !standing.has(keyOf({ span: { start, end } })) : code !== 'correction-stale',
  )
}

function staleNotice({ span, quote, by, at }: DateCorrection, { text }: Analysis): Notice {
  const { length } = text.original
  const said = `${by.slice('person:'.length)} corrected «${quote}» on ${at.slice(0, 10)}; the text no longer reads so there, and the correction was not applied.`
  return { code: 'correction-stale', message: said, start: Math.min(span.start, length), end: Math.min(span.end, length) }
}
