import type { Exporter } from '../contracts/exporter.ts'
import type { Annotation } from '../model/annotation.ts'
import { type Analysis, pageAt } from '../model/document.ts'
import { firstEndingAfter, type Span } from '../model/span.ts'

const COLUMNS = ['document', 'name', 'title', 'kind', 'type', 'entity', 'quote', 'edtf', 'start', 'end', 'page', 'sentence', 'by'] as const
type Row = Partial<Record<(typeof COLUMNS)[number], string | number | null>>

/** One row a finding (mention, date, citation), with the sentence that proves it; UTF-8 with a byte order mark, for spreadsheets. */
export const csv: Exporter = {
  name: 'csv',
  extension: 'csv',
  mediaType: 'text/csv',
  *write(documents) {
    yield `\uFEFF${COLUMNS.join(',')}\r\n`
    for (const analysis of documents) for (const row of rowsOf(analysis)) yield `${COLUMNS.map((name) => cell(row[name])).join(',')}\r\n`
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

/** RFC 4180 quoting; a text cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP ASVS 1.2.10). */
function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r\0]/u.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
