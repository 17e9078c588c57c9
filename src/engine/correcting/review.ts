import type { ReviewFilter, TypeAccuracy } from '../contracts/corrections.ts'
import type { EntityType, Mention } from '../model/annotation.ts'
import { type Correction, isPlaced, type PlacedCorrection } from '../model/correction.ts'
import type { Analysis } from '../model/document.ts'

const LIMIT = 100

/** Mentions that no person has decided on, those of least confidence first. */
export function toReview(
  { mentions }: Analysis,
  { types, limit = LIMIT, offset = 0 }: ReviewFilter,
): { total: number; marks: readonly Mention[] } {
  const open = mentions
    .filter(({ by, type }) => !by.startsWith('person:') && (types === undefined || types.includes(type)))
    .sort((a, b) => a.confidence - b.confidence || a.repaired.start - b.repaired.start)
  return { total: open.length, marks: open.slice(offset, offset + limit) }
}

/** What persons said, by the type that the machine had given, or they did where it had seen nothing; the newest word on each place counts. */
export function accuracyOf(corrections: Iterable<Correction>): readonly TypeAccuracy[] {
  const places = new Map<string, PlacedCorrection>()
  for (const one of corrections) {
    if (!isPlaced(one) || one.kind === 'owner') continue
    const key = `${one.document} ${one.span.start}:${one.span.end}`
    const before = places.get(key)
    if (!before || before.at <= one.at) places.set(key, one)
  }
  const counts = new Map<EntityType, { accepted: number; wrong: number; missed: number }>()
  for (const one of places.values()) {
    const said = judgement(one)
    if (!said) continue
    const count = counts.get(said.type) ?? { accepted: 0, wrong: 0, missed: 0 }
    counts.set(said.type, { ...count, [said.was]: count[said.was] + 1 })
  }
  return [...counts].map(([type, count]) => ({ type, ...count })).sort((a, b) => (a.type < b.type ? -1 : 1))
}

function judgement(one: PlacedCorrection): { readonly type: EntityType; readonly was: 'accepted' | 'wrong' | 'missed' } | null {
  const { was } = one
  const type = one.kind === 'date' ? 'DATE' : one.kind === 'mention' && one.action !== 'remove' ? one.type : null
  if (!was) return type && one.action !== 'remove' ? { type, was: 'missed' } : null
  const right = one.kind === 'mention' && one.action !== 'remove' && one.type === was.type && !('instead' in one)
  return { type: was.type, was: right ? 'accepted' : 'wrong' }
}
