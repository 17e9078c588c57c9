import type { Evidence } from '../contracts/survey.ts'
import type { Sentence } from '../model/annotation.ts'
import type { Analysis } from '../model/document.ts'
import { firstEndingAfter } from '../model/span.ts'

/** For each sentence that names any of the wanted entities, which of them it names. */
export function* namedTogether(analysis: Analysis, wanted: ReadonlySet<string>): Generator<{ sentence: Sentence; entities: Set<string> }> {
  const spans = analysis.sentences.map(({ repaired }) => repaired)
  const named = new Map<number, Set<string>>()
  for (const mention of analysis.mentions) {
    if (!wanted.has(mention.entity)) continue
    const index = firstEndingAfter(spans, mention.repaired.start)
    const entities = named.get(index) ?? new Set<string>()
    named.set(index, entities.add(mention.entity))
  }
  for (const [index, entities] of named) {
    const sentence = analysis.sentences[index]
    if (sentence) yield { sentence, entities }
  }
}

/** A sentence as a proof. */
export function evidenceOf({ document, text }: Analysis, { span, repaired }: Sentence): Evidence {
  return {
    document: document.id,
    name: document.title || document.name,
    sentence: text.repaired.slice(repaired.start, repaired.end),
    start: span.start,
    end: span.end,
  }
}
