import type { TimelineFilter, TimelineRow } from '../contracts/store.ts'
import { EngineError } from '../model/errors.ts'
import { edtfBounds, type TimeBounds } from '../model/time.ts'
import type { Prepare } from './statements.ts'
import { CURRENT } from './versions.ts'

const LIMIT = 1_000

/** Dated sentences of the documents named, or of all but superseded ones, whose date overlaps `from`..`to`, in order of time; throws `bad-request` for a bound that is no EDTF value. */
export function listTimeline(prepare: Prepare, filter: TimelineFilter): TimelineRow[] {
  const conditions = filter.documents ? [] : [CURRENT]
  const values: (string | number)[] = []
  if (filter.from) {
    conditions.push('date.high > ?')
    values.push(bound(filter.from).min)
  }
  if (filter.to) {
    conditions.push('date.low < ?')
    values.push(bound(filter.to).max)
  }
  if (filter.documents) {
    conditions.push('document.id IN (SELECT value FROM json_each(?))')
    values.push(JSON.stringify(filter.documents))
  }
  return prepare(
    `SELECT date.edtf, document.id AS document, document.name, date.quote, date.sentence, date.start, date."end"
     FROM date JOIN document USING (row) WHERE ${conditions.join(' AND ')}
     ORDER BY CASE WHEN date.low < -1e300 THEN date.high ELSE date.low END, date.high, row, date.position LIMIT ? OFFSET ?`,
  ).all(...values, filter.limit ?? LIMIT, filter.offset ?? 0) as unknown as TimelineRow[]
}

function bound(edtf: string): TimeBounds {
  const bounds = edtfBounds(edtf)
  if (bounds) return bounds
  throw new EngineError('bad-request', `«${edtf}» is no date; write a year, 1999-02, or 1999-02-16.`)
}
