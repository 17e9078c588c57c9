import type { SaidMap } from '../../../src/engine/contracts/component.ts'
import { englishDates } from '../../../src/engine/languages/en/dates.ts'
import { kazakhDates } from '../../../src/engine/languages/kk/dates.ts'
import { russianDates } from '../../../src/engine/languages/ru/dates.ts'
import type { LanguageCode, SentenceLanguage } from '../../../src/engine/model/annotation.ts'
import type { Notice } from '../../../src/engine/model/errors.ts'
import { createDates } from '../../../src/engine/pipeline/dates.ts'

const dates = createDates([kazakhDates, russianDates, englishDates])
const SENTENCE = /[^.!?\n]*(?:[.!?](?!\s+[\p{Lu}\d])[^.!?\n]*)*[.!?]?\s*/gu

/** The three grammars. */
export const grammars = { kk: kazakhDates, ru: russianDates, en: englishDates } as const

/** What a run gives, each expression with its words, and the notices. */
export interface Found {
  readonly dates: readonly (SaidMap['dates'] & { readonly quote: string })[]
  readonly notices: readonly Notice[]
}

interface Given {
  readonly language?: SentenceLanguage
  readonly date?: string | null
  readonly source?: 'option' | 'metadata'
  /** Leave sentences out, as if nothing had found them. */
  readonly bare?: boolean
  /** As if the text went on from another. */
  readonly continued?: boolean
}

/** Reads dates in a text, with blocks at line breaks and simple sentences. */
export function readDates(text: string, given: Given = {}, reader = dates): Found {
  const language = given.language ?? 'kk'
  const notices: Notice[] = []
  const sentences = given.bare ? [] : sentencesOf(text, language)
  const result = reader.run({
    text,
    continued: given.continued ?? false,
    hints: [],
    language,
    languages: {},
    date: given.date ?? null,
    dateSource: given.date ? (given.source ?? 'option') : null,
    layers: { blocks: blocksOf(text), sentences },
    notice: (notice) => notices.push(notice),
  })
  return { dates: result.dates.map((date) => ({ ...date, quote: text.slice(date.at.start, date.at.end) })), notices }
}

function sentencesOf(text: string, language: SentenceLanguage): SaidMap['sentences'][] {
  const sentences: SaidMap['sentences'][] = []
  for (const match of text.matchAll(SENTENCE)) {
    if (match[0].trim() === '') continue
    sentences.push({ at: { start: match.index, end: match.index + match[0].trimEnd().length }, language })
  }
  return sentences
}

function blocksOf(text: string): SaidMap['blocks'][] {
  const blocks: SaidMap['blocks'][] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line !== '') blocks.push({ at: { start, end: start + line.length }, kind: 'paragraph', level: 1 })
    start += line.length + 1
  }
  return blocks
}

/** Expressions with values, one line each, durations as they are. */
export function listed(text: string, given: Given = {}): string[] {
  return readDates(text, given).dates.map((date) => `${date.quote} = ${date.duration ?? date.edtf}`)
}

/** Lines of a set of the form `language, text, expression, value, anchor`. */
export function linesOf(tsv: string): { language: LanguageCode; text: string; expression: string; edtf: string; anchor: string | null }[] {
  return tsv
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [language = '', text = '', expression = '', edtf = '', anchor = ''] = line.split('\t')
      const plain = (field: string): string => field.replaceAll('\\n', '\n')
      return { language: language as LanguageCode, text: plain(text), expression: plain(expression), edtf, anchor: anchor.trim() || null }
    })
}
