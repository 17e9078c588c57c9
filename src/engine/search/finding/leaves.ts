import type { TermMaker } from '../../contracts/search.ts'
import { touches } from '../index/facts.ts'
import { entityKey, formKey, typeKey } from '../index/flex.ts'
import { type IndexState, nameKey } from '../index/state.ts'
import { formOf, type Tokens } from '../index/tokens.ts'
import type { FieldNode, LeafNode, NearNode, PhraseNode, QueryProblem, WordNode } from '../query/ast.ts'
import { readDates, typesOf } from '../query/fields.ts'
import { findFullText, quoted } from './full-text.ts'
import { type Leaf, type Place, placesNear, placesOfPhrase, placesOfWords, wantedWords } from './leaf.ts'
import { fitsPattern, near } from './spelling.ts'
import { termsOfWord } from './terms-of.ts'

/** What answering a leaf needs. */
export interface Finding {
  readonly state: IndexState
  readonly maker: TermMaker
  readonly problems: QueryProblem[]
}

const NO_WORDS: ReadonlySet<number> = new Set()
/** Forms that a pattern or a misspelt word stands for at most. */
const MOST_FORMS = 1_000

/** Answers a leaf of a query; `within`, when given, says which documents matter, so that costly leaves look at no other. */
export function answerLeaf(finding: Finding, node: LeafNode, within: Uint8Array | null): Leaf {
  switch (node.kind) {
    case 'word':
      return answerWord(finding, node)
    case 'phrase':
      return answerPhrase(finding, node, within)
    case 'near':
      return answerNear(finding, node, within)
    case 'field':
      return answerField(finding, node)
  }
}

function leafOf(node: LeafNode, counts: Uint16Array, rest: Partial<Leaf> & Pick<Leaf, 'find'>): Leaf {
  return { node, counts, places: 'words', counted: true, words: NO_WORDS, forms: [], ...rest }
}

function answerWord(finding: Finding, node: WordNode): Leaf {
  const { state, maker } = finding
  const form = formOf(node.text)
  if (node.mode.kind === 'any') {
    const terms = termsOfWord(maker, node.text)
    const entries = state.words.ofTerms(terms)
    const words = new Set(entries.map((entry) => entry.id))
    return leafOf(node, sumOfTerms(state, terms), {
      find: (tokens) => placesOfWords(tokens, words),
      words,
      sameForm: () => state.postings.find(formKey(form), state.documents.length),
      forms: [...new Set(entries.map((entry) => entry.form))],
    })
  }
  if (node.mode.kind === 'form') return formsLeaf(finding, node, [form])
  if (node.mode.kind === 'fuzzy') {
    return formsLeaf(
      finding,
      node,
      near(state.words.forms(), form, node.mode.distance).map((one) => one.word),
    )
  }
  const beginning = /^([^*?]+)\*$/u.exec(form)?.[1]
  if (beginning !== undefined) return beginningLeaf(state, node, beginning)
  return formsLeaf(
    finding,
    node,
    [...state.words.forms()].filter((one) => fitsPattern(one, form)),
  )
}

/** A leaf that is any of these forms. */
function formsLeaf({ state, problems }: Finding, node: WordNode, forms: readonly string[]): Leaf {
  if (forms.length > MOST_FORMS) {
    const message = `«${node.text}» stands for ${forms.length} forms; the first ${MOST_FORMS} were looked for.`
    problems.push({ message, start: node.start, end: node.end })
  }
  const chosen = forms.slice(0, MOST_FORMS)
  const words = new Set(chosen.flatMap((form) => state.words.ofForm(form).map((entry) => entry.id)))
  return leafOf(node, sumOfTerms(state, chosen.map(formKey)), { find: (tokens) => placesOfWords(tokens, words), words, forms: chosen })
}

/** A leaf that is every form with this beginning. */
function beginningLeaf(state: IndexState, node: WordNode, beginning: string): Leaf {
  const words = idsFrom(state, beginning)
  const counts = onlyLive(state, state.postings.findBeginning(formKey(beginning), state.documents.length))
  return leafOf(node, counts, { find: (tokens) => placesOfWords(tokens, words), words, forms: formsFrom(state, beginning) })
}

/** Beginning and end of the range of forms that begin so. */
function rangeOf(prefix: string): readonly [string, string] {
  return [prefix, `${prefix}\u{10FFFF}`]
}

function formsFrom(state: IndexState, prefix: string): string[] {
  const rows = state.prepare('SELECT DISTINCT form FROM search_word WHERE form >= ? AND form < ?').all(...rangeOf(prefix)) as {
    form: string
  }[]
  return rows.map((row) => row.form)
}

function idsFrom(state: IndexState, prefix: string): Set<number> {
  const rows = state.prepare('SELECT id FROM search_word WHERE form >= ? AND form < ?').all(...rangeOf(prefix)) as { id: number }[]
  return new Set(rows.map((row) => row.id))
}

function sumOfTerms(state: IndexState, keys: readonly string[]): Uint16Array {
  const size = state.documents.length
  const [first, ...others] = keys.map((key) => state.postings.find(key, size))
  const sum = first ?? new Uint16Array(size)
  for (const other of others) for (let no = 0; no < size; no++) sum[no] = Math.min(65_535, (sum[no] as number) + (other[no] as number))
  return onlyLive(state, sum)
}

/** Forgets documents that are no longer there; closed shards still name them. */
function onlyLive(state: IndexState, counts: Uint16Array): Uint16Array {
  for (let no = 0; no < counts.length; no++) if (!state.documents[no]) counts[no] = 0
  return counts
}

function presence(state: IndexState, numbers: readonly number[]): Uint16Array {
  const counts = new Uint16Array(state.documents.length)
  for (const no of numbers) if (state.documents[no]) counts[no] = 1
  return counts
}

function answerPhrase(finding: Finding, node: PhraseNode, within: Uint8Array | null): Leaf {
  const { state } = finding
  const forms = node.words.map(formOf)
  const words = forms.map((form, i) =>
    node.open && i === forms.length - 1 ? idsFrom(state, form) : new Set(state.words.ofForm(form).map((entry) => entry.id)),
  )
  const find: Leaf['find'] = (tokens) => placesOfPhrase(tokens, words, node.breaks)
  if (!node.breaks.includes(true)) {
    const found = findFullText(state.prepare, `forms : ${quoted(forms)}${node.open ? ' *' : ''}`)
    return leafOf(node, presence(state, found), { counted: false, find, forms: [] })
  }
  const every = forms.map((form, i) => `${quoted([form])}${node.open && i === forms.length - 1 ? ' *' : ''}`).join(' AND ')
  return verified(state, node, findFullText(state.prepare, `forms : (${every})`), within, find)
}

/** Looks into each document, where the full-text table can only say which it may be. */
function verified(
  state: IndexState,
  node: LeafNode,
  candidates: readonly number[],
  within: Uint8Array | null,
  find: Leaf['find'],
  count = (tokens: Tokens): number => find(tokens, NO_MARKS).length,
): Leaf {
  const counts = new Uint16Array(state.documents.length)
  const open = candidates.filter((no) => state.documents[no] && within?.[no] !== 0)
  for (const [no, tokens] of state.tokensOfMany(open)) counts[no] = Math.min(65_535, count(tokens))
  return leafOf(node, counts, { find })
}

const NO_MARKS = { mentions: [], types: [], dates: [] }
/** Combinations of terms that are asked of the full-text table at most. */
const MOST_COMBINATIONS = 16
/** A word with hyphens takes at most so many places in the column of terms. */
const PARTS = 4

function answerNear(finding: Finding, node: NearNode, within: Uint8Array | null): Leaf {
  const { state, maker } = finding
  const terms = node.words.map((word) => termsOfWord(maker, word))
  const words = terms.map((some) => new Set(state.words.ofTerms(some).map((entry) => entry.id)))
  const wanted = wantedWords(words)
  const width = (node.distance + node.words.length) * PARTS
  const combinations = terms.reduce((count, some) => count * some.length, 1)
  const query =
    combinations <= MOST_COMBINATIONS
      ? product(terms)
          .map((some) => `terms : NEAR(${some.map((term) => quoted([term])).join(' ')}, ${width})`)
          .join(' OR ')
      : `terms : (${terms.map((some) => `(${some.map((term) => quoted([term])).join(' OR ')})`).join(' AND ')})`
  const find: Leaf['find'] = (tokens) => placesNear(tokens, wanted, words.length, node.distance).flat()
  const count = (tokens: Tokens): number => placesNear(tokens, wanted, words.length, node.distance).length
  return verified(state, node, findFullText(state.prepare, query), within, find, count)
}

function product(lists: readonly (readonly string[])[]): string[][] {
  return lists.reduce<string[][]>((found, list) => found.flatMap((one) => list.map((item) => [...one, item])), [[]])
}

function answerField(finding: Finding, node: FieldNode): Leaf {
  const { state, maker } = finding
  switch (node.field) {
    case 'type': {
      const types = typesOf(node.value)
      return leafOf(node, sumOfTerms(state, types.map(typeKey)), {
        places: 'marks',
        find: (_tokens, marks) => mentionPlaces(marks.mentions, (_entity, type) => types.includes(marks.types[type] as string)),
      })
    }
    case 'entity': {
      const entities = new Set(entitiesNamed(state, maker, node.value))
      return leafOf(node, sumOfTerms(state, [...entities].map(entityKey)), {
        places: 'marks',
        find: (_tokens, marks) => mentionPlaces(marks.mentions, (entity) => entities.has(entity)),
      })
    }
    case 'date':
      return answerDate(state, node)
    case 'lang':
      return answerFact(state, node, (document) => document.language === node.value.toLowerCase())
    case 'format':
      return answerFact(state, node, (document) => document.format === node.value.toLowerCase())
    case 'name': {
      const pattern = node.value.normalize('NFC').toLowerCase()
      const whole = /[*?]/u.test(pattern) ? pattern : `*${pattern}*`
      return answerFact(state, node, (document) => fitsPattern(document.name.normalize('NFC').toLowerCase(), whole))
    }
  }
}

type Known = NonNullable<IndexState['documents'][number]>

function answerFact(state: IndexState, node: FieldNode, fits: (document: Known) => boolean): Leaf {
  const counts = new Uint16Array(state.documents.length)
  state.documents.forEach((document, no) => {
    if (document && fits(document)) counts[no] = 1
  })
  return leafOf(node, counts, { places: 'none', find: () => [] })
}

function answerDate(state: IndexState, node: FieldNode): Leaf {
  const wanted = readDates(node.value) ?? { min: 0, max: 0 }
  const counts = new Uint16Array(state.documents.length)
  for (const document of state.documents) {
    if (!document) continue
    const { dates } = document
    for (let i = 0; i < dates.length; i += 2) {
      if (touches(dates[i] as number | null, dates[i + 1] as number | null, wanted.min, wanted.max))
        counts[document.no] = (counts[document.no] as number) + 1
    }
  }
  const find: Leaf['find'] = (_tokens, { dates }) => {
    const places: Place[] = []
    for (let i = 0; i < dates.length; i += 4) {
      if (touches(dates[i] as number | null, dates[i + 1] as number | null, wanted.min, wanted.max))
        places.push([dates[i + 2] as number, dates[i + 3] as number])
    }
    return places
  }
  return leafOf(node, counts, { places: 'marks', find })
}

function mentionPlaces(mentions: readonly number[], wanted: (entity: number, type: number) => boolean): Place[] {
  const places: Place[] = []
  for (let i = 0; i < mentions.length; i += 4) {
    if (wanted(mentions[i] as number, mentions[i + 1] as number)) places.push([mentions[i + 2] as number, mentions[i + 3] as number])
  }
  return places
}

const LANGUAGES = ['kk', 'ru', 'en', 'und'] as const

/** Numbers of the entities that have this name, in any form of its words. */
export function entitiesNamed(state: IndexState, maker: TermMaker, name: string): number[] {
  const keys = LANGUAGES.map((language) => nameKey(maker.terms(name, language).map((token) => token.term)))
  keys.push(nameKey(maker.terms(name, 'und').map((token) => formOf(name.slice(token.start, token.end)))))
  const rows = state
    .prepare('SELECT DISTINCT entity FROM search_name WHERE key IN (SELECT value FROM json_each(?))')
    .all(JSON.stringify([...new Set(keys)])) as { entity: number }[]
  return rows.map((row) => row.entity)
}
