import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as chrono from 'chrono-node'
import { test } from 'vitest'
import type { LanguageCode } from '../src/engine/model/annotation.ts'
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
      read(line.text, line.anchor).some((found) => found.quote === line.expression && found.edtf === line.edtf),
    ),
    'value only': share(dated, (line) => read(line.text, line.anchor).some((found) => found.edtf === line.edtf)),
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

test('a megabyte of digits and of letters', { timeout: MINUTE }, async ({ bench }) => {
  const texts = { 'years and numbers': '1999 12 '.repeat(1 << 17), 'one number': '7'.repeat(1 << 20), 'one word': 'мамыр'.repeat(1 << 17) }
  await bench.compare(
    ...Object.entries(texts).map(([name, text]) =>
      bench(name, () => {
        readDates(text)
      }),
    ),
    { iterations: 3, time: 0, warmupIterations: 1, warmupTime: 0 },
  )
})
