import type { Component, SaidMap, View } from '../contracts/component.ts'
import type { Candidate, NameGrammar, NameSentence, NameToken } from '../contracts/names.ts'
import type { SecondOpinion } from '../contracts/tagging.ts'
import type { EntityType } from '../model/annotation.ts'
import { withoutCountry } from '../model/own-country.ts'
import { firstEndingAfter, outsideOf, overlaps, type Span } from '../model/span.ts'
import { cellCutter } from './cells.ts'
import { boundAbbreviations } from './mentions-abbreviations.ts'
import { companies } from './mentions-companies.ts'
import { createNameIndex, type NameIndex } from './mentions-known.ts'
import { createMemory, type Memory } from './mentions-memory.ts'
import { numbers } from './mentions-numbers.ts'
import { persons } from './mentions-persons.ts'
import { quotedNames } from './mentions-quoted.ts'
import { type Finder, type Proposal, resolveMentions } from './mentions-resolve.ts'
import { definedTerms } from './mentions-terms.ts'
import { nameTokens } from './mentions-tokens.ts'

type MentionView = View<'blocks' | 'sentences' | 'dates' | 'citations' | 'lists'>
type SaidMention = SaidMap['mentions']
type Free = (claim: { readonly at: Span<'repaired'> }) => boolean

interface Speaker {
  readonly grammar: NameGrammar
  readonly index: NameIndex
}

interface Read {
  readonly speaker: Speaker
  readonly sentence: NameSentence
}

/**
 * Everything in a document that has a name, by rules and lists of its sentences' languages, and by learned taggers where there are any; dates stand
 * as mentions too.
 */
export function createMentions(
  grammars: readonly NameGrammar[],
  opinions: readonly SecondOpinion[] = [],
): Component<'blocks' | 'sentences' | 'dates' | 'citations' | 'lists', 'mentions'> {
  const speakers = new Map(grammars.map((grammar) => [grammar.code, { grammar, index: createNameIndex(grammar) }]))
  const first = [...speakers.values()][0]
  return {
    name: 'mentions',
    version: 3,
    needs: ['blocks', 'sentences', 'dates', 'citations', 'lists'],
    gives: ['mentions'],
    run(view) {
      const main = (view.language === 'und' ? undefined : speakers.get(view.language)) ?? first
      if (main === undefined) return { mentions: [] }
      const starts = itemStarts(view)
      const cellsOf = cellCutter(view.text, view.layers.blocks)
      const read = view.layers.sentences.flatMap(({ at, language }) => {
        const speaker = (language === 'und' ? undefined : speakers.get(language)) ?? main
        return cellsOf(at).map((cell): Read => {
          const tokens = nameTokens(view.text, cell, starts)
          return { speaker, sentence: { tokens, known: speaker.index.find(tokens) } }
        })
      })
      const free = outside(view)
      const ruled = resolveMentions(proposeAll(view, read).filter(free)).map(toMention)
      const isDuration = durations(view)
      const marked = opinions.length === 0 ? ruled : remembered(view, read, withOpinions(view, ruled, opinions, free), free)
      return { mentions: withoutEchoes(view.text, marked).filter((one) => !isDuration(one.at)) }
    },
  }
}

/** Leaves out «Министерство финансов» inside of «Министерство финансов РК»: one name, said once. */
function withoutEchoes(text: string, mentions: readonly SaidMention[]): readonly SaidMention[] {
  const whole = new Set<string>()
  for (const { at, type } of mentions) {
    const said = text.slice(at.start, at.end)
    const rest = withoutCountry(type, said)
    if (rest !== null && said.startsWith(rest)) whole.add(`${type} ${at.start} ${at.start + rest.length}`)
    if (rest !== null && said.endsWith(rest)) whole.add(`${type} ${at.end - rest.length} ${at.end}`)
  }
  return whole.size === 0 ? mentions : mentions.filter(({ at, type }) => !whole.has(`${type} ${at.start} ${at.end}`))
}

/** Names that rules and taggers are sure of are known again where neither saw them. */
function remembered(view: MentionView, read: readonly Read[], marked: readonly SaidMention[], free: Free): readonly SaidMention[] {
  const memory = createMemory(marked, view.text)
  const unmarked = outsideOf(marked.map(({ at }) => at))
  const again = read
    .flatMap(({ speaker, sentence }) => memory.recall(sentence, speaker.grammar))
    .filter((one) => free(one) && unmarked(one.at))
  return marked.concat(resolveMentions(again).map(toMention))
}

/** Legal forms, kinds of numbers and of papers in short, which name nobody by themselves. */
const FORMS = new Set(
  `КГП ГКП ГККП РГП РГКП КГУ РГУ ГУ НАО ПХВ ТОО ИП ООО ОАО ЗАО ПАО ИНН БИН ИИН УДК ББК ЭЦП МРП НДС ЖШС КМК РМК ШЖҚ МКҚК КММ РММ КЕАҚ ЖК БСН ЖСН ЭЦҚ ӘОЖ АЕК ҚҚС
  JSC LLP LLC PLC GmbH ISBN ISSN VAT CEO`.split(/\s+/u),
)

/** What taggers say of the sentences in their languages, joined to what the rules said. */
function withOpinions(
  view: MentionView,
  ruled: readonly SaidMention[],
  opinions: readonly SecondOpinion[],
  free: Free,
): readonly SaidMention[] {
  const cellsOf = cellCutter(view.text, view.layers.blocks)
  return opinions.reduce((mentions, opinion) => {
    const sentences = view.layers.sentences.filter(({ language }) => (language === 'und' ? view.language : language) === opinion.language)
    const ruledIn = within(ruled)
    const tagged = sentences.flatMap(({ at }) => {
      view.tick?.()
      return cellsOf(at).flatMap((cell) => opinion.find(view.text, cell, ruledIn(cell)))
    })
    const merged = opinion.merge(
      mentions,
      tagged.filter((one) => free(one) && !FORMS.has(view.text.slice(one.at.start, one.at.end))),
    )
    return [...merged.ruled, ...merged.added]
  }, ruled)
}

/** The mentions that begin in a span; asked in the order of the text, linear in all. */
function within(mentions: readonly SaidMention[]): (at: Span<'repaired'>) => SaidMention[] {
  const sorted = [...mentions].sort((a, b) => a.at.start - b.at.start)
  let next = 0
  return (at) => {
    while (next < sorted.length && (sorted[next] as SaidMention).at.start < at.start) next++
    const first = next
    while (next < sorted.length && (sorted[next] as SaidMention).at.start < at.end) next++
    return sorted.slice(first, next)
  }
}

/** A duration («бес жыл бойы») keeps its numbers from being marked, and is itself no date. */
function durations(view: MentionView): (at: Span<'repaired'>) => boolean {
  const spans = new Set(view.layers.dates.filter((date) => date.duration !== undefined).map(({ at }) => `${at.start} ${at.end}`))
  return (at) => spans.has(`${at.start} ${at.end}`)
}

function itemStarts(view: MentionView): ReadonlySet<number> {
  return new Set(view.layers.lists.flatMap((list) => list.items.map((item) => item.at.start)))
}

function proposeAll(view: MentionView, read: readonly Read[]): Proposal[] {
  const dates = view.layers.dates.map(
    ({ at, rule }): Proposal => ({ at, type: 'DATE', confidence: 0.95, why: `date: ${rule}`, finder: 'date' }),
  )
  const listType = listTypes(view, read)
  const said = read.flatMap(({ speaker, sentence }) =>
    isShouted(sentence.tokens) ? known(sentence) : proposeIn(sentence, speaker.grammar, listType),
  )
  const sentences = read.map(({ sentence }) => sentence.tokens)
  const spoken = read.map(({ speaker, sentence }) => ({ tokens: sentence.tokens, grammar: speaker.grammar }))
  const first = dates.concat(said, boundAbbreviations(sentences, said), definedTerms(spoken, said))
  const memory: Memory = createMemory(resolveMentions(first), view.text)
  return first.concat(read.flatMap(({ speaker, sentence }) => memory.recall(sentence, speaker.grammar)))
}

function proposeIn(sentence: NameSentence, grammar: NameGrammar, listType: (token: NameToken) => EntityType | null): Proposal[] {
  const said = (candidates: readonly Candidate[], finder: Finder): Proposal[] =>
    candidates.map((candidate) => propose(sentence.tokens, candidate, finder))
  return said(quotedNames(sentence, grammar, listType), 'quoted').concat(
    said(grammar.find(sentence), 'own'),
    said(
      companies(sentence.tokens, (lower) => grammar.person.common.has(lower)),
      'company',
    ),
    known(sentence),
    said(persons(sentence, grammar), 'person'),
    said(numbers(sentence, grammar), 'number'),
  )
}

function known({ tokens, known: names }: NameSentence): Proposal[] {
  return [...new Set(names)].flatMap((name) =>
    name === undefined ? [] : [propose(tokens, name, name.abbreviation ? 'abbreviation' : 'known')],
  )
}

function propose(tokens: readonly NameToken[], { first, end, type, confidence, why }: Candidate, finder: Finder): Proposal {
  const at = { start: (tokens[first] as NameToken).start, end: (tokens[end - 1] as NameToken).end }
  return { at, type, confidence, why, finder }
}

/** A heading in capitals: shapes say nothing there. */
function isShouted(tokens: readonly NameToken[]): boolean {
  const words = tokens.filter(({ shape }) => shape !== 'mark' && shape !== 'number')
  const upper = words.filter(({ shape, text }) => shape === 'upper' || text.length === 1)
  return words.length >= 3 && upper.length >= words.length * 0.7
}

/** Mentions touch no citation and no number of a list item. */
function outside(view: MentionView): (claim: { readonly at: Span<'repaired'> }) => boolean {
  const numbers = view.layers.lists.flatMap((list) =>
    list.items.map((item) => ({ start: Math.max(list.at.start, item.at.start - item.marker.length - 2), end: item.at.start })),
  )
  const spans = [...view.layers.citations.map(({ at }) => at), ...numbers].sort((a, b) => a.start - b.start)
  return ({ at }) => {
    const near = spans[firstEndingAfter(spans, at.start)]
    return near === undefined || !overlaps(near, at)
  }
}

/** What the words before a list say of its items: «… ұйымдар … танылды: 1. «А»; 2. «Б»» are organisations. */
function listTypes(view: MentionView, read: readonly Read[]): (token: NameToken) => EntityType | null {
  const items: { at: Span<'repaired'>; type: EntityType }[] = []
  for (const list of view.layers.lists) {
    const type = leadType(list.lead, read)
    if (type !== null) for (const item of list.items) items.push({ at: item.at, type })
  }
  items.sort((a, b) => a.at.start - b.at.start)
  const spans = items.map(({ at }) => at)
  return (token) => {
    const i = firstEndingAfter(spans, token.start)
    const item = items[i]
    return item !== undefined && item.at.start <= token.start ? item.type : null
  }
}

const NAMED = new Set<EntityType>(['ORGANISATION', 'GPE', 'LOCATION', 'FACILITY', 'LAW', 'ART', 'PROJECT', 'EVENT', 'PRODUCT'])

function leadType(lead: string, read: readonly Read[]): EntityType | null {
  const grammars = new Set(read.map(({ speaker }) => speaker.grammar))
  for (const token of nameTokens(lead, { start: 0, end: lead.length })) {
    for (const grammar of grammars) {
      const head = token.shape === 'lower' ? grammar.head(token.lower) : null
      if (head?.plural === true && NAMED.has(head.type)) return head.type
    }
  }
  return null
}

function toMention({ at, type, confidence, why }: Proposal): SaidMention {
  return { at, type, confidence, why }
}
