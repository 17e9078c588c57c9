import type { Component, View } from '../contracts/component.ts'
import type { DateGrammar, DateRule } from '../contracts/dates.ts'
import type { DateExpression, LanguageCode, Said } from '../model/annotation.ts'
import { firstEndingAfter, type Span } from '../model/span.ts'
import { cellCutter } from './cells.ts'
import { type Dateline, dayOfDateline } from './dates-dateline.ts'
import { contextIn, type Item } from './dates-items.ts'
import { runsOf } from './dates-lexer.ts'
import { type ContextAt, compileStage, isPlain, rewrite, type Stage } from './dates-matcher.ts'
import { type Candidate, type Resolved, resolveAll } from './dates-resolve.ts'
import { stretchesOf } from './dates-stretches.ts'
import { type DateToken, tokensOf } from './dates-tokens.ts'

type Needs = 'blocks' | 'sentences'

/** One document being read. */
interface Reading {
  readonly view: View<Needs>
  readonly sentences: readonly Span<'repaired'>[]
  readonly compiled: readonly Compiled[]
}

interface Compiled {
  readonly grammar: DateGrammar
  readonly stages: readonly Stage[]
  readonly results: ReadonlySet<string>
}

const NEAR = 200
const LONG_SENTENCE = 2000

/** Finds dates, relative dates, durations and recurrences in the text of all given languages, with EDTF values. */
export function createDates(grammars: readonly DateGrammar[]): Component<Needs, 'dates'> {
  const compiled = grammars.map((grammar) => ({
    grammar,
    stages: grammar.stages.map((rules: readonly DateRule[]) => compileStage(rules)),
    results: new Set(['date', ...grammar.results]),
  }))
  return {
    name: 'dates',
    version: 1,
    needs: ['blocks', 'sentences'],
    gives: ['dates'],
    run: (view) => ({ dates: readDates(view, compiled) }),
  }
}

function readDates(view: View<Needs>, compiled: readonly Compiled[]): Said<DateExpression>[] {
  const candidates: Candidate[] = []
  const { text } = view
  const reading: Reading = { view, compiled, sentences: view.layers.sentences.map(({ at }) => at) }
  const cellsOf = cellCutter(text, view.layers.blocks)
  for (const stretch of stretchesOf(text)) for (const { start, end } of cellsOf(stretch)) readStretch(reading, start, end, candidates)
  const dateline = view.continued ? null : dayOfDateline(text, view.layers.blocks, candidates)
  const anchor = anchorOf(view, dateline)
  const tenses = new Map<number, -1 | 0 | 1>()
  const resolved = resolveAll(candidates, {
    text,
    anchor: anchor.day,
    anchorSource: anchor.source,
    tense: (candidate) => tenseOf(reading, candidate, tenses),
    ambiguous: (candidate) =>
      view.notice({
        code: 'ambiguous-date',
        message: `“${text.slice(candidate.start, candidate.end)}” may name the day or the month first; it was read with the day first.`,
        start: candidate.start,
        end: candidate.end,
      }),
  })
  return resolved.map(said)
}

function said({ candidate, value }: Resolved): Said<DateExpression> {
  const { start, end, rule, language } = candidate
  return { at: { start, end }, ...value, rule: `${language}.${rule || 'numeric'}`, language }
}

function anchorOf(
  view: View<Needs>,
  dateline: Dateline | null,
): { day: Dateline | null; source: 'option' | 'metadata' | 'dateline' | null } {
  if (dateline !== null && view.dateSource !== 'option') return { day: dateline, source: 'dateline' }
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(view.date ?? '')
  if (match === null) return { day: null, source: null }
  return { day: { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }, source: view.dateSource ?? 'option' }
}

function readStretch(reading: Reading, from: number, to: number, found: Candidate[]): void {
  const tokens = tokensOf(reading.view.text, from, to)
  const here: Candidate[] = []
  const contextAt = contextIn(reading.view.text, tokens)
  for (const language of reading.compiled) readWith(reading, tokens, contextAt, language, here)
  for (const candidate of choose(here, reading.view, from, to)) found.push(candidate)
}

function readWith(
  source: Reading,
  tokens: readonly DateToken[],
  contextAt: ContextAt,
  { grammar, stages, results }: Compiled,
  found: Candidate[],
): void {
  for (const run of runsOf(source.view.text, tokens, grammar)) {
    let items: readonly Item[] = run
    let plain = isPlain(items)
    for (const stage of stages) {
      if (plain && !stage.plain) continue
      const rewritten = rewrite(items, stage, contextAt)
      if (rewritten !== items) plain = isPlain(rewritten)
      items = rewritten
    }
    for (const item of items) {
      const reading = item.readings.find(({ kind, meaning }) => meaning !== null && results.has(kind))
      if (reading?.meaning === null || reading === undefined) continue
      const { start, end, rule, own } = item
      found.push({ start, end, meaning: reading.meaning, rule, own, language: grammar.language, sentence: sentenceAt(source, start) })
    }
  }
}

function sentenceAt({ view, sentences }: Reading, offset: number): number {
  const index = firstEndingAfter(sentences, offset)
  const sentence = view.layers.sentences[index]
  return sentence !== undefined && sentence.at.start <= offset ? index : -1
}

/** Of candidates that overlap, the longest; of equally long ones, that of the sentence's own language. */
function choose(candidates: readonly Candidate[], view: View<Needs>, from: number, to: number): Candidate[] {
  const ranked = candidates
    .map((candidate) => ({ candidate, native: languageAt(view, candidate) === candidate.language }))
    .filter(({ candidate, native }) => native || !candidate.own)
    .sort(
      (a, b) =>
        lengthOf(b.candidate) - lengthOf(a.candidate) || Number(b.native) - Number(a.native) || a.candidate.start - b.candidate.start,
    )
  const taken = new Uint8Array(to - from)
  const chosen: Candidate[] = []
  for (const { candidate } of ranked) {
    const place = taken.subarray(candidate.start - from, candidate.end - from)
    if (place.includes(1)) continue
    place.fill(1)
    chosen.push(candidate)
  }
  return chosen.sort((a, b) => a.start - b.start)
}

function lengthOf(candidate: Candidate): number {
  return candidate.end - candidate.start
}

function languageAt(view: View<Needs>, candidate: Candidate): LanguageCode {
  const language = view.layers.sentences[candidate.sentence]?.language ?? 'und'
  if (language !== 'und') return language
  if (view.language !== 'und') return view.language
  return scriptGuess(view.text.slice(Math.max(0, candidate.start - 80), candidate.end + 80))
}

function scriptGuess(text: string): LanguageCode {
  if (/[әғқңөұүһі]/iu.test(text)) return 'kk'
  return /\p{Script=Cyrillic}/u.test(text) ? 'ru' : 'en'
}

/** Tense of the candidate's sentence, found once for each sentence. */
function tenseOf(reading: Reading, candidate: Candidate, tenses: Map<number, -1 | 0 | 1>): -1 | 0 | 1 {
  const { view, compiled } = reading
  const key = candidate.sentence < 0 ? -1 - Math.floor(candidate.start / NEAR) : candidate.sentence
  const known = tenses.get(key)
  if (known !== undefined) return known
  const sentence = reading.sentences[candidate.sentence]
  const grammar = compiled.find((one) => one.grammar.language === candidate.language)?.grammar
  const from = sentence === undefined ? Math.max(0, candidate.start - NEAR) : Math.max(sentence.start, sentence.end - LONG_SENTENCE)
  const words = tokensOf(view.text, from, sentence?.end ?? candidate.end + NEAR).filter((token) => token.type === 'word')
  const tense = grammar?.tense(words.map((word) => word.folded)) ?? 0
  tenses.set(key, tense)
  return tense
}
