import type { DateConflict, Dated } from '../contracts/survey.ts'
import type { Analysis } from '../model/document.ts'
import { edtfBounds } from '../model/time.ts'

/** A dated sentence with what it speaks of. */
interface Statement {
  readonly dated: Dated
  readonly low: number
  readonly high: number
  readonly entities: readonly string[]
  /** Beginnings of its words, without figures. */
  readonly words: ReadonlySet<string>
}

/** Share of the words of two sentences that must be the same for them to speak of the same event (Jaccard). */
const ALIKE = 0.5
const FEWEST_WORDS = 4
/** Most statements compared for one entity: what everybody speaks of tells no event apart. */
const MOST_OF_ONE = 200
const STEM = 5

/** Sentences that share a name and most of their words, each with one date, where the two dates exclude each other. */
export function findConflicts(analyses: Iterable<Analysis>): DateConflict[] {
  const names = new Map<string, string>()
  const byEntity = new Map<string, Statement[]>()
  for (const analysis of analyses) {
    for (const entity of analysis.entities) names.set(entity.id, entity.name)
    for (const statement of statementsOf(analysis)) {
      for (const id of statement.entities) {
        const known = byEntity.get(id)
        if (known) known.push(statement)
        else byEntity.set(id, [statement])
      }
    }
  }
  const seen = new Set<string>()
  const conflicts: DateConflict[] = []
  for (const statements of byEntity.values()) {
    if (statements.length > MOST_OF_ONE) continue
    for (const [i, one] of statements.entries()) {
      for (const other of statements.slice(i + 1)) {
        const key = keyOf(one.dated, other.dated)
        if (seen.has(key) || !exclude(one, other) || likeness(one.words, other.words) < ALIKE) continue
        seen.add(key)
        const shared = one.entities.filter((id) => other.entities.includes(id))
        conflicts.push({ one: one.dated, other: other.dated, names: shared.map((id) => names.get(id) ?? id) })
      }
    }
  }
  return conflicts
}

/** Sentences of a document that hold exactly one date and a name. */
function statementsOf(analysis: Analysis): Statement[] {
  const bySentence = Map.groupBy(analysis.summary.timeline, ({ sentence }) => sentence.start)
  const { id, title, name } = analysis.document
  const dates = new Map(analysis.dates.map((date) => [date.id, date]))
  return [...bySentence.values()].flatMap((entries): Statement[] => {
    const [entry] = entries
    const bounds = entry && edtfBounds(entry.edtf)
    const date = entry && dates.get(entry.date)
    if (entries.length !== 1 || !entry || !bounds || !date || entry.entities.length === 0) return []
    if (!Number.isFinite(bounds.min) || !Number.isFinite(bounds.max)) return []
    const words = wordsOf(entry.sentence.text.replace(date.quote, ' '))
    if (words.size < FEWEST_WORDS) return []
    const { start, end } = date.span
    const dated: Dated = {
      document: id,
      name: title || name,
      sentence: entry.sentence.text,
      start,
      end,
      edtf: entry.edtf,
      quote: date.quote,
      low: bounds.min,
      high: bounds.max,
    }
    return [{ dated, low: bounds.min, high: bounds.max, entities: entry.entities, words }]
  })
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.toLowerCase().matchAll(/\p{L}{2,}/gu), ([word]) => word.slice(0, STEM)))
}

function exclude(one: Statement, other: Statement): boolean {
  return one.high <= other.low || other.high <= one.low
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const word of one) if (other.has(word)) shared++
  return shared / (one.size + other.size - shared)
}

function keyOf(one: Dated, other: Dated): string {
  return [`${one.document}:${one.start}`, `${other.document}:${other.start}`].sort().join(' ')
}
