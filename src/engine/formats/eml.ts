import type { Reader, ReadOptions, ReadResult } from '../contracts/reader.ts'
import { type LetterBody, readLetter } from './mail-letter.ts'
import { sortParts } from './mail-parts.ts'
import { type MimePart, readMime } from './mime.ts'
import { decodeWords, type Headers } from './mime-headers.ts'

/** Letters (RFC 5322): who, to whom and when, then the text, what is quoted as quotations; attachments are documents of their own. */
export const eml: Reader = {
  name: 'eml',
  version: 1,
  extensions: ['eml'],
  recognises: (bytes, name) => looksLikeMail(bytes, name),
  read: async (bytes, options) => readMail(bytes, options),
}

const HEAD = 16_384
const FIELD = /^([A-Za-z][\w-]*)[ \t]*:/u
/** Fields that letters have, each with how much it tells. */
const TELLING: Readonly<Record<string, number>> = {
  from: 2,
  to: 1,
  subject: 1,
  date: 1,
  'message-id': 2,
  received: 3,
  'return-path': 3,
  'delivered-to': 3,
  'mime-version': 3,
  'content-type': 2,
  'content-transfer-encoding': 2,
  cc: 1,
  'reply-to': 2,
  'x-mailer': 2,
  sender: 1,
}
const ENOUGH = 3

/** True for lines of «Field: value» that letters begin with, up to the first empty line; a file's name makes any such line enough. */
export function looksLikeMail(bytes: Uint8Array, name: string): boolean {
  const fields = leadingFields(bytes)
  const score = [...fields.keys()].reduce((sum, field) => sum + (TELLING[field] ?? 0), 0)
  return score >= ENOUGH || (fields.size > 0 && /\.eml$/iu.test(name))
}

/** The first lines of a file as far as they are fields, by their names in lower case. */
export function leadingFields(bytes: Uint8Array): ReadonlyMap<string, string> {
  const skipped = bytes[0] === 0xef && bytes[1] === 0xbb ? 3 : 0
  const fields = new Map<string, string>()
  for (const line of new TextDecoder('latin1').decode(bytes.subarray(skipped, HEAD)).split(/\r?\n/u)) {
    if (/^[ \t]/u.test(line) || (line === '' && fields.size === 0)) continue
    const name = FIELD.exec(line)?.[1]?.toLowerCase()
    if (name === undefined) return fields
    if (!fields.has(name)) fields.set(name, line.slice(line.indexOf(':') + 1).trim())
  }
  return fields
}

const SHOWN = [
  ['from', 'From'],
  ['to', 'To'],
  ['cc', 'Cc'],
  ['date', 'Date'],
] as const
const LONGEST_FIELD = 2_000

function readMail(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const { root, leftOut } = readMime(bytes)
  const { headers } = root
  const { texts, attachments } = sortParts(root)
  return readLetter(
    {
      subject: fieldOf(headers, 'subject'),
      author: senderOf(fieldOf(headers, 'from')),
      date: dayOfMail(fieldOf(headers, 'date')),
      fields: SHOWN.map(([name, label]) => [label, fieldOf(headers, name)]),
      bodies: texts.map(bodyOf),
      attachments,
      leftOut,
    },
    options,
  )
}

function bodyOf(part: MimePart): LetterBody {
  const { value, parameters } = part.type
  return {
    bytes: part.content(),
    html: value === 'text/html' || value === 'application/xhtml+xml',
    declared: parameters.get('charset') ?? null,
    flowed: parameters.get('format')?.toLowerCase() === 'flowed',
    dropBlank: parameters.get('delsp')?.toLowerCase() === 'yes',
  }
}

/** A field's words in one line, with its encoded words decoded; empty when there is none. */
export function fieldOf(headers: Headers, name: string): string {
  const value = headers.get(name)?.[0] ?? ''
  return decodeWords(value.slice(0, LONGEST_FIELD * 8))
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST_FIELD)
}

/** The name of the first sender, or the address where it has none. */
function senderOf(from: string): string | undefined {
  const name = /^\s*"?([^"<@]*[^"<@\s])"?\s*</u.exec(from)?.[1]
  return name ?? (/[^\s<>"]+@[^\s<>",;]+/u.exec(from)?.[0] || undefined)
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The day of a letter as its sender's clock said, `YYYY-MM-DD`; undefined for what is no date of RFC 5322. */
export function dayOfMail(date: string): string | undefined {
  const match = /(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4}|\d{2})(?!\d)/u.exec(date)
  const month = MONTHS.indexOf(match?.[2]?.toLowerCase() ?? '') + 1
  if (match === null || month === 0) return undefined
  const short = Number(match[3])
  const year = short < 50 ? 2000 + short : short < 100 ? 1900 + short : short
  const at = new Date(Date.UTC(year, month - 1, Number(match[1])))
  return at.getUTCDate() === Number(match[1]) && year >= 1970 && year <= 2100 ? at.toISOString().slice(0, 10) : undefined
}
