import type { Language } from '../contracts/language.ts'
import type { LanguageCode, Sentence } from '../model/annotation.ts'
import type { Term } from '../model/document.ts'
import { memo } from '../model/memo.ts'
import { type Word, wordsOf } from '../model/words.ts'

/** A word that carries a topic, with its stem. */
export interface Topic {
  readonly stem: string
  readonly text: string
  /** Offset of the word in the text, code units. */
  readonly start: number
}

const MOST_TERMS = 20
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
  count: number
  readonly forms: Map<string, number>
  readonly sentences: number[]
  readonly words: number
  language: LanguageCode | 'und'
}

/**
 * Key terms of one or two words, best first, weights 0..1. Two words count as one term when they stand together often, and take their share
 * from the words alone (C-value: Frantzi, Ananiadou, Mima 2000).
 */
export function keyTerms(
  text: string,
  topics: readonly (readonly Topic[])[],
  sentences: readonly Sentence[],
  languages: readonly Language[],
): Term[] {
  const counted = countTerms(text, topics, sentences)
  const nested = new Map<string, number>()
  for (const [key, term] of counted) {
    if (term.words === 1 || term.count < 2) continue
    for (const stem of key.split(' ')) nested.set(stem, Math.max(nested.get(stem) ?? 0, term.count))
  }
  const scored = [...counted]
    .filter(([, term]) => term.words === 1 || (term.count >= 2 && isFixed(term)))
    .map(([key, term]) => ({ term, score: scoreOf(term, term.words === 1 ? (nested.get(key) ?? 0) : 0) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.term.sentences[0] as number) - (b.term.sentences[0] as number))
    .slice(0, MOST_TERMS)
  const best = scored[0]?.score ?? 1
  return scored.map(({ term, score }) => ({
    term: shownForm(term, languages),
    weight: Math.round((score / best) * 1000) / 1000,
    sentences: term.sentences.slice(0, 10).map((i) => (sentences[i] as Sentence).id),
  }))
}

/** Two words are a term when the first never changes: «ұлттық қауіпсіздік», not «елімізде ұлттық», “елдің ұлттық”. */
function isFixed({ forms }: Counted): boolean {
  const first = new Set([...forms.keys()].map((form) => form.slice(0, form.indexOf(' ')).toLowerCase()))
  return first.size === 1
}

function scoreOf({ count, sentences, words }: Counted, nested: number): number {
  const spread = Math.log2(1 + sentences.length)
  const own = count - nested * 0.8
  return own <= 0 ? 0 : own * spread * (words > 1 ? 1.6 : 1)
}

function countTerms(text: string, topics: readonly (readonly Topic[])[], sentences: readonly Sentence[]): Map<string, Counted> {
  const counted = new Map<string, Counted>()
  const add = (key: string, form: string, sentence: number, words: number): void => {
    let term = counted.get(key)
    if (term === undefined) {
      term = { count: 0, forms: new Map(), sentences: [], words, language: (sentences[sentence] as Sentence).language }
      counted.set(key, term)
    }
    term.count++
    term.forms.set(form, (term.forms.get(form) ?? 0) + 1)
    if (term.sentences.at(-1) !== sentence) term.sentences.push(sentence)
  }
  topics.forEach((words, sentence) => {
    words.forEach((word, i) => {
      const opens = word.start === (sentences[sentence] as Sentence).repaired.start
      const shown = opens ? word.text.toLowerCase() : word.text
      add(word.stem, shown, sentence, 1)
      const next = words[i + 1]
      if (next === undefined || next.stem === word.stem) return
      if (text.slice(word.start + word.text.length, next.start) === ' ')
        add(`${word.stem} ${next.stem}`, `${shown} ${next.text}`, sentence, 2)
    })
  })
  return counted
}

/** The base form of the form said most often; in small letters unless it always has a capital. */
function shownForm({ forms, language }: Counted, languages: readonly Language[]): string {
  const sorted = [...forms].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length || (a[0] < b[0] ? -1 : 1))
  const form = sorted[0]?.[0] as string
  const lower = sorted.find(([other]) => other === other.toLowerCase())
  const chosen = lower === undefined ? form : form.toLowerCase()
  return languages.find(({ code }) => code === language)?.baseForm(chosen) ?? chosen
}
