import type { NamedEntity, TermMaker } from '../../contracts/search.ts'
import type { SentenceLanguage } from '../../model/annotation.ts'
import type { Analysis } from '../../model/document.ts'
import type { Prepare } from '../prepare.ts'
import { formOf } from './tokens.ts'

/** Entities of the whole library, numbered, and their names. */
export interface Names {
  /** Files each entity of an analysis under all its names, as terms, so that a name in any form finds it; answers their numbers, 0 for any other. */
  numbersIn(analysis: Analysis): (entity: string) => number
  /** Files entities under these names alone, in every language; one that no document has is passed over. */
  rename(entities: readonly NamedEntity[]): void
  /** Forgets what is remembered: the database was changed by others. */
  forget(): void
}

const LANGUAGES = ['kk', 'ru', 'en', 'und'] as const
/** Entities and names remembered at most, of each. */
const MOST = 200_000

/** The entities of an index. */
export function createNames(prepare: Prepare, maker: TermMaker): Names {
  const numbers = new Map<string, number>()
  const filed = new Set<string>()

  const find = (id: string): number | undefined =>
    (prepare('SELECT no FROM search_entity WHERE id = ?').get(id) as { no: number } | undefined)?.no

  const numberFor = ({ id, type, name }: Analysis['entities'][number]): number => {
    let no = numbers.get(id)
    if (no !== undefined) return no
    no = find(id) ?? Number(prepare('INSERT INTO search_entity (id, type, label) VALUES (?, ?, ?)').run(id, type, name).lastInsertRowid)
    if (numbers.size >= MOST) numbers.clear()
    numbers.set(id, no)
    return no
  }

  const file = (name: string, language: SentenceLanguage, entity: number): void => {
    const key = `${entity} ${language} ${name}`
    if (filed.has(key)) return
    const insert = prepare('INSERT OR IGNORE INTO search_name (key, entity) VALUES (?, ?)')
    const words = maker.terms(name, language)
    insert.run(nameKey(words.map((token) => formOf(name.slice(token.start, token.end)))), entity)
    insert.run(nameKey(words.map((token) => token.term)), entity)
    if (filed.size >= MOST) filed.clear()
    filed.add(key)
  }

  return {
    numbersIn: ({ entities, document: { language } }) => {
      const found = new Map<string, number>()
      for (const entity of entities) {
        const no = numberFor(entity)
        found.set(entity.id, no)
        file(entity.name, language, no)
        for (const alias of entity.aliases) file(alias.name, language, no)
      }
      return (entity) => found.get(entity) ?? 0
    },
    rename: (entities) => {
      filed.clear()
      for (const { id, names } of entities) {
        const no = find(id)
        const [label] = names
        if (no === undefined) continue
        prepare('DELETE FROM search_name WHERE entity = ?').run(no)
        if (label !== undefined) prepare('UPDATE search_entity SET label = ? WHERE no = ?').run(label, no)
        for (const name of names) for (const language of LANGUAGES) file(name, language, no)
      }
    },
    forget: () => {
      numbers.clear()
      filed.clear()
    },
  }
}

/** The key of a name: its words, as forms or as terms. */
export function nameKey(words: readonly string[]): string {
  return words.join(' ')
}
