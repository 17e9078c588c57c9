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

/** Code units of a sentence that stands whole with each of its dates, and that stand on either side of a date in a longer one, so that a text of one sentence stays linear. */
const LONGEST_SENTENCE = 4000
const AROUND = 500

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
      return [{ edtf: date.edtf, date: date.id, sentence: datedSentence(text, sentence, date), entities: named.get(index) ?? [] }]
    })
    .sort((a, b) => compareEdtf(a.edtf, b.edtf))
}

/** The sentence of a date; of one too long its words around the date, with the place of the date. */
function datedSentence(text: string, sentence: Sentence, date: DateExpression): KeySentence {
  const whole = sentence.repaired
  if (whole.end - whole.start <= LONGEST_SENTENCE) return keySentence(text, sentence)
  const from = Math.max(whole.start, date.repaired.start - AROUND)
  const to = Math.min(whole.end, date.repaired.end + AROUND)
  const start = /^[\uDC00-\uDFFF]/u.test(text.slice(from, to)) ? from + 1 : from
  const end = /[\uD800-\uDBFF]$/u.test(text.slice(from, to)) ? to - 1 : to
  return { start: date.span.start, end: date.span.end, text: text.slice(start, end), repaired: { start, end } }
}
