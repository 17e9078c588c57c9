import type { Language } from '../contracts/language.ts'
import type { LanguageCode, Sentence } from '../model/annotation.ts'
import type { Term } from '../model/document.ts'
import { memo } from '../model/memo.ts'
import { type Word, wordsOf } from '../model/words.ts'
import { type TermRules, termRules } from './summary-words.ts'

/** A word that carries a topic, with its stem. */
export interface Topic {
  readonly stem: string
  readonly text: string
  /** Offset of the word in the text, code units. */
  readonly start: number
}

const MOST_TERMS = 15
const FEWEST_TERMS = 8
const LONGEST_TERM = 3
const LONGEST_SENTENCE = 4000
const REMEMBERED = 50_000

/**
 * Topic words of each sentence: no stop words, no numbers, three letters or more. A word whose first letters no other word of the text shares is its
 * own stem; the others are stemmed, and stems remembered from text to text.
 */
export function createTopics(languages: readonly Language[]): (text: string, sentences: readonly Sentence[]) => Topic[][] {
  const speakers = new Map<string, Speaker>(
    languages.map(({ code, stem, stopWords }) => [code, { stopWords, stem: memo(stem, REMEMBERED) }]),
  )
  return (text, sentences) => {
    const words = sentences.map(({ repaired }) =>
      candidates(text, repaired.start, Math.min(repaired.end, repaired.start + LONGEST_SENTENCE)),
    )
    const shared = sharedBeginnings(words)
    return words.map((list, i) => {
      const speaker = speakers.get((sentences[i] as Sentence).language) ?? PLAIN
      return list.flatMap(({ text: word, start }): Topic[] => {
        const lower = word.toLowerCase()
        if (speaker.stopWords.has(lower)) return []
        const stem = shared.has(beginning(lower)) ? speaker.stem(lower) : lower
        return speaker.stopWords.has(stem) ? [] : [{ stem, text: word, start }]
      })
    })
  }
}

interface Speaker {
  readonly stopWords: ReadonlySet<string>
  readonly stem: (word: string) => string
}
const PLAIN: Speaker = { stopWords: new Set(), stem: (word) => word }

function candidates(text: string, from: number, to: number): Word[] {
  return wordsOf(text, from, to).filter((word) => word.text.length >= 3 && /^\p{L}/u.test(word.text))
}

function beginning(lower: string): string {
  return lower.slice(0, 4)
}

/** First letters that at least two different words have. */
function sharedBeginnings(words: readonly (readonly Word[])[]): Set<string> {
  const first = new Map<string, string>()
  const shared = new Set<string>()
  for (const list of words) {
    for (const { text } of list) {
      const lower = text.toLowerCase()
      const key = beginning(lower)
      const other = first.get(key)
      if (other === undefined) first.set(key, lower)
      else if (other !== lower) shared.add(key)
    }
  }
  return shared
}

interface Counted {
  /** Number of the term among the terms of the text. */
  readonly gram: number
  readonly count: number
  readonly forms: Map<string, number>
  readonly sentences: number[]
  readonly words: readonly Topic[]
  readonly language: LanguageCode | 'und'
}

/**
 * Key terms of one to three words, best first, weights 0..1: nouns and noun phrases outside of names. Words count as one term when they stand together
 * often, and take their share from the words alone (C-value: Frantzi, Ananiadou, Mima 2000).
 */
export function keyTerms(
  text: string,
  topics: readonly (readonly Topic[])[],
  sentences: readonly Sentence[],
  languages: readonly Language[],
): Term[] {
  const grams = countGrams(text, topics)
  const often = termsOf(text, topics, sentences, grams, (count) => count >= 2)
  const nested = nestedCounts(often, grams)
  const shown = new Map<string, Term>()
  let best = 0
  const show = (terms: readonly Counted[], most: number): void => {
    const scored = terms.map((term) => ({ term, score: scoreOf(term, nested.get(term.gram) ?? 0) })).filter(({ score }) => score > 0)
    scored.sort((x, y) => y.score - x.score || (x.term.sentences[0] as number) - (y.term.sentences[0] as number))
    best ||= scored[0]?.score ?? 1
    for (const { term, score } of scored) {
      if (shown.size >= most) return
      const name = shownForm(term, languages)
      const lower = name.toLowerCase()
      const { empty, general } = termRules(term.language)
      if (shown.has(lower) || empty.has(lower) || general.has(lower)) continue
      const ids = term.sentences.slice(0, 10).map((i) => (sentences[i] as Sentence).id)
      shown.set(lower, { term: name, weight: Math.round((score / best) * 1000) / 1000, sentences: ids })
    }
  }
  show(often.filter(isTerm), MOST_TERMS)
  if (shown.size < FEWEST_TERMS) {
    const once = termsOf(text, topics, sentences, grams, (count, length) => count === 1 && length === 2)
    show(once.filter(isPhrase), FEWEST_TERMS)
  }
  return [...shown.values()]
}

/** For each term how often it was said inside a longer one that stands. */
function nestedCounts(often: readonly Counted[], { stem, longer }: Grams): Map<number, number> {
  const nested = new Map<number, number>()
  for (const term of often) {
    if (term.words.length === 1 || !isTerm(term)) continue
    const stems = term.words.map((word) => stem(word.stem))
    const pairs = stems
      .slice(2)
      .flatMap((_, i) => [longer(stems[i] as number, stems[i + 1] as number), longer(stems[i + 1] as number, stems[i + 2] as number)])
    for (const part of [...stems, ...pairs]) nested.set(part, Math.max(nested.get(part) ?? 0, term.count))
  }
  return nested
}

/** An adjective and its noun, said only once: what short texts have for terms. */
function isPhrase(term: Counted): boolean {
  const [first, last] = term.words
  if (first === undefined || last === undefined || term.words.length !== 2 || !isTerm(term)) return false
  const { adjective, oblique, action } = termRules(term.language)
  const lower = last.text.toLowerCase()
  const opening = first.text.toLowerCase()
  return term.language === 'kk' && adjective(opening) && !/[дт][ае][ғг][ыі]$/u.test(opening) && !oblique(lower) && !action(lower, last.stem)
}

/** A noun, or a fixed phrase that ends in one; no verb in it, general words only beside others. */
function isTerm({ forms, words, language }: Counted): boolean {
  const rules = termRules(language)
  const lowers = words.map((word) => word.text.toLowerCase())
  if (words.some(({ stem }, i) => rules.empty.has(stem) || rules.empty.has(lowers[i] as string))) return false
  const last = words.at(-1) as Topic
  if (mostly(forms, (form) => rules.adjective(form.slice(form.lastIndexOf(' ') + 1))) || rules.adjective(last.stem)) return false
  if (mostly(forms, (form) => rules.verb(form.slice(form.lastIndexOf(' ') + 1)))) return false
  if (words.length === 1)
    return !(rules.general.has(last.stem) || rules.general.has(lowers[0] as string) || isAction(last.stem, forms, rules))
  const before = lowers.slice(0, -1)
  if (before.some(rules.verb)) return false
  return (language === 'ru' && beginsWithAdjective(forms, rules)) || (isFixed(forms) && !before.some(rules.oblique))
}

/** A Russian adjective changes with its noun: «судебное заседание», «судебном заседании». */
function beginsWithAdjective(forms: ReadonlyMap<string, number>, { adjective }: TermRules): boolean {
  return [...forms.keys()].some((form) => adjective(form.slice(0, form.indexOf(' ')).toLowerCase()))
}

/** A noun of action, «қорғау», says what a text is about only beside another word. */
function isAction(stem: string, forms: ReadonlyMap<string, number>, rules: TermRules): boolean {
  return [...forms.keys()].some((form) => rules.action(form.toLowerCase(), stem))
}

function mostly(forms: ReadonlyMap<string, number>, test: (lower: string) => boolean): boolean {
  let yes = 0
  let all = 0
  for (const [form, count] of forms) {
    all += count
    if (test(form.toLowerCase())) yes += count
  }
  return yes * 2 > all
}

/** Words are a term when all but the last never change: «ұлттық қауіпсіздік», not «елімізде ұлттық», «елдің ұлттық». */
function isFixed(forms: ReadonlyMap<string, number>): boolean {
  return new Set([...forms.keys()].map((form) => form.slice(0, form.lastIndexOf(' ')).toLowerCase())).size === 1
}

function scoreOf({ count, sentences, words }: Counted, nested: number): number {
  const own = count - nested * 0.8
  return count <= nested ? 0 : own * Math.log2(1 + sentences.length) * (1 + 0.7 * (words.length - 1))
}

/** Every run of one to three stems that stand together, numbered: a text has millions, and few of them are terms. */
interface Grams {
  /** Number of a stem. */
  stem(stem: string): number
  /** Number of a run and the stem after it. */
  longer(gram: number, stem: number): number
  /** How often each was said. */
  readonly counts: readonly number[]
  /** The runs in the order of the text, shorter ones first at each word. */
  readonly said: readonly number[]
}

/** More than the runs of any text. */
const NUMBERS = 2 ** 26

function countGrams(text: string, topics: readonly (readonly Topic[])[]): Grams {
  const stems = new Map<string, number>()
  const runs = new Map<number, number>()
  const counts: number[] = []
  const said: number[] = []
  const numbered = <K>(known: Map<K, number>, key: K): number => {
    let number = known.get(key)
    if (number === undefined) {
      number = counts.push(0) - 1
      known.set(key, number)
    }
    return number
  }
  const stem = (word: string): number => numbered(stems, word)
  const longer = (gram: number, next: number): number => numbered(runs, gram * NUMBERS + next)
  for (const words of topics) {
    const numbers = words.map((word) => stem(word.stem))
    eachRun(text, words, (first, last) => {
      const gram = first === last ? (numbers[first] as number) : longer(said.at(-1) as number, numbers[last] as number)
      counts[gram] = (counts[gram] as number) + 1
      said.push(gram)
    })
  }
  return { stem, longer, counts, said }
}

/** Each word of a sentence, then the runs of up to three that begin with it and have one blank between them and no word twice in a row. */
function eachRun(text: string, words: readonly Topic[], see: (first: number, last: number) => void): void {
  for (let first = 0; first < words.length; first++) {
    see(first, first)
    for (let last = first + 1; last < Math.min(words.length, first + LONGEST_TERM) && goesOn(text, words, last); last++) see(first, last)
  }
}

function goesOn(text: string, words: readonly Topic[], at: number): boolean {
  const { start, stem } = words[at] as Topic
  const before = words[at - 1] as Topic
  return start - before.start - before.text.length === 1 && text[start - 1] === ' ' && stem !== before.stem
}

/** The wanted terms in the order in which they are first said, with their forms and sentences. */
function termsOf(
  text: string,
  topics: readonly (readonly Topic[])[],
  sentences: readonly Sentence[],
  { counts, said }: Grams,
  wanted: (count: number, length: number) => boolean,
): Counted[] {
  const terms = new Map<number, Counted>()
  let next = 0
  topics.forEach((words, number) => {
    const { repaired, language } = sentences[number] as Sentence
    eachRun(text, words, (first, last) => {
      const gram = said[next++] as number
      const count = counts[gram] as number
      if (!wanted(count, last - first + 1)) return
      let term = terms.get(gram)
      if (term === undefined) {
        term = { gram, count, forms: new Map(), sentences: [], words: words.slice(first, last + 1), language }
        terms.set(gram, term)
      }
      const form = formOf(text, words[first] as Topic, words[last] as Topic, repaired.start)
      term.forms.set(form, (term.forms.get(form) ?? 0) + 1)
      if (term.sentences.at(-1) !== number) term.sentences.push(number)
    })
  })
  return [...terms.values()]
}

/** Words as the text has them; the first word of a sentence in small letters, for its capital says nothing. */
function formOf(text: string, first: Topic, last: Topic, sentence: number): string {
  const opening = first.start === sentence ? first.text.toLowerCase() : first.text
  return opening + text.slice(first.start + first.text.length, last.start + last.text.length)
}

/** The base form of the form said most often, in Kazakh without the possessive of its last word; in small letters unless it always has a capital. */
function shownForm({ forms, language, words }: Counted, languages: readonly Language[]): string {
  const { oblique } = termRules(language)
  const sorted = [...forms].sort(
    (a, b) => Number(oblique(a[0])) - Number(oblique(b[0])) || b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1),
  )
  const form = sorted[0]?.[0] as string
  const lower = sorted.find(([other]) => other === other.toLowerCase())
  const chosen = lower === undefined ? form : form.toLowerCase()
  const speaker = languages.find(({ code }) => code === language)
  if (speaker === undefined) return chosen
  if (language === 'kk' && words.length === 1 && lower !== undefined) return speaker.stem(chosen)
  return speaker
    .baseForm(chosen)
    .replace(/(ан|ен)ий$/u, '$1ия')
    .replace(/ств$/u, 'ства')
}
