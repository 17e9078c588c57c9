import type { TextRow } from './rows.ts'

/** Lines and air of a row before it is measured, so that the scroll bar is about right. */
interface Estimate {
  /** Code units on one line. */
  readonly perLine: number
  /** Both in CSS pixels at a text size of 16. */
  readonly line: number
  readonly air: number
}

const SIZES: Readonly<Record<TextRow['kind'], Estimate>> = {
  title: { perLine: 36, line: 42, air: 40 },
  heading: { perLine: 54, line: 28, air: 34 },
  paragraph: { perLine: 68, line: 29, air: 14 },
  quote: { perLine: 64, line: 29, air: 14 },
  'list-item': { perLine: 64, line: 29, air: 6 },
  'table-row': { perLine: 68, line: 26, air: 4 },
  note: { perLine: 78, line: 24, air: 8 },
  line: { perLine: 78, line: 22, air: 2 },
}

/** Height of a row in CSS pixels, guessed from its length; `width` and `rem` in CSS pixels. */
export function guessHeight(row: TextRow, width: number, rem: number): number {
  const { perLine, line, air } = SIZES[row.kind]
  const fit = Math.max(12, perLine * Math.min(1, width / (38 * rem)))
  return Math.round((Math.ceil((row.end - row.start) / fit) * line + (row.continued ? 0 : air)) * (rem / 16))
}
