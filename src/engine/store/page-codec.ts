import type { GlyphRun, PageLayout } from '../model/document.ts'
import { pack, unpack } from './bytes.ts'

/** Coordinates are kept to a hundredth of a point: far below what can be seen. */
const SCALE = 100

/** A page layout as bytes: integers, written as differences, in base 128. */
export function encodePage(page: PageLayout): Buffer {
  const numbers: number[] = [
    page.page,
    scaled(page.width),
    scaled(page.height),
    page.rotation,
    page.span.start,
    page.span.end,
    page.runs.length,
  ]
  let start = page.span.start
  let top = 0
  for (const run of page.runs) {
    numbers.push(run.start - start, scaled(run.top) - top, scaled(run.bottom) - scaled(run.top), run.angle === undefined ? 0 : 1)
    if (run.angle !== undefined) numbers.push(scaled(run.angle))
    numbers.push(run.edges.length)
    let edge = 0
    for (const x of run.edges) {
      numbers.push(scaled(x) - edge)
      edge = scaled(x)
    }
    start = run.start
    top = scaled(run.top)
  }
  return pack(writeNumbers(numbers))
}

/** Undoes `encodePage`; throws when the bytes are damaged so that they cannot be read. */
export function decodePage(bytes: Uint8Array): PageLayout {
  const next = reader(unpack(bytes))
  const head = { page: next(), width: next() / SCALE, height: next() / SCALE, rotation: next() as PageLayout['rotation'] }
  const span = { start: next(), end: next() }
  const count = next()
  const runs: GlyphRun[] = []
  let start = span.start
  let top = 0
  for (let i = 0; i < count; i++) {
    start += next()
    top += next()
    const bottom = top + next()
    const angle = next() === 1 ? next() / SCALE : undefined
    const edges: number[] = new Array(next())
    let edge = 0
    for (let k = 0; k < edges.length; k++) {
      edge += next()
      edges[k] = edge / SCALE
    }
    runs.push({ start, edges, top: top / SCALE, bottom: bottom / SCALE, ...(angle === undefined ? {} : { angle }) })
  }
  return { ...head, span, runs }
}

function scaled(points: number): number {
  return Math.round(points * SCALE)
}

function writeNumbers(numbers: readonly number[]): Buffer {
  const bytes = Buffer.allocUnsafe(numbers.length * 8)
  let length = 0
  for (const number of numbers) {
    let rest = number < 0 ? -2 * number - 1 : 2 * number
    while (rest > 127) {
      bytes[length++] = (rest % 128) + 128
      rest = Math.floor(rest / 128)
    }
    bytes[length++] = rest
  }
  return bytes.subarray(0, length)
}

function reader(bytes: Uint8Array): () => number {
  let position = 0
  return () => {
    let value = 0
    let factor = 1
    for (;;) {
      const byte = bytes[position++]
      if (byte === undefined) throw new RangeError(`page layout ends at byte ${bytes.length}, in the middle of a number`)
      value += (byte & 127) * factor
      if (byte < 128) return value % 2 === 1 ? -(value + 1) / 2 : value / 2
      factor *= 128
    }
  }
}
