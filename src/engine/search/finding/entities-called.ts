import type { TermMaker } from '../../contracts/search.ts'
import { type GazetteerEntry, gazetteer, isAbbreviation } from '../../model/gazetteer/gazetteer.ts'
import { LISTED_TYPES, listedKey } from '../../model/identity.ts'
import { nameKey as coarsely, entityId } from '../../model/name-keys.ts'
import { nameKey } from '../index/names.ts'
import type { IndexState } from '../index/state.ts'
import { formOf } from '../index/tokens.ts'

const LANGUAGES = ['kk', 'ru', 'en', 'und'] as const
/** Letters by which names of the gazetteer are told apart before their words are stemmed. */
const BEGINNING = 3

/** Numbers of the entities that some document calls so, in any form of the name's words. */
export function entitiesNamed(state: IndexState, maker: TermMaker, name: string): number[] {
  const rows = state
    .prepare('SELECT DISTINCT entity FROM search_name WHERE key IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify([...keysOf(maker, name)])) as { entity: number }[]
  return rows.map((row) => row.entity)
}

/**
 * As `entitiesNamed`, with those that the gazetteer knows by this name in any language, whatever documents call them; what documents
 * themselves call so comes first, so of its types none is added.
 */
export function entitiesCalled(state: IndexState, maker: TermMaker, name: string): number[] {
  const named = entitiesNamed(state, maker, name)
  const listed = entriesCalled(maker, name).flatMap((entry) => [
    ...numbersOf(state, entry),
    ...namesOf(entry).flatMap((one) => (isAbbreviation(one) ? [] : entitiesNamed(state, maker, one))),
  ])
  const types = typesOf(state, [...named, ...listed])
  const taken = new Set(named.map((no) => types.get(no)))
  return [...new Set([...named, ...listed.filter((no) => !taken.has(types.get(no)))])]
}

/** A name as documents may have filed it: as terms of each language, and as it is written. */
function keysOf(maker: TermMaker, name: string): Set<string> {
  const keys = LANGUAGES.map((language) => nameKey(maker.terms(name, language).map((token) => token.term)))
  keys.push(nameKey(maker.terms(name, 'und').map((token) => formOf(name.slice(token.start, token.end)))))
  return new Set(keys)
}

/** Entries of the gazetteer that have this name, in any form of its words. */
function entriesCalled(maker: TermMaker, name: string): readonly GazetteerEntry[] {
  const wanted = keysOf(maker, name)
  wanted.delete('')
  const called = (listed().get(beginningOf(name)) ?? []).filter(({ name: one }) =>
    keysOf(maker, one)
      .values()
      .some((key) => wanted.has(key)),
  )
  return [...new Set(called.map(({ entry }) => entry))]
}

interface ListedName {
  readonly name: string
  readonly entry: GazetteerEntry
}

let byBeginning: Map<string, ListedName[]> | undefined

/** Names of the gazetteer by how they begin; the endings of words come after that. */
function listed(): ReadonlyMap<string, readonly ListedName[]> {
  byBeginning ??= Map.groupBy(
    gazetteer().flatMap((entry) => namesOf(entry).map((name) => ({ name, entry }))),
    ({ name }) => beginningOf(name),
  )
  return byBeginning
}

function beginningOf(name: string): string {
  return coarsely(name).slice(0, BEGINNING).trim()
}

function namesOf({ names }: GazetteerEntry): readonly string[] {
  return [...new Set(Object.values(names).flat())]
}

function numbersOf({ prepare }: IndexState, entry: GazetteerEntry): readonly number[] {
  const ids = Array.from(LISTED_TYPES, (type) => entityId(type, listedKey(entry)))
  const rows = prepare('SELECT no FROM search_entity WHERE id IN (SELECT value FROM json_each(?))').all(JSON.stringify(ids))
  return (rows as { no: number }[]).map(({ no }) => no)
}

function typesOf({ prepare }: IndexState, numbers: readonly number[]): ReadonlyMap<number, string> {
  const rows = prepare('SELECT no, type FROM search_entity WHERE no IN (SELECT value FROM json_each(?))').all(JSON.stringify(numbers))
  return new Map((rows as { no: number; type: string }[]).map(({ no, type }) => [no, type]))
}
