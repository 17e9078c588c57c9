import type { Exporter } from '../contracts/exporter.ts'
import type { Annotation } from '../model/annotation.ts'
import { type Cell, CSV_START, csvRow } from '../model/csv.ts'
import { type Analysis, pageAt } from '../model/document.ts'
import { firstEndingAfter, type Span } from '../model/span.ts'

const COLUMNS = ['document', 'name', 'title', 'kind', 'type', 'entity', 'quote', 'edtf', 'start', 'end', 'page', 'sentence', 'by'] as const
type Row = Partial<Record<(typeof COLUMNS)[number], Cell>>

/** One row a finding (mention, date, citation), with the sentence that proves it; UTF-8 with a byte order mark, for spreadsheets. */
export const csv: Exporter = {
  name: 'csv',
  extension: 'csv',
  mediaType: 'text/csv',
  *write(documents) {
    yield CSV_START + csvRow(COLUMNS)
    for (const analysis of documents) for (const row of rowsOf(analysis)) yield csvRow(COLUMNS.map((name) => row[name]))
  },
}

function* rowsOf(analysis: Analysis): Generator<Row> {
  const names = new Map(analysis.entities.map((entity) => [entity.id, entity.name]))
  const sentences = analysis.sentences.map((sentence) => sentence.repaired)
  const common = (annotation: Annotation): Row => ({
    document: analysis.document.id,
    name: analysis.document.name,
    title: analysis.document.title,
    quote: annotation.quote,
    start: annotation.span.start,
    end: annotation.span.end,
    page: pageAt(analysis.pageStarts, annotation.span.start),
    sentence: sentenceAt(analysis, sentences, annotation),
    by: annotation.by,
  })
  for (const mention of analysis.mentions) {
    if (mention.type !== 'DATE') yield { ...common(mention), kind: 'mention', type: mention.type, entity: names.get(mention.entity) ?? '' }
  }
  for (const date of analysis.dates) yield { ...common(date), kind: 'date', type: 'DATE', edtf: date.edtf ?? date.duration ?? '' }
  for (const citation of analysis.citations) yield { ...common(citation), kind: 'citation', entity: citation.label }
}

function sentenceAt(analysis: Analysis, spans: readonly Span<'repaired'>[], annotation: Annotation): string {
  const sentence = analysis.sentences[firstEndingAfter(spans, annotation.repaired.start)]
  return sentence && sentence.repaired.start <= annotation.repaired.start ? sentence.quote : ''
}
