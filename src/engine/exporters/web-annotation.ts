import type { Exporter } from '../contracts/exporter.ts'
import type { Note } from '../contracts/notes.ts'
import type { Analysis } from '../model/document.ts'
import type { Span } from '../model/span.ts'
import { type Finding, findingsOf } from './findings.ts'

const CONTEXT = 20

/**
 * One W3C Web Annotation (JSON-LD) a finding, note or bookmark, in one page of annotations. Places count code points of the original text, as the
 * model of 2017 asks; the words before and after are given too.
 */
export const webAnnotation: Exporter = {
  name: 'webanno',
  label: 'Web Annotation',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  *write(documents) {
    yield '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":['
    let separator = '\n'
    for (const analysis of documents) {
      const pointAt = codePoints(analysis.text.original)
      for (const finding of [...findingsOf(analysis)].sort((a, b) => a.at.span.start - b.at.span.start)) {
        yield separator + JSON.stringify(annotationOf(analysis, finding, pointAt))
        separator = ',\n'
      }
      for (const note of analysis.notes ?? []) {
        yield separator + JSON.stringify(annotationOfNote(analysis, note, pointAt))
        separator = ',\n'
      }
    }
    yield '\n]}\n'
  },
}

function annotationOf(analysis: Analysis, finding: Finding, pointAt: (offset: number) => number): object {
  const { span, quote, id, by } = finding.at
  return {
    id: `${sourceOf(analysis)}#${id}`,
    type: 'Annotation',
    motivation: finding.entity ? ['classifying', 'identifying'] : 'classifying',
    creator: creatorOf(by),
    body: bodiesOf(finding, quote),
    target: targetOf(analysis, span, pointAt),
  }
}

function annotationOfNote(analysis: Analysis, { id, span, text, by, at }: Note, pointAt: (offset: number) => number): object {
  return {
    id: `${sourceOf(analysis)}#note-${encodeURIComponent(id)}`,
    type: 'Annotation',
    motivation: text === '' ? 'bookmarking' : 'commenting',
    creator: creatorOf(by),
    created: at,
    ...(text === '' ? {} : { body: [{ type: 'TextualBody', purpose: 'commenting', value: text, format: 'text/plain' }] }),
    target: targetOf(analysis, span, pointAt),
  }
}

function sourceOf({ document }: Analysis): string {
  return `urn:sha256:${document.id}`
}

function creatorOf(by: string): object {
  return by.startsWith('person:') ? { type: 'Person', name: by.slice('person:'.length) } : { type: 'Software', name: by }
}

function targetOf(analysis: Analysis, span: Span, pointAt: (offset: number) => number): object {
  const { document, text } = analysis
  return {
    source: {
      ...{ id: sourceOf(analysis), format: document.format, title: document.title },
      ...(document.name === '' ? {} : { name: document.name }),
    },
    selector: [
      { type: 'TextPositionSelector', start: pointAt(span.start), end: pointAt(span.end) },
      {
        type: 'TextQuoteSelector',
        exact: text.original.slice(span.start, span.end),
        prefix: text.original.slice(Math.max(0, span.start - CONTEXT), span.start),
        suffix: text.original.slice(span.end, span.end + CONTEXT),
      },
    ],
  }
}

function bodiesOf({ kind, type, entity, edtf, label }: Finding, quote: string): object[] {
  const body = (purpose: string, value: string): object => ({ type: 'TextualBody', purpose, value })
  return [
    body('classifying', type === '' ? kind : type),
    body('describing', quote),
    ...(entity ? [{ ...body('identifying', entity.name), id: `urn:belgi:entity:${encodeURIComponent(entity.id)}` }] : []),
    ...(edtf === undefined ? [] : [{ ...body('describing', edtf), format: 'application/edtf' }]),
    ...(label === undefined ? [] : [body('linking', label)]),
  ]
}

/** The number of code points before an offset; offsets are asked for in any order, each in logarithmic time. */
function codePoints(text: string): (offset: number) => number {
  const pairs: number[] = []
  for (const { index } of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) pairs.push(index)
  return (offset) => {
    let low = 0
    let high = pairs.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((pairs[middle] as number) < offset) low = middle + 1
      else high = middle
    }
    return offset - low
  }
}
