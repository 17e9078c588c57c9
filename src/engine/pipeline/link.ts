import type { Linker } from '../contracts/component.ts'
import type { Language } from '../contracts/language.ts'
import type { NameGrammar } from '../contracts/names.ts'
import type { EntityType, LanguageCode, Mention, Sentence } from '../model/annotation.ts'
import type { Alias, Entity, JoinReason } from '../model/entity.ts'
import { type GazetteerEntry, isAbbreviation } from '../model/gazetteer/gazetteer.ts'
import { reasonOfNames } from '../model/identity.ts'
import { entityId } from '../model/name-keys.ts'
import { unowned, withoutCountry } from '../model/own-country.ts'
import { readPerson } from '../model/person-names.ts'
import { firstEndingAfter } from '../model/span.ts'
import { bareNamer, type Group, intoGroup, type Namer, namersOf, splitByFathers } from './link-groups.ts'
import { shorterPersons } from './link-persons.ts'
import { abbreviates } from './mentions-abbreviations.ts'
import { EXPLAINED_WORD } from './mentions-terms.ts'
import { foldCase } from './mentions-tokens.ts'

/** Makes mentions into entities: base forms, gazetteer, abbreviations that the text explains, initials and surnames, spellings; linear but for sorting. */
export function createLinker(languages: readonly Language[], grammars: readonly NameGrammar[]): Linker {
  const namers = namersOf(languages, grammars)
  return (text, mentions, sentences) => {
    const main = mainLanguage(sentences)
    const groups = new Map<string, Group>()
    const groupOf = new Map<string, Group>()
    const spans = sentences.map(({ repaired }) => repaired)
    for (const mention of mentions) {
      const sentence = sentences[firstEndingAfter(spans, mention.repaired.start)]
      const code = sentence === undefined || sentence.language === 'und' ? main : sentence.language
      const namer = namers.get(code) as Namer
      groupOf.set(mention.id, intoGroup(groups, mention, isBare(text, mention, code) ? bareNamer : namer))
    }
    const all = [...groups.values()].flatMap(splitByFathers)
    const joins = new Joins<Group>()
    joinBound(text, mentions, groupOf, joins)
    joinTerms(text, mentions, groupOf, joins)
    joinPersons(all, joins)
    joinOwned(all, joins)
    return toEntities(all, joins, mentions, main)
  }
}

const PLACE_HEAD =
  /^\s(?:ауыл|аул|аудан|қала|облыс|кент|округ|станция|стансас|өзен|көл|тау|жота|қыстақ|уез|болыс|разъез)(?:\p{Ll}*[ыі]\p{Ll}*|дық|дік|тық|тік)(?!\p{L})/u

/** «Тасты ауылы»: before its head a Kazakh name has no ending, however its last letters look. */
function isBare(text: string, { type, quote, repaired }: Mention, language: LanguageCode): boolean {
  if (language !== 'kk' || (type !== 'GPE' && type !== 'LOCATION') || !/^\p{Lu}\p{Ll}+[тд][ыі]$/u.test(quote)) return false
  return PLACE_HEAD.test(text.slice(repaired.end, repaired.end + 30))
}

/** The base form of a name of some type, in a language: as the linker names an entity. */
export type BaseForm = (name: string, type: EntityType, language: LanguageCode) => string

/** Makes base forms of single names, as the linker does. */
export function createBaseForm(languages: readonly Language[], grammars: readonly NameGrammar[]): BaseForm {
  const namers = namersOf(languages, grammars)
  return (name, type, language) => (namers.get(language) as Namer)(name, type).base
}

function mainLanguage(sentences: readonly Sentence[]): LanguageCode {
  const counts = new Map<LanguageCode, number>()
  for (const { language } of sentences) if (language !== 'und') counts.set(language, (counts.get(language) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'kk'
}

/** Union of groups, with the reason why the joined one was. */
class Joins<T> {
  readonly #to = new Map<T, { to: T; reason: JoinReason }>()
  join(from: T, to: T, reason: JoinReason): void {
    const root = this.root(to)
    const own = this.root(from)
    if (root !== own) this.#to.set(own, { to: root, reason })
  }
  root(of: T): T {
    let item = of
    for (let next = this.#to.get(item); next !== undefined; next = this.#to.get(item)) item = next.to
    return item
  }
  reason(of: T): JoinReason | undefined {
    return this.#to.get(of)?.reason
  }
}

const OPENS =
  /^["»”]?(?:\s\p{Lu}{2,5})?\s{0,2}\(\s?(?:(?:бұдан әрі|әрі қарай|далее|далее по тексту|сокращенно|сокращённо|hereinafter|қысқаша)\s?[-–—:]?\s?)?[«"“]?$/u
/** The same up to one word that the text explains: «(бұдан әрі – Серіктестік)». */
const EXPLAINS =
  /^["»”]?[^()]{0,60}?\s?\((?:бұдан әрі|әрі қарай|далее|далее по тексту|hereinafter|hereafter|hereinafter referred to as)\s?[-–—:]?\s?(?:the )?[«"“]?$/u

/** «Тәуелсіз Мемлекеттер Достастығы (ТМД)»: neighbours in the text, the second in brackets, one short for the other. */
function joinBound(text: string, mentions: readonly Mention[], groupOf: ReadonlyMap<string, Group>, joins: Joins<Group>): void {
  for (let i = 1; i < mentions.length; i++) {
    const short = mentions[i] as Mention
    for (let j = i - 1; j >= Math.max(0, i - 3); j--) {
      const long = mentions[j] as Mention
      const gap = text.slice(long.repaired.end, short.repaired.start)
      if (gap.length === 0 || gap.length > 30 || !OPENS.test(gap)) continue
      const [a, b] = isAbbreviation(long.quote) ? [short, long] : [long, short]
      if (a.type !== b.type || !isAbbreviation(b.quote.split('-')[0] as string)) continue
      if (abbreviates(b.quote, a.quote.split(/[\s-]+/u)))
        joins.join(groupOf.get(b.id) as Group, groupOf.get(a.id) as Group, 'abbreviation-in-text')
      break
    }
  }
}

/** «ТОО «Мерей» (далее – Товарищество)»: the word, in any form, is another name of what stands before it, unless the text says it of two. */
function joinTerms(text: string, mentions: readonly Mention[], groupOf: ReadonlyMap<string, Group>, joins: Joins<Group>): void {
  const named = new Map<string, Set<Group>>()
  const words = mentions.flatMap((mention, i) => (mention.why === EXPLAINED_WORD ? [{ mention, i }] : []))
  for (const { mention, i } of words) {
    const name = mentions.slice(Math.max(0, i - 3), i).findLast(({ type }) => type === mention.type)
    const gap = name === undefined ? '' : text.slice(name.repaired.end, mention.repaired.start)
    if (name === undefined || gap.length > 100 || !EXPLAINS.test(gap)) continue
    const stem = stemOf(mention.quote)
    named.set(stem, (named.get(stem) ?? new Set()).add(groupOf.get(name.id) as Group))
  }
  for (const { mention } of words) {
    const [name, ...others] = named.get(stemOf(mention.quote)) ?? []
    if (name !== undefined && others.length === 0) joins.join(groupOf.get(mention.id) as Group, name, 'abbreviation-in-text')
  }
}

/** What the forms of one such word share: its beginning. */
function stemOf(word: string): string {
  return word.slice(0, Math.max(4, Math.min(8, word.length - 2)))
}

function joinPersons(groups: readonly Group[], joins: Joins<Group>): void {
  const persons = groups.filter(({ type }) => type === 'PERSON')
  const names = persons.map((group) => readPerson(longest(group.names)))
  for (const [from, { to, reason }] of shorterPersons(names)) joins.join(persons[from] as Group, persons[to] as Group, reason)
}

const MOST_WORDS = 8

/** «Правительство» where the text has named only «Правительство РК»: what longer names begin or end with joins the one that adds its country alone. */
function joinOwned(groups: readonly Group[], joins: Joins<Group>): void {
  const bare = new Map(groups.flatMap((group) => [...group.names.keys()].map((name) => [`${group.type} ${foldCase(name)}`, group])))
  const longer = new Map<Group, Map<Group, boolean>>()
  const note = (short: string, group: Group, isOwn: boolean): void => {
    const own = bare.get(`${group.type} ${short}`)
    if (own === undefined || own === group) return
    const known = longer.get(own) ?? new Map<Group, boolean>()
    longer.set(own, known.set(group, (known.get(group) ?? true) && isOwn))
  }
  for (const group of groups) {
    if (group.type !== 'ORGANISATION' && group.type !== 'LAW') continue
    for (const name of group.names.keys()) {
      const rest = withoutCountry(group.type, name)
      if (rest !== null) note(foldCase(rest), group, true)
      else for (const part of partsOf(foldCase(name))) note(part, group, false)
    }
  }
  for (const [own, candidates] of longer) {
    const [only, ...others] = candidates
    if (only?.[1] === true && others.length === 0) joins.join(own, only[0], 'country')
  }
}

/** What a name of a few words begins with and ends with. */
function partsOf(name: string): string[] {
  const words = name.split(' ').slice(0, MOST_WORDS)
  const parts = words.slice(1).flatMap((_, i) => [words.slice(0, i + 1).join(' '), words.slice(i + 1).join(' ')])
  return [...parts, unowned(words.at(-1) as string)]
}

function longest(names: ReadonlyMap<string, unknown>): string {
  return [...names.keys()].reduce((a, b) => (b.length > a.length ? b : a))
}

function toEntities(groups: readonly Group[], joins: Joins<Group>, mentions: readonly Mention[], main: LanguageCode): Entity[] {
  const members = new Map<Group, Group[]>()
  for (const group of groups) {
    const root = joins.root(group)
    const list = members.get(root)
    if (list === undefined) members.set(root, [group])
    else if (group === root) list.unshift(group)
    else list.push(group)
  }
  const order = new Map(mentions.map(({ id }, i) => [id, i]))
  const place = (id: string): number => order.get(id) as number
  return [...members]
    .map(([root, all]): Entity => {
      const name = nameOf(root, main)
      const ids = all.flatMap((group) => group.mentions.map(({ id }) => id)).sort((a, b) => place(a) - place(b))
      return { id: entityId(root.type, root.key), type: root.type, name, aliases: aliasesOf(all, joins, name), mentions: ids }
    })
    .sort((a, b) => place(a.mentions[0] as string) - place(b.mentions[0] as string))
}

/** The form said most often, the longer of equals, abbreviations and other languages last; of a person the fullest; always one that stands in the text. */
function nameOf(group: Group, main: LanguageCode): string {
  if (group.type === 'PERSON') return longest(group.names)
  const { entry } = group
  const own =
    entry === undefined ? group.names : new Map([...group.names].filter(([name]) => isListed(entry, name, main) && !isAbbreviation(name)))
  const said = own.size === 0 ? group.names : own
  return [...said].sort((a, b) => b[1].length - a[1].length || b[0].length - a[0].length)[0]?.[0] as string
}

function isListed({ names }: GazetteerEntry, name: string, main: LanguageCode): boolean {
  return names[main].some((listed) => foldCase(listed) === foldCase(name))
}

function aliasesOf(groups: readonly Group[], joins: Joins<Group>, name: string): Alias[] {
  const aliases = new Map<string, { reason: JoinReason; mentions: string[] }>()
  for (const group of groups) {
    for (const [alias, mentions] of group.names) {
      if (alias === name) continue
      const known = aliases.get(alias)
      if (known) for (const mention of mentions) known.mentions.push(mention)
      else aliases.set(alias, { reason: joins.reason(group) ?? reasonOfNames(group.type, name, alias), mentions: [...mentions] })
    }
  }
  return [...aliases].map(([alias, { reason, mentions }]) => ({ name: alias, reason, mentions }))
}
