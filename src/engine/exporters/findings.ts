import type { Annotation } from '../model/annotation.ts'
import type { Analysis } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import { compareSpans } from '../model/span.ts'

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
