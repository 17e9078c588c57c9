import iconv from 'iconv-lite'
import { detect } from 'jschardet'
import { cyrillicEvidence } from './cyrillic-letters.ts'

/** An encoding as iconv-lite names it, and whether another was nearly as likely. */
export interface EncodingGuess {
  readonly encoding: string
  readonly sure: boolean
}

/** 8-bit encodings of Cyrillic that are told apart by their letters. */
export const CYRILLIC_ENCODINGS: readonly string[] = [
  'windows-1251',
  'rk1048',
  'pt154',
  'koi8-r',
  'koi8-u',
  'cp866',
  'maccyrillic',
  'iso-8859-5',
]
/** Encodings that a person may choose for a text, with what they are called, those of this app's languages first. */
export const ENCODINGS: readonly { readonly name: string; readonly label: string }[] = [
  { name: 'utf-8', label: 'UTF-8' },
  { name: 'windows-1251', label: 'Windows-1251' },
  { name: 'rk1048', label: 'KZ-1048' },
  { name: 'pt154', label: 'PT154' },
  { name: 'koi8-r', label: 'KOI8-R' },
  { name: 'koi8-u', label: 'KOI8-U' },
  { name: 'cp866', label: 'CP866 (DOS)' },
  { name: 'maccyrillic', label: 'MacCyrillic' },
  { name: 'iso-8859-5', label: 'ISO-8859-5' },
  { name: 'utf-16le', label: 'UTF-16LE' },
  { name: 'utf-16be', label: 'UTF-16BE' },
  { name: 'utf-32le', label: 'UTF-32LE' },
  { name: 'utf-32be', label: 'UTF-32BE' },
  { name: 'windows-1252', label: 'Windows-1252' },
  { name: 'windows-1250', label: 'Windows-1250' },
  { name: 'windows-1254', label: 'Windows-1254' },
  { name: 'windows-1253', label: 'Windows-1253' },
  { name: 'windows-1255', label: 'Windows-1255' },
  { name: 'windows-1256', label: 'Windows-1256' },
  { name: 'gb18030', label: 'GB18030' },
  { name: 'big5', label: 'Big5' },
  { name: 'shift_jis', label: 'Shift_JIS' },
  { name: 'euc-jp', label: 'EUC-JP' },
  { name: 'euc-kr', label: 'EUC-KR' },
]
const NAMES: Readonly<Record<string, string>> = {
  kz1048: 'rk1048',
  ptcp154: 'pt154',
  ibm866: 'cp866',
  ibm855: 'cp855',
  'kz-1048': 'rk1048',
  'strk1048-2002': 'rk1048',
  'ptcp-154': 'pt154',
  'cyrillic-asian': 'pt154',
  cp1251: 'windows-1251',
  'win-1251': 'windows-1251',
  'koi8-ru': 'koi8-u',
  'x-mac-cyrillic': 'maccyrillic',
  'x-sjis': 'shift_jis',
  'iso-8859-1': 'windows-1252',
  latin1: 'windows-1252',
  'us-ascii': 'windows-1252',
  unicode: 'utf-16le',
  unicodefffe: 'utf-16be',
  'dos-866': 'cp866',
  utf8: 'utf-8',
  ascii: 'utf-8',
}
/** Code pages of DOS, of old Macs and of Tajik: short texts are taken for them by chance only. */
const LEFT_BEHIND = /^(?:cp(?:437|7|8)\d*|mac.*|koi8-t)$/u
const SAMPLE = 65_536
/** Real text scores about -4.5 bits; text of another script read as Cyrillic stays below this. */
const LIKE_CYRILLIC = -5
/** What it takes against an answer that is sure of another script. */
const SURELY_CYRILLIC = -4.75
/** Below this even a short text full of rare letters is doubtful, so little is enough for one that is else taken for a code page hardly in use. */
const DOUBTFUL = -5.8

/** The encoding that a byte order mark declares, and the mark's length in bytes. */
export function byteOrderMark(bytes: Uint8Array): { readonly encoding: string; readonly length: number } | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (a === 0xff && b === 0xfe && c === 0 && d === 0 && bytes.length % 4 === 0) return { encoding: 'utf-32le', length: 4 }
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', length: 4 }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

/** The wide encoding of bytes without a mark, told by where small high bytes stand; null for bytes of any other kind. */
export function wideEncoding(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length, SAMPLE) & ~3
  const whole = length === 0 ? bytes.length & ~1 : length
  if (whole < 2) return null
  const small = [0, 0, 0, 0]
  for (let i = 0; i < whole; i++) if ((bytes[i] as number) < 9) small[i & 3] = (small[i & 3] as number) + 1
  const quarter = whole / 4
  const [p, q, r, s] = small.map((n) => n / quarter) as [number, number, number, number]
  if (length > 0 && p < 0.2 && r > 0.99 && s > 0.99) return 'utf-32le'
  if (length > 0 && s < 0.2 && p > 0.99 && q > 0.99) return 'utf-32be'
  const even = (p + r) / 2
  const odd = (q + s) / 2
  if (odd > 0.8 && even < 0.2) return 'utf-16le'
  if (even > 0.8 && odd < 0.2) return 'utf-16be'
  return null
}

/** The encoding of 8-bit or multi-byte text that is not UTF: jschardet's answer, held against the letter statistics of Kazakh and Russian. */
export function guessEncoding(bytes: Uint8Array): EncodingGuess {
  const sample = sampleOf(bytes)
  const detected = detect(sample)
  const theirs = knownEncoding(detected.encoding)
  const scored = CYRILLIC_ENCODINGS.map((encoding) => ({ encoding, score: cyrillicEvidence(iconv.decode(sample, encoding)) }))
  const [best, second] = scored.toSorted((a, b) => b.score - a.score) as [Scored, Scored]
  const said = scored.find((each) => each.encoding === theirs)
  // Russian with some Kazakh words: the two code pages differ in the Kazakh letters only.
  const margin = best.encoding === 'rk1048' && theirs === 'windows-1251' && detected.language === 'ru' ? 0.004 : 0.3
  if (said !== undefined && best.score - said.score < margin) return { encoding: said.encoding, sure: isSure(said, best, second, sample) }
  const enough = theirs !== null && LEFT_BEHIND.test(theirs) ? DOUBTFUL : detected.confidence > 0.4 ? SURELY_CYRILLIC : LIKE_CYRILLIC
  if (said !== undefined || (best.score > enough && wordsAreHigh(sample))) {
    return { encoding: best.encoding, sure: isSure(best, best, second, sample) }
  }
  if (theirs === null || LEFT_BEHIND.test(theirs)) return { encoding: 'windows-1252', sure: false }
  return { encoding: theirs, sure: sample.length > 200 }
}

interface Scored {
  readonly encoding: string
  readonly score: number
}

function isSure(chosen: Scored, best: Scored, second: Scored, sample: Uint8Array): boolean {
  return (
    chosen === best && sample.length > 60 && best.score > DOUBTFUL && (best.score - second.score > 0.02 || sameText(best, second, sample))
  )
}

function sameText(a: Scored, b: Scored, sample: Uint8Array): boolean {
  return iconv.decode(sample, a.encoding) === iconv.decode(sample, b.encoding)
}

/** An encoding by the name that is used here, whatever it is called; null for one that nobody knows. */
export function knownEncoding(name: string | null): string | null {
  if (name === null) return null
  const lower = name.trim().toLowerCase()
  const known = NAMES[lower] ?? lower
  return known.startsWith('iso-2022') || iconv.encodingExists(known) ? known : null
}

/** Text of bytes in an encoding named here; what is not valid in it becomes U+FFFD. */
export function decodeBytes(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'utf-8' || !iconv.encodingExists(encoding)) return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes)
  return iconv.decode(bytes, encoding, { stripBOM: false })
}

/** Beginning, middle and end of a long file, so that what only occurs late is seen. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE * 2) return bytes
  const sample = new Uint8Array(SAMPLE * 2)
  const middle = bytes.length >>> 1
  sample.set(bytes.subarray(0, SAMPLE))
  sample.set(bytes.subarray(middle, middle + SAMPLE / 2), SAMPLE)
  sample.set(bytes.subarray(bytes.length - SAMPLE / 2), SAMPLE * 1.5)
  return sample
}

/** True when the letters beyond ASCII make up words of their own, as in Cyrillic, and do not stand singly among Latin ones. */
function wordsAreHigh(sample: Uint8Array): boolean {
  let pairs = 0
  let mixed = 0
  for (let i = 1; i < sample.length; i++) {
    const high = (sample[i] as number) >= 0x80
    const before = sample[i - 1] as number
    if (high && before >= 0x80) pairs++
    else if (high ? isAsciiLetter(before) : before >= 0x80 && isAsciiLetter(sample[i] as number)) mixed++
  }
  return pairs > 2 * mixed
}

function isAsciiLetter(byte: number): boolean {
  const lower = byte | 0x20
  return lower >= 0x61 && lower <= 0x7a
}
