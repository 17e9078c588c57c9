import type { Language } from '../contracts/language.ts'
import type { NameGrammar } from '../contracts/names.ts'
import type { EntityType, LanguageCode, Mention } from '../model/annotation.ts'
import { type GazetteerEntry, gazetteer } from '../model/gazetteer/gazetteer.ts'
import { LISTED_TYPES, listedEntry, listedKey, nameKeyOf } from '../model/identity.ts'
import { memo } from '../model/memo.ts'
import { fatherOf, readPerson } from '../model/person-names.ts'
import { createNameIndex, type NameIndex } from './mentions-known.ts'
import { foldCase, nameTokens } from './mentions-tokens.ts'

/** What a name of some type is a form of. */
export interface Named {
  /** The base form as the text writes it. */
  readonly base: string
  readonly entry: GazetteerEntry | undefined
  /** Canonical key. */
  readonly key: string
}

/** Reads names in one language; remembers them from text to text. */
export type Namer = (name: string, type: EntityType) => Named

/** Takes names as they are written. */
export const bareNamer: Namer = (name, type) => {
  const entry = foreignEntry(name, type)
  return { base: name, entry, key: entry === undefined ? nameKeyOf(type, name) : listedKey(entry) }
}

/** A namer for each language. */
export function namersOf(languages: readonly Language[], grammars: readonly NameGrammar[]): ReadonlyMap<LanguageCode, Namer> {
  const entries = gazetteerByName()
  return new Map(
    languages.map((language): [LanguageCode, Namer] => {
      const grammar = grammars.find(({ code }) => code === language.code)
      const speaker = { language, grammar, index: grammar === undefined ? undefined : createNameIndex(grammar) }
      const read = memo((said) => {
        const gap = said.indexOf(' ')
        return readName(said.slice(gap + 1), said.slice(0, gap) as EntityType, speaker, entries)
      })
      return [language.code, (name, type) => read(`${type} ${name}`)]
    }),
  )
}

/** A language with what finds its listed names. */
interface Speaker {
  readonly language: Language
  readonly grammar: NameGrammar | undefined
  readonly index: NameIndex | undefined
}

function readName(name: string, type: EntityType, speaker: Speaker, entries: ReadonlyMap<string, GazetteerEntry>): Named {
  const quote = name.replace(/\s+/gu, ' ')
  const listed = LISTED_TYPES.has(type) ? listedName(quote, speaker) : undefined
  const base = listed === undefined ? baseOf(quote, type, speaker) : asWritten(listed, quote)
  const folded = `${speaker.language.code} ${foldCase(listed ?? '')}`
  const entry = listed === undefined ? foreignEntry(base, type) : (entries.get(`${type} ${folded}`) ?? entries.get(folded))
  return { base, entry, key: entry === undefined ? nameKeyOf(type, base) : listedKey(entry) }
}

/** Mentions of one type and one base form. */
export interface Group {
  readonly type: EntityType
  readonly key: string
  readonly entry: GazetteerEntry | undefined
  /** Base forms, each with the ids of the mentions that say it. */
  readonly names: Map<string, string[]>
  readonly mentions: Mention[]
}

/** Entries of the gazetteer by language and folded name, and by their type too; of several the first. */
function gazetteerByName(): Map<string, GazetteerEntry> {
  const entries = new Map<string, GazetteerEntry>()
  for (const entry of gazetteer()) {
    for (const [code, names] of Object.entries(entry.names)) {
      for (const name of names.map((one) => `${code} ${foldCase(one)}`)) {
        for (const key of [name, `${entry.type} ${name}`]) if (!entries.has(key)) entries.set(key, entry)
      }
    }
  }
  return entries
}

const NAMED = new Set<EntityType>([
  'PERSON',
  'ORGANISATION',
  'GPE',
  'LOCATION',
  'FACILITY',
  'NORP',
  'POSITION',
  'LAW',
  'EVENT',
  'PRODUCT',
  'PROJECT',
  'ART',
  'LANGUAGE',
])

/** Puts a mention into the group of its class and canonical key, made when it is the first. */
export function intoGroup(groups: Map<string, Group>, mention: Mention, namer: Namer): Group {
  const { base, entry, key } = namer(mention.quote, mention.type)
  const id = `${mention.type} ${key}`
  let group = groups.get(id)
  if (group === undefined) {
    group = { type: mention.type, key, entry, names: new Map(), mentions: [] }
    groups.set(id, group)
  }
  const said = group.names.get(base)
  if (said === undefined) group.names.set(base, [mention.id])
  else said.push(mention.id)
  group.mentions.push(mention)
  return group
}

/** The entry of a name that the text takes from another language: «КНБ» in a Kazakh sentence. */
function foreignEntry(base: string, type: EntityType): GazetteerEntry | undefined {
  return LISTED_TYPES.has(type) ? listedEntry(base, type) : undefined
}

/** Persons of one given name and surname are two when the text gives them two fathers; who is named without one is neither of them. */
export function splitByFathers(group: Group): readonly Group[] {
  const fathers = Map.groupBy(group.type === 'PERSON' ? group.names.keys() : [], (name) => fatherOf(readPerson(name)))
  if (fathers.size - (fathers.has(undefined) ? 1 : 0) < 2) return [group]
  const byId = new Map(group.mentions.map((mention) => [mention.id, mention]))
  return [...fathers].map(([father, names]): Group => {
    const own = new Map(names.map((name) => [name, group.names.get(name) as string[]]))
    const mentions = [...own.values()].flat().map((id) => byId.get(id) as Mention)
    return { ...group, key: father === undefined ? group.key : `${group.key} ${father}`, names: own, mentions }
  })
}

/** The listed name with the capitals of the text, «Шанхай Ынтымақтастық ұйымы»; as listed where the text shouts or the list spells it otherwise. */
function asWritten(listed: string, quote: string): string {
  const said = quote.slice(0, listed.length)
  return said.toUpperCase() === said || foldCase(said) !== foldCase(listed) ? listed : said
}

/** The listed name that the whole quote is a form of. */
function listedName(quote: string, speaker: Speaker): string | undefined {
  if (speaker.index === undefined) return undefined
  const tokens = nameTokens(quote, { start: 0, end: quote.length })
  const known = speaker.index.find(tokens)[0]
  return known !== undefined && known.end === tokens.length ? known.name : undefined
}

function baseOf(quote: string, type: EntityType, speaker: Speaker): string {
  if (!NAMED.has(type)) return quote
  if (type === 'PERSON' && speaker.grammar !== undefined) return personBase(quote, speaker.grammar) ?? speaker.language.baseForm(quote)
  const hyphen = /^(\p{Lu}{2,})-\p{Ll}{1,5}$/u.exec(quote)
  return hyphen === null ? speaker.language.baseForm(quote) : (hyphen[1] as string)
}

/** A person's name whose last word, or an ending taken off it, is a known name or has the shape of one. */
function personBase(quote: string, grammar: NameGrammar): string | undefined {
  if (!grammar.lastOnly) return undefined
  const at = quote.lastIndexOf(' ') + 1
  const last = foldCase(quote.slice(at))
  for (const { base } of grammar.readings(last)) {
    const fits = grammar.person.surname(base) || grammar.person.patronymic(base) || grammar.person.firstNames.has(base)
    if (fits && last.startsWith(base)) return quote.slice(0, at + base.length)
  }
  return undefined
}
