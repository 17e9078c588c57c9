import { ENGLISH_FIRST_NAMES } from '../../src/engine/model/gazetteer/first-names-english.ts'
import { ENGLISH_SURNAMES } from '../../src/engine/model/gazetteer/surnames-english.ts'
import { ENGLISH_WELL_KNOWN } from '../../src/engine/tagging/well-known.ts'
import type { Tagged } from './dump.ts'

const titled = (word: string): string => word.replace(/(?<![\p{L}'’])\p{Ll}/gu, (letter) => letter.toUpperCase())
const FIRST = [...ENGLISH_FIRST_NAMES].filter((name) => name.length > 2).map(titled)
const LAST = [...ENGLISH_SURNAMES].map(titled)
const single = (names = ''): string[] =>
  names
    .split(/,\s+/u)
    .filter((name) => /^\p{L}{4,}$/u.test(name))
    .map(titled)
const PLACES = single(ENGLISH_WELL_KNOWN.GPE)
const BODIES = single(ENGLISH_WELL_KNOWN.ORGANISATION)

/** Changed copies of English sentences that name something: other names of one word, all letters small or capital. */
export function augmentEnglish(sentences: readonly Tagged[], random: () => number): (Tagged | undefined)[] {
  return sentences.map(({ tokens, tags }) => {
    if (tags.every((tag) => tag === 'O')) return undefined
    const renamed = tokens.map((token, i) => otherName(token, tags, i, random))
    const dice = random()
    const cased =
      dice < 0.2 ? renamed.map((token) => token.toLowerCase()) : dice < 0.26 ? renamed.map((token) => token.toUpperCase()) : renamed
    return { tokens: cased, tags }
  })
}

function otherName(token: string, tags: readonly string[], i: number, random: () => number): string {
  const pick = (names: readonly string[]): string => names[Math.floor(random() * names.length)] as string
  const tag = tags[i] as string
  if (!/^\p{Lu}\p{Ll}{2,}$/u.test(token) || random() < 0.3) return token
  const alone = tag.startsWith('B-') && !tags[i + 1]?.startsWith('I-')
  if (tag === 'B-PERSON') return pick(alone && random() < 0.4 ? LAST : FIRST)
  if (tag === 'I-PERSON') return pick(LAST)
  if (tag === 'B-GPE' && alone) return pick(PLACES)
  if (tag === 'B-ORGANISATION' && alone) return pick(BODIES)
  return token
}
