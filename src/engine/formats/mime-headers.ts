import { decodeText } from './decoding.ts'

/** Header fields of a message or of a part, names in lower case, values unfolded but with their encoded words as found. */
export type Headers = ReadonlyMap<string, readonly string[]>

/** A field such as `text/html; charset=koi8-r`. */
export interface StructuredField {
  /** In lower case. */
  readonly value: string
  readonly parameters: ReadonlyMap<string, string>
}

const FIELD = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/u
const LONGEST_FIELD = 100_000

/** Reads the lines of a header; bytes beyond ASCII, which are not allowed there, are told by their letters. */
export function readHeaders(bytes: Uint8Array): Headers {
  const fields = new Map<string, string[]>()
  let current: string[] | null = null
  let length = 0
  const lines = decodeText(bytes).text.split('\n')
  for (const line of lines) {
    if (/^[ \t]/u.test(line)) {
      length += line.length
      if (current !== null && length < LONGEST_FIELD) current[current.length - 1] += ` ${line.trim()}`
      continue
    }
    const match = FIELD.exec(line)
    current = null
    if (match === null) continue
    const name = (match[1] as string).toLowerCase()
    current = fields.get(name) ?? []
    current.push((match[2] as string).trim())
    length = line.length
    fields.set(name, current)
  }
  return fields
}

const WORD = /=\?([^?\s*]{1,40})(?:\*[^?\s]{0,40})?\?([bq])\?([^?]*)\?=/giu

/** A value with its encoded words decoded (RFC 2047); neighbours of one encoding are one, since a letter may be cut between them. */
export function decodeWords(value: string): string {
  let decoded = ''
  let end = 0
  let open: { readonly charset: string; bytes: Uint8Array[] } | null = null
  const close = (): void => {
    if (open !== null) decoded += decodeText(concat(open.bytes), { declared: open.charset }).text
    open = null
  }
  for (const match of value.matchAll(WORD)) {
    const [whole, charset, kind, text] = match as unknown as [string, string, string, string]
    const between = value.slice(end, match.index)
    if (between.trim() !== '' || end === 0) {
      close()
      decoded += between
    } else if (open !== null && (open as { charset: string }).charset !== charset.toLowerCase()) close()
    const bytes = kind.toLowerCase() === 'b' ? base64(text) : quotedPrintable(latin(text.replaceAll('_', ' ')))
    open ??= { charset: charset.toLowerCase(), bytes: [] }
    ;(open as { bytes: Uint8Array[] }).bytes.push(bytes)
    end = match.index + whole.length
  }
  close()
  return decoded + value.slice(end)
}

/** Splits a field at its semicolons; parameters may be quoted, cut into pieces or carry their charset (RFC 2231). */
export function readField(field: string | undefined): StructuredField {
  const [value = '', ...rest] = splitOutsideQuotes(field ?? '')
  const parameters = new Map<string, string>()
  const pieces = new Map<string, { readonly at: number; readonly text: string; readonly coded: boolean }[]>()
  for (const part of rest) {
    const equals = part.indexOf('=')
    if (equals === -1) continue
    const name = part.slice(0, equals).trim().toLowerCase()
    const text = unquoted(part.slice(equals + 1).trim())
    const piece = /^([^*]+)(?:\*(\d{1,4}))?(\*)?$/u.exec(name)
    if (piece === null) continue
    const [, base, at, coded] = piece as unknown as [string, string, string | undefined, string | undefined]
    if (at === undefined && coded === undefined) {
      if (!parameters.has(base)) parameters.set(base, decodeWords(text))
    } else pieces.set(base, [...(pieces.get(base) ?? []).slice(0, 200), { at: Number(at ?? 0), text, coded: coded !== undefined }])
  }
  for (const [name, found] of pieces) parameters.set(name, joinPieces(found))
  return {
    value: value
      .replace(/\([^)]*\)/gu, '')
      .trim()
      .toLowerCase(),
    parameters,
  }
}

function joinPieces(pieces: readonly { readonly at: number; readonly text: string; readonly coded: boolean }[]): string {
  let charset: string | null = null
  const bytes = pieces
    .toSorted((a, b) => a.at - b.at)
    .map(({ text, coded }, i) => {
      if (!coded) return new TextEncoder().encode(text)
      const head = i === 0 ? /^([^']*)'[^']*'/u.exec(text) : null
      if (head) charset = head[1] as string
      return percentBytes(text.slice(head?.[0].length ?? 0))
    })
  return decodeText(concat(bytes), { declared: charset }).text
}

function splitOutsideQuotes(field: string): string[] {
  const parts: string[] = []
  let quoted = false
  let start = 0
  for (let i = 0; i < field.length; i++) {
    const sign = field[i]
    if (sign === '\\' && quoted) i++
    else if (sign === '"') quoted = !quoted
    else if (sign === ';' && !quoted) {
      parts.push(field.slice(start, i))
      start = i + 1
    }
  }
  parts.push(field.slice(start))
  return parts
}

function unquoted(text: string): string {
  if (!text.startsWith('"')) return text.split(/\s/u)[0] === text ? text : text.replace(/\s+$/u, '')
  return text
    .slice(1)
    .replace(/"[^"]*$/u, '')
    .replace(/\\(.)/gu, '$1')
}

function percentBytes(text: string): Uint8Array {
  return latin(text.replace(/%([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))))
}

/** Bytes of base64 text; what is no base64 in it is passed over. */
export function base64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'))
}

/** Bytes of quoted-printable text; what is no escape stands for itself. */
export function quotedPrintable(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length)
  let length = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number
    if (byte !== 0x3d) {
      out[length++] = byte
      continue
    }
    const high = hexOf(bytes[i + 1])
    const low = hexOf(bytes[i + 2])
    if (high >= 0 && low >= 0) {
      out[length++] = high * 16 + low
      i += 2
      continue
    }
    const end = softBreak(bytes, i + 1)
    if (end > 0) i = end
    else out[length++] = byte
  }
  return out.subarray(0, length)
}

/** Where a soft line break ends that goes on at `from`; 0 when there is none. */
function softBreak(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < from + 100 && (bytes[at] === 0x20 || bytes[at] === 0x09)) at++
  if (bytes[at] === 0x0d && bytes[at + 1] === 0x0a) return at + 1
  return bytes[at] === 0x0a || at >= bytes.length ? at : 0
}

function hexOf(byte: number | undefined): number {
  if (byte === undefined) return -1
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1
}

/** Signs below U+0100 as the bytes that they stand for. */
export function latin(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'latin1'))
}

function concat(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts))
}
