import type { Glyph } from './pdf-glyphs.ts'
import { INITIAL, type Line } from './pdf-lines.ts'

/** Lines with each large initial put back before the word that it begins; other lines untouched. */
export function joinDropCaps(lines: readonly Line[]): Line[] {
  const caps = lines.filter((line) => line.glyphs.length === 1 && /^\p{Lu}$/u.test((line.glyphs[0] as Glyph).text))
  if (caps.length === 0 || caps.length > 50) return [...lines]
  const joined = new Map<Line, Line>()
  const gone = new Set<Line>()
  for (const cap of caps) {
    const first = firstBeside(cap, lines)
    if (first === undefined || joined.has(first)) continue
    joined.set(first, { ...first, glyphs: [...cap.glyphs, ...first.glyphs], blank: [false, ...first.blank], x0: cap.x0 })
    gone.add(cap)
  }
  return lines.filter((line) => !gone.has(line)).map((line) => joined.get(line) ?? line)
}

/** The uppermost line that begins right of the initial, within its height. */
function firstBeside(cap: Line, lines: readonly Line[]): Line | undefined {
  let first: Line | undefined
  for (const line of lines) {
    const high = line.size * INITIAL <= cap.size && line.y > cap.y - cap.size && line.y <= cap.y + 0.2 * line.size
    const near = line.x0 > cap.x1 - 0.2 * line.size && line.x0 < cap.x1 + 0.9 * line.size
    if (high && near && /^\p{Ll}/u.test((line.glyphs[0] as Glyph).text) && (first === undefined || line.y < first.y)) first = line
  }
  return first
}
