import type { Side, Span } from '../../engine/model/span.ts'
import type { DocumentModel } from '../document/model.ts'
import type { ShownText } from '../document/sides.ts'

/** Words of the document that a reader chose: their place in both texts, and how they read. */
export interface ChosenWords {
  readonly span: Span
  readonly repaired: Span<'repaired'>
  readonly quote: string
}

/** What words are selected in: a text that is shown, or pages, which show the original. */
export type Selectable = Pick<ShownText, 'side' | 'origin'>

const BLANK = /^\s+|\s+$/gu
const LONGEST = 1_000

/** What a selection of the text that is shown chose, without blanks at its ends; null for nothing, for more than one paragraph, and for what is too long to be a mark. */
export function chosenWords(model: DocumentModel, shown: Selectable, selected: Span<Side> | null): ChosenWords | null {
  if (!selected || shown.side === 'differences') return null
  const origin = shown.origin(selected)
  const whole = shown.side === 'repaired' ? (selected as Span<'repaired'>) : model.mapper.toRepaired(origin)
  const words = model.analysis.text.repaired.slice(whole.start, whole.end)
  const quote = words.replace(BLANK, '')
  if (quote === '' || quote.includes('\n') || quote.length > LONGEST) return null
  const start = whole.start + (words.length - words.trimStart().length)
  const repaired = { start, end: start + quote.length } as Span<'repaired'>
  return { span: model.mapper.toOriginal(repaired), repaired, quote }
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*/gu

/** The words with one end moved by a word (`step` 1 to the right, -1 to the left), within their line; null when there is none to move over. */
export function withEndMoved(
  model: DocumentModel,
  { start, end }: Span<'repaired'>,
  which: 'start' | 'end',
  step: 1 | -1,
): ChosenWords | null {
  const text = model.analysis.text.repaired
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const found = text.indexOf('\n', end)
  const lineEnd = found < 0 ? text.length : found
  const words = Array.from(text.slice(lineStart, lineEnd).matchAll(WORD), (match) => ({
    start: lineStart + match.index,
    end: lineStart + match.index + match[0].length,
  }))
  const ends = words.map((word) => word[which])
  const next =
    step === 1 ? ends.find((at) => at > (which === 'start' ? start : end)) : ends.findLast((at) => at < (which === 'start' ? start : end))
  const moved = { start: which === 'start' ? next : start, end: which === 'end' ? next : end }
  if (moved.start === undefined || moved.end === undefined || moved.start >= moved.end) return null
  const repaired = { start: moved.start, end: moved.end } as Span<'repaired'>
  return { span: model.mapper.toOriginal(repaired), repaired, quote: text.slice(repaired.start, repaired.end) }
}
