import { type EdtfDate, edtfBounds, parseEdtf } from '../../engine/model/time.ts'

/** The first and the last year that values speak of, as EDTF years (`18XX`, `2025`); null when none of them has a year. */
export function periodOf(values: readonly string[]): { readonly from: string; readonly to: string } | null {
  let from: { readonly year: string; readonly at: number } | null = null
  let to: { readonly year: string; readonly at: number } | null = null
  for (const year of values.flatMap(yearsOf)) {
    const bounds = edtfBounds(year)
    if (!bounds) continue
    if (!from || bounds.min < from.at) from = { year, at: bounds.min }
    if (!to || bounds.max > to.at) to = { year, at: bounds.max }
  }
  return from && to ? { from: from.year, to: to.year } : null
}

function yearsOf(edtf: string): string[] {
  const value = parseEdtf(edtf)
  if (value === null) return []
  if (value.kind === 'date') return [value.year]
  const dates = value.kind === 'interval' ? [value.from, value.to] : value.of
  return dates.filter((date): date is EdtfDate => date !== null).map((date) => date.year)
}
