import type { LanguageCode } from '../../model/annotation.ts'
import { wordsOf } from '../../model/words.ts'
import { formOf } from '../index/tokens.ts'
import type { LeafNode, QueryNode, WordNode } from '../query/ast.ts'
import { positiveLeaves, printQuery, replaceLeaf } from '../query/ast.ts'
import { evaluate } from './evaluate.ts'
import type { Finding } from './finding.ts'
import type { Leaf } from './leaf.ts'
import { documentsOf } from './rank.ts'
import { near } from './spelling.ts'
import { saidIn, translationsOf } from './translations.ts'

/** Suggestions made at most, and near spellings that are weighed for each word. */
const MOST = 5
const WEIGHED = 20
const LANGUAGES: readonly LanguageCode[] = ['kk', 'ru', 'en']
/** Ways of saying a word that are suggested at most. */
const MOST_TRANSLATIONS = 3

/** Queries to try when nothing was found: words that the library does not know said in another language, replaced by near ones, or left out. */
export function suggest(finding: Finding, root: QueryNode, leaves: readonly Leaf[]): string[] {
  const unknown = leaves
    .filter((leaf): leaf is Leaf & { node: WordNode } => leaf.node.kind === 'word' && leaf.counts.every((count) => count === 0))
    .slice(0, MOST)
  const suggestions = unknown.length === 0 ? [] : inOneLanguage(finding, root)
  for (const { node } of unknown) suggestions.push(...inOtherWords(finding, root, node))
  for (const { node } of unknown) {
    for (const word of nearWords(finding, formOf(node.text)))
      suggestions.push(printQuery(replaceLeaf(root, node, { ...node, text: word, mode: { kind: 'any' } })))
  }
  if (root.kind === 'and' && root.of.length > 1) {
    const rarest = leaves.filter((leaf) => leaf.places === 'words').sort((a, b) => found(a) - found(b))[0]
    const rest = rarest ? replaceLeaf(root, rarest.node, null) : root
    if (positiveLeaves(rest).length > 0 && rest !== root && finds(finding, rest)) suggestions.push(printQuery(rest))
  }
  return [...new Set(suggestions)].filter((one) => one !== '').slice(0, MOST)
}

/** A query of a few words as each language says it, where that finds something. */
function inOneLanguage(finding: Finding, root: QueryNode): string[] {
  const words = positiveLeaves(root)
    .filter((leaf) => leaf.kind === 'word')
    .filter(isPlain)
  if (words.length < 2 || words.length > MOST) return []
  return LANGUAGES.flatMap((language) => {
    let other = root
    for (const node of words) {
      const text = saidIn(finding.maker, node.text, language)
      if (text === undefined) return []
      other = replaceLeaf(other, node, saying(text, node))
    }
    return finds(finding, other) ? [printQuery(other)] : []
  })
}

function isPlain({ mode }: WordNode): boolean {
  return mode.kind === 'any' || mode.kind === 'form'
}

/** The query with a word as other languages say it, where that finds something. */
function inOtherWords(finding: Finding, root: QueryNode, node: WordNode): string[] {
  if (!isPlain(node)) return []
  const others = translationsOf(finding.maker, node.text).map((text) => replaceLeaf(root, node, saying(text, node)))
  return others
    .filter((other) => finds(finding, other))
    .slice(0, MOST_TRANSLATIONS)
    .map(printQuery)
}

function finds(finding: Finding, root: QueryNode): boolean {
  return evaluate({ ...finding, problems: [] }, root).found.includes(1)
}

/** A word, or words next to each other. */
function saying(text: string, { start, end }: WordNode): LeafNode {
  const words = wordsOf(text).map((one) => one.text)
  if (words.length === 1) return { kind: 'word', text: words[0] as string, mode: { kind: 'any' }, start, end }
  return { kind: 'phrase', words, breaks: words.slice(1).map(() => false), open: false, start, end }
}

function found(leaf: Leaf): number {
  return documentsOf(leaf.counts)
}

/** Words of the library that differ least from this one, of equals the most frequent; two letters off only where nothing is nearer. */
function nearWords({ state }: Finding, form: string): string[] {
  const forms = state.words.forms()
  const close = near(forms, form, 1).filter((one) => one.distance > 0)
  const found = close.length > 0 || form.length < 5 ? close : near(alike(forms, form), form, 2)
  return found
    .slice(0, WEIGHED)
    .map((one) => ({ ...one, count: state.countForm(one.word) }))
    .filter((one) => one.count > 0)
    .sort((a, b) => a.distance - b.distance || b.count - a.count)
    .slice(0, 3)
    .map((one) => one.word)
}

/** The forms that begin or end like this one: two wrong letters seldom stand at both ends. */
function* alike(forms: ReadonlySet<string>, form: string): Generator<string> {
  const head = form.slice(0, 2)
  const tail = form.slice(-2)
  for (const other of forms) if (other.startsWith(head) || other.endsWith(tail)) yield other
}
