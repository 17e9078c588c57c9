import type { RepairRule } from '../contracts/repair.ts'
import type { Edit } from '../model/text-map.ts'

/** Bytes from 0x80 by the character that a code page shows for them; bytes it does not have are taken for control characters, as browsers do. */
type Page = ReadonlyMap<string, number>

const PAGES: readonly Page[] = ['windows-1251', 'windows-1252'].map((name) => {
  const page = new Map<string, number>()
  for (let byte = 0x80; byte < 0xa0; byte++) page.set(String.fromCharCode(byte), byte)
  const signs = new TextDecoder(name).decode(Uint8Array.from({ length: 128 }, (_, i) => i + 0x80))
  for (const [i, sign] of [...signs].entries()) page.set(sign, i + 0x80)
  return page
})
/** What a sign, by its code unit, may be in a sequence on any page: its lead, a byte that follows, or both. */
const LEAD = 1
const FOLLOWER = 2
const PARTS = partsOfSequences()
const DECODER = new TextDecoder()
const BEYOND_ASCII = /[^\0-\u007F]/gu
const SENSIBLE = /[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\u00AD\uFEFF]/u
/** Signs that were found, and their share of what stands beyond ASCII in a line: real words hold none, or one by chance. */
const LEAST = 3
const SHARE = 0.8

/**
 * UTF-8 that was read as Windows-1251, Windows-1252 or Latin-1 («РљР°Р·Р°С…СЃС‚Р°РЅ»). Bytes of UTF-8 prove themselves: words of
 * any language written in those code pages hardly ever make valid sequences, and never a whole line of them.
 */
export const misreadUtf8: RepairRule = {
  name: 'misread-utf8',
  version: 1,
  examples: [
    { before: 'РљР°Р·Р°С…СЃС‚Р°РЅ, 1999 РіРѕРґ', after: 'Казахстан, 1999 год', language: 'ru' },
    { before: 'ÐšÐ°Ð·Ð°Ñ…Ñ\u0081Ñ‚Ð°Ð½', after: 'Казахстан', language: 'ru' },
    { before: 'Itâ€™s a â€œcafÃ©â€\u009D', after: 'It’s a “café”', language: 'en' },
    { before: 'ООО «РАО», АО «СУ», Р. С. Ахметов', after: 'ООО «РАО», АО «СУ», Р. С. Ахметов', language: 'ru' },
  ],
  edits(text) {
    const edits: Edit[] = []
    for (let start = 0; start < text.length; ) {
      const { suspect, end } = readLine(text, start)
      if (suspect) {
        for (const edit of editsOf(text.slice(start, end))) edits.push({ ...edit, start: start + edit.start, end: start + edit.end })
      }
      start = end + 1
    }
    return edits
  },
}

function partsOfSequences(): Uint8Array {
  const parts = new Uint8Array(0x10000)
  for (const page of PAGES) {
    for (const [sign, byte] of page) {
      const unit = sign.charCodeAt(0)
      if (byte >= 0xc2 && byte <= 0xf4) parts[unit] = (parts[unit] as number) | LEAD
      if (byte >= 0x80 && byte <= 0xbf) parts[unit] = (parts[unit] as number) | FOLLOWER
    }
  }
  return parts
}

/**
 * Where the line ends that begins here, and whether sequences may explain it: there are enough signs that may lead one before one that may follow,
 * and as each sequence has a sign that follows for each but its first, enough of those for the share.
 */
function readLine(text: string, start: number): { readonly suspect: boolean; readonly end: number } {
  let pairs = 0
  let followers = 0
  let beyond = 0
  let before = 0
  let end = start
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end)
    if (unit === LINE_END) break
    const part = PARTS[unit] as number
    if (unit > 0x7f) beyond++
    const isPair = (before & LEAD) !== 0 && (part & FOLLOWER) !== 0
    if (isPair) pairs++
    if ((part & FOLLOWER) !== 0) followers++
    before = isPair ? 0 : part
  }
  return { suspect: pairs >= LEAST && 2 * followers >= SHARE * beyond, end }
}

const LINE_END = 10

/** The sequences of the page that explains the line; none when no page does. */
function editsOf(line: string): readonly Edit[] {
  const beyond = line.match(BEYOND_ASCII)?.length ?? 0
  for (const page of PAGES) {
    const edits = sequences(line, page)
    const explained = edits.reduce((sum, { start, end }) => sum + end - start, 0)
    if (edits.length >= LEAST && explained >= SHARE * beyond) return edits
  }
  return []
}

/** Every valid sequence of UTF-8 beyond ASCII in the bytes that a page has for a line. */
function sequences(line: string, page: Page): Edit[] {
  const edits: Edit[] = []
  for (let at = 0; at < line.length; ) {
    const length = lengthOf(page.get(line[at] as string) ?? 0)
    const sign = length === 0 ? null : signOf(line, at, length, page)
    if (sign !== null) edits.push({ start: at, end: at + length, text: sign })
    at += sign === null ? 1 : length
  }
  return edits
}

/** Bytes of the sequence that a byte leads; 0 when it leads none. */
function lengthOf(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2
  if (lead >= 0xe0 && lead <= 0xef) return 3
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
}

function signOf(line: string, at: number, length: number, page: Page): string | null {
  const bytes = new Uint8Array(length)
  for (let i = 0; i < length; i++) {
    const byte = page.get(line[at + i] ?? '') ?? 0
    if (i > 0 && (byte < 0x80 || byte > 0xbf)) return null
    bytes[i] = byte
  }
  const sign = DECODER.decode(bytes)
  return sign !== '\uFFFD' && SENSIBLE.test(sign) ? sign : null
}
