import type { Analysis } from '../model/document.ts'
import { edtfBounds } from '../model/time.ts'
import type { Prepare } from './statements.ts'

/** One row of `entity`: an entity of one document. */
export interface EntityOfDocument {
  readonly id: string
  readonly type: string
  readonly name: string
  /** JSON list of the other names. */
  readonly aliases: string
  /** JSON list of why each of them is one. */
  readonly reasons: string
  /** All names in lower case, one a line, for looking up. */
  readonly folded: string
  readonly mentions: number
}

/** One row of `date`: a dated place of one document. */
export interface DateOfDocument {
  readonly position: number
  readonly edtf: string
  /** Bounds of the value in days since 1970, half-open; infinite where it is open. */
  readonly low: number
  readonly high: number
  readonly quote: string
  readonly sentence: string
  readonly start: number
  readonly end: number
}

/** The rows of entities that an analysis gives. */
export function entityRows(analysis: Analysis): EntityOfDocument[] {
  return analysis.entities.map((entity) => {
    const aliases = entity.aliases.map((alias) => alias.name)
    return {
      id: entity.id,
      type: entity.type,
      name: entity.name,
      aliases: JSON.stringify(aliases),
      reasons: JSON.stringify(entity.aliases.map((alias) => alias.reason)),
      folded: [entity.name, ...aliases].map((name) => name.toLowerCase()).join('\n'),
      mentions: entity.mentions.length,
    }
  })
}

/** The rows of dates that an analysis gives: those with a value, each with its sentence. */
export function dateRows(analysis: Analysis): DateOfDocument[] {
  const rows: DateOfDocument[] = []
  let at = 0
  for (const date of analysis.dates) {
    const bounds = date.edtf === null ? null : edtfBounds(date.edtf)
    if (!bounds || date.edtf === null) continue
    while (at < analysis.sentences.length && (analysis.sentences[at]?.repaired.end as number) <= date.repaired.start) at++
    const sentence = analysis.sentences[at]
    const inside = sentence && sentence.repaired.start <= date.repaired.start
    rows.push({
      position: rows.length,
      edtf: date.edtf,
      low: bounds.min,
      high: bounds.max,
      quote: date.quote,
      sentence: inside ? sentence.quote : date.quote,
      start: date.span.start,
      end: date.span.end,
    })
  }
  return rows
}

/** Replaces the derived rows of a document. */
export function writeDerived(prepare: Prepare, row: number, analysis: Analysis): void {
  deleteDerived(prepare, row)
  const entity = prepare(
    'INSERT OR REPLACE INTO entity (row, id, type, name, aliases, reasons, folded, mentions) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  for (const one of entityRows(analysis)) {
    entity.run(row, one.id, one.type, one.name, one.aliases, one.reasons, one.folded, one.mentions)
  }
  const date = prepare(
    'INSERT INTO date (row, position, edtf, low, high, quote, sentence, start, "end") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  for (const one of dateRows(analysis)) {
    date.run(row, one.position, one.edtf, one.low, one.high, one.quote, one.sentence, one.start, one.end)
  }
}

/** Takes a document out of the lists of entities and dates; its analysis stays. */
export function deleteDerived(prepare: Prepare, row: number): void {
  prepare('DELETE FROM entity WHERE row = ?').run(row)
  prepare('DELETE FROM date WHERE row = ?').run(row)
}

/** True when the stored derived rows are those that the analysis gives. */
export function derivedAgrees(prepare: Prepare, row: number, analysis: Analysis): boolean {
  const entities = prepare('SELECT id, type, name, aliases, reasons, folded, mentions FROM entity WHERE row = ? ORDER BY id').all(row)
  const dates = prepare('SELECT position, edtf, low, high, quote, sentence, start, "end" FROM date WHERE row = ? ORDER BY position').all(
    row,
  )
  const wanted = entityRows(analysis).sort((a, b) => (a.id < b.id ? -1 : 1))
  return JSON.stringify(entities) === JSON.stringify(wanted) && JSON.stringify(dates) === JSON.stringify(dateRows(analysis))
}
