import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as chrono from 'chrono-node'
import { test } from 'vitest'
import type { LanguageCode } from '../src/engine/model/annotation.ts'
import { HOSTILE, hostile } from '../tests/engine/pipeline/dates-hostile.ts'
import { grammars, linesOf, readDates } from '../tests/engine/pipeline/read-dates.ts'

const ROOT = path.join(import.meta.dirname, '..')
const SETS = ['tests/engine/pipeline/dates-lines.tsv', 'tests/engine/pipeline/dates-more-lines.tsv', '../shared/data/dates/dev.tsv']
  .map((file) => path.join(ROOT, file))
  .filter((file) => existsSync(file))
const REFERENCE = '2021-05-14'
const MINUTE = 60_000

type Line = ReturnType<typeof linesOf>[number]
interface Read {
  readonly quote: string
  readonly edtf: string | null
}
type Reader = (text: string, anchor: string | null) => readonly Read[]

const belgi =
  (language: LanguageCode): Reader =>
  (text, anchor) =>
    readDates(text, { language, date: anchor }).dates.filter((date) => date.duration === undefined)

/** What chrono found, at the precision that it is certain of; EDTF has no place for the rest. */
function chronoEdtf(found: chrono.ParsedComponents): string | null {
  const has = (part: 'year' | 'month' | 'day' | 'hour'): boolean => found.isCertain(part)
  const two = (value: number | null): string => String(value ?? 0).padStart(2, '0')
  const year = has('year') || !(has('month') || has('day')) ? String(found.get('year')).padStart(4, '0') : 'XXXX'
  if (!has('month') && !has('day')) return year
  const day = `${year}-${two(found.get('month'))}${has('day') ? `-${two(found.get('day'))}` : ''}`
  return has('hour') && has('day') ? `${day}T${two(found.get('hour'))}:${two(found.get('minute'))}` : day
}

function chronoReader(parser: { parse: typeof chrono.parse }): Reader {
  return (text, anchor) =>
    parser.parse(text, new Date(`${anchor ?? REFERENCE}T12:00:00`)).map((found) => {
      const start = chronoEdtf(found.start)
      const end = found.end ? chronoEdtf(found.end) : null
      return { quote: found.text, edtf: end === null ? start : `${start}/${end}` }
    })
}

const READERS: readonly { readonly name: string; readonly language: LanguageCode; readonly read: Reader }[] = [
  { name: 'belgi', language: 'kk', read: belgi('kk') },
  { name: 'belgi', language: 'ru', read: belgi('ru') },
  { name: 'chrono-node ru', language: 'ru', read: chronoReader(chrono.ru) },
  { name: 'belgi', language: 'en', read: belgi('en') },
  { name: 'chrono-node en', language: 'en', read: chronoReader(chrono.en) },
]

function share(lines: readonly Line[], right: (line: Line) => boolean): string {
  const count = lines.filter(right).length
  return lines.length === 0 ? '–' : `${((100 * count) / lines.length).toFixed(1)} %`
}

function measure(read: Reader, lines: readonly Line[]): Record<string, string> {
  const dated = lines.filter((line) => line.expression !== '')
  const text = `${lines.map((line) => line.text).join('\n\n')}\n\n`
  const long = text.repeat(Math.ceil(500_000 / text.length))
  const before = process.cpuUsage()
  read(long, REFERENCE)
  const { user, system } = process.cpuUsage(before)
  return {
    lines: String(lines.length),
    'value and span': share(dated, (line) =>
      read(line.text, line.anchor).some((found) => found.quote === line.expression && String(found.edtf) === line.edtf),
    ),
    'value only': share(dated, (line) => read(line.text, line.anchor).some((found) => String(found.edtf) === line.edtf)),
    'no false date': share(
      lines.filter((line) => line.expression === ''),
      (line) => read(line.text, line.anchor).length === 0,
    ),
    'MB/s of CPU': (Buffer.byteLength(long) / (user + system)).toFixed(2),
  }
}

/** The project's own lines and every rule's single example: text, expression, value, anchor. */
function allLines(language: LanguageCode): Line[] {
  const examples = grammars[language].stages.flat().flatMap((rule) => rule.examples)
  const single = examples.flatMap(([marked, edtf, anchor]): Line[] => {
    const marks = [...marked.matchAll(/\{([^}]*)\}/gu)]
    if (marks.length !== 1 || edtf === 'null' || /^(?:R\/)?P\d/u.test(edtf)) return []
    return [{ language, text: marked.replace(/[{}]/gu, ''), expression: marks[0]?.[1] ?? '', edtf, anchor: anchor ?? null }]
  })
  return [...SETS.flatMap((file) => linesOf(readFileSync(file, 'utf8'))).filter((line) => line.language === language), ...single]
}

test('dates read right, and how fast', { timeout: 5 * MINUTE }, () => {
  console.table(READERS.map(({ name, language, read }) => ({ reader: name, language, ...measure(read, allLines(language)) })))
})

test('megabytes of hostile text, slowest first, beside ordinary text', { timeout: 10 * MINUTE }, () => {
  const passages = path.join(ROOT, '../shared/data/text/kazakh-wikipedia-passages.txt')
  const texts = HOSTILE.map((kind) => [kind, (length: number) => hostile(kind, length)] as const)
  const ordinary = existsSync(passages)
    ? readFileSync(passages, 'utf8')
    : allLines('kk')
        .map((line) => line.text)
        .join(' ')
  const speed = (text: string): number => {
    const before = process.cpuUsage()
    readDates(text, { date: REFERENCE })
    const { user, system } = process.cpuUsage(before)
    return Buffer.byteLength(text) / (user + system)
  }
  const rows = [...texts, ['ordinary text', (length: number) => ordinary.slice(0, length)] as const].map(([text, of]) => {
    const [quarter = 0, one = 0] = [0.25, 1].map((size) => speed(of(size * (1 << 20))))
    return { text, quarter, one }
  })
  const shown = (value: number): string => value.toFixed(2)
  console.table(
    rows.sort((a, b) => a.one - b.one).map(({ text, quarter, one }) => ({ text, 'MB/s, 0.25 M': shown(quarter), 'MB/s, 1 M': shown(one) })),
  )
})
