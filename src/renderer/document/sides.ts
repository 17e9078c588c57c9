import type { SentenceLanguage } from '../../engine/model/annotation.ts'
import { compareSpans, type Side, type Span } from '../../engine/model/span.ts'
import type { TextSide } from '../session.ts'
import { type Change, changesByRow } from './changes.ts'
import type { DocumentModel, Mark } from './model.ts'
import { originalRows, repairedRows, type TextRow } from './rows.ts'
import { marksByRow } from './segments.ts'

/** A mark at its place in the text that is shown. */
export interface PlacedMark extends Span<Side> {
  readonly kind: 'mark'
  readonly mark: Mark
}

/** A sentence whose language is not the document's, at its place in the text that is shown. */
export interface PlacedLanguage extends Span<Side> {
  readonly kind: 'language'
  readonly language: SentenceLanguage
}

/** One of a document's texts, made ready for the virtual list. Offsets count in the text that is shown. */
export interface ShownText {
  readonly side: TextSide
  readonly text: string
  readonly rows: readonly TextRow[]
  readonly marks: readonly (readonly PlacedMark[])[]
  readonly languages: readonly (readonly PlacedLanguage[])[]
  /** For each row, the differences that begin in it; empty lists unless differences are shown. */
  readonly changes: readonly (readonly Change[])[]
  /** Carries a span of the original to the text that is shown. */
  place(span: Span): Span<Side>
  /** Carries a span of the text that is shown to the original. */
  origin(span: Span<Side>): Span
}

const shown = new WeakMap<DocumentModel, Map<TextSide, ShownText>>()

/** The text of one side; made once for each model and side. */
export function shownText(model: DocumentModel, side: TextSide): ShownText {
  const bySide = shown.get(model) ?? new Map<TextSide, ShownText>()
  shown.set(model, bySide)
  const known = bySide.get(side)
  if (known) return known
  const text = side === 'original' ? originalSide(model) : repairedSide(model, side)
  bySide.set(side, text)
  return text
}

function repairedSide(model: DocumentModel, side: TextSide): ShownText {
  const { text, blocks, sentences } = model.analysis
  const rows = repairedRows(text.repaired, blocks, sentences)
  const changes = side === 'differences' ? changesByRow(rows, model.changes()) : rows.map(() => [])
  return {
    side,
    text: text.repaired,
    rows,
    marks: marksByRow(
      rows,
      placeMarks(model, ({ repaired }) => repaired),
    ),
    languages: marksByRow(
      rows,
      foreignSentences(model, ({ repaired }) => repaired),
    ),
    changes,
    place: (span) => model.mapper.toRepaired(span),
    origin: (span) => model.mapper.toOriginal(span as Span<'repaired'>),
  }
}

function originalSide(model: DocumentModel): ShownText {
  const rows = originalRows(model.analysis.text.original)
  return {
    side: 'original',
    text: model.analysis.text.original,
    rows,
    marks: marksByRow(rows, placeMarks(model, ({ span }) => span).sort(compareSpans)),
    languages: marksByRow(
      rows,
      foreignSentences(model, ({ span }) => span),
    ),
    changes: rows.map(() => []),
    place: (span) => span,
    origin: (span) => span as Span,
  }
}

type Placement = (annotation: { readonly span: Span; readonly repaired: Span<'repaired'> }) => Span<Side>

function placeMarks(model: DocumentModel, where: Placement): PlacedMark[] {
  return model.marks.map((mark) => {
    const { start, end } = where(mark)
    return { kind: 'mark', mark, start, end }
  })
}

function foreignSentences(model: DocumentModel, where: Placement): PlacedLanguage[] {
  const { sentences, document } = model.analysis
  return sentences
    .filter((sentence) => sentence.language !== document.language)
    .map((sentence) => ({ kind: 'language', language: sentence.language, ...bounds(where(sentence)) }))
}

function bounds({ start, end }: Span<Side>): { start: number; end: number } {
  return { start, end }
}
