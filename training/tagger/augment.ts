import { RUSSIAN_FIRST_NAMES } from '../../src/engine/model/gazetteer/first-names-russian.ts'
import { gazetteerAbbreviations, gazetteerNames } from '../../src/engine/model/gazetteer/gazetteer.ts'
import { KAZAKH_GIVEN_NAMES } from '../../src/engine/tagging/kazakh-given-names.ts'
import { stripKazakh } from '../../src/engine/tagging/stems.ts'
import type { Tagged } from './dump.ts'

/** Numbers 0..1 that are the same at every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** What stands in for names: given names (natasha, MIT; popular-names, CC0), surnames (natasha, MIT), patronymics made of them, places. */
export function nameSource(surnames: readonly string[]): {
  readonly first: readonly string[]
  readonly last: readonly string[]
  readonly places: readonly string[]
  readonly short: readonly string[]
} {
  const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
  const first = [...RUSSIAN_FIRST_NAMES].filter((name) => /^\p{L}{4,10}$/u.test(name) && !/(?:чк|ньк|шк|ус)[аи]$/u.test(name)).map(capital)
  const kazakh = KAZAKH_GIVEN_NAMES.trim().split(/\s+/u).map(capital)
  const turkic = first.filter((name) => /(?:бек|бай|хан|жан|али|мурат|болат|лан|тай|гуль|ула|дар)$/u.test(name)).map(kazakhSpelling)
  const last = surnames.filter((_, i) => i % 17 === 0).map(capital)
  const patronymics = turkic.flatMap((name) => [`${name}ұлы`, `${name}ов`, `${name}ов`, `${name}ева`, `${name}қызы`])
  const places = [...gazetteerNames('kk', 'GPE')].filter((name) => /^\p{Lu}\p{L}+$/u.test(name))
  const short = [...gazetteerAbbreviations('kk'), ...gazetteerAbbreviations('ru')]
    .filter(([, { type }]) => type === 'ORGANISATION')
    .map(([name]) => name)
  return {
    first: [...first, ...turkic, ...turkic, ...turkic, ...kazakh, ...kazakh],
    last: [...last, ...patronymics, ...patronymics, ...patronymics],
    places,
    short,
  }
}

function kazakhSpelling(name: string): string {
  return name
    .replace(/^К(?=[аоу])/u, 'Қ')
    .replace(/гуль$/u, 'гүл')
    .replace(/ия$/u, 'ия')
    .replace(/мурат$/u, 'мұрат')
    .replace(/кул/u, 'құл')
    .replaceAll('и', Math.imul(name.length, 7) % 3 === 0 ? 'і' : 'и')
}

/** Changed copies of tagged sentences: other names in the places of names, headings in capitals, other quotation marks, initials. */
export function augment(sentences: readonly Tagged[], names: ReturnType<typeof nameSource>, random: () => number): (Tagged | undefined)[] {
  return sentences.map((sentence) => {
    const named = sentence.tags.some((tag) => tag === 'B-PERSON' || tag === 'B-GPE' || tag.endsWith('-ORGANISATION'))
    if (random() > (named ? 0.6 : 0.12)) return undefined
    let copy = named ? renamed(sentence, names, random) : sentence
    const dice = random()
    if (dice < 0.1) copy = { tokens: copy.tokens.map((token) => token.toUpperCase()), tags: copy.tags }
    else if (dice < 0.2) copy = { tokens: copy.tokens.map((token) => (token === '«' || token === '»' ? '"' : token)), tags: copy.tags }
    else if (dice < 0.3) copy = { tokens: copy.tokens.map((token) => (token === '«' ? '“' : token === '»' ? '”' : token)), tags: copy.tags }
    if (random() < 0.15 && copy.tokens.length > 3 && copy.tokens.at(-1) === '.')
      copy = { tokens: copy.tokens.slice(0, -1), tags: copy.tags.slice(0, -1) }
    return copy === sentence ? undefined : copy
  })
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T
}

/** Ranks that stand after a name and belong to it. */
const RANKS = ['хан', 'хан', 'сұлтан', 'батыр', 'би', 'бек', 'ханым']

type Names = ReturnType<typeof nameSource>
interface Word {
  readonly token: string
  readonly tag: string
}

function renamed({ tokens, tags }: Tagged, names: Names, random: () => number): Tagged {
  const out: Word[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as string
    const tag = tags[i] as string
    const type = tag.slice(2)
    const capital = /^\p{Lu}\p{L}{2,}$/u.test(token)
    const single = tag.startsWith('B-') && tags[i + 1] !== `I-${type}`
    if (tag === 'B-GPE' && single && capital && random() < 0.7) out.push({ token: withEnding(token, pick(names.places, random)), tag })
    else if (tag === 'B-PERSON' && capital) out.push(...person(tokens, i, single, names, random))
    else if (tag === 'I-PERSON' && capital && tags[i - 1] === 'B-PERSON')
      out.push({ token: withEnding(token, pick(names.last, random)), tag })
    else if (tag !== 'O' && tokens[i + 1] === 'атындағы' && capital) out.push(...honoured(tag, names, random))
    else if (single && type === 'ORGANISATION' && /^\p{Lu}{2,6}(?:-\p{Ll}+)?$/u.test(token)) {
      out.push({ token: pick(names.short, random) + (/-.*$/u.exec(token)?.[0] ?? ''), tag })
    } else out.push({ token, tag })
    if (tag === 'I-ORGANISATION' && tags[i + 1] === 'O' && tokens[i + 1] !== '»' && random() < 0.15) {
      out.push({ token: '(', tag: 'O' }, { token: pick(names.short, random), tag: 'B-ORGANISATION' }, { token: ')', tag: 'O' })
    }
  }
  return { tokens: out.map(({ token }) => token), tags: out.map(({ tag }) => tag) }
}

/** Initials as written articles have them: «А.», «А. Б.», «А.Б.», and with the full stop cut off. */
function initials(names: Names, random: () => number): string[] {
  const letter = (): string => pick(names.first, random).charAt(0)
  const dice = random()
  if (dice < 0.4) return [`${letter()}.`]
  if (dice < 0.6) return [`${letter()}.`, `${letter()}.`]
  if (dice < 0.85) return [`${letter()}.${letter()}.`]
  return [letter(), '.']
}

function person(tokens: readonly string[], i: number, single: boolean, names: Names, random: () => number): Word[] {
  const dice = random()
  const word = tokens[i] as string
  const first = pick(names.first, random)
  const last = pick(names.last, random)
  const tagged = (parts: readonly string[]): Word[] => parts.map((token, k) => ({ token, tag: k === 0 ? 'B-PERSON' : 'I-PERSON' }))
  if (!single) return tagged(dice < 0.35 ? initials(names, random) : dice < 0.4 ? [first, pick(names.first, random)] : [first])
  if (dice < 0.35) return tagged([withEnding(word, last)])
  if (dice > 0.92) return tagged([first, withEnding(word, pick(RANKS, random))])
  return tagged(dice < 0.55 ? [...initials(names, random), withEnding(word, last)] : [withEnding(word, first)])
}

/** Whom something is named after: «Ә. Х. Марғұлан атындағы». */
function honoured(tag: string, names: Names, random: () => number): Word[] {
  const dice = random()
  const last = pick(names.last, random)
  const parts = dice < 0.5 ? [...initials(names, random), last] : dice < 0.8 ? [pick(names.first, random), last] : [last]
  return parts.map((token, k) => ({ token, tag: k === 0 ? tag : `I${tag.slice(1)}` }))
}

/** Another name with the case ending of this word, as its last vowel wants it. */
function withEnding(word: string, name: string): string {
  const lower = word.toLowerCase()
  const ending = lower.slice(stripKazakh(lower).bare.length)
  if (ending === '' || /[лд][ыі]қ|[лд]ік/u.test(ending)) return name
  const back = /[аоуыұяюё](?!.*[әеіөүиэаоуыұяюё])/u.test(name)
  const front: readonly (readonly [string, string])[] = [
    ['а', 'е'],
    ['ы', 'і'],
    ['ғ', 'г'],
    ['қ', 'к'],
  ]
  let fitted = ending
  if (!/[мбп]ен/u.test(ending)) for (const [b, f] of front) fitted = back ? fitted.replaceAll(f, b) : fitted.replaceAll(b, f)
  return name + fitted
}
