import type { Annotation, DateExpression, EntityType, LanguageCode, Mention } from '../../src/engine/model/annotation.ts'
import type { Analysis, KeySentence } from '../../src/engine/model/document.ts'
import type { Entity } from '../../src/engine/model/entity.ts'
import type { Notice } from '../../src/engine/model/errors.ts'
import type { Span } from '../../src/engine/model/span.ts'
import { applyEdits, createMapper, type Edit, type Mapper } from '../../src/engine/model/text-map.ts'

/** Names that a made-up document mentions: as written, type, base form. */
export type Name = readonly [written: string, type: EntityType, base: string]

/** A made-up document: a text with legacy glyphs allowed, and what stands in it. */
export interface Sketch {
  readonly name: string
  readonly format: string
  readonly title: string
  readonly language: LanguageCode
  readonly text: string
  readonly names: readonly Name[]
  readonly notices?: readonly Notice[]
}

const GLYPHS: Readonly<Record<string, string>> = { ҧ: 'ұ', ҥ: 'ү', ӛ: 'ө' }
const LIST_MARK = /^(?:•|\d+\))\s+/u

/** A 64-digit id made from a name. */
export function fakeId(name: string): string {
  let hash = 2166136261
  for (const letter of name) hash = Math.imul(hash ^ (letter.codePointAt(0) as number), 16777619) >>> 0
  return hash.toString(16).padStart(8, '0').repeat(8)
}

/** The analysis of a sketch, with every offset right. */
export function sketchToAnalysis(sketch: Sketch): Analysis {
  const edits = editsOf(sketch.text)
  const { text, map } = applyEdits(sketch.text, edits)
  const mapper = createMapper(map)
  const dates = findDates(sketch.language, text, mapper)
  const mentions = [...findMentions(sketch, text, mapper), ...dates.map((date) => dateMention(date, text, mapper))].sort(
    (a, b) => a.repaired.start - b.repaired.start,
  )
  const blocks = findBlocks(text, mapper)
  const sentences = findSentences(sketch.language, text, mapper)
  return {
    document: documentOf(sketch),
    text: { original: sketch.text, repaired: text },
    map,
    pageStarts: sketch.format === 'pdf' ? [0] : [],
    repairs: edits.map(({ start, end, text: to }) => ({ start, end, rule: 'legacy-glyphs', from: sketch.text.slice(start, end), to })),
    blocks,
    sentences,
    mentions,
    dates,
    durations: [],
    entities: entitiesOf(mentions, sketch.names),
    citations: matches(text, /\[(\d+)\]/gu).map(({ span, groups }, index) => ({
      ...signed(`c${index}`, text, span, mapper),
      label: groups[1] as string,
    })),
    lists: listsOf(sketch, text, blocks, mapper),
    summary: summaryOf(mentions, dates, sentences),
    notices: sketch.notices ?? [],
  }
}

function editsOf(text: string): Edit[] {
  return [...text].map((letter, index) => ({ start: index, end: index + 1, text: GLYPHS[letter] ?? '' })).filter((edit) => edit.text !== '')
}

function documentOf(sketch: Sketch): Analysis['document'] {
  return {
    id: fakeId(sketch.name),
    name: sketch.name,
    path: `/home/aigerim/${sketch.name}`,
    format: sketch.format,
    title: sketch.title,
    language: sketch.language,
    languages: { [sketch.language]: 0.97 },
    pages: sketch.format === 'pdf' ? 1 : 0,
    date: null,
    size: sketch.text.length * 2,
  }
}

function dateMention(date: DateExpression, text: string, mapper: Mapper): Mention {
  const said = signed(`m${date.id}`, text, date.repaired, mapper)
  return { ...said, type: 'DATE', entity: `DATE:${date.edtf}`, confidence: 1, why: date.rule }
}

function listsOf(sketch: Sketch, text: string, blocks: Analysis['blocks'], mapper: Mapper): Analysis['lists'] {
  const items = blocks.filter((block) => block.kind === 'list-item')
  const [first, last] = [items[0], items.at(-1)]
  if (!first || !last) return []
  const list = signed('l0', text, { start: first.repaired.start, end: last.repaired.end }, mapper)
  return [
    {
      ...list,
      lead: sketch.title,
      items: items.map((item, index) => ({ ...item, id: `li${index}`, list: 'l0', marker: `${index + 1})` })),
    },
  ]
}

function summaryOf(mentions: readonly Mention[], dates: readonly DateExpression[], sentences: Analysis['sentences']): Analysis['summary'] {
  const keyOf = (sentence: Annotation): KeySentence => ({ ...sentence.span, text: sentence.quote, repaired: sentence.repaired })
  const words = [...new Set(mentions.map((mention) => mention.quote.toLowerCase()))].slice(0, 8)
  return {
    sentences: sentences.slice(1, 4).map(keyOf),
    terms: words.map((term, index) => ({ term, weight: 1 / (index + 1), sentences: sentences.slice(0, 1).map(({ id }) => id) })),
    timeline: [...dates]
      .sort((a, b) => (a.edtf ?? '').localeCompare(b.edtf ?? ''))
      .flatMap((date) => {
        const sentence = sentences.find((one) => one.repaired.start <= date.repaired.start && date.repaired.end <= one.repaired.end)
        return sentence && date.edtf !== null ? [{ edtf: date.edtf, date: date.id, sentence: keyOf(sentence), entities: [] }] : []
      }),
  }
}

function signed(id: string, text: string, repaired: Span<'repaired'>, mapper: Mapper): Annotation {
  return { id, span: mapper.toOriginal(repaired), repaired, quote: text.slice(repaired.start, repaired.end), by: 'fake@1' }
}

function matches(text: string, pattern: RegExp): { span: Span<'repaired'>; groups: RegExpExecArray }[] {
  return [...text.matchAll(pattern)].map((match) => ({ span: { start: match.index, end: match.index + match[0].length }, groups: match }))
}

function findMentions(sketch: Sketch, text: string, mapper: Mapper): Mention[] {
  const found: Mention[] = []
  for (const [written, type, base] of [...sketch.names].sort((a, b) => b[0].length - a[0].length)) {
    for (let at = text.indexOf(written); at >= 0; at = text.indexOf(written, at + 1)) {
      const span = { start: at, end: at + written.length }
      if (found.some((other) => other.repaired.start < span.end && span.start < other.repaired.end)) continue
      found.push({ ...signed(`m${found.length}`, text, span, mapper), type, entity: `${type}:${base}`, confidence: 0.9, why: 'name list' })
    }
  }
  return found
}

function findDates(language: LanguageCode, text: string, mapper: Mapper): DateExpression[] {
  const months = /(\d{4})(?: жылғы [\p{L}]+(?:дағы|дегі|да|де)| жылы| жылдары| году| года)?/gu
  return matches(text, months).map(({ span, groups }, index) => ({
    ...signed(`d${index}`, text, span, mapper),
    edtf: groups[1] as string,
    implied: [],
    rule: 'year',
    language,
  }))
}

function findBlocks(text: string, mapper: Mapper): Analysis['blocks'] {
  return matches(text, /[^\n]+/gu).map(({ span, groups }, index) => {
    const mark = LIST_MARK.exec(groups[0])
    const inner = { start: span.start + (mark?.[0].length ?? 0), end: span.end }
    const kind = index === 0 ? 'title' : mark ? 'list-item' : groups[0].length < 60 && !groups[0].endsWith('.') ? 'heading' : 'paragraph'
    return { ...signed(`b${index}`, text, inner, mapper), kind, level: 1 }
  })
}

function findSentences(language: LanguageCode, text: string, mapper: Mapper): Analysis['sentences'] {
  return matches(text, /[^\n.]+\.?/gu)
    .map(({ span, groups }) => ({ start: span.start + (groups[0].length - groups[0].trimStart().length), end: span.end }))
    .filter((span) => span.end - span.start > 3)
    .map((span, index) => ({ ...signed(`s${index}`, text, span, mapper), language }))
}

function entitiesOf(mentions: readonly Mention[], names: readonly Name[]): Entity[] {
  const groups = Map.groupBy(mentions, (mention) => mention.entity)
  return [...groups].map(([id, group]) => ({
    id,
    type: group[0]!.type,
    name: names.find(([, type, base]) => `${type}:${base}` === id)?.[2] ?? group[0]!.quote,
    aliases: [],
    mentions: group.map((mention) => mention.id),
  }))
}
