import type { TermMaker } from '../../contracts/search.ts'
import { type GazetteerEntry, gazetteer, isAbbreviation } from '../../model/gazetteer/gazetteer.ts'
import { LISTED_TYPES, listedKey } from '../../model/identity.ts'
import { entityId } from '../../model/name-keys.ts'
import type { IndexState } from '../index/state.ts'
import { keysOf, lookUpByName, namesOf } from './by-name.ts'

/** Entries of the gazetteer by name. */
export const listedBy = lookUpByName(gazetteer)

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
  const listed = listedBy(maker, name).flatMap((entry) => [
    ...numbersOf(state, entry),
    ...namesOf(entry).flatMap((one) => (isAbbreviation(one) ? [] : entitiesNamed(state, maker, one))),
  ])
  const types = typesOf(state, [...named, ...listed])
  const taken = new Set(named.map((no) => types.get(no)))
  return [...new Set([...named, ...listed.filter((no) => !taken.has(types.get(no)))])]
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
