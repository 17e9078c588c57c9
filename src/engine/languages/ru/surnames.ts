const MASCULINE: readonly (readonly [RegExp, string])[] = [
  [/((?:[бвгджзклмнпрстфхцчшщйьаиуюя])(?:ов|ев)|[бвгджзклмнпрстфхцчшщ][иы]н)(?:а|у|ым|е)$/u, '$1'],
  [/(ск|цк)(?:ого|ому|им|ом)$/u, '$1ий'],
  [/([бвгджзклмнпрстфхцчшщ])(?:а|у|ом|е)$/u, '$1'],
]
const FEMININE: readonly (readonly [RegExp, string])[] = [
  [/((?:ов|ев|[иы]н))(?:ой|у)$/u, '$1а'],
  [/(ск|цк)(?:ой|ую)$/u, '$1ая'],
]
const ALONE: readonly (readonly [RegExp, string])[] = [
  [/((?:[бвгджзклмнпрстфхцчшщйьаиуюя])(?:ов|ев))(?:у|ым|ыми|ых)$/u, '$1'],
  [/([бвгджзклмнпрстфхцчшщ](?:ов|ев))ой$/u, '$1а'],
]

/** The nominative of a lower-case Russian surname; with the gender unknown only forms that leave no doubt change. */
export function surnameFor(word: string, gender: 'm' | 'f' | null): string {
  const rules = gender === 'm' ? MASCULINE : gender === 'f' ? FEMININE : ALONE
  for (const [pattern, nominative] of rules) if (word.length > 4 && pattern.test(word)) return word.replace(pattern, nominative)
  return word
}

/** Forms that beside initials can only be of a surname, besides those that leave no doubt anywhere. */
const BESIDE_INITIALS: readonly (readonly [RegExp, string])[] = [
  [/([бвгджзклмнпрстфхцчшщ][иы]н)ым$/u, '$1'],
  [/([бвгджзклмнпрстфхцчшщ][иы]н)ой$/u, '$1а'],
  [/(ск|цк)(?:ого|ому|им)$/u, '$1ий'],
]

/** The nominative of a lower-case surname that stands beside initials; unchanged where its form leaves doubt. */
export function surnameBesideInitials(word: string): string {
  const plain = surnameFor(word, null)
  const rule = plain === word ? BESIDE_INITIALS.find(([pattern]) => pattern.test(word)) : undefined
  return rule === undefined ? plain : word.replace(rule[0], rule[1])
}
