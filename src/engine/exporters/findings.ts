import type { Annotation } from '../model/annotation.ts'
import type { Analysis } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import { compareSpans, firstEndingAfter, type Span } from '../model/span.ts'

/** What was found at one place of a document; a date is one finding, not also a mention. */
export interface Finding {
  readonly at: Annotation
  readonly kind: 'mention' | 'date' | 'citation'
  /** Class of a mention, `DATE` of a date; empty for a citation. */
  readonly type: string
  readonly entity?: Entity
  /** EDTF of a date, or its ISO 8601 duration. */
  readonly edtf?: string
  /** Label of a citation. */
  readonly label?: string
}

/** All findings of a document in the order of its text, longer ones first where two begin together. */
export function findingsOf(analysis: Analysis): Finding[] {
  const entities = new Map(analysis.entities.map((entity) => [entity.id, entity]))
  const mentions = analysis.mentions.filter(({ type }) => type !== 'DATE')
  return [
    ...mentions.map((at): Finding => ({ at, kind: 'mention', type: at.type, entity: entities.get(at.entity) })),
    ...analysis.dates.map((at): Finding => ({ at, kind: 'date', type: 'DATE', edtf: at.edtf ?? at.duration })),
    ...analysis.citations.map((at): Finding => ({ at, kind: 'citation', type: '', label: at.label })),
  ].sort((a, b) => compareSpans(a.at.repaired, b.at.repaired))
}

/** Code units of a sentence on each side of what it proves, at most: a text without a full stop is one sentence. */
const AROUND = 500

/** The sentence around a place, its ends left out where they are far; `sentences` are those of the analysis. Empty where there is none. */
export function sentenceAround(analysis: Analysis, sentences: readonly Span<'repaired'>[], at: Span<'repaired'>): string {
  const sentence = sentences[firstEndingAfter(sentences, at.start)]
  if (!sentence || sentence.start > at.start) return ''
  const start = Math.max(sentence.start, at.start - AROUND)
  const end = Math.min(sentence.end, at.end + AROUND)
  const words = analysis.text.repaired.slice(start, end).toWellFormed()
  return `${start > sentence.start ? '…' : ''}${words}${end < sentence.end ? '…' : ''}`
}

/** Findings that lie beside or inside one another: of two that cross, the earlier stays. */
export function nestedFindings(analysis: Analysis): Finding[] {
  const open: Finding[] = []
  return findingsOf(analysis).filter((finding) => {
    const { start, end } = finding.at.repaired
    while (open.length > 0 && (open.at(-1) as Finding).at.repaired.end <= start) open.pop()
    const crosses = open.length > 0 && (open.at(-1) as Finding).at.repaired.end < end
    if (!crosses) open.push(finding)
    return !crosses && start < end
  })
}
