import type { XmlAttributes, XmlHandler } from './xml.ts'

/**
 * How a style shows a number: as it is, as a day (and a time), a month or a year, as the time of a day, as a length of time, as a share of a
 * hundred, with leading zeros, or with words before and behind it, which U+0001 parts.
 */
export type NumberKind =
  | 'number'
  | 'date'
  | 'month'
  | 'year'
  | 'clock'
  | 'duration'
  | 'percent'
  | `zeros-${number}`
  | `words-${string}\u0001${string}`

/** Numbers of the formats that every program knows for days and times (ISO 29500, 18.8.30). */
const TIMES: readonly (readonly [number, number, NumberKind])[] = [
  [14, 17, 'date'],
  [18, 21, 'clock'],
  [22, 22, 'date'],
  [27, 36, 'date'],
  [45, 45, 'clock'],
  [46, 46, 'duration'],
  [47, 47, 'clock'],
  [50, 58, 'date'],
]
const PERCENTS = new Set([9, 10])
/** Code units of a cell, as Excel has them. */
export const LONGEST_CELL = 32_767
const MOST_STYLES = 65_536

/** Reads `styles.xml`: the kind of number of each style of cells, by its index. */
export function createCellStylesReader(): XmlHandler & { kind(style: string | undefined): NumberKind } {
  const codes = new Map<string, string>()
  const formats: string[] = []
  const kinds: NumberKind[] = []
  let inCells = false
  return {
    start(name, attributes) {
      if (name === 's:numFmt') codes.set(attributes.numFmtId ?? '', (attributes.formatCode ?? '').slice(0, 1_000))
      else if (name === 's:cellXfs') inCells = true
      else if (name === 's:xf' && inCells && formats.length < MOST_STYLES) formats.push(attributes.numFmtId ?? '0')
    },
    end(name) {
      if (name === 's:cellXfs') inCells = false
    },
    text() {},
    kind(style) {
      const index = Number(style ?? 0)
      const format = formats[index]
      if (format === undefined) return 'number'
      const kind = kinds[index] ?? numberKindOf(Number(format), codes.get(format))
      kinds[index] = kind
      return kind
    },
  }
}

/** The kind of number that a format shows, by its number, which tells it for those that every program knows, and by its code («dd.mm.yyyy»). */
export function numberKindOf(number: number, code: string | undefined): NumberKind {
  if (code === undefined) {
    const time = TIMES.find(([first, last]) => number >= first && number <= last)
    return time?.[2] ?? (PERCENTS.has(number) ? 'percent' : 'number')
  }
  return numberKind(code)
}

/** The kind of number that a format shows («dd.mm.yyyy», «[h]:mm», «000000000000»). */
export function numberKind(code: string): NumberKind {
  const words = code.replace(/"[^"]*"|\\.|_./gu, '')
  const signs = words.replace(/\[[^\]]*\]/gu, '')
  if (/\[(?:h+|m+|s+)\]/iu.test(words)) return 'duration'
  if (/[ymdhs]/iu.test(signs) && !/[0#?]/u.test(signs.replace(/\.0+|0+$/gu, ''))) return timeKind(signs.toLowerCase())
  const zeros = /^0{2,20}(?:;|$)/u.exec(signs)?.[0].replace(';', '').length
  if (zeros !== undefined) return `zeros-${zeros}`
  if (signs.includes('%')) return 'percent'
  return wordsAround(code) ?? 'number'
}

/** What a format of years, months, days, hours and seconds shows: «mmmm yyyy» no day. */
function timeKind(signs: string): NumberKind {
  if (!/[yd]/u.test(signs) && /[hs]/u.test(signs)) return 'clock'
  if (/[dhs]/u.test(signs) || !signs.includes('y')) return 'date'
  return signs.includes('m') ? 'month' : 'year'
}

const LONGEST_WORDS = 30
/** Of a format: quoted words, an escaped sign, what fills and pads, a currency, a condition, the number itself, any other sign. */
const FORMAT_PART = /"([^"]*)"|\\(.)|[_*].|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|([#0?][#0?.,]*|General|Основной)|(.)/gsu

/** The words that a format sets around a number: «#,##0" тг."», «"№"0»; null for none. */
function wordsAround(code: string): NumberKind | null {
  const sides = { before: '', after: '' }
  let side: keyof typeof sides = 'before'
  for (const [, quoted, escaped, currency, number, sign] of code.matchAll(FORMAT_PART)) {
    if (sign === ';') break
    if (number !== undefined) side = 'after'
    else sides[side] += quoted ?? escaped ?? currency ?? (/[\s\p{Sc}№]/u.test(sign ?? '') ? sign : '')
  }
  const { before, after } = sides
  if (side === 'before' || !/[\p{L}\p{Sc}№]/u.test(before + after) || before.length + after.length > LONGEST_WORDS) return null
  return `words-${before}\u0001${after}`
}

/** Reads `sharedStrings.xml`: the words of each string by its index, without their reading aids. */
export function createSharedStringsReader(): XmlHandler & { readonly strings: readonly string[] } {
  const strings: string[] = []
  let words: string[] | null = null
  let inText = false
  let aids = 0
  return {
    strings,
    start(name) {
      if (name === 's:si') words = []
      else if (name === 's:rPh') aids++
      else if (name === 's:t') inText = aids === 0
    },
    end(name) {
      if (name === 's:rPh') aids = Math.max(0, aids - 1)
      else if (name === 's:t') inText = false
      else if (name === 's:si' && words !== null) {
        strings.push(sharedWords(words.join('')))
        words = null
      }
    },
    text(found) {
      if (inText) words?.push(found)
    },
  }
}

/** A string that many cells may share, with runs of white space as one blank: that is done once, not for each of them. */
export function sharedWords(text: string): string {
  return unescaped(text.slice(0, LONGEST_CELL)).replace(/\s+/gu, ' ').trim()
}

/** Signs that XML has no place for are written as «_x000D_» (ISO 29500, 22.9.2.19); control characters are left out, ends of lines are blanks. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/giu, (_, code: string) => {
    const sign = String.fromCharCode(Number.parseInt(code, 16))
    return /\p{Cc}/u.test(sign) ? ' ' : sign
  })
}

/** What a cell shows, for its type, its value and the kind of its style; `strings` are the shared ones. */
export function cellText(
  { t: type }: XmlAttributes,
  value: string,
  kind: NumberKind,
  strings: readonly string[],
  from1904: boolean,
): string {
  if (type === 's') return strings[Number(value)] ?? ''
  if (type === 'b') return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value
  if (type !== undefined && type !== 'n') return unescaped(value.slice(0, LONGEST_CELL))
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value.slice(0, LONGEST_CELL)
  if (kind === 'date') return dayAndTime(number, from1904) ?? plain(number)
  if (kind === 'month') return dayAndTime(number, from1904)?.slice(0, 7) ?? plain(number)
  if (kind === 'year') return dayAndTime(number, from1904)?.slice(0, 4) ?? plain(number)
  if (kind === 'clock') return dayAndTime(number - Math.floor(number), from1904) ?? plain(number)
  if (kind === 'duration') return duration(number)
  if (kind === 'percent') return `${plain(number * 100)}%`
  if (kind.startsWith('words-')) return withWords(plain(number), kind.slice('words-'.length))
  return kind === 'number' ? plain(number) : withZeros(number, Number(kind.slice('zeros-'.length)))
}

function withWords(number: string, words: string): string {
  const [before = '', after = ''] = words.split('\u0001')
  return (before + number + after).replace(/\s+/gu, ' ').trim()
}

/** Hours and minutes of a length of time in days, with its seconds where it has some: «36:00». */
function duration(days: number): string {
  const seconds = Math.round(Math.abs(days) * 86_400)
  const two = (count: number): string => String(count).padStart(2, '0')
  const rest = seconds % 60 === 0 ? '' : `:${two(seconds % 60)}`
  return `${days < 0 ? '-' : ''}${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60) % 60)}${rest}`
}

/** A whole number with leading zeros, as numbers of persons and accounts have them. */
function withZeros(number: number, digits: number): string {
  return `${number < 0 ? '-' : ''}${plain(Math.round(Math.abs(number))).padStart(digits, '0')}`
}

/** A number without what counting in twos adds to it. */
function plain(number: number): string {
  return String(Number(number.toPrecision(15)))
}

const DAY = 86_400_000
/** Days from 30 December 1899, and from 1 January 1904, to 1970. */
const TO_1970 = 25_569
const FROM_1904 = 1_462
/** 31 December 9999. */
const LAST = 2_958_465

/** `YYYY-MM-DD`, `HH:MM` or both, as the number says; null for one that is no day. Excel takes 1900 for a leap year. */
function dayAndTime(number: number, from1904: boolean): string | null {
  const days = from1904 ? number + FROM_1904 : number
  if (days < 0 || days > LAST) return null
  const date = new Date(Math.round(((days < 60 && !from1904 && days >= 1 ? days + 1 : days) - TO_1970) * 1440) * 60_000)
  const [day = '', time = ''] = date.toISOString().split('T')
  const clock = time.slice(0, 5)
  if (days < 1) return clock
  return date.getTime() % DAY === 0 ? day : `${day} ${clock}`
}
