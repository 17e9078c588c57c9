import type { EntityType } from './annotation.ts'
import type { JoinReason } from './entity.ts'
import { type GazetteerEntry, gazetteer, isAbbreviation } from './gazetteer/gazetteer.ts'
import { entityId, nameKey } from './name-keys.ts'
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
  if (type !== 'PERSON') return nameKey(name)
  const person = readPerson(name)
  if (person.given.length > 0) return samePerson(person)
  return person.initials.length > 0 && person.surname !== '' ? [...person.initials, person.surname].join(' ') : nameKey(name)
}

let listed: Map<string, GazetteerEntry> | undefined

/** The entry of the gazetteer that has this name in any language, the first of several. */
export function listedEntry(name: string): GazetteerEntry | undefined {
  if (listed === undefined) {
    listed = new Map()
    for (const entry of gazetteer()) {
      for (const one of Object.values(entry.names).flat()) if (!listed.has(foldName(one))) listed.set(foldName(one), entry)
    }
  }
  return listed.get(foldName(name))
}

/** The id of the entity that a base form names: the same in every document. */
export function entityIdOf(type: EntityType, name: string): string {
  const entry = LISTED_TYPES.has(type) ? listedEntry(name) : undefined
  return entityId(type, entry === undefined ? nameKeyOf(type, name) : listedKey(entry))
}

/** Why two names that have one id by their letters or by the gazetteer are names of one entity. */
export function reasonOfNames(type: EntityType, name: string, other: string): JoinReason {
  const entry = LISTED_TYPES.has(type) ? listedEntry(other) : undefined
  if (entry !== undefined && isAbbreviation(other)) return 'known-abbreviation'
  if (entry !== undefined && !Object.values(entry.names).some((names) => lists(names, name) && lists(names, other))) return 'translation'
  if (foldName(name) === foldName(other)) return 'same-base-form'
  return LATIN.test(name) === LATIN.test(other) ? 'spelling' : 'script'
}

function lists(names: readonly string[], name: string): boolean {
  return names.some((one) => foldName(one) === foldName(name))
}

const LATIN = /\p{Script=Latin}/u
