import { RUSSIAN_FIRST_NAMES } from '../../src/engine/model/gazetteer/first-names-russian.ts'
import { gazetteerNames } from '../../src/engine/model/gazetteer/gazetteer.ts'
import { stripEndings } from '../../src/engine/tagging/stems.ts'
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
} {
  const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)
  const first = [...RUSSIAN_FIRST_NAMES].filter((name) => /^\p{L}{4,10}$/u.test(name) && !/(?:чк|ньк|шк|ус)[аи]$/u.test(name)).map(capital)
  const turkic = first.filter((name) => /(?:бек|бай|хан|жан|али|мурат|болат|лан|тай|гуль|ула|дар)$/u.test(name)).map(kazakhSpelling)
  const last = surnames.filter((_, i) => i % 17 === 0).map(capital)
  const patronymics = turkic.flatMap((name) => [`${name}ұлы`, `${name}ов`, `${name}ов`, `${name}ева`, `${name}қызы`])
  const places = [...gazetteerNames('kk', 'GPE')].filter((name) => /^\p{Lu}\p{L}+$/u.test(name))
  return { first: [...first, ...turkic, ...turkic, ...turkic], last: [...last, ...patronymics, ...patronymics, ...patronymics], places }
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
    const named = sentence.tags.some((tag) => tag === 'B-PERSON' || tag === 'B-GPE')
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

function renamed({ tokens, tags }: Tagged, names: ReturnType<typeof nameSource>, random: () => number): Tagged {
  const out: { token: string; tag: string }[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as string
    const tag = tags[i] as string
    const capital = /^\p{Lu}\p{L}{2,}$/u.test(token)
    const single = tag.startsWith('B-') && tags[i + 1] !== `I-${tag.slice(2)}`
    if (tag === 'B-GPE' && single && capital && random() < 0.7) out.push({ token: withEnding(token, pick(names.places, random)), tag })
    else if (tag === 'B-PERSON' && capital) person(tokens, i, single, names, random, out)
    else if (tag === 'I-PERSON' && capital && tags[i - 1] === 'B-PERSON')
      out.push({ token: withEnding(token, pick(names.last, random)), tag })
    else out.push({ token, tag })
  }
  return { tokens: out.map(({ token }) => token), tags: out.map(({ tag }) => tag) }
}

function person(
  tokens: readonly string[],
  i: number,
  single: boolean,
  names: ReturnType<typeof nameSource>,
  random: () => number,
  out: { token: string; tag: string }[],
): void {
  const dice = random()
  const first = pick(names.first, random)
  const tag = 'B-PERSON'
  if (!single && dice < 0.25) {
    if (random() < 0.5) out.push({ token: first.charAt(0), tag }, { token: '.', tag: 'I-PERSON' })
    else out.push({ token: `${first.charAt(0)}.`, tag })
  } else if (single && dice < 0.35) out.push({ token: withEnding(tokens[i] as string, pick(names.last, random)), tag })
  else out.push({ token: single ? withEnding(tokens[i] as string, first) : first, tag })
}

/** Another name with the case ending of this word, as its last vowel wants it. */
function withEnding(word: string, name: string): string {
  const lower = word.toLowerCase()
  const ending = lower.slice(stripEndings(lower).bare.length)
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
