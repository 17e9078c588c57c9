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
