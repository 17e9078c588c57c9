import type { RecognisedLine, RecognisedPage, RecognisedWord } from '../contracts/ocr.ts'
import type { Notice } from '../model/errors.ts'
import type { SetLine } from './pdf-setting.ts'

/** Lines less sure than this are specks and drawings taken for letters. */
const LEAST_SURE = 30
/** Mean confidence below which the text is said to be suspect. */
const SURE = 70
/** Letters this much taller than the page's usual line are set larger; differences below it are those of letters with and without tails. */
const LARGER = 1.4

/** Lines of one page, in points, and how sure they are: 0 to 100, 0 when there is nothing. */
export interface RecognisedText {
  readonly lines: readonly SetLine[]
  readonly confidence: number
}

/** A picture, in pixels, whose lines run at an angle, degrees clockwise; it was recognised turned back by it. */
export interface Turned {
  readonly angle: 0 | 90 | 180 | 270
  readonly width: number
  readonly height: number
}

/** Sets recognised words on a page whose picture has `scale` pixels a point: a word's letters share its width. */
export function setRecognised(page: RecognisedPage, scale: number, turned: Turned): RecognisedText {
  const paragraphs = page.paragraphs.map((lines) => lines.filter(isText)).filter((lines) => lines.length > 0)
  const heights = paragraphs.flatMap((lines) => lines.map(heightOf)).toSorted((a, b) => a - b)
  const usual = heights[heights.length >> 1] ?? 1
  const lines = paragraphs.flatMap((paragraph) =>
    paragraph.map((line, i) =>
      turnLine(setLine(line, scale, heightOf(line) > LARGER * usual ? heightOf(line) : usual, i === 0), scale, turned),
    ),
  )
  return { lines, confidence: meanConfidence(paragraphs.flat().flatMap(({ words }) => words)) }
}

function isText({ words }: RecognisedLine): boolean {
  return words.some(({ text }) => /[\p{L}\p{N}]/u.test(text)) && meanConfidence(words) >= LEAST_SURE
}

function heightOf({ top, bottom }: RecognisedLine): number {
  return bottom - top
}

/** Weighed by the length of the words. */
function meanConfidence(words: readonly RecognisedWord[]): number {
  const letters = words.reduce((sum, { text }) => sum + text.length, 0)
  return letters === 0 ? 0 : words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0) / letters
}

function setLine(line: RecognisedLine, scale: number, height: number, apart: boolean): SetLine {
  const edges: number[] = []
  let text = ''
  let right = 0
  for (const word of line.words) {
    const letters = word.text.replace(/\s+/gu, '')
    if (letters === '') continue
    if (text !== '') {
      text += ' '
      edges.push(round(right / scale))
    }
    const from = Math.max(right, word.left)
    right = Math.max(from, word.right)
    for (let i = 0; i < letters.length; i++) edges.push(round((from + ((right - from) * i) / letters.length) / scale))
    text += letters
  }
  edges.push(round(right / scale))
  const [top, bottom] = [round(line.top / scale), round(line.bottom / scale)]
  const size = round((0.85 * height) / scale)
  const [x0, x1] = [edges[0] as number, edges.at(-1) as number]
  return { text, runs: [{ start: 0, edges, top, bottom }], x0, x1, y: round(bottom - 0.2 * size), size, apart, row: false }
}

/** The line with its letters in the frame of their angle: that of the displayed page, turned about its top left corner. */
function turnLine(line: SetLine, scale: number, { angle, width, height }: Turned): SetLine {
  if (angle === 0) return line
  const along = angle === 180 ? width / scale : angle === 270 ? height / scale : 0
  const across = angle === 180 ? height / scale : angle === 90 ? width / scale : 0
  const runs = line.runs.map(({ start, edges, top, bottom }) => ({
    start,
    edges: edges.map((edge) => round(edge - along)),
    top: round(top - across),
    bottom: round(bottom - across),
    angle,
  }))
  return { ...line, runs }
}

function round(points: number): number {
  return Math.round(points * 100) / 100
}

/** What is to be said of recognised pages; `where` begins the sentence. */
export function recognisedNotices(where: string, pages: readonly { readonly confidence: number }[]): Notice[] {
  const sure = pages.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, pages.length)
  const percent = Math.round(sure)
  const notices: Notice[] = [{ code: 'recognised', message: `${where} recognised from pictures, with a mean confidence of ${percent} %.` }]
  if (sure < SURE)
    notices.push({
      code: 'text-suspect',
      message: `The letters were recognised with a confidence of only ${percent} %, so words may be other than the page shows.`,
    })
  return notices
}
