import { nameKey, surnameStem } from './name-keys.ts'

/** A person's name in its parts, as keys. */
export interface PersonName {
  readonly surname: string
  readonly given: readonly string[]
  readonly initials: readonly string[]
}

const INITIAL = /^\p{Lu}\p{Ll}?\.?$/u

/** Reads a base form: initials end in a full stop or are single letters; the surname is the last word, the first when initials follow it. */
export function readPerson(name: string): PersonName {
  const words = name
    .replace(/\.(?=\S)/gu, '. ')
    .split(/[\s-]*\s+/u)
    .filter((word) => word !== '')
  const full = words.filter((word) => !INITIAL.test(word))
  const initials = words.filter((word) => INITIAL.test(word)).map((word) => nameKey(word)[0] ?? '')
  const keys = full.map(nameKey)
  const surname = initials.length > 0 && !INITIAL.test(words[0] as string) ? (keys[0] ?? '') : (keys.at(-1) ?? '')
  return { surname, given: keys.filter((key) => key !== surname), initials }
}

/** One key for a full name in its spellings: first given name and surname stem. */
export function samePerson(name: PersonName): string {
  return `${name.given[0] ?? name.initials.join('')} ${surnameStem(name.surname)}`.trim()
}

/** True when initials, in order, can stand for the given names of a full name. */
export function initialsFit(initials: readonly string[], full: PersonName): boolean {
  return initials.every((initial, i) => full.given[i] === undefined || (full.given[i] as string).startsWith(initial))
}
