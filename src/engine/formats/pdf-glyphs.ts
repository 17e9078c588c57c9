import type { PdfPage } from './pdf-document.ts'

/** One glyph as drawn, in the frame of its text: `x` along the line, `y` down across it, points; the frame is the displayed page turned by the text's angle about its top left corner. */
export interface Glyph {
  readonly text: string
  readonly x0: number
  readonly x1: number
  /** Where the next glyph of the same word begins when letters are spaced out. */
  readonly next: number
  /** The baseline. */
  readonly y: number
  readonly size: number
  readonly font: FontFacts
}

export interface FontFacts {
  /** Parts of the size above and below the baseline that a line of this font takes. */
  readonly up: number
  readonly down: number
  readonly vertical: boolean
  readonly type3: boolean
  readonly matrix: readonly number[]
  /** Height of a Type 3 font's box in units of its matrix; 0 when unknown. */
  readonly boxHeight: number
}

/** Glyphs of one direction of writing, in the order of drawing; `angle` in whole degrees clockwise, 0 to 359. */
export interface GlyphGroup {
  readonly angle: number
  readonly glyphs: Glyph[]
}

type Matrix = readonly [number, number, number, number, number, number]
interface RawGlyph {
  readonly unicode: string
  readonly width: number
  readonly vmetric?: readonly [number, number, number]
  readonly isSpace: boolean
}
interface State {
  ctm: Matrix
  text: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  font: FontFacts
  size: number
  direction: 1 | -1
}
interface RawFont {
  readonly vertical?: boolean
  readonly isType3Font?: boolean
  readonly fontMatrix?: readonly number[]
  readonly bbox?: readonly number[]
}
interface FontStore {
  get(id: string, callback: (font: RawFont | string | null) => void): unknown
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
const FONT_MATRIX = [0.001, 0, 0, 0.001, 0, 0]
const NO_FONT: FontFacts = { up: 0.8, down: 0.2, vertical: false, type3: false, matrix: FONT_MATRIX, boxHeight: 0 }
const DEPTH = 500

/** Numbers of the drawing operators of pdf.js that place text. */
const OP = {
  setGState: 9,
  save: 10,
  restore: 11,
  transform: 12,
  beginText: 31,
  setCharSpacing: 33,
  setWordSpacing: 34,
  setHScale: 35,
  setLeading: 36,
  setFont: 37,
  setTextRise: 39,
  moveText: 40,
  setLeadingMoveText: 41,
  setTextMatrix: 42,
  nextLine: 43,
  showText: 44,
  formBegin: 74,
  formEnd: 75,
  groupBegin: 76,
  groupEnd: 77,
  annotationBegin: 80,
  annotationEnd: 81,
} as const

/** The glyphs of a page that lie on it, grouped by angle, the angle with the most glyphs first; rejects when pdf.js cannot read the page. */
export async function glyphsOf(page: PdfPage): Promise<GlyphGroup[]> {
  const viewport = page.getViewport({ scale: 1 })
  const list = await page.getOperatorList({ intent: 'display', annotationMode: 1 })
  const fonts = await fontsOf(page, list)
  const groups = new Map<number, GlyphGroup>()
  const base = viewport.transform as unknown as Matrix
  const put = (angle: number, glyph: Glyph) => {
    const group = groups.get(angle)
    if (group === undefined) groups.set(angle, { angle, glyphs: [glyph] })
    else group.glyphs.push(glyph)
  }
  walk(list, base, fonts, createPlacer(viewport.width, viewport.height, put))
  return [...groups.values()].toSorted((a, b) => b.glyphs.length - a.glyphs.length)
}

interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

async function fontsOf(page: PdfPage, list: OperatorList): Promise<Map<string, FontFacts>> {
  const fonts = new Map<string, FontFacts>()
  for (const id of fontNames(list)) {
    const raw = await new Promise<RawFont | string | null>((resolve) => (page.commonObjs as unknown as FontStore).get(id, resolve))
    fonts.set(id, raw === null || typeof raw === 'string' ? NO_FONT : factsOf(raw))
  }
  return fonts
}

function fontNames(list: OperatorList): Set<string> {
  const names = new Set<string>()
  for (let i = 0; i < list.fnArray.length; i++) {
    if (list.fnArray[i] === OP.setFont) names.add((list.argsArray[i] as [string])[0])
    else if (list.fnArray[i] === OP.setGState) {
      for (const [key, value] of stateEntries(list.argsArray[i])) if (key === 'Font') names.add((value as [string])[0])
    }
  }
  return names
}

function stateEntries(args: unknown): [string, unknown][] {
  return (args as [[string, unknown][]])[0] ?? []
}

function factsOf(raw: RawFont): FontFacts {
  const matrix = raw.fontMatrix ?? FONT_MATRIX
  const vertical = raw.vertical === true
  const type3 = raw.isType3Font === true
  const box = raw.bbox
  return {
    up: vertical ? 0.5 : 0.8,
    down: vertical ? 0.5 : 0.22,
    vertical,
    type3,
    matrix,
    boxHeight: type3 && box !== undefined ? Math.abs((box[3] as number) - (box[1] as number)) : 0,
  }
}

type Placer = (state: State, glyphs: readonly (RawGlyph | number)[]) => void

function walk(list: OperatorList, base: Matrix, fonts: Map<string, FontFacts>, place: Placer): void {
  let state = freshState(base)
  const stack: State[] = []
  const save = () => {
    if (stack.length < DEPTH) stack.push({ ...state })
  }
  const restore = () => {
    state = stack.pop() ?? state
  }
  for (let i = 0; i < list.fnArray.length; i++) {
    const args = list.argsArray[i] as never
    switch (list.fnArray[i]) {
      case OP.save:
      case OP.groupBegin:
        save()
        break
      case OP.restore:
      case OP.groupEnd:
      case OP.formEnd:
      case OP.annotationEnd:
        restore()
        break
      case OP.transform:
        state.ctm = multiply(state.ctm, args as Matrix)
        break
      case OP.formBegin:
        save()
        if (args[0]) state.ctm = multiply(state.ctm, args[0] as Matrix)
        break
      case OP.annotationBegin:
        save()
        state = freshState(multiply(multiply(base, args[2] as Matrix), args[3] as Matrix))
        break
      case OP.setGState:
        for (const [key, value] of stateEntries(args)) if (key === 'Font') setFont(state, fonts, ...(value as [string, number]))
        break
      case OP.setFont:
        setFont(state, fonts, args[0], args[1])
        break
      case OP.showText:
        place(state, args[0] as readonly (RawGlyph | number)[])
        break
      default:
        setText(state, list.fnArray[i] as number, args)
    }
  }
}

function freshState(ctm: Matrix): State {
  const place = { ctm, text: IDENTITY, x: 0, y: 0, lineX: 0, lineY: 0 }
  return { ...place, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0, font: NO_FONT, size: 0, direction: 1 }
}

function setFont(state: State, fonts: Map<string, FontFacts>, name: string, size: number): void {
  state.font = fonts.get(name) ?? NO_FONT
  state.size = Math.abs(size)
  state.direction = size < 0 ? -1 : 1
}

function setText(state: State, op: number, args: readonly number[]): void {
  const [first = 0, second = 0] = args ?? []
  switch (op) {
    case OP.beginText:
      setTextMatrix(state, IDENTITY)
      break
    case OP.setTextMatrix:
      setTextMatrix(state, (Array.isArray(first) || ArrayBuffer.isView(first) ? first : args) as unknown as Matrix)
      break
    case OP.setCharSpacing:
      state.charSpacing = first
      break
    case OP.setWordSpacing:
      state.wordSpacing = first
      break
    case OP.setHScale:
      state.scale = first / 100
      break
    case OP.setLeading:
      state.leading = -first
      break
    case OP.setTextRise:
      state.rise = first
      break
    case OP.setLeadingMoveText:
      state.leading = second
      moveText(state, first, second)
      break
    case OP.moveText:
      moveText(state, first, second)
      break
    case OP.nextLine:
      moveText(state, 0, state.leading)
      break
  }
}

function setTextMatrix(state: State, matrix: Matrix): void {
  state.text = matrix
  state.x = state.lineX = 0
  state.y = state.lineY = 0
}

function moveText(state: State, x: number, y: number): void {
  state.x = state.lineX += x
  state.y = state.lineY += y
}

/** Glyph advances as PDF 32000-1, 9.4.4 has them. */
function createPlacer(width: number, height: number, put: (angle: number, glyph: Glyph) => void): Placer {
  return (state, glyphs) => {
    const { font, size, direction } = state
    const m = multiply(state.ctm, state.text)
    const across = font.vertical ? -1 : state.scale * direction
    const [dx, dy] = font.vertical ? [m[2] * across, m[3] * across] : [m[0] * across, m[1] * across]
    const length = Math.hypot(dx, dy)
    const angle = snap((Math.atan2(dy, dx) * 180) / Math.PI)
    const cos = Math.cos((angle * Math.PI) / 180)
    const sin = Math.sin((angle * Math.PI) / 180)
    const shown = sizeOf(state, m)
    const px = m[0] * state.x + m[2] * (state.y + state.rise) + m[4]
    const py = m[1] * state.x + m[3] * (state.y + state.rise) + m[5]
    const advance = size * (font.matrix[0] as number)
    let along = 0
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        along += ((font.vertical ? 1 : -1) * glyph * size) / 1000
        continue
      }
      const spacing = ((glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing) * direction
      const wide = font.vertical ? -(glyph.vmetric?.[0] ?? -1000) * advance : glyph.width * advance
      const step = font.vertical ? wide - spacing : wide + spacing
      const x = px + dx * along
      const y = py + dy * along
      if (shown > 0 && x > -shown && x < width + shown && y > -shown && y < height + shown) {
        const text = cleanUnicode(glyph.unicode)
        const u = x * cos + y * sin
        const end = u + wide * length
        if (text !== '')
          put(angle, { text, x0: Math.min(u, end), x1: Math.max(u, end), next: u + step * length, y: y * cos - x * sin, size: shown, font })
      }
      along += step
    }
    if (font.vertical) state.y -= along
    else state.x += along * across
  }
}

/** Size of the letters as displayed, points; 0 when nothing would show. */
function sizeOf(state: State, m: Matrix): number {
  const { font, size } = state
  const scale = font.vertical ? Math.hypot(m[0], m[1]) : Math.hypot(m[2], m[3])
  const unit = Math.abs(font.matrix[3] as number)
  const height = font.type3 ? (font.boxHeight > 0 ? font.boxHeight * unit * size * 0.8 : unit * 1000 * size) : size
  const shown = height * scale
  return Number.isFinite(shown) && shown < 1e5 ? shown : 0
}

/** Whole degrees, 0 to 359; a scan's slight tilt counts as none. */
function snap(angle: number): number {
  const quarter = Math.round(angle / 90) * 90
  const whole = Math.abs(angle - quarter) < 2 ? quarter : Math.round(angle)
  return ((whole % 360) + 360) % 360
}

/** A glyph's letters as text has them: ligatures and presentation forms taken apart, any blank a space, format marks but the soft hyphen left out. */
function cleanUnicode(unicode: string): string {
  if (unicode.length === 1) {
    const code = unicode.charCodeAt(0)
    if (code >= 0x20 && code < 0x7f) return unicode
    if (code >= 0x400 && code < 0x530) return unicode
  }
  const plain = unicode.toWellFormed().replace(/[\ufb00-\ufdff\ufe70-\ufefc\u00b5\u2126]+/gu, (forms) => forms.normalize('NFKC'))
  const kept = plain.replace(/[\p{Zs}\t\n\r]+/gu, ' ').replace(/[\p{Cc}\ufffe\uffff]|(?!\u00ad)\p{Cf}/gu, '')
  return kept.trim() === '' ? (kept === '' ? '' : ' ') : kept.trim()
}

function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[2] * b[1],
    a[1] * b[0] + a[3] * b[1],
    a[0] * b[2] + a[2] * b[3],
    a[1] * b[2] + a[3] * b[3],
    a[0] * b[4] + a[2] * b[5] + a[4],
    a[1] * b[4] + a[3] * b[5] + a[5],
  ]
}
