import type { ExportedDocument, Exporter } from '../contracts/exporter.ts'
import { type Cell, CSV_START, csvRow } from '../model/csv.ts'
import { pageAt } from '../model/document.ts'
import { findingsOf, sentenceAround } from './findings.ts'

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
      sentence: sentenceAround(analysis, sentences, at.repaired),
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
