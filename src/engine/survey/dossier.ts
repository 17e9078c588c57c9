import type { Dated, Dossier, Evidence, NetworkNode } from '../contracts/survey.ts'
import type { Analysis } from '../model/document.ts'
import type { Entity, JoinReason } from '../model/entity.ts'
import { firstEndingAfter } from '../model/span.ts'
import { edtfBounds } from '../model/time.ts'
import { NUMERIC_TYPES } from '../model/timeline.ts'
import { evidenceOf } from './sentences.ts'

const MOST_SENTENCES = 200
const MOST_DATES = 100
const MOST_BESIDE = 40

/** What these analyses say of an entity. */
export function dossierOf(entity: NetworkNode, analyses: readonly Analysis[]): Omit<Dossier, 'whole'> {
  const sentences: Evidence[] = []
  const dates: Dated[] = []
  const aliases = new Map<string, Set<JoinReason>>()
  const beside = new Map<string, NetworkNode & { times: number }>()
  for (const analysis of analyses) {
    const known = new Map(analysis.entities.map((one) => [one.id, one]))
    for (const { name, reason } of known.get(entity.id)?.aliases ?? []) aliases.set(name, (aliases.get(name) ?? new Set()).add(reason))
    const named = sentencesOf(analysis, entity.id)
    for (const index of named.keys()) {
      const sentence = analysis.sentences[index]
      if (sentence && sentences.length < MOST_SENTENCES) sentences.push(evidenceOf(analysis, sentence))
    }
    for (const date of datesIn(analysis, named)) dates.push(date)
    for (const others of named.values()) for (const id of others) count(beside, known.get(id))
  }
  aliases.delete(entity.name)
  return {
    ...entity,
    aliases: [...aliases].map(([name, reasons]) => ({ name, reasons: [...reasons] })).sort((a, b) => a.name.localeCompare(b.name)),
    sentences,
    dates: dates.sort((a, b) => startOf(a) - startOf(b)).slice(0, MOST_DATES),
    beside: [...beside.values()].sort((a, b) => b.times - a.times || (a.id < b.id ? -1 : 1)).slice(0, MOST_BESIDE),
  }
}

/** Numbers of the sentences that name the entity, each with the other entities that it names. */
function sentencesOf(analysis: Analysis, wanted: string): ReadonlyMap<number, ReadonlySet<string>> {
  const spans = analysis.sentences.map(({ repaired }) => repaired)
  const placed = analysis.mentions.map((mention) => ({ mention, index: firstEndingAfter(spans, mention.repaired.start) }))
  const named = new Map<number, Set<string>>()
  for (const { mention, index } of placed) if (mention.entity === wanted) named.set(index, new Set())
  for (const { mention, index } of placed) {
    if (mention.entity !== wanted && !NUMERIC_TYPES.has(mention.type)) named.get(index)?.add(mention.entity)
  }
  return named
}

function datesIn(analysis: Analysis, named: ReadonlyMap<number, unknown>): Dated[] {
  const spans = analysis.sentences.map(({ repaired }) => repaired)
  return analysis.dates.flatMap((date): Dated[] => {
    const index = firstEndingAfter(spans, date.repaired.start)
    const sentence = analysis.sentences[index]
    const bounds = date.edtf === null ? null : edtfBounds(date.edtf)
    if (!named.has(index) || !sentence || !bounds || date.edtf === null) return []
    const { start, end } = date.span
    const [low, high] = [bounds.min, bounds.max].map((days) => (Number.isFinite(days) ? days : null)) as [number | null, number | null]
    return [{ ...evidenceOf(analysis, sentence), start, end, edtf: date.edtf, quote: date.quote, low, high }]
  })
}

function count(beside: Map<string, NetworkNode & { times: number }>, entity: Entity | undefined): void {
  if (!entity) return
  const { id, type, name, mentions } = entity
  const known = beside.get(id)
  if (known) known.times++
  else beside.set(id, { id, type, name, mentions: mentions.length, documents: 1, times: 1 })
}

function startOf({ low, high }: Dated): number {
  return low ?? high ?? 0
}
