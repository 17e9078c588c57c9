import type { Notice } from '../model/errors.ts'
import { cyrillicEvidence } from './cyrillic-letters.ts'
import { asWindows1251 } from './metadata-words.ts'

const LIKE_CYRILLIC = -5.4
/** In languages written in Latin letters e a i n o t r s make up half of them or more. */
const LEAST_FREQUENT = 0.35

/** Text in which a font without a letter table was taken for Latin-1 («Âñåîáùàÿ»), read as windows-1251; each code unit keeps its place. Other text comes back as it is. */
export function readLatinAsCyrillic(text: string): { readonly text: string; readonly changed: boolean } {
  const { high } = countsOf(text)
  if (high < 20 || high < 0.5 * lengthOf(text, /\p{L}+/gu)) return { text, changed: false }
  const read = asWindows1251(text)
  return cyrillicEvidence(read) > LIKE_CYRILLIC ? { text: read, changed: true } : { text, changed: false }
}

/** A notice when the text is probably not what the pages show: letters without meaning, private signs, or letters that no language uses so. */
export function suspicion(text: string): Notice | null {
  const sample = text.length > 200_000 ? text.slice(0, 200_000) : text
  const { signs, latin, frequent, unusual } = countsOf(sample)
  if (signs < 40) return null
  const odd = unusual > 0.3 * signs ? lengthOf(sample, /[\p{Co}\p{Cn}\p{Cc}\ufffd\u00a1-\u00bf]+/gu) : 0
  if (odd > 0.3 * signs)
    return said(
      `${Math.round((100 * odd) / signs)} % of the signs are no letters, so the file's fonts probably do not say which letters they show.`,
    )
  if (latin > 0.8 * signs && latin > 200 && frequent < LEAST_FREQUENT * latin) {
    return said('The letters do not read as words of any language, so the file’s fonts probably do not say which letters they show.')
  }
  return null
}

/** Code units of a text that are no blanks. */
export function signsIn(text: string): number {
  return countsOf(text).signs
}

const [BLANK, SIGN, LATIN, FREQUENT] = [0, 1, 2, 3]
const CLASSES = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code)
  return /\s/u.test(sign) ? BLANK : /[eainotrs]/iu.test(sign) ? FREQUENT : /[a-z]/iu.test(sign) ? LATIN : SIGN
})

interface Counts {
  /** Code units that are no blanks. */
  readonly signs: number
  /** Those that are letters of English, and the most frequent ones of languages written in them. */
  readonly latin: number
  readonly frequent: number
  /** Those of Latin-1 where windows-1251 has Cyrillic letters. */
  readonly high: number
  /** Control characters, blanks among them, and what is neither ASCII nor a letter of Latin or Cyrillic. */
  readonly unusual: number
}

function countsOf(text: string): Counts {
  const kinds = [0, 0, 0, 0]
  let [high, controls, others] = [0, 0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const kind = code < 128 ? (CLASSES[code] as number) : isBlank(code) ? BLANK : SIGN
    kinds[kind] = (kinds[kind] as number) + 1
    if (code < 0x20 || code === 0x7f) controls++
    if (code < 0x80) continue
    if ((code >= 0xc0 && code < 0x100) || code === 0xa8 || code === 0xb8) high++
    if (code < 0xc0 || (code >= 0x250 && code < 0x400) || code >= 0x530) others++
  }
  const [, signs = 0, rare = 0, frequent = 0] = kinds
  return { signs: signs + rare + frequent, latin: rare + frequent, frequent, high, unusual: controls + others }
}

/** True for the blanks of `\s` outside of ASCII. */
function isBlank(code: number): boolean {
  if (code < 0x1680) return code === 0xa0
  if (code > 0x200a && code < 0xfeff) return code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000
  return code === 0x1680 || (code >= 0x2000 && code <= 0x200a) || code === 0xfeff
}

function lengthOf(text: string, runs: RegExp): number {
  return text.match(runs)?.reduce((sum, run) => sum + run.length, 0) ?? 0
}

function said(message: string): Notice {
  return { code: 'text-suspect', message }
}
