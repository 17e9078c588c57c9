/** A value in a cell of a table; null and undefined leave it empty. */
export type Cell = string | number | null | undefined

/** Byte order mark by which spreadsheets know UTF-8. */
export const CSV_START = '\uFEFF'

/** One row of a table as CSV (RFC 4180), with its line end. */
export function csvRow(cells: readonly Cell[]): string {
  return `${cells.map(cell).join(',')}\r\n`
}

/** A text cell that a spreadsheet would take for a formula gets an apostrophe in front (OWASP ASVS 1.2.10). */
function cell(value: Cell): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(value)
  const safe = /^[=+\-@\t\r\0]/u.test(value) ? `'${value}` : value
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
