import type { TermMaker } from '../../contracts/search.ts'
import type { LanguageCode } from '../../model/annotation.ts'
import { nameKey as coarsely } from '../../model/name-keys.ts'
import { nameKey } from '../index/names.ts'
import { formOf } from '../index/tokens.ts'

const LANGUAGES = ['kk', 'ru', 'en', 'und'] as const
/** Letters by which names are told apart before their words are stemmed. */
const BEGINNING = 3

/** Something with its names in each language. */
export interface Named {
  readonly names: Readonly<Record<LanguageCode, readonly string[]>>
}

/** A name as it may be filed: as terms of each language, and as it is written. */
export function keysOf(maker: TermMaker, name: string): Set<string> {
  const keys = LANGUAGES.map((language) => nameKey(maker.terms(name, language).map((token) => token.term)))
  keys.push(nameKey(maker.terms(name, 'und').map((token) => formOf(name.slice(token.start, token.end)))))
  return new Set(keys.filter((key) => key !== ''))
}

/** All names of something, each once. */
export function namesOf({ names }: Named): readonly string[] {
  return [...new Set(Object.values(names).flat())]
}

/** A look-up of a list by name, in any form of the name's words; the list is read when it is first asked. */
export function lookUpByName<T extends Named>(list: () => readonly T[]): (maker: TermMaker, name: string) => readonly T[] {
  let byBeginning: ReadonlyMap<string, readonly { readonly name: string; readonly one: T }[]> | undefined
  return (maker, name) => {
    byBeginning ??= Map.groupBy(
      list().flatMap((one) => namesOf(one).map((called) => ({ name: called, one }))),
      (entry) => beginningOf(entry.name),
    )
    const wanted = keysOf(maker, name)
    const found = (byBeginning.get(beginningOf(name)) ?? []).filter((entry) => meet(keysOf(maker, entry.name), wanted))
    return [...new Set(found.map(({ one }) => one))]
  }
}

/** True when two sets of keys have one in common. */
export function meet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.values().some((key) => other.has(key))
}

function beginningOf(name: string): string {
  return coarsely(name).slice(0, BEGINNING).trim()
}
