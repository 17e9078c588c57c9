/** Letters of fonts made for Windows before it knew Kazakh, as extraction leaves them. */
const LEGACY = { ұ: 'ҧ', Ұ: 'Ҧ', ү: 'ҥ', Ү: 'Ҥ', ө: 'ӛ', Ө: 'Ӛ' }
const WIDTH = 74
const PAGE = 30

/** A text as a poor PDF extraction leaves it: legacy glyphs, a blank line after each line, words cut at hyphens, blanks and bullets lost. */
export function extracted(parts) {
  const lines = []
  for (const part of parts) {
    const text = part.text.replaceAll('~', '').replace(/^• /u, ' ')
    lines.push(...wrap(text).map((line) => `${line} `))
    if (part.kind === 'title') lines.push(' ')
  }
  const pages = lines.map((line, i) => (i % PAGE === PAGE - 1 ? `${line}\n\n\n` : line))
  return pages.join('\n\n').replace(/[ұүө]/giu, (letter) => LEGACY[letter])
}

/** Lines of at most WIDTH letters, broken at blanks, after hyphens and, with a hyphen, at `¬`. */
function wrap(text) {
  const lines = []
  let line = text.startsWith(' ') ? ' ' : ''
  for (const piece of text.trim().split(/(?<= )|(?<=\p{L}-)(?=\p{L})|(?<=¬)/u)) {
    if (line.length + piece.trimEnd().length > WIDTH) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return [...lines, line.trimEnd()].map((each) => each.replace(/¬$/u, '-').replaceAll('¬', ''))
}
