import { base64, type Headers, latin, quotedPrintable, readField, readHeaders, type StructuredField } from './mime-headers.ts'

/** One part of a message (RFC 2045, 2046): a leaf with its content decoded, or a holder of parts. */
export interface MimePart {
  readonly headers: Headers
  readonly type: StructuredField
  readonly disposition: StructuredField
  readonly parts: MimePart[]
  /** Bytes after the transfer encoding was taken off; empty for a holder of parts. */
  content(): Uint8Array
}

interface OpenPart {
  readonly part: MimePart
  /** Line that begins each of its parts. */
  readonly boundary: string
}

const LONGEST_BOUNDARY = 200
const MOST_PARTS = 20_000
/** Holders inside one another with the same boundary. */
const MOST_ALIKE = 10

/** Reads a message to its parts; linear, with a stack of its own, so that no nesting is too deep. Past a limit of parts the rest is left out. */
export function readMime(bytes: Uint8Array): { readonly root: MimePart; readonly leftOut: boolean } {
  const open: OpenPart[] = []
  /** Boundary → places in `open`; the innermost is the last. */
  const places = new Map<string, number[]>()
  const enter = (start: number, parentType: string | null): { part: MimePart; body: number; finish: (end: number) => void } => {
    const body = bodyOf(bytes, start)
    const range = { start: body, end: bytes.length }
    const part = partOf(bytes, readHeaders(bytes.subarray(start, body)), range, parentType)
    const boundary = part.type.value.startsWith('multipart/') ? part.type.parameters.get('boundary') : undefined
    if (boundary) {
      places.set(boundary, [...(places.get(boundary) ?? []).slice(-MOST_ALIKE), open.length])
      open.push({ part, boundary })
    }
    const finish = (end: number): void => {
      range.end = Math.max(body, end)
    }
    return { part, body, finish }
  }
  const leave = (length: number): void => {
    while (open.length > length) places.get((open.pop() as OpenPart).boundary)?.pop()
  }

  let current = enter(0, null)
  const root = current.part
  let count = 1
  for (let at = current.body; at < bytes.length; ) {
    const end = lineEnd(bytes, at)
    const found = bytes[at] === 0x2d && bytes[at + 1] === 0x2d ? boundaryAt(bytes, at, end, places) : null
    if (found === null) {
      at = end
      continue
    }
    current.finish(withoutLineEnd(bytes, at))
    const holder = (open[found.place] as OpenPart).part
    leave(found.last ? found.place : found.place + 1)
    if (found.last) current = { part: holder, body: end, finish: () => {} }
    else if (++count > MOST_PARTS) return { root, leftOut: true }
    else {
      current = enter(end, holder.type.value)
      holder.parts.push(current.part)
    }
    at = Math.max(end, current.body)
  }
  return { root, leftOut: false }
}

function partOf(bytes: Uint8Array, headers: Headers, range: { start: number; end: number }, parentType: string | null): MimePart {
  const usual = parentType === 'multipart/digest' ? 'message/rfc822' : 'text/plain'
  const type = readField(headers.get('content-type')?.[0])
  const encoding = readField(headers.get('content-transfer-encoding')?.[0]).value
  const parts: MimePart[] = []
  return {
    headers,
    type: /^[\w.+-]+\/[\w.+-]+$/u.test(type.value) ? type : { value: usual, parameters: type.parameters },
    disposition: readField(headers.get('content-disposition')?.[0]),
    parts,
    content: () => (parts.length > 0 ? new Uint8Array() : decoded(bytes.subarray(range.start, range.end), encoding)),
  }
}

function decoded(bytes: Uint8Array, encoding: string): Uint8Array {
  if (encoding.includes('base64')) return base64(Buffer.from(bytes).toString('latin1'))
  if (encoding.includes('quoted-printable')) return quotedPrintable(bytes)
  return /^x-uu/u.test(encoding) ? uuDecoded(Buffer.from(bytes).toString('latin1')) : bytes
}

/** Bytes of uuencoded text between its `begin` and `end`; the text itself where it has none. */
function uuDecoded(text: string): Uint8Array {
  const lines = text.split(/\r?\n/u)
  const begin = lines.findIndex((line) => /^begin [0-7]{3,4} /u.test(line))
  if (begin === -1) return latin(text)
  const out: number[] = []
  for (const line of lines.slice(begin + 1)) {
    if (line === 'end') break
    const length = sixBits(line, 0)
    const bytes: number[] = []
    for (let i = 1; i < line.length; i += 4) {
      const [a, b, c, d] = [sixBits(line, i), sixBits(line, i + 1), sixBits(line, i + 2), sixBits(line, i + 3)]
      bytes.push((a << 2) | (b >> 4), ((b & 15) << 4) | (c >> 2), ((c & 3) << 6) | d)
    }
    for (const byte of bytes.slice(0, length)) out.push(byte)
  }
  return Uint8Array.from(out)
}

function sixBits(line: string, at: number): number {
  return at < line.length ? (line.charCodeAt(at) - 32) & 63 : 0
}

/** The boundary that a line from `at` to `end` is, with its holder's place, and whether it is the last of it. */
function boundaryAt(
  bytes: Uint8Array,
  at: number,
  end: number,
  places: ReadonlyMap<string, readonly number[]>,
): { readonly place: number; readonly last: boolean } | null {
  if (places.size === 0 || end - at > LONGEST_BOUNDARY) return null
  const line = Buffer.from(bytes.buffer, bytes.byteOffset + at + 2, end - at - 2)
    .toString('latin1')
    .replace(/[ \t\r\n]+$/u, '')
  const place = places.get(line)?.at(-1)
  if (place !== undefined) return { place, last: false }
  const last = line.endsWith('--') ? places.get(line.slice(0, -2))?.at(-1) : undefined
  return last === undefined ? null : { place: last, last: true }
}

/** Where the header that begins at `start` ends: behind its first empty line. */
function bodyOf(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length; ) {
    const end = lineEnd(bytes, at)
    if (withoutLineEnd(bytes, end) <= at) return end
    at = end
  }
  return bytes.length
}

function lineEnd(bytes: Uint8Array, at: number): number {
  const found = bytes.indexOf(0x0a, at)
  return found === -1 ? bytes.length : found + 1
}

function withoutLineEnd(bytes: Uint8Array, end: number): number {
  const before = bytes[end - 1] === 0x0a ? end - 1 : end
  return bytes[before - 1] === 0x0d ? before - 1 : before
}
