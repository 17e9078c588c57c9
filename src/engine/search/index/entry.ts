import type { NamedEntity, TermMaker } from '../../contracts/search.ts'
import { ENTITY_TYPES, type SentenceLanguage } from '../../model/annotation.ts'
import type { Analysis } from '../../model/document.ts'
import type { Prepare } from '../prepare.ts'
import { groupOfText } from './alike.ts'
import { encodeDates, encodeFacts, type Facts, factsOf, marksOf } from './facts.ts'
import { entityKey, type Occurrences, titleKey, typeKey } from './flex.ts'
import { BOUNDARY } from './schema.ts'
import { encodeTokens, formOf, type TextToken, tokensOf } from './tokens.ts'
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

/** Writes a document's rows under a new number. */
export function writeEntry(prepare: Prepare, words: Words, { analysis, stamp, imported }: Coming, maker: TermMaker): Entry {
  const tokens = tokensOf(analysis, maker)
  const entries = tokens.map((token) => words.entryFor(token.form, token.term))
  const numberOf = entityNumbers(prepare, analysis)
  const whole = tokens.reduce((count, token) => count + (token.part ? 0 : 1), 0)
  const alike = groupOfText(
    prepare,
    tokens.flatMap((token) => (token.part ? [] : [token.term])),
  )
  const facts = factsOf(analysis, { words: whole, alike }, imported, numberOf)
  const { lastInsertRowid } = prepare(
    `INSERT INTO search_document (id, stamp, name, title, date, language, format, folder, imported, alike, facts, dates)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[analysis.document.id, stamp, facts.name, facts.title, facts.date, facts.language, facts.format, facts.folder, facts.imported],
    ...[alike, encodeFacts(facts), encodeDates(facts.dates)],
  )
  const no = Number(lastInsertRowid)
  prepare('INSERT INTO search_tokens (no, tokens, marks, map) VALUES (?, ?, ?, ?)').run(
    no,
    encodeTokens(tokens, entries),
    JSON.stringify(marksOf(analysis, numberOf)),
    JSON.stringify({ map: analysis.map, pageStarts: analysis.pageStarts }),
  )
  const columns = textColumns(tokens)
  prepare('INSERT INTO search_text (rowid, forms, terms) VALUES (?, ?, ?)').run(no, columns.forms, columns.terms)
  writeNames(prepare, analysis, numberOf, maker)
  return { no, facts, occurrences: occurrencesOf(entries, titleTerms(maker, facts), facts) }
}

/** The terms of a document's title. */
export function titleTerms(maker: TermMaker, { title, language }: Pick<Facts, 'title' | 'language'>): string[] {
  return maker.terms(title, language as SentenceLanguage).map((token) => token.term)
}

/** What FlexSearch files a document under. */
export function occurrencesOf(
  words: readonly Pick<WordEntry, 'term' | 'key'>[],
  title: readonly string[],
  facts: Facts,
): Map<string, number> {
  const found = new Map<string, number>()
  const add = (key: string, times: number): void => {
    found.set(key, (found.get(key) ?? 0) + times)
  }
  for (const { term, key } of words) {
    add(term, 1)
    add(key, 1)
  }
  for (const term of title) add(titleKey(term), 1)
  for (let i = 0; i < facts.types.length; i += 2)
    add(typeKey(ENTITY_TYPES[facts.types[i] as number] as string), facts.types[i + 1] as number)
  for (let i = 0; i < facts.entities.length; i += 2) add(entityKey(facts.entities[i] as number), facts.entities[i + 1] as number)
  return found
}

/** The two columns of the full-text table; parts of hyphenated words follow the text, each alone. */
function textColumns(tokens: readonly TextToken[]): { forms: string; terms: string } {
  const forms: string[] = []
  const parts: string[] = []
  const terms: string[] = []
  for (const token of tokens) {
    if (token.begins && forms.length > 0) {
      forms.push(BOUNDARY)
      terms.push(BOUNDARY)
    }
    if (token.part) parts.push(BOUNDARY, token.form)
    else forms.push(token.form)
    terms.push(token.term)
  }
  return { forms: [...forms, ...parts].join(' '), terms: terms.join(' ') }
}

/** Numbers of the entities of an analysis; new ones get one. */
function entityNumbers(prepare: Prepare, analysis: Analysis): (entity: string) => number {
  const numbers = new Map<string, number>()
  for (const { id, type, name } of analysis.entities) {
    const found = prepare('SELECT no FROM search_entity WHERE id = ?').get(id) as { no: number } | undefined
    const no =
      found?.no ?? Number(prepare('INSERT INTO search_entity (id, type, label) VALUES (?, ?, ?)').run(id, type, name).lastInsertRowid)
    numbers.set(id, no)
  }
  return (entity) => numbers.get(entity) ?? 0
}

/** Files each entity under all its names, as terms, so that a name in any form finds it. */
function writeNames(prepare: Prepare, analysis: Analysis, numberOf: (entity: string) => number, maker: TermMaker): void {
  for (const entity of analysis.entities) {
    for (const name of [entity.name, ...entity.aliases.map((alias) => alias.name)]) {
      writeName(prepare, name, analysis.document.language, numberOf(entity.id), maker)
    }
  }
}

/** Files entities under these names alone, in every language; one that no document has is passed over. */
export function renameEntities(prepare: Prepare, entities: readonly NamedEntity[], maker: TermMaker): void {
  for (const { id, names } of entities) {
    const found = prepare('SELECT no FROM search_entity WHERE id = ?').get(id) as { no: number } | undefined
    const [label] = names
    if (!found) continue
    prepare('DELETE FROM search_name WHERE entity = ?').run(found.no)
    if (label !== undefined) prepare('UPDATE search_entity SET label = ? WHERE no = ?').run(label, found.no)
    for (const name of names) for (const language of LANGUAGES) writeName(prepare, name, language, found.no, maker)
  }
}

const LANGUAGES = ['kk', 'ru', 'en', 'und'] as const

function writeName(prepare: Prepare, name: string, language: SentenceLanguage, entity: number, maker: TermMaker): void {
  const insert = prepare('INSERT OR IGNORE INTO search_name (key, entity) VALUES (?, ?)')
  const forms = maker.terms(name, language)
  insert.run(nameKey(forms.map((token) => formOf(name.slice(token.start, token.end)))), entity)
  insert.run(nameKey(forms.map((token) => token.term)), entity)
}

/** The key of a name: its words, as forms or as terms. */
export function nameKey(words: readonly string[]): string {
  return words.join(' ')
}
