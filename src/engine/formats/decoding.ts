import type { Notice } from '../model/errors.ts'
import { cyrillicEvidence } from './cyrillic-letters.ts'
import { byteOrderMark, CYRILLIC_ENCODINGS, decodeBytes, guessEncoding, knownEncoding, wideEncoding } from './encodings.ts'

/** Text of bytes, with the encoding that it was read in and what is to be said of it. */
export interface Decoded {
  readonly text: string
  /** As iconv-lite names it. */
  readonly encoding: string
  readonly notices: readonly Notice[]
}

/** What is known of an encoding beside the bytes. */
export interface EncodingHints {
  /** What a person says it is: holds whatever the bytes look like. */
  readonly chosen?: string
  /** What the file says of itself, which may be a lie: the letters overrule it. */
  readonly declared?: string | null
}

interface Reading {
  readonly text: string
  readonly encoding: string
  readonly sure: boolean
  /** Stretches of bytes that the encoding does not have. */
  readonly invalid: number
  /** The encoding that the file says, when it is not the one that it is in. */
  readonly lie?: string
}

const SAMPLE = 65_536
/** Bits a letter by which another encoding must read better than the declared one. */
const CLEARLY = 0.3
const KAZAKH_PAGES: readonly string[] = ['rk1048', 'pt154']

/** Decodes text in any encoding; a byte order mark and NUL bytes are left out, other line ends become LF. */
export function decodeText(bytes: Uint8Array, hints: EncodingHints = {}): Decoded {
  const reading = hints.chosen ? chosenReading(bytes, hints.chosen) : bestReading(bytes, knownEncoding(hints.declared ?? null))
  const text = reading.text.replace(/\0/gu, '').replace(/\r\n?/gu, '\n')
  return { text, encoding: reading.encoding, notices: noticesOf(reading, count(reading.text, '\0')) }
}

function chosenReading(bytes: Uint8Array, chosen: string): Reading {
  const encoding = knownEncoding(chosen) ?? 'utf-8'
  const mark = byteOrderMark(bytes)
  return readAs(mark?.encoding === encoding ? bytes.subarray(mark.length) : bytes, encoding, true)
}

function bestReading(bytes: Uint8Array, declared: string | null): Reading {
  const mark = byteOrderMark(bytes)
  if (mark !== null) {
    const rest = bytes.subarray(mark.length)
    // A mark in the wrong byte order is found in the wild; what follows it tells when it is long enough.
    const told = mark.encoding !== 'utf-8' && rest.length > 200 ? wideEncoding(rest) : null
    return readAs(rest, told ?? mark.encoding, true)
  }
  const wide = wideEncoding(bytes)
  if (wide !== null) return readAs(bytes, wide, true)
  if (usesEscapes(bytes)) return readAs(bytes, guessEncoding(bytes).encoding, true)
  const utf8 = readAs(bytes, 'utf-8', true)
  if (utf8.invalid > 0 && isValidUtf8(bytes)) return { ...utf8, invalid: 0 }
  if (utf8.invalid === 0 || isMostlyUtf8(utf8)) return utf8
  const guess = guessEncoding(bytes)
  const guessed = readAs(bytes, guess.encoding, guess.sure)
  return declared === null || declared.startsWith('utf-') ? guessed : truer(readAs(bytes, declared, true), guessed)
}

/** What the file says, unless its letters are clearly those of another encoding. */
function truer(declared: Reading, guessed: Reading): Reading {
  if (declared.encoding === guessed.encoding) return declared
  const said = CYRILLIC_ENCODINGS.includes(declared.encoding)
  const found = CYRILLIC_ENCODINGS.includes(guessed.encoding)
  const lies = !found
    ? declared.invalid > guessed.invalid
    : said
      ? cyrillicEvidence(guessed.text) - cyrillicEvidence(declared.text) > (KAZAKH_PAGES.includes(guessed.encoding) ? 0.004 : CLEARLY)
      : guessed.sure || declared.invalid > guessed.invalid
  return lies ? { ...guessed, sure: true, lie: declared.encoding } : declared
}

function readAs(bytes: Uint8Array, encoding: string, sure: boolean): Reading {
  const text = decodeBytes(bytes, encoding).toWellFormed()
  return { text, encoding, sure, invalid: count(text, '\ufffd') }
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
function isMostlyUtf8({ text, invalid }: Reading): boolean {
  let beyondAscii = 0
  for (const sign of text) if (sign > '\u007f') beyondAscii++
  return beyondAscii - invalid >= 50 * invalid || (beyondAscii - invalid > invalid && beyondAscii - invalid >= 2 && beyondAscii < 40)
}

/** True for ISO 2022 text, which is ASCII with escape sequences. */
function usesEscapes(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE) - 1
  for (let i = 0; i < length; i++) if (bytes[i] === 0x1b && (bytes[i + 1] === 0x24 || bytes[i + 1] === 0x28)) return true
  return false
}

function noticesOf({ encoding, sure, invalid, lie }: Reading, nulls: number): Notice[] {
  const notices: Notice[] = []
  if (lie !== undefined)
    notices.push({
      code: 'encoding-guessed',
      message: `The file says that its encoding is ${lie}, but its letters are those of ${encoding}.`,
    })
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

function count(text: string, sign: string): number {
  let found = 0
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) found++
  return found
}
