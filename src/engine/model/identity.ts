import type { EntityType } from './annotation.ts'
import type { JoinReason } from './entity.ts'
import { type GazetteerEntry, gazetteer, isAbbreviation } from './gazetteer/gazetteer.ts'
import { withoutLegalForm } from './legal-forms.ts'
import { entityId, nameKey } from './name-keys.ts'
import { withCountryShort, withoutCountry } from './own-country.ts'
import { readPerson, samePerson } from './person-names.ts'

/** Types whose names the gazetteer lists. */
export const LISTED_TYPES: ReadonlySet<EntityType> = new Set(['GPE', 'LOCATION', 'ORGANISATION', 'FACILITY'])

/** A name as names are compared: small letters, ё as е. */
export function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll('ё', 'е')
}

/** A listed entity is keyed by its English name, whatever language names it. */
export function listedKey(entry: GazetteerEntry): string {
  return (entry.names.en[0] as string)
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The key of a name that is not listed: of a person's full name by given name and stem of the surname, else by its letters. */
export function nameKeyOf(type: EntityType, name: string): string {
  if (type !== 'PERSON')
    return nameKey(type === 'ORGANISATION' ? withoutLegalForm(withCountryShort(type, name)) : withCountryShort(type, name))
  const person = readPerson(name)
  if (person.given.length > 0) return samePerson(person)
  return person.initials.length > 0 && person.surname !== '' ? [...person.initials, person.surname].join(' ') : nameKey(name)
}

let listed: Map<string, GazetteerEntry> | undefined

/** The entry of the gazetteer that has this name in any language, with its country or without, the first of several; one of this type before others. */
export function listedEntry(name: string, type: EntityType): GazetteerEntry | undefined {
  listed ??= entriesByName()
  for (const one of [name, withCountryShort(type, name), withoutCountry(type, name)]) {
    const folded = one === null ? '' : foldName(type === 'ORGANISATION' ? withoutLegalForm(one) : one)
    const entry = listed.get(`${type} ${folded}`) ?? listed.get(folded)
    if (entry !== undefined) return entry
  }
  return undefined
}

function entriesByName(): Map<string, GazetteerEntry> {
  const entries = new Map<string, GazetteerEntry>()
  for (const entry of gazetteer()) {
    const names = Object.values(entry.names).flat()
    for (const name of [...names, ...names.map((one) => withCountryShort(entry.type, one))].map(foldName)) {
      for (const key of [name, `${entry.type} ${name}`]) if (!entries.has(key)) entries.set(key, entry)
    }
  }
  return entries
}

/** The id of the entity that a base form names: the same in every document. */
export function entityIdOf(type: EntityType, name: string): string {
  const entry = LISTED_TYPES.has(type) ? listedEntry(name, type) : undefined
  return entityId(type, entry === undefined ? nameKeyOf(type, name) : listedKey(entry))
}

/** Why two names that have one id by their letters or by the gazetteer are names of one entity. */
export function reasonOfNames(type: EntityType, name: string, other: string): JoinReason {
  const entry = LISTED_TYPES.has(type) ? listedEntry(other, type) : undefined
  if (entry !== undefined && isAbbreviation(other)) return 'known-abbreviation'
  const [bare, otherBare] = [name, other].map((one) => withoutCountry(type, one) ?? one) as [string, string]
  if (entry !== undefined && !Object.values(entry.names).some((names) => lists(names, bare) && lists(names, otherBare)))
    return 'translation'
  if (foldName(name) === foldName(other)) return 'same-base-form'
  if (withoutCountry(type, name) !== withoutCountry(type, other)) return 'country'
  return LATIN.test(name) === LATIN.test(other) ? 'spelling' : 'script'
}

function lists(names: readonly string[], name: string): boolean {
  return names.some((one) => foldName(one) === foldName(name))
}

const LATIN = /\p{Script=Latin}/u
