import { isEnding } from './attached.ts'
import { bestReading, endsAfterHyphen } from './stem.ts'

const CASES = new Set('gen acc acc3 dat dat1 dat3 loc loc3 abl abl3 ins like like3 at'.split(' '))
const SHORTEST = 3
const SHORT_NAMES = new Set(['ош', 'ел', 'ер', 'іс', 'ай', 'үй', 'ұл'])
const PATRONYMIC = /(?:ұлы|қызы)$/u
const AFTER_QUOTE = /(?<=[»”"])[-‐‑]?\p{Ll}+$/u
const CAPITALS = /^(\p{Lu}{2,})(\p{Ll}+)$/u

/** Code units that case endings take at the end of a lower-case word; possession and plural are left on it. */
function caseLength(word: string): number {
  const { endings, lengths } = bestReading(word)
  let taken = 0
  for (let i = endings.length - 1; i >= 0 && CASES.has(endings[i] as string); i--) taken += lengths[i] as number
  const base = word.slice(0, word.length - taken)
  return base.length >= SHORTEST || SHORT_NAMES.has(base) ? taken : 0
}

function baseOfWord(word: string): string {
  const hyphen = Math.max(word.lastIndexOf('-'), word.lastIndexOf('‑'))
  if (hyphen > 0) {
    const after = word.slice(hyphen + 1)
    if (endsAfterHyphen(word.slice(0, hyphen).toLowerCase(), after.toLowerCase())) return word.slice(0, hyphen)
    return word.slice(0, hyphen + 1) + baseOfWord(after)
  }
  const capitals = CAPITALS.exec(word)
  if (capitals) return isEnding(capitals[2] as string) ? (capitals[1] as string) : word
  const lower = word.toLowerCase()
  if (lower.length !== word.length || PATRONYMIC.test(lower)) return word
  return word.slice(0, word.length - caseLength(lower))
}

/**
 * The base form of a Kazakh name: its last word without case endings, for only that word takes them; possession stays, since
 * «Ұлттық қауіпсіздік комитеті» is the name. Words that only look inflected («Алматы», «Астана») stay whole.
 */
export function kazakhBaseForm(name: string): string {
  const quoted = name.replace(AFTER_QUOTE, (ending) => (isEnding(ending.replace(/^[-‐‑]/u, '')) ? '' : ending))
  if (quoted !== name) return quoted
  const last = /[\p{L}\p{M}\p{N}‐‑-]+$/u.exec(name)?.[0] ?? ''
  return last === '' ? name : name.slice(0, name.length - last.length) + baseOfWord(last)
}
