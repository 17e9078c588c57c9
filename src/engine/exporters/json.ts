import type { ExportedDocument, Exporter } from '../contracts/exporter.ts'
import type { Annotation, DateExpression } from '../model/annotation.ts'
import { pageAt } from '../model/document.ts'

/** A document as the command line and the JSON Lines export print it; offsets are UTF-16 code units of the original. */
export function documentJson(analysis: ExportedDocument): Record<string, unknown> {
  const place = (annotation: Annotation): Record<string, unknown> => ({
    start: annotation.span.start,
    end: annotation.span.end,
    page: pageAt(analysis.pageStarts, annotation.span.start),
    repaired: annotation.repaired,
  })
  const dateJson = (date: DateExpression): Record<string, unknown> => {
    const { id, edtf, quote, duration, implied, anchor, mod, rule, language, by } = date
    return { id, edtf, quote, ...place(date), implied, duration, anchor, mod, rule, language, by }
  }
  return {
    document: analysis.document,
    text: analysis.text,
    repairs: analysis.repairs,
    sentences: analysis.sentences.map((sentence) => ({ id: sentence.id, language: sentence.language, ...place(sentence) })),
    mentions: analysis.mentions.map(({ id, type, entity, quote, confidence, why, by, ...rest }) => ({
      ...{ id, type, entity, quote },
      ...place({ id, quote, by, ...rest }),
      ...{ confidence, why, by },
    })),
    dates: analysis.dates.map(dateJson),
    durations: analysis.durations.map(dateJson),
    entities: analysis.entities.map(({ id, type, name, aliases, mentions }) => ({
      ...{ id, type, name },
      aliases: aliases.map((alias) => alias.name),
      reasons: Object.fromEntries(aliases.map((alias) => [alias.name, alias.reason])),
      mentions,
    })),
    citations: analysis.citations.map((citation) => {
      const { label, locator, quote } = citation
      return { label, locator, quote, ...place(citation) }
    }),
    lists: analysis.lists.map((list) => ({
      lead: list.lead,
      ...place(list),
      items: list.items.map((item) => ({ text: item.quote, marker: item.marker, ...place(item) })),
    })),
    summary: analysis.summary,
    notices: analysis.notices,
    notes: analysis.notes?.map(({ id, text, quote, span, by, at }) => ({
      ...{ id, text, quote, start: span.start, end: span.end },
      page: pageAt(analysis.pageStarts, span.start),
      ...{ by, at },
    })),
  }
}

/** One document a line, in the shape of `belgi analyze --json`. */
export const jsonLines: Exporter = {
  name: 'jsonl',
  label: 'JSON Lines',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  *write(documents) {
    for (const analysis of documents) yield `${JSON.stringify(documentJson(analysis))}\n`
  },
}
