import { formKey } from '../index/flex.ts'
import type { IndexState } from '../index/state.ts'
import { formOf } from '../index/tokens.ts'
import type { WordEntry } from '../index/words.ts'
import type { WordNode } from '../query/ast.ts'
import { problemOf } from '../query/problems.ts'
import { countBeginning, countTerms, leafOf } from './counts.ts'
import type { Finding } from './finding.ts'
import { type Leaf, placesOfWords } from './leaf.ts'
import { fitsPattern, near } from './spelling.ts'
import { termsOfWord } from './terms-of.ts'

/** Forms that a pattern or a misspelt word stands for at most. */
const MOST_FORMS = 1_000

/** Answers a word in any form, this form only, a pattern, or a word with wrong letters. */
export function answerWord(finding: Finding, node: WordNode): Leaf {
  const { state, maker } = finding
  const form = formOf(node.text)
  if (node.mode.kind === 'any') {
    const entries = entriesOfWord(finding, node.text)
    const words = new Set(entries.map((entry) => entry.id))
    const keys = keepsApart(finding) ? entries.map((entry) => entry.key) : termsOfWord(maker, node.text)
    return leafOf(node, countTerms(state, [...new Set(keys)]), {
      find: (tokens) => placesOfWords(tokens, words),
      words,
      sameForm: () => countTerms(state, keysOf(state, form)),
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

/** True where ways of writing are kept apart. */
function keepsApart({ spelling }: Finding): boolean {
  return spelling.letters === false || spelling.latin === false || spelling.yo === false
}

/** The words of the index that are forms of a word, in any way of writing it that the query does not keep apart. */
export function entriesOfWord(finding: Finding, word: string): readonly WordEntry[] {
  const { state, maker, spelling } = finding
  const entries = state.words.ofTerms(termsOfWord(maker, word))
  if (!keepsApart(finding)) return entries
  const own = new Set(termsOfWord(maker, word, spelling))
  return entries.filter(({ form }) => termsOfWord(maker, form, spelling).some((term) => own.has(term)))
}

/** A leaf that is any of these forms. */
function formsLeaf({ state, problems }: Finding, node: WordNode, forms: readonly string[]): Leaf {
  if (forms.length > MOST_FORMS) {
    problems.push(problemOf('many-forms', node, { text: node.text, forms: forms.length, most: MOST_FORMS }))
  }
  const chosen = forms.slice(0, MOST_FORMS)
  const entries = chosen.flatMap(state.words.ofForm)
  const words = new Set(entries.map((entry) => entry.id))
  const counts = countTerms(
    state,
    entries.map((entry) => entry.key),
  )
  return leafOf(node, counts, { find: (tokens) => placesOfWords(tokens, words), words, forms: chosen })
}

/** What words that read so are filed under. */
export function keysOf(state: IndexState, form: string): string[] {
  return state.words.ofForm(form).map((entry) => entry.key)
}

/** A leaf that is every form with this beginning. */
function beginningLeaf(state: IndexState, node: WordNode, beginning: string): Leaf {
  const entries = entriesFrom(state, beginning)
  const words = new Set(entries.map((entry) => entry.id))
  const counts = countBeginning(state, formKey(beginning))
  const forms = [...new Set(entries.map((entry) => entry.form))]
  return leafOf(node, counts, { find: (tokens) => placesOfWords(tokens, words), words, forms })
}

/** Beginning and end of the range of forms that begin so. */
function rangeOf(prefix: string): readonly [string, string] {
  return [prefix, `${prefix}\u{10FFFF}`]
}

function entriesFrom(state: IndexState, prefix: string): { id: number; form: string }[] {
  return state.prepare('SELECT id, form FROM search_word WHERE form >= ? AND form < ?').all(...rangeOf(prefix)) as {
    id: number
    form: string
  }[]
}

/** Ids of all words whose form begins so. */
export function idsFrom(state: IndexState, prefix: string): Set<number> {
  return new Set(entriesFrom(state, prefix).map((entry) => entry.id))
}
