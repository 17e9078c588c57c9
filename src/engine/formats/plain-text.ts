import type { Reader, ReadOptions, ReadResult } from '../contracts/reader.ts'
import { ReadFailure } from '../contracts/reader.ts'
import { decodeText } from './decoding.ts'
import { byteOrderMark, wideEncoding } from './encodings.ts'
import { looksLikeMailbox } from './mbox.ts'
import { isLongText } from './text-length.ts'
import { nameOfKnownBinary, unsupportedNotice } from './unsupported.ts'

/**
 * Text files in any encoding, told apart by their content. The original text is what decoding gives, with the byte order mark
 * taken off, CRLF and lone CR read as LF, and NUL bytes left out; what was left out or replaced is said in a notice.
 */
export const plainText: Reader = {
  name: 'txt',
  version: 1,
  extensions: ['txt', 'text', 'log'],
  recognises: (bytes) => nameOfKnownBinary(bytes) === null && looksLikeText(bytes) && !looksLikeMailbox(bytes) && !isLongText(bytes),
  read: async (bytes, options) => readText(bytes, options),
}

const SAMPLE = 65_536

function readText(bytes: Uint8Array, options: ReadOptions): ReadResult {
  if (bytes.length === 0 || nameOfKnownBinary(bytes) !== null || !looksLikeText(bytes))
    throw new ReadFailure(unsupportedNotice(bytes, options.name))
  const { text, encoding, notices } = decodeText(bytes, { chosen: options.encoding })
  if (!/\S/u.test(text)) throw new ReadFailure({ code: 'empty-file', message: `“${options.name}” has only blanks in it.` })
  options.progress?.(1, 1)
  return { text, wrapped: false, blocks: [], pages: [], encoding, notices }
}

/** True unless control bytes that no text encoding uses are frequent. */
export function looksLikeText(bytes: Uint8Array): boolean {
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
