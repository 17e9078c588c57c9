import type { LanguageCode } from '../model/annotation.ts'
import { RUSSIAN_FIRST_NAMES } from '../model/gazetteer/first-names-russian.ts'
import { gazetteer, isAbbreviation } from '../model/gazetteer/gazetteer.ts'
import { KAZAKH_GIVEN_NAMES } from './kazakh-given-names.ts'
import type { ListedNames } from './lore.ts'
import type { WordTraits } from './traits.ts'

const PLAIN: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ы: 'и',
  ё: 'е',
  й: 'и',
  э: 'е',
  ь: '',
}
const LONGEST = 5

/** A word as Kazakh and Russian spellings of one name share it: «Мұхтар» and «Мухтар» alike. */
export function plainSpelling(lower: string): string {
  let plain = ''
  for (const letter of lower) plain += PLAIN[letter] ?? letter
  return plain
}

let firstNames: ReadonlySet<string> | undefined

/** True for a given name, in Russian or Kazakh spelling. */
export function isFirstName(lower: string): boolean {
  firstNames ??= new Set(
    [...RUSSIAN_FIRST_NAMES, ...KAZAKH_GIVEN_NAMES.trim().split(/\s+/u)].filter((name) => name.length >= 3).map(plainSpelling),
  )
  return firstNames.has(plainSpelling(lower))
}

/** Listed places and organisations by their names in these languages, in small letters; abbreviations apart. */
export function namesListed(languages: readonly LanguageCode[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { type, names } of gazetteer()) {
    for (const name of languages.flatMap((language) => names[language])) {
      const key = name.toLowerCase().replaceAll('ё', 'е')
      if (!found.has(key)) found.set(key, isAbbreviation(name) ? `${type}!` : type)
    }
  }
  return found
}

/** For each word its part in the longest listed name that covers it, as `type:B|I|S`; empty outside. Ending of the last word aside. */
export function listedNames(words: readonly WordTraits[], names: ListedNames): string[] {
  const parts = new Array<string>(words.length).fill('')
  for (let i = 0; i < words.length; i++) {
    const { capital } = words[i] as WordTraits
    if (!capital && !names.anyCase) continue
    const { length, type } = longestAt(names, words, i)
    for (let k = 0; k < length; k++) parts[i + k] = `${type}${capital ? '' : '~'}:${length === 1 ? 'S' : k === 0 ? 'B' : 'I'}`
    if (length > 1) i += length - 1
  }
  return parts
}

function longestAt({ classes, declined }: ListedNames, words: readonly WordTraits[], from: number): { length: number; type: string } {
  let before = ''
  let best = { length: 0, type: '' }
  for (let length = 1; length <= LONGEST && from + length <= words.length; length++) {
    const { lower, bare, stem } = words[from + length - 1] as WordTraits
    const type = (declined ? undefined : classes.get(before + lower)) ?? classes.get(before + bare) ?? classes.get(before + stem)
    if (type !== undefined) best = { length, type }
    before += `${declined ? bare : lower} `
  }
  return best
}
