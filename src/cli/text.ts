import type { Analysis } from '../engine/model/document.ts'

/** Text for one line of a terminal: no line break, and no control character of a document's or a file's name that the terminal would obey. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
}

/** Columns as wide as their widest cell, each cell on one line; the last one is not padded. */
export function table(heads: readonly string[], cells: readonly (readonly string[])[]): string {
  const rows = cells.map((row) => row.map(oneLine))
  const widths = heads.map((head, column) => rows.reduce((most, row) => Math.max(most, columnsOf(row[column] ?? '')), columnsOf(head)))
  const padded = (cell: string, width: number): string => cell + ' '.repeat(Math.max(0, width - columnsOf(cell)))
  const line = (row: readonly string[]): string =>
    `${row.map((cell, column) => (column === row.length - 1 ? cell : padded(cell, widths[column] ?? 0))).join('  ')}\n`
  return [heads, ...rows].map(line).join('')
}

const NO_COLUMN = /[\p{M}\p{Cf}]/gu
const TWO_COLUMNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/gu

/** Columns that a terminal gives to a text. */
export function columnsOf(text: string): number {
  const shown = text.replaceAll(NO_COLUMN, '')
  return [...shown].length + (shown.match(TWO_COLUMNS)?.length ?? 0)
}

/** Seconds in words: `40 s`, `3 min`, `2 h 5 min`. */
export function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  const minutes = Math.round(seconds / 60)
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** Bytes in words: `900 B`, `12 KB`, `3.4 MB`. */
export function byteCount(count: number): string {
  if (count < 1_000) return `${Math.round(count)} B`
  return count < 1_000_000 ? `${Math.round(count / 1_000)} KB` : `${(count / 1_000_000).toFixed(1)} MB`
}

const LINES = 12

/** A document's analysis for reading in a terminal. */
export function analysisText(analysis: Analysis): string {
  const { document, entities, summary, lists, citations, repairs, notices } = analysis
  const facts = [
    document.name,
    document.format,
    document.language,
    document.pages > 0 ? `${document.pages} pages` : '',
    `${repairs.length} repairs`,
  ]
  const parts = [
    `${oneLine(document.title)}\n${facts.filter(Boolean).map(oneLine).join(', ')}\n`,
    section(
      'Key sentences',
      summary.sentences.map((sentence) => oneLine(sentence.text)),
    ),
    ...entitySections(entities),
    section(
      'Timeline',
      summary.timeline.map((entry) => `${entry.edtf.padEnd(12)} ${oneLine(entry.sentence.text)}`),
    ),
    section(
      'Lists',
      lists.flatMap((list) => [`${oneLine(list.lead)}`, ...list.items.map((item) => `  ${item.marker} ${oneLine(item.quote)}`)]),
    ),
    section('Citations', [[...new Set(citations.map((citation) => `[${citation.label}]`))].join(' ')].filter(Boolean)),
    section('Key terms', [summary.terms.map((term) => term.term).join(', ')].filter(Boolean)),
    section(
      'Notices',
      notices.map((notice) => notice.message),
    ),
  ]
  return `${parts.filter(Boolean).join('\n')}\n`
}

function entitySections(entities: Analysis['entities']): string[] {
  const types = [...new Set(entities.map((entity) => entity.type))].filter((type) => type !== 'DATE')
  return types.map((type) => {
    const some = entities.filter((entity) => entity.type === type).sort((a, b) => b.mentions.length - a.mentions.length)
    return section(
      type,
      some
        .slice(0, LINES)
        .map((entity) => describeEntity(entity))
        .concat(some.length > LINES ? [`… and ${some.length - LINES} more`] : []),
    )
  })
}

function describeEntity(entity: Analysis['entities'][number]): string {
  const also = entity.aliases.length > 0 ? `  (${entity.aliases.map((alias) => alias.name).join(', ')})` : ''
  return `${entity.name}${entity.mentions.length > 1 ? ` ×${entity.mentions.length}` : ''}${also}`
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}\n${lines.map((line) => `  ${line.replaceAll(/[\s\p{Cc}]/gu, ' ')}\n`).join('')}`
}

/** A number of things: “1 document”, “2 documents”. */
export function counted(n: number, thing: string): string {
  return `${n} ${thing}${n === 1 ? '' : 's'}`
}
