import type { Exporter } from '../contracts/exporter.ts'
import type { DateExpression } from '../model/annotation.ts'
import type { Analysis } from '../model/document.ts'
import { dayNumber, dayOf, edtfBounds, type TimeBounds } from '../model/time.ts'
import { sentenceAround } from './findings.ts'

/** Bytes of a line before it is folded (RFC 5545, 3.1). */
const LINE = 75
const FIRST = dayNumber(1, 1, 1)
const LAST = dayNumber(10_000, 1, 1)

/** iCalendar (RFC 5545): an event of whole days for each date with a beginning and an end in the years 1 to 9998, its EDTF value kept beside it. */
export const calendar: Exporter = {
  name: 'ics',
  label: 'iCalendar',
  extension: 'ics',
  mediaType: 'text/calendar',
  *write(documents) {
    yield lines(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Belgi//Belgi//EN', 'CALSCALE:GREGORIAN'])
    for (const analysis of documents) yield* eventsOf(analysis)
    yield lines(['END:VCALENDAR'])
  },
}

function* eventsOf(analysis: Analysis): Generator<string> {
  const spans = analysis.sentences.map(({ repaired }) => repaired)
  for (const date of analysis.dates) {
    const bounds = date.edtf === null ? null : edtfBounds(date.edtf)
    if (bounds === null || bounds.min < FIRST || bounds.max >= LAST) continue
    yield eventOf(analysis, date, bounds, sentenceAround(analysis, spans, date.repaired) || date.quote)
  }
}

function eventOf({ document: { id, title, name } }: Analysis, date: DateExpression, bounds: TimeBounds, sentence: string): string {
  return lines([
    'BEGIN:VEVENT',
    `UID:${id}-${date.span.start}-${date.span.end}@belgi`,
    'DTSTAMP:19700101T000000Z',
    `DTSTART;VALUE=DATE:${dayText(Math.floor(bounds.min))}`,
    `DTEND;VALUE=DATE:${dayText(Math.ceil(bounds.max))}`,
    `SUMMARY:${escapeText(sentence)}`,
    `DESCRIPTION:${escapeText(`${date.quote} (${date.edtf})\n${title || name}`)}`,
    `X-EDTF:${escapeText(date.edtf ?? '')}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ])
}

function dayText(number: number): string {
  const { year, month, day } = dayOf(number)
  return `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
}

function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/gu, (character) => `\\${character}`)
    .replace(/\r\n|[\r\n\u2028\u2029]/gu, '\\n')
    .replace(/\p{Cc}/gu, ' ')
}

function lines(contents: readonly string[]): string {
  return contents.map((content) => `${folded(content)}\r\n`).join('')
}

/** A line cut so that no part is longer than 75 bytes and no character is cut through; each part but the first begins with a blank. */
function folded(line: string): string {
  if (line.length * 3 <= LINE) return line
  let out = ''
  let bytes = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (bytes + size > LINE) {
      out += '\r\n '
      bytes = 1
    }
    out += character
    bytes += size
  }
  return out
}
