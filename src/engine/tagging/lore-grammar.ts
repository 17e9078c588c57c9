import type { NameGrammar } from '../contracts/names.ts'
import type { Lore, WordForms } from './lore.ts'
import { namesListed } from './places.ts'

/** Words and names for the tagger's features as the rules of a language know them. */
export function grammarLore(grammar: NameGrammar, strip: Lore['strip']): Lore {
  const { person, number } = grammar
  const bases = (lower: string): string[] => grammar.readings(lower).map(({ base }) => base)
  return {
    language: grammar.code,
    strip,
    head({ lower }) {
      const head = grammar.head(lower)
      return head === null ? '' : `${head.type}${head.strength}`
    },
    kind({ lower }) {
      if (number.ordinal(lower)) return 'ordinal'
      for (const base of bases(lower)) {
        for (const kind of KINDS) if (number[kind].has(base)) return kind
      }
      return ''
    },
    person({ lower }: WordForms) {
      const all = bases(lower)
      const given = person.firstNames.has(lower) ? 1 : all.some((base) => person.firstNames.has(base)) ? 2 : 0
      const family = person.patronymic(lower) ? 1 : person.surname(lower) ? 2 : 0
      const title = all.some((base) => person.titles.has(base)) ? 1 : 0
      return given * 8 + family * 2 + title
    },
    listed() {
      const names = new Map(namesListed([grammar.code]))
      for (const list of grammar.lists)
        for (const name of list.names) if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), list.type)
      return names
    },
  }
}

const KINDS = ['cardinals', 'scales', 'currencies', 'percents', 'units', 'clock'] as const
