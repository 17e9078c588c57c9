import type { Component, View } from '../contracts/component.ts'
import type { DateGrammar, DateRule } from '../contracts/dates.ts'
import type { DateExpression, LanguageCode, Said } from '../model/annotation.ts'
import { firstEndingAfter } from '../model/span.ts'
import { contextOf, type Item } from './dates-items.ts'
import { dayOfDateline, type Dateline } from './dates-dateline.ts'
import { runsOf } from './dates-lexer.ts'
import { compileStage, rewrite, type Stage } from './dates-matcher.ts'
import { type Candidate, type Resolved, resolveAll } from './dates-resolve.ts'
import { type DateToken, tokensOf } from './dates-tokens.ts'

type Needs = 'blocks' | 'sentences'

interface Compiled {
  readonly grammar: DateGrammar
  readonly stages: readonly Stage[]
  readonly results: ReadonlySet<string>
}

const PARAGRAPH = /\n[^\S\n]*\n/gu
const SENTENCE_END = /^[.!?…:;•]$/u

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
  let from = 0
  for (const gap of text.matchAll(PARAGRAPH)) {
    readStretch(view, from, gap.index, compiled, candidates)
    from = gap.index + gap[0].length
  }
  readStretch(view, from, text.length, compiled, candidates)
  const dateline = dayOfDateline(text, view.layers.blocks, candidates)
  const anchor = anchorOf(view, dateline)
  const resolved = resolveAll(candidates, {
    text,
    anchor: anchor.day,
    anchorSource: anchor.source,
    tense: (candidate) => tenseOf(view, candidate, compiled),
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

function anchorOf(view: View<Needs>, dateline: Dateline | null): { day: Dateline | null; source: 'option' | 'metadata' | 'dateline' | null } {
  if (dateline !== null && view.dateSource !== 'option') return { day: dateline, source: 'dateline' }
  const match = /^(\d{4})-(\d{2})-(\d{2})/u.exec(view.date ?? '')
  if (match === null) return { day: null, source: null }
  return { day: { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) }, source: view.dateSource ?? 'option' }
}

function readStretch(view: View<Needs>, from: number, to: number, compiled: readonly Compiled[], found: Candidate[]): void {
  if (from >= to) return
  const tokens = tokensOf(view.text, from, to)
  const here: Candidate[] = []
  for (const language of compiled) readWith(view, tokens, language, here)
  choose(here, view).forEach((candidate) => {
    found.push(candidate)
  })
}

function readWith(view: View<Needs>, tokens: readonly DateToken[], { grammar, stages, results }: Compiled, found: Candidate[]): void {
  const contextAt = (first: number, last: number) => contextOf(view.text, tokens, first, last, isInitial(tokens, first))
  for (const run of runsOf(view.text, tokens, grammar)) {
    let items: Item[] = run
    for (const stage of stages) items = rewrite(items, stage, contextAt)
    for (const item of items) {
      const reading = item.readings.find(({ kind, meaning }) => meaning !== null && results.has(kind))
      if (reading?.meaning === null || reading === undefined) continue
      const { start, end, rule, own } = item
      found.push({ start, end, meaning: reading.meaning, rule, own, language: grammar.language, sentence: sentenceAt(view, start) })
    }
  }
}

function isInitial(tokens: readonly DateToken[], first: number): boolean {
  const before = tokens[first - 1]
  return before === undefined || tokens[first]?.gap === 'line' || SENTENCE_END.test(before.folded)
}

function sentenceAt(view: View<Needs>, offset: number): number {
  const { sentences } = view.layers
  const index = firstEndingAfter(sentences.map === undefined ? [] : spansOf(view), offset)
  const sentence = sentences[index]
  return sentence !== undefined && sentence.at.start <= offset ? index : -1
}

const spanCache = new WeakMap<object, readonly Said<DateExpression>['at'][]>()

function spansOf(view: View<Needs>): readonly Said<DateExpression>['at'][] {
  let spans = spanCache.get(view.layers.sentences)
  if (spans === undefined) {
    spans = view.layers.sentences.map((sentence) => sentence.at)
    spanCache.set(view.layers.sentences, spans)
  }
  return spans
}

/** Of candidates that overlap, the longest; of equally long ones, that of the sentence's own language. */
function choose(candidates: readonly Candidate[], view: View<Needs>): Candidate[] {
  const ranked = candidates
    .map((candidate) => ({ candidate, native: languageAt(view, candidate) === candidate.language }))
    .filter(({ candidate, native }) => native || !candidate.own)
    .sort((a, b) => lengthOf(b.candidate) - lengthOf(a.candidate) || Number(b.native) - Number(a.native) || a.candidate.start - b.candidate.start)
  const taken = new Set<number>()
  const chosen: Candidate[] = []
  for (const { candidate } of ranked) {
    if (!isFree(candidate, taken)) continue
    for (let i = candidate.start; i < candidate.end; i++) taken.add(i)
    chosen.push(candidate)
  }
  return chosen.sort((a, b) => a.start - b.start)
}

function lengthOf(candidate: Candidate): number {
  return candidate.end - candidate.start
}

function isFree(candidate: Candidate, taken: ReadonlySet<number>): boolean {
  for (let i = candidate.start; i < candidate.end; i++) if (taken.has(i)) return false
  return true
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

function tenseOf(view: View<Needs>, candidate: Candidate, compiled: readonly Compiled[]): -1 | 0 | 1 {
  const sentence = view.layers.sentences[candidate.sentence]
  const grammar = compiled.find((one) => one.grammar.language === candidate.language)?.grammar
  if (grammar === undefined) return 0
  const from = sentence?.at.start ?? Math.max(0, candidate.start - 200)
  const to = Math.min(sentence?.at.end ?? candidate.end + 200, from + 2000)
  return grammar.tense(tokensOf(view.text, from, to).filter((token) => token.type === 'word').map((token) => token.folded))
}
