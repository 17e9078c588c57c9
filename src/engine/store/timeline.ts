import type { TimelineFilter, TimelineRow } from '../contracts/store.ts'
import { edtfBounds } from '../model/bounds.ts'
import { EngineError } from '../model/errors.ts'
import type { Prepare } from './statements.ts'

const LIMIT = 1_000

/** Dated sentences whose date overlaps `from`..`to`, in order of time; throws `bad-request` for a bound that is no EDTF value. */
export function listTimeline(prepare: Prepare, filter: TimelineFilter): TimelineRow[] {
  const conditions = ['1']
  const values: (string | number)[] = []
  if (filter.from) {
    conditions.push('date.high >= ?')
    values.push(bound(filter.from).low)
  }
  if (filter.to) {
    conditions.push('date.low <= ?')
    values.push(bound(filter.to).high)
  }
  if (filter.documents) {
    conditions.push('document.id IN (SELECT value FROM json_each(?))')
    values.push(JSON.stringify(filter.documents))
  }
  return prepare(
    `SELECT date.edtf, document.id AS document, document.name, date.quote, date.sentence, date.start, date."end"
     FROM date JOIN document USING (row) WHERE ${conditions.join(' AND ')}
     ORDER BY date.low, date.high, row, date.position LIMIT ? OFFSET ?`,
  ).all(...values, filter.limit ?? LIMIT, filter.offset ?? 0) as unknown as TimelineRow[]
}

function bound(edtf: string): { low: number; high: number } {
  const bounds = edtfBounds(edtf)
  if (bounds) return bounds
  throw new EngineError('bad-request', `«${edtf}» is no date; write a year, 1999-02, or 1999-02-16.`)
}
