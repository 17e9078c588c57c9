/** What stands in an RTF file, in its order. */
export interface RtfHandler {
  open(): void
  close(): void
  /** A control word with its number, or null: `\u1179`, `\par`. */
  word(name: string, value: number | null): void
  /** A control sign: `\~`, `\*`. */
  sign(sign: string): void
  /** One byte of text in the code page of its font: `\'d0`. */
  byte(byte: number): void
  /** Plain bytes of text, none of them a line end. */
  bytes(bytes: Uint8Array): void
}

const BACKSLASH = 0x5c
const OPEN = 0x7b
const CLOSE = 0x7d
const LONGEST_WORD = 32

/** Tells a handler what stands in an RTF file (Rich Text Format 1.9.1); never throws by itself, whatever the bytes; linear. */
export function readRtf(bytes: Uint8Array, handler: RtfHandler): void {
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] as number
    if (byte === OPEN) {
      handler.open()
      at++
    } else if (byte === CLOSE) {
      handler.close()
      at++
    } else if (byte === BACKSLASH) at = readControl(bytes, at + 1, handler)
    else if (isLineEnd(byte)) at++
    else {
      const start = at
      while (at < bytes.length && !isSpecial(bytes[at] as number)) at++
      handler.bytes(bytes.subarray(start, at))
    }
  }
}

function isLineEnd(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d || byte === 0
}

function isSpecial(byte: number): boolean {
  return byte === OPEN || byte === CLOSE || byte === BACKSLASH || isLineEnd(byte)
}

function readControl(bytes: Uint8Array, start: number, handler: RtfHandler): number {
  let at = start
  while (at < bytes.length && isLetter(bytes[at] as number) && at - start < LONGEST_WORD) at++
  if (at === start) return readSign(bytes, start, handler)
  const name = String.fromCharCode(...bytes.subarray(start, at))
  const negative = bytes[at] === 0x2d && isDigit(bytes[at + 1])
  if (negative) at++
  let value: number | null = null
  for (let digits = 0; isDigit(bytes[at]) && digits < 10; at++, digits++) value = (value ?? 0) * 10 + (bytes[at] as number) - 0x30
  if (bytes[at] === 0x20) at++
  if (name === 'bin') return Math.min(bytes.length, at + (negative ? 0 : (value ?? 0)))
  handler.word(name, value === null ? null : negative ? -value : value)
  return at
}

function readSign(bytes: Uint8Array, at: number, handler: RtfHandler): number {
  const byte = bytes[at]
  if (byte === undefined) return at
  if (byte === 0x27) {
    const value = hexOf(bytes[at + 1]) * 16 + hexOf(bytes[at + 2])
    if (Number.isNaN(value)) return at + 1
    handler.byte(value)
    return at + 3
  }
  if (byte === 0x0a || byte === 0x0d) handler.word('par', null)
  else handler.sign(String.fromCharCode(byte))
  return at + 1
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a)
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}

function hexOf(byte: number | undefined): number {
  if (byte === undefined) return Number.NaN
  if (isDigit(byte)) return byte - 0x30
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : Number.NaN
}
