import type { DateExpression, EntityType, Mention, Sentence } from './annotation.ts'
import type { KeySentence, TimelineEntry } from './document.ts'
import { firstEndingAfter } from './span.ts'
import { compareEdtf, edtfBounds } from './time.ts'

/** Types of mentions that name nothing: numbers, sums, dates. */
export const NUMERIC_TYPES: ReadonlySet<EntityType> = new Set(['DATE', 'TIME', 'MONEY', 'PERCENTAGE', 'QUANTITY', 'CARDINAL', 'ORDINAL'])

const MOST_ENTITIES = 50

/** A sentence as a summary holds it. */
export function keySentence(text: string, { span, repaired }: Sentence): KeySentence {
  return { start: span.start, end: span.end, text: text.slice(repaired.start, repaired.end), repaired }
}

/** The dates that have a place on the axis of time, each with its sentence and whom it names, in chronological order; durations and recurrences are left out, `text` is the repaired one. */
export function timelineOf(
  text: string,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  dates: readonly DateExpression[],
): readonly TimelineEntry[] {
  const spans = sentences.map(({ repaired }) => repaired)
  const named = new Map<number, string[]>()
  for (const mention of mentions) {
    if (NUMERIC_TYPES.has(mention.type)) continue
    const index = firstEndingAfter(spans, mention.repaired.start)
    const ids = named.get(index)
    if (ids === undefined) named.set(index, [mention.entity])
    else if (!ids.includes(mention.entity) && ids.length < MOST_ENTITIES) ids.push(mention.entity)
  }
  return dates
    .flatMap((date): TimelineEntry[] => {
      if (date.edtf === null || date.duration !== undefined || edtfBounds(date.edtf) === null) return []
      const index = firstEndingAfter(spans, date.repaired.start)
      const sentence = sentences[index]
      if (sentence === undefined) return []
      return [{ edtf: date.edtf, date: date.id, sentence: keySentence(text, sentence), entities: named.get(index) ?? [] }]
    })
    .sort((a, b) => compareEdtf(a.edtf, b.edtf))
}
