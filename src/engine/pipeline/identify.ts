import type { Language } from '../contracts/language.ts'
import type { LanguageCode, SentenceLanguage } from '../model/annotation.ts'
import { memo } from '../model/memo.ts'

/** Evidence for each language in a stretch of text, weighed by letters. */
interface Weights {
  readonly letters: number
  /** Letters without their marks. */
  readonly plain: number
  readonly scores: readonly number[]
  /** Letters of words in the text's main script that the language has no evidence for. */
  readonly strange: readonly number[]
  readonly excluded: readonly boolean[]
}

const WORD = /[\p{L}\p{M}]+/gu
const LETTER = /\p{L}/gu
const FOREIGN = /[ўҳїєґҗҙҫҡҷӣӯљњђћџјѓѕїàâäåæçèéêëìíîïñòóôöøùúûüßāăąćčďēęěğįķļłńņňőœŕřśşšţťūůűųźżžıþðơư]/u
/** Kazakh letters as old fonts and code pages left them, and letters that Macedonian, which has ќ too, lacks. */
const BROKEN_KAZAKH = /[ќҧҥӛ]/u
const NOT_MACEDONIAN = /[ыіэ]/u
const DOUBLED = /(?:аа|өө|үү|ээ|ыы)/u
const CHUNK = 400
const ENOUGH = 0.4
const SURE_LETTERS = 60
const MOST_STRANGE = 0.25

/** What a word says for each language. */
interface Evidence {
  /** Code units in small letters, and letters without their marks. */
  readonly length: number
  readonly letters: number
  readonly isLatin: boolean
  readonly values: readonly number[]
}

function evidenceOf(found: string, languages: readonly Language[], isBroken: boolean): Evidence {
  const word = found.toLowerCase()
  const strange = !isBroken && (FOREIGN.test(word) || (word.length > 4 && DOUBLED.test(word)))
  return {
    length: word.length,
    letters: found.match(LETTER)?.length ?? 0,
    isLatin: (word.codePointAt(0) as number) < 0x250,
    values: languages.map((language) => (strange ? 0 : language.evidence(word))),
  }
}

interface Weigher {
  weigh(text: string): Weights
  /** Weighs the chunks of a whole text; those that the text before it had too are not read again, as when it was repaired in between. */
  weighAll(chunks: readonly string[]): readonly Weights[]
}

const weighers = new WeakMap<readonly Language[], Weigher>()

/** Reads evidence word by word; words are remembered from text to text. */
function weigherOf(languages: readonly Language[]): Weigher {
  const weigher = weighers.get(languages) ?? createWeigher(languages)
  weighers.set(languages, weigher)
  return weigher
}

function createWeigher(languages: readonly Language[]): Weigher {
  const weigh = createWordWeigher(languages)
  let last: ReadonlyMap<string, Weights> = new Map()
  return {
    weigh,
    weighAll: (chunks) => {
      const weighed = chunks.map((chunk) => [chunk, last.get(chunk) ?? weigh(chunk)] as const)
      last = new Map(weighed)
      return weighed.map(([, weights]) => weights)
    },
  }
}

function createWordWeigher(languages: readonly Language[]): (text: string) => Weights {
  const intact = memo((word) => evidenceOf(word, languages, false))
  const broken = memo((word) => evidenceOf(word, languages, true))
  const canExclude = languages.some((language) => language.excludes)
  return (text) => {
    const scores = languages.map(() => 0)
    const strange = languages.map(() => 0)
    const evidence = BROKEN_KAZAKH.test(text) && NOT_MACEDONIAN.test(text) ? broken : intact
    let letters = 0
    let plain = 0
    let latin = 0
    for (const found of text.match(WORD) ?? []) {
      const word = evidence(found)
      letters += word.length
      plain += word.letters
      if (word.isLatin) latin += word.length
      for (let at = 0; at < scores.length; at++) {
        const value = word.values[at] as number
        scores[at] = (scores[at] as number) + value * word.length
        if (value === 0 && !word.isLatin) strange[at] = (strange[at] as number) + word.length
      }
    }
    if (latin > letters / 2) strange.fill(0)
    const lower = canExclude ? text.toLowerCase() : ''
    return { letters, plain, scores, strange, excluded: languages.map((language) => language.excludes?.(lower) ?? false) }
  }
}

function decide(languages: readonly Language[], { letters, scores, strange, excluded }: Weights): SentenceLanguage {
  let best = -1
  for (let i = 0; i < scores.length; i++) if (!excluded[i] && (scores[i] as number) > (scores[best] ?? 0)) best = i
  if (best < 0 || letters === 0 || (strange[best] as number) > MOST_STRANGE * letters) return 'und'
  return (scores[best] as number) >= ENOUGH * letters ? (languages[best] as Language).code : 'und'
}

/** Language of each of a row of sentences; short ones lean on their neighbours. Linear in the text. */
export function identifySentences(sentences: readonly string[], languages: readonly Language[]): SentenceLanguage[] {
  return decideAll(sentences.map(weigherOf(languages).weigh), languages)
}

function decideAll(own: readonly Weights[], languages: readonly Language[]): SentenceLanguage[] {
  return own.map((weights, at) => {
    if (weights.letters >= SURE_LETTERS) return decide(languages, weights)
    const near = [own[at - 2], own[at - 1], own[at + 1], own[at + 2]].filter((each) => each !== undefined)
    const share = weights.letters === 0 ? 1 : 0.3 * (1 - weights.letters / SURE_LETTERS)
    const lean = (pick: (each: Weights) => number): number =>
      pick(weights) + near.reduce((sum, each) => sum + pick(each) * Math.min(1, SURE_LETTERS / Math.max(1, each.letters)) * share, 0)
    return decide(languages, {
      letters: lean((each) => each.letters),
      plain: weights.plain,
      scores: languages.map((_, i) => lean((each) => each.scores[i] as number)),
      strange: weights.strange,
      excluded: weights.excluded,
    })
  })
}

/** Share of letters in each language, `und` for any other; broken Kazakh glyphs count as the letters they stand for. Linear in the text. */
export function identifyLanguages(text: string, languages: readonly Language[]): Partial<Record<LanguageCode | 'und', number>> {
  const chunks = weigherOf(languages).weighAll(chunksOf(text))
  const found = decideAll(chunks, languages)
  const letters = new Map<SentenceLanguage, number>()
  let total = 0
  chunks.forEach(({ plain: count }, at) => {
    const code = found[at] as SentenceLanguage
    letters.set(code, (letters.get(code) ?? 0) + count)
    total += count
  })
  if (total === 0) return {}
  return Object.fromEntries(
    [...letters].filter(([, count]) => count > 0).map(([code, count]) => [code, Math.round((count / total) * 1e4) / 1e4]),
  )
}

/** Lines, joined until they are long enough to judge, never across a blank line. */
function chunksOf(text: string): string[] {
  const chunks: string[] = []
  let chunk = ''
  for (const line of text.split('\n')) {
    const blank = line.trim() === ''
    if (!blank) chunk += `${line}\n`
    if (chunk.length >= CHUNK || (blank && chunk.length > CHUNK / 4)) {
      chunks.push(chunk)
      chunk = ''
    }
  }
  if (chunk !== '') chunks.push(chunk)
  return chunks.flatMap((each) => (each.length <= CHUNK * 4 ? [each] : cut(each)))
}

function cut(text: string): string[] {
  const parts: string[] = []
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + CHUNK)
    while (end < text.length && end < start + 2 * CHUNK && text[end] !== ' ') end++
    parts.push(text.slice(start, end))
    start = end
  }
  return parts
}
