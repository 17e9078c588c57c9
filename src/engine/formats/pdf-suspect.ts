import type { Notice } from '../model/errors.ts'
import { cyrillicEvidence } from './cyrillic-letters.ts'
import { asWindows1251 } from './metadata-words.ts'

const LIKE_CYRILLIC = -5.4
/** In languages written in Latin letters e a i n o t r s make up half of them or more. */
const LEAST_FREQUENT = 0.35

/** Text in which a font without a letter table was taken for Latin-1 («Âñåîáùàÿ»), read as windows-1251; each code unit keeps its place. Other text comes back as it is. */
export function readLatinAsCyrillic(text: string): { readonly text: string; readonly changed: boolean } {
  const high = text.match(/[\u00a8\u00b8\u00c0-\u00ff]/gu)?.length ?? 0
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (high < 20 || high < 0.5 * letters) return { text, changed: false }
  const read = asWindows1251(text)
  return cyrillicEvidence(read) > LIKE_CYRILLIC ? { text: read, changed: true } : { text, changed: false }
}

/** A notice when the text is probably not what the pages show: letters without meaning, private signs, or letters that no language uses so. */
export function suspicion(text: string): Notice | null {
  const sample = text.length > 200_000 ? text.slice(0, 200_000) : text
  const signs = sample.match(/\S/gu)?.length ?? 0
  if (signs < 40) return null
  const odd = sample.match(/[\p{Co}\p{Cn}\p{Cc}\ufffd\u00a1-\u00bf]/gu)?.length ?? 0
  if (odd > 0.3 * signs)
    return said(
      `${Math.round((100 * odd) / signs)} % of the signs are no letters, so the file's fonts probably do not say which letters they show.`,
    )
  const latin = sample.match(/[A-Za-z]/gu)?.length ?? 0
  const frequent = sample.match(/[eainotrs]/giu)?.length ?? 0
  if (latin > 0.8 * signs && latin > 200 && frequent < LEAST_FREQUENT * latin) {
    return said('The letters do not read as words of any language, so the file’s fonts probably do not say which letters they show.')
  }
  return null
}

function said(message: string): Notice {
  return { code: 'text-suspect', message }
}
