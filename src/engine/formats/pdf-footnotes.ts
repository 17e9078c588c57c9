import type { SetLine } from './pdf-setting.ts'

const MARK = /^(?:\d{1,3}|\*{1,3}|[¹²³⁴-⁹]{1,3}|[†‡])[.)]?\s*[\p{L}«“"(]/u
const SMALLER = 0.93
const LEADER = /\.{5}|…{3}|(?:[.·–-] ){5}/u
/** Notes stand below this part of the page's height. */
const HIGHEST = 0.45

/** Notes at the foot of a page, each with its lines, and the lines above them: small type that begins with a number or an asterisk, to the end of the page. */
export function footnotesOf(
  lines: readonly SetLine[],
  body: number,
  height: number,
): { readonly text: readonly SetLine[]; readonly notes: SetLine[][] } {
  let first = lines.length
  while (first > 0 && isSmall(lines[first - 1] as SetLine, body, height)) first--
  while (first < lines.length && !MARK.test((lines[first] as SetLine).text)) first++
  const above = lines[first - 1]
  if (first === lines.length || above === undefined || above.y > (lines[first] as SetLine).y) return { text: lines, notes: [] }
  const notes: SetLine[][] = []
  for (const line of lines.slice(first)) {
    const last = notes.at(-1)
    if (last === undefined || MARK.test(line.text)) notes.push([{ ...line, apart: true }])
    else last.push({ ...line, apart: false })
  }
  return { text: lines.slice(0, first), notes }
}

function isSmall({ size, row, y, text }: SetLine, body: number, height: number): boolean {
  return size <= SMALLER * body && !row && y > HIGHEST * height && !LEADER.test(text)
}
