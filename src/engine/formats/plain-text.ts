import type { Reader, ReadOptions, ReadResult } from '../contracts/reader.ts'
import { ReadFailure } from '../contracts/reader.ts'
import type { Notice } from '../model/errors.ts'
import { byteOrderMark, decodeBytes, guessEncoding, wideEncoding } from './encodings.ts'
import { nameOfKnownBinary, unsupportedNotice } from './unsupported.ts'

/**
 * Text files in any encoding, told apart by their content. The original text is what decoding gives, with the byte order mark
 * taken off, CRLF and lone CR read as LF, and NUL bytes left out; what was left out or replaced is said in a notice.
 */
export const plainText: Reader = {
  name: 'txt',
  version: 1,
  extensions: ['txt', 'text', 'md', 'log', 'csv', 'tsv'],
  recognises: (bytes) => nameOfKnownBinary(bytes) === null && looksLikeText(bytes),
  read: async (bytes, options) => readText(bytes, options),
}

const SAMPLE = 65_536

function readText(bytes: Uint8Array, options: ReadOptions): ReadResult {
  if (bytes.length === 0 || nameOfKnownBinary(bytes) !== null || !looksLikeText(bytes))
    throw new ReadFailure(unsupportedNotice(bytes, options.name))
  const decoded = decode(bytes)
  const text = decoded.text.replace(/\0/gu, '').replace(/\r\n?/gu, '\n')
  if (!/\S/u.test(text)) throw new ReadFailure({ code: 'empty-file', message: `“${options.name}” has only blanks in it.` })
  options.progress?.(1, 1)
  return { text, wrapped: false, blocks: [], pages: [], encoding: decoded.encoding, notices: noticesOf(decoded) }
}

interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly sure: boolean
  /** Stretches of bytes that the encoding does not have. */
  readonly invalid: number
  readonly nulls: number
}

function decode(bytes: Uint8Array): Decoded {
  const mark = byteOrderMark(bytes)
  if (mark !== null) {
    const rest = bytes.subarray(mark.length)
    // A mark in the wrong byte order is found in the wild; what follows it tells when it is long enough.
    const told = mark.encoding !== 'utf-8' && rest.length > 200 ? wideEncoding(rest) : null
    return decodeAs(rest, told ?? mark.encoding, true)
  }
  const wide = wideEncoding(bytes)
  if (wide !== null) return decodeAs(bytes, wide, true)
  if (usesEscapes(bytes)) return decodeAs(bytes, guessEncoding(bytes).encoding, true)
  const utf8 = decodeAs(bytes, 'utf-8', true)
  if (utf8.invalid > 0 && isValidUtf8(bytes)) return { ...utf8, invalid: 0 }
  if (utf8.invalid === 0 || isMostlyUtf8(utf8)) return utf8
  const { encoding, sure } = guessEncoding(bytes)
  return decodeAs(bytes, encoding, sure)
}

function decodeAs(bytes: Uint8Array, encoding: string, sure: boolean): Decoded {
  const text = decodeBytes(bytes, encoding).toWellFormed()
  return { text, encoding, sure, invalid: count(text, '\ufffd'), nulls: count(text, '\0') }
}

/** True when each sign stands in the bytes as it should, U+FFFD too: a text that was damaged before it was saved is still UTF-8. */
function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** True for UTF-8 with a few broken bytes: at most one in fifty sequences is wrong. */
function isMostlyUtf8({ text, invalid }: Decoded): boolean {
  let beyondAscii = 0
  for (const sign of text) if (sign > '\u007f') beyondAscii++
  return beyondAscii - invalid >= 50 * invalid || (beyondAscii - invalid > invalid && beyondAscii - invalid >= 2 && beyondAscii < 40)
}

function noticesOf({ encoding, sure, invalid, nulls }: Decoded): Notice[] {
  const notices: Notice[] = []
  if (!sure)
    notices.push({
      code: 'encoding-guessed',
      message: `The encoding was guessed as ${encoding} from little evidence; letters may be wrong.`,
    })
  if (invalid > 0)
    notices.push({ code: 'invalid-bytes', message: `In ${invalid} places the bytes are not valid in ${encoding}; they show as �.` })
  if (nulls > 0) notices.push({ code: 'invalid-bytes', message: `${nulls} NUL characters were left out.` })
  return notices
}

/** True unless control bytes that no text encoding uses are frequent. */
function looksLikeText(bytes: Uint8Array): boolean {
  if (bytes.length === 0 || byteOrderMark(bytes) !== null || wideEncoding(bytes) !== null) return true
  const length = Math.min(bytes.length, SAMPLE)
  let controls = 0
  let nulls = 0
  for (let i = 0; i < length; i++) {
    const byte = bytes[i] as number
    if (byte === 0) nulls++
    else if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 0x1b) controls++
    else if (byte === 0x7f) controls++
  }
  return controls <= 3 + length / 50 && nulls <= length / 3
}

/** True for ISO 2022 text, which is ASCII with escape sequences. */
function usesEscapes(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE) - 1
  for (let i = 0; i < length; i++) if (bytes[i] === 0x1b && (bytes[i + 1] === 0x24 || bytes[i + 1] === 0x28)) return true
  return false
}

function count(text: string, sign: string): number {
  let found = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found++
  return found
}
