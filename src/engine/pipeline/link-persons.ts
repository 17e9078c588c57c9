import type { JoinReason } from '../model/entity.ts'
import { nameKey, surnameStem } from './link-keys.ts'

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

/** For each name that is shorter than another, the index of the one full name that it can only mean; none when two fit. */
export function shorterPersons(names: readonly PersonName[]): Map<number, { to: number; reason: JoinReason }> {
  const bySurname = new Map<string, number[]>()
  names.forEach((name, i) => {
    if (name.given.length > 0) push(bySurname, surnameStem(name.surname), i)
  })
  const byGiven = new Map<string, number[]>()
  names.forEach((name, i) => {
    if (name.given[0] !== undefined) push(byGiven, name.given[0], i)
  })
  const joins = new Map<number, { to: number; reason: JoinReason }>()
  names.forEach((name, i) => {
    if (name.given.length > 0) return
    const surnamed = (bySurname.get(surnameStem(name.surname)) ?? []).filter((full) =>
      initialsFit(name.initials, names[full] as PersonName),
    )
    const given = surnamed.length === 0 && name.initials.length === 0
    const fits = given ? (byGiven.get(name.surname) ?? []) : surnamed
    const people = new Set(fits.map((full) => samePerson(names[full] as PersonName)))
    if (people.size === 1)
      joins.set(i, { to: fits[0] as number, reason: name.initials.length > 0 ? 'initials' : given ? 'given-name' : 'surname' })
  })
  return joins
}

/** One key for a full name in its spellings: first given name and surname stem. */
export function samePerson(name: PersonName): string {
  return `${name.given[0] ?? name.initials.join('')} ${surnameStem(name.surname)}`.trim()
}

function initialsFit(initials: readonly string[], full: PersonName): boolean {
  return initials.every((initial, i) => full.given[i] === undefined || (full.given[i] as string).startsWith(initial))
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const values = map.get(key)
  if (values === undefined) map.set(key, [value])
  else values.push(value)
}
