import type { TermMaker } from '../../contracts/search.ts'
import { ENTITY_TYPES, type SentenceLanguage } from '../../model/annotation.ts'
import type { Analysis } from '../../model/document.ts'
import type { Prepare } from '../prepare.ts'
import type { Groups } from './alike.ts'
import { encodeDates, encodeFacts, type Facts, factsOf, marksOf } from './facts.ts'
import { entityKey, titleKey, typeKey } from './flex.ts'
import type { Names } from './names.ts'
import type { Occurrences } from './shard.ts'
import { decodeTokens, encodeTokens, placesOf, tokensOf } from './tokens.ts'
import type { WordEntry, Words } from './words.ts'

/** What was written of a document. */
export interface Entry {
  readonly no: number
  readonly facts: Facts
  readonly occurrences: Occurrences
}

/** An analysis with what the library says of it. */
export interface Coming {
  readonly analysis: Analysis
  readonly stamp: number
  /** ISO moment of import. */
  readonly imported: string
}

/** What is known of the whole library while a document is written. */
export interface Vocabulary {
  readonly words: Words
  readonly names: Names
  readonly groups: Groups
}

/** Writes a document's rows under a new number. */
export function writeEntry(
  prepare: Prepare,
  { words, names, groups }: Vocabulary,
  { analysis, stamp, imported }: Coming,
  maker: TermMaker,
): Entry {
  const tokens = tokensOf(analysis, words.read)
  const terms = tokens.filter((token) => !token.part).map((token) => token.word.term)
  const alike = groups.groupOf(terms)
  const numberOf = names.numbersIn(analysis)
  const facts = factsOf(analysis, { words: terms.length, alike }, imported, numberOf)
  const { lastInsertRowid } = prepare(
    `INSERT INTO search_document (id, stamp, name, title, date, language, format, folder, imported, alike, facts, dates)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[analysis.document.id, stamp, facts.name, facts.title, facts.date, facts.language, facts.format, facts.folder, facts.imported],
    ...[alike, encodeFacts(facts), encodeDates(facts.dates)],
  )
  const no = Number(lastInsertRowid)
  const bytes = encodeTokens(tokens)
  prepare('INSERT INTO search_tokens (no, tokens, marks, map) VALUES (?, ?, ?, ?)').run(
    no,
    bytes,
    JSON.stringify(marksOf(analysis, numberOf)),
    JSON.stringify({ map: analysis.map, pageStarts: analysis.pageStarts }),
  )
  const entries = tokens.map((token) => token.word)
  return { no, facts, occurrences: occurrencesOf(entries, placesOf(decodeTokens(bytes)), titleTerms(maker, facts), facts) }
}

/** The terms of a document's title. */
export function titleTerms(maker: TermMaker, { title, language }: Pick<Facts, 'title' | 'language'>): string[] {
  return maker.terms(title, language as SentenceLanguage).map((token) => token.term)
}

/** What FlexSearch files a document under: terms with how often they stand there, words with their places. */
export function occurrencesOf(words: readonly WordEntry[], places: readonly number[], title: readonly string[], facts: Facts): Occurrences {
  const found = new Map<string, number | number[]>()
  const add = (key: string, times: number): void => void found.set(key, ((found.get(key) as number | undefined) ?? 0) + times)
  words.forEach(({ term, key }, i) => {
    add(term, 1)
    const others = found.get(key) as number[] | undefined
    if (others) others.push(places[i] as number)
    else found.set(key, [places[i] as number])
  })
  for (const term of title) add(titleKey(term), 1)
  for (let i = 0; i < facts.types.length; i += 2)
    add(typeKey(ENTITY_TYPES[facts.types[i] as number] as string), facts.types[i + 1] as number)
  for (let i = 0; i < facts.entities.length; i += 2) add(entityKey(facts.entities[i] as number), facts.entities[i + 1] as number)
  return found
}
