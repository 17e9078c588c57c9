import type { NameGrammar } from '../contracts/names.ts'
import type { EntityType } from '../model/annotation.ts'
import { ENGLISH_SURNAMES } from '../model/gazetteer/surnames-english.ts'
import type { Lore } from './lore.ts'
import { namesListed } from './places.ts'
import { stripEnglish, stripRussian } from './stems.ts'
import { ENGLISH_WELL_KNOWN, RUSSIAN_WELL_KNOWN } from './well-known.ts'

const KINDS = ['cardinals', 'scales', 'currencies', 'percents', 'units', 'clock'] as const
const NO_NAMES: ReadonlySet<string> = new Set()

interface Extra {
  readonly strip: Lore['strip']
  readonly wellKnown: Readonly<Partial<Record<EntityType, string>>>
  readonly surnames: ReadonlySet<string>
  readonly declined: boolean
}

const EXTRA: Readonly<Record<'ru' | 'en', Extra>> = {
  ru: { strip: stripRussian, wellKnown: RUSSIAN_WELL_KNOWN, surnames: NO_NAMES, declined: true },
  en: { strip: stripEnglish, wellKnown: ENGLISH_WELL_KNOWN, surnames: ENGLISH_SURNAMES, declined: false },
}

/** Words and names for the tagger's features as the rules of Russian or English know them, and names beside. */
export function grammarLore(grammar: NameGrammar & { readonly code: 'ru' | 'en' }): Lore {
  const { person, number } = grammar
  const { strip, wellKnown, surnames, declined } = EXTRA[grammar.code]
  const bases = (lower: string): string[] => grammar.readings(lower).map(({ base }) => base)
  return {
    language: grammar.code,
    stacked: true,
    strip,
    head({ lower }) {
      const head = grammar.head(lower)
      return head === null ? '' : `${head.type}${head.strength}`
    },
    kind({ lower }) {
      if (number.ordinal(lower)) return 'ordinal'
      const all = bases(lower)
      return KINDS.find((kind) => all.some((base) => number[kind].has(base))) ?? ''
    },
    person({ lower, bare }) {
      const all = bases(lower)
      const given = person.firstNames.has(lower) ? 1 : all.some((base) => person.firstNames.has(base)) ? 2 : 0
      const family = person.patronymic(lower) ? 1 : surnames.has(bare) ? 2 : person.surname(lower) ? 3 : 0
      return given * 8 + family * 2 + Number(all.some((base) => person.titles.has(base)))
    },
    listed() {
      const classes = new Map<string, string>()
      const add = (name: string, type: string): void => {
        const key = declined
          ? name
              .split(' ')
              .map((word) => strip(word).bare)
              .join(' ')
          : name
        if (!classes.has(key)) classes.set(key, type)
      }
      for (const [name, type] of namesListed([grammar.code])) add(name, type)
      for (const { names, type } of grammar.lists) for (const name of names) add(name.toLowerCase(), type)
      for (const [type, names] of Object.entries(wellKnown)) for (const name of names.split(/,\s+/u)) add(name, `${type}?`)
      return { classes, declined, anyCase: !declined }
    },
  }
}
