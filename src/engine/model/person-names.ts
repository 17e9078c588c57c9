import { nameKey, surnameStem } from './name-keys.ts'

/** A person's name in its parts, as keys. */
export interface PersonName {
  readonly surname: string
  readonly given: readonly string[]
  readonly initials: readonly string[]
}

const INITIAL = /^\p{Lu}\p{Ll}?\.?$/u
/** What tells generations apart belongs to a name without being a part of it: “Martin Luther King Jr.” */
const GENERATION = /,?\s(?:Jr|Sr|II|III|IV)\.?$/u

const PATRONYMIC = /(?:ovich|evich|ovna|evna|inichna|ichna)$/u
const PATRONYMIC_OR_SURNAME = /(?:uli|kizi)$/u
/* Without -ин and -ина, which end given names too: «Марина», “Kevin”. */
const SURNAME = /.{2}(?:ov|ova|ev|eva|ski|skaia|enko)$/u

/**
 * Reads a base form: initials end in a full stop or are single letters. The surname is the last word, but the first where initials end the name, where a patronymic
 * ends the name («Смағұлов Асан Ерланұлы»), or where it alone has a surname's ending («Жұмабаев Ерлан»); a given name with a patronymic has none.
 */
export function readPerson(name: string): PersonName {
  const words = name
    .replace(GENERATION, '')
    .replace(/\.(?=\S)/gu, '. ')
    .split(/[\s-]*\s+/u)
    .filter((word) => word !== '')
  const full = words.filter((word) => !INITIAL.test(word))
  const initials = words.filter((word) => INITIAL.test(word)).map((word) => nameKey(word)[0] ?? '')
  const keys = full.map(nameKey)
  const at = INITIAL.test(words.at(-1) ?? '') && !INITIAL.test(words[0] as string) ? 0 : surnameAt(keys)
  return { surname: keys[at] ?? '', given: keys.filter((_, i) => i !== at), initials }
}

/** Index of the surname; -1 where there is none. */
function surnameAt(keys: readonly string[]): number {
  const last = keys.length - 1
  const [first = ''] = keys
  const end = keys[last] ?? ''
  if (keys.length < 2) return last
  if (PATRONYMIC.test(end)) return keys.length === 2 && !SURNAME.test(first) ? -1 : 0
  const surnameFirst = SURNAME.test(first) && !SURNAME.test(end)
  return surnameFirst && (keys.length > 2 || !PATRONYMIC_OR_SURNAME.test(end)) ? 0 : last
}

/** What the patronymic of a name is made of, whatever its language: «Серікұлы» and «Серикович» alike; undefined where the name has none. */
export function fatherOf({ given }: PersonName): string | undefined {
  return given[1]?.replace(/(?:uli|kizi|ovich|evich|ovna|evna|inichna|ichna)$/u, '')
}

/** One key for a full name in its spellings: first given name and surname stem; all given names where there is no surname. */
export function samePerson(name: PersonName): string {
  if (name.surname === '' && name.given.length > 0) return name.given.join(' ')
  return `${name.given[0] ?? name.initials.join('')} ${surnameStem(name.surname)}`.trim()
}

/** True when initials, in order, can stand for the given names of a full name. */
export function initialsFit(initials: readonly string[], full: PersonName): boolean {
  return initials.every((initial, i) => full.given[i] === undefined || (full.given[i] as string).startsWith(initial))
}
