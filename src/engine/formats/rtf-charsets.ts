import { Buffer } from 'node:buffer'
import iconv from 'iconv-lite'
import { isSymbolFont, symbolSign } from './symbol-fonts.ts'

/** A font of the file's table. */
export interface RtfFont {
  name: string
  /** Windows' number of its character set; null when the table does not say. */
  charset: number | null
  codePage: number | null
}

/** Code pages of Windows' character sets. */
const CODE_PAGES: ReadonlyMap<number, number> = new Map([
  [77, 10000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
  [254, 437],
  [255, 437],
])
const NAMES: ReadonlyMap<number, string> = new Map([
  [10000, 'macintosh'],
  [10007, 'maccyrillic'],
  [65001, 'utf-8'],
  [1048, 'rk1048'],
  [154, 'pt154'],
])
const LATIN = 'cp1252'
/** Two letters beyond ASCII side by side: a word in another script than Latin. */
const WORD = /[\u0080-\u00ff]{2}/u

/** The encoding, as iconv-lite names it, of a Windows code page; that of western Europe for one that is not known. */
export function encodingOfPage(page: number): string {
  const name = NAMES.get(page) ?? `cp${page}`
  return iconv.encodingExists(name) ? name : LATIN
}

/** Bytes of text in the code page of their font; `page` is that of the file. */
export function decodeInFont(bytes: readonly number[], font: RtfFont | undefined, page: string): string {
  if (font !== undefined && isSymbolFont(font.name)) return bytes.map((byte) => symbolSign(byte, font.name)).join('')
  const buffer = Buffer.from(bytes)
  const latin = buffer.toString('latin1')
  if (!/[\u0080-\u00ff]/u.test(latin)) return latin
  return iconv.decode(buffer, encodingOf(font, page, latin))
}

function encodingOf(font: RtfFont | undefined, page: string, latin: string): string {
  if (font?.codePage) return encodingOfPage(font.codePage)
  const known = CODE_PAGES.get(font?.charset ?? -1)
  if (known !== undefined) return encodingOfPage(known)
  if (/ (?:cyr|kz|kaz)$/iu.test(font?.name ?? '')) return 'cp1251'
  // Set 0 is western Europe's, but programs also write it over text in the file's own code page.
  return font?.charset === 0 && !WORD.test(latin) ? LATIN : page
}
