import type { ExportedDocument, Exporter } from '../contracts/exporter.ts'
import type { Annotation } from '../model/annotation.ts'
import { type Cell, CSV_START, csvRow } from '../model/csv.ts'
import { type Analysis, pageAt } from '../model/document.ts'
import { firstEndingAfter, type Span } from '../model/span.ts'
import { findingsOf } from './findings.ts'

const COLUMNS = [
  'document',
  'name',
  'title',
  'kind',
  'type',
  'entity',
  'quote',
  'edtf',
  'start',
  'end',
  'page',
  'sentence',
  'by',
  'note',
] as const
type Row = Partial<Record<(typeof COLUMNS)[number], Cell>>

/** One row a finding (mention, date, citation), note or bookmark, with the sentence that proves it; UTF-8 with a byte order mark, for spreadsheets. */
export const csv: Exporter = {
  name: 'csv',
  label: 'CSV',
  extension: 'csv',
  mediaType: 'text/csv',
  *write(documents) {
    yield CSV_START + csvRow(COLUMNS)
    for (const analysis of documents) for (const row of rowsOf(analysis)) yield csvRow(COLUMNS.map((name) => row[name]))
  },
}

function* rowsOf(analysis: ExportedDocument): Generator<Row> {
  const sentences = analysis.sentences.map((sentence) => sentence.repaired)
  const { id, name, title } = analysis.document
  for (const { at, kind, type, entity, edtf, label } of findingsOf(analysis)) {
    const { start, end } = at.span
    yield {
      ...{ document: id, name, title, kind, type, entity: entity?.name ?? label, quote: at.quote, edtf, start, end },
      page: pageAt(analysis.pageStarts, start),
      sentence: sentenceAt(analysis, sentences, at),
      by: at.by,
    }
  }
  for (const { span, quote, text, by } of analysis.notes ?? []) {
    yield {
      ...{ document: id, name, title, kind: text === '' ? 'bookmark' : 'note', quote, start: span.start, end: span.end },
      ...{ page: pageAt(analysis.pageStarts, span.start), by, note: text },
    }
  }
}

function sentenceAt(analysis: Analysis, spans: readonly Span<'repaired'>[], annotation: Annotation): string {
  const sentence = analysis.sentences[firstEndingAfter(spans, annotation.repaired.start)]
  return sentence && sentence.repaired.start <= annotation.repaired.start ? sentence.quote : ''
}
