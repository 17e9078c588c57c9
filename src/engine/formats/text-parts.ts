import type { Container, ContainerOptions, Member } from '../contracts/container.ts'
import { ReadFailure } from '../contracts/reader.ts'
import { decodeText } from './decoding.ts'
import { looksLikeText } from './plain-text.ts'
import { isLongText } from './text-length.ts'
import { nameOfKnownBinary } from './unsupported.ts'

/** Code units of the parts of a text that is too long for one document. */
const PART = 4_000_000

/** A text that is too long for one document: its parts, each ending with a line, are documents of their own. */
export const textInParts: Container = {
  name: 'long-text',
  version: 1,
  extensions: [],
  recognises: (bytes) => isLongText(bytes) && nameOfKnownBinary(bytes) === null && looksLikeText(bytes),
  members: partsOf,
}

async function* partsOf(bytes: Uint8Array, { name, progress }: ContainerOptions): AsyncGenerator<Member> {
  const { text } = decodeText(bytes)
  if (!/\S/u.test(text)) throw new ReadFailure({ code: 'empty-file', message: `“${name}” has only blanks in it.` })
  const ends = endsOfParts(text, PART)
  const dot = name.lastIndexOf('.')
  const stem = dot > 0 ? name.slice(0, dot) : name
  let start = 0
  for (const [i, end] of ends.entries()) {
    progress?.()
    yield {
      path: `${stem} (${i + 1} of ${ends.length})${name.slice(stem.length)}`,
      bytes: new TextEncoder().encode(text.slice(start, end)),
    }
    start = end
  }
}

/** Where parts of nearly equal length end: after a paragraph, else after a line, else where they must; none is longer than `most`. */
export function endsOfParts(text: string, most: number): number[] {
  const ends: number[] = []
  for (let start = 0; start < text.length; ) {
    const left = text.length - start
    const limit = start + Math.ceil(left / Math.ceil(left / most))
    const end = limit >= text.length ? text.length : partEnd(text, start, limit)
    ends.push(end)
    start = end
  }
  return ends
}

function partEnd(text: string, start: number, limit: number): number {
  const middle = start + (limit - start) / 2
  for (const border of ['\n\n', '\n']) {
    const end = text.lastIndexOf(border, limit - border.length) + border.length
    if (end > middle && end <= limit) return end
  }
  return /[\uDC00-\uDFFF]/u.test(text[limit] ?? '') && limit - 1 > start ? limit - 1 : limit
}
