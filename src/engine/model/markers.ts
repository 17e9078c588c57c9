/** Bullet or number at the head of a line. */
export interface Marker {
  readonly kind: 'bullet' | 'dash' | 'number' | 'section' | 'letter'
  /** The number; for a letter its code point; 0 for the others. */
  readonly value: number
  /** Code units, with the blanks after it. */
  readonly length: number
  /** Depth of a section number: 2 for «1.2»; otherwise 1. */
  readonly depth: number
}

const BULLET = /^[•‣▪●○■□◦∙·➢➤►✓✔*]\s+(?=\S)|^[•‣▪●■➢➤►✓✔](?=\S)/u
const DASH = /^[–—‑-]\s+(?=\S)/u
const NUMBER = /^[([]?(\d{1,3})(?:[.)](?=[^\d\s.)])|[.)]\]?\s+)(?=\S)/u
const SECTION = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+(?=\p{Lu})/u
const LETTER = /^[([]?([\p{Ll}])\)\s*(?=\S)/u
const LONGEST = 24

/** The bullet or number that a line begins with; a year or a decimal is none. */
export function markerOf(line: string): Marker | null {
  const head = line.slice(0, LONGEST)
  const found = (kind: Marker['kind'], match: RegExpExecArray | null, value: number): Marker | null =>
    match === null ? null : { kind, value, length: match[0].length, depth: kind === 'section' ? (match[0].match(/\d+/gu)?.length ?? 1) : 1 }
  const number = NUMBER.exec(head)
  const letter = LETTER.exec(head)
  return (
    found('bullet', BULLET.exec(head), 0) ??
    found('dash', DASH.exec(head), 0) ??
    found('section', SECTION.exec(head), 0) ??
    found('number', number, Number(number?.[1])) ??
    found('letter', letter, letter?.[1]?.codePointAt(0) ?? 0)
  )
}
