import { MARKER } from './pdf-lines.ts'
import type { SetLine } from './pdf-setting.ts'

const STOP = /[.!?…:;]["»”’)\]]*(?:\s?\[[\d,;\s–-]{1,20}\]\.?)?$/u
/** Distances in parts of the letter size. */
const INDENT = 0.9
const RAGGED = 6
const FULL = 1.5
const LARGEST = 1.16
const FEWEST_LINES = 3
const FEWEST_INDENTS = 2

/** True when the paragraph at the end of one page goes on at the beginning of the next. */
export function runsOn(above: readonly SetLine[], below: readonly SetLine[], body: number): boolean {
  const [last, first] = [above.at(-1), below[0]]
  if (last === undefined || first === undefined || above.length < FEWEST_LINES || last.row || first.row) return false
  if (Math.abs(last.size - first.size) > 0.1 * last.size || last.size > LARGEST * body) return false
  const rest = rightOf(above, last) - last.x1
  const full = rest < RAGGED * last.size
  if (/^\p{Ll}/u.test(first.text)) return !STOP.test(last.text) || full
  if (isMarker(first.text) || first.x0 > leftOf(below, first) + INDENT * first.size) return false
  if (!STOP.test(last.text)) return full
  return rest < FULL * last.size && countIndents(above) + countIndents(below) >= FEWEST_INDENTS
}

function isMarker(text: string): boolean {
  return MARKER.test(text.slice(0, 8).split(' ')[0] as string)
}

function leftOf(lines: readonly SetLine[], of: SetLine): number {
  return lines.reduce((left, { x0, x1 }) => (x1 > of.x0 && x0 < of.x1 ? Math.min(left, x0) : left), of.x0)
}

function rightOf(lines: readonly SetLine[], of: SetLine): number {
  return lines.reduce((right, { x0, x1 }) => (Math.abs(x0 - of.x0) < FULL * 2 * of.size ? Math.max(right, x1) : right), of.x1)
}

/** Paragraphs that only an indent tells from the one above. */
function countIndents(lines: readonly SetLine[]): number {
  return lines.filter((line, i) => {
    const above = lines[i - 1]
    return (
      above !== undefined && line.apart && line.y > above.y && line.y - above.y < 1.6 * line.size && line.x0 > above.x0 + INDENT * line.size
    )
  }).length
}
