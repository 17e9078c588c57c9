import { formKey } from '../index/flex.ts'
import { type AskedTerm, placeIn, type Stands, whoseIn } from '../index/standing.ts'
import type { IndexState } from '../index/state.ts'
import { formOf, partIn, positionIn, SENTENCE_GAP, type Tokens } from '../index/tokens.ts'
import type { NearNode, PhraseNode } from '../query/ast.ts'
import { countBeginning, countTerms, leafOf } from './counts.ts'
import type { Finding, Found } from './finding.ts'
import { type Leaf, placesNear, placesOfPhrase, type WantedWords, wantedWords } from './leaf.ts'
import { entriesOfWord, idsFrom, keysOf } from './word-leaves.ts'

/** Answers forms next to each other. */
export function answerPhrase(finding: Finding, node: PhraseNode, within: Found | null): Leaf {
  const { state } = finding
  const forms = node.words.map(formOf)
  const last = forms.length - 1
  const words = forms.map((form, i) =>
    node.open && i === last ? idsFrom(state, form) : new Set(state.words.ofForm(form).map((entry) => entry.id)),
  )
  const keys = forms.map((form) => keysOf(state, form))
  const single = forms.map((form, i) =>
    node.open && i === last ? countBeginning(state, formKey(form)) : countTerms(state, keys[i] as string[]),
  )
  const find: Leaf['find'] = (tokens) => placesOfPhrase(tokens, words, node.breaks)
  if (last === 0) return leafOf(node, single[0] as Uint16Array, { find })
  // Words are numbered from the last, so that of one place the later word comes first.
  const asked = forms.flatMap((form, i): AskedTerm[] =>
    node.open && i === last
      ? [{ key: formKey(form), begins: true, whose: 0 }]
      : (keys[i] as string[]).map((key) => ({ key, begins: false, whose: last - i })),
  )
  const counts = countStanding(state, asked, heldByAll(state, single, within), (stands) => timesOfPhrase(stands, node.breaks))
  return leafOf(node, counts, { find })
}

/** How often whole words stand one after another; `breaks` says where a sentence may end between two. */
function timesOfPhrase(stands: Stands, breaks: readonly boolean[]): number {
  const reached: number[] = []
  let times = 0
  for (const stand of stands) {
    if (partIn(placeIn(stand)) > 0) continue
    const position = positionIn(placeIn(stand))
    const word = breaks.length - whoseIn(stand)
    const before = word === 0 ? position : (reached[word - 1] ?? Number.NEGATIVE_INFINITY) + 1
    if (before !== position && !(breaks[word - 1] && before + SENTENCE_GAP === position)) continue
    reached[word] = position
    if (word === breaks.length) times++
  }
  return times
}

/** Answers words near each other in one sentence. */
export function answerNear(finding: Finding, node: NearNode, within: Found | null): Leaf {
  const { state } = finding
  const entries = node.words.map((word) => entriesOfWord(finding, word))
  const wanted = wantedWords(entries.map((some) => new Set(some.map((entry) => entry.id))))
  const single = entries.map((some) => countTerms(state, [...new Set(some.map((entry) => entry.key))]))
  const all = [...new Map(entries.flat().map((entry) => [entry.id, entry])).values()]
  const asked = all.map(({ key }, whose) => ({ key, begins: false, whose }))
  const ids = all.map((entry) => entry.id)
  const counts = countStanding(state, asked, heldByAll(state, single, within), nearCounter(ids, wanted, node))
  return leafOf(node, counts, { find: (tokens) => placesNear(tokens, wanted, node.words.length, node.distance).flat() })
}

/** Counts stretches that hold all words, in tokens made of nothing but these words. */
function nearCounter(ids: readonly number[], wanted: WantedWords, { words, distance }: NearNode): (stands: Stands) => number {
  const widest = words.length + distance
  let none = new Int32Array(0)
  return (stands) => {
    const count = stands.length
    const positions = new Int32Array(count)
    let close = false
    for (let i = 0; i < count; i++) {
      positions[i] = positionIn(placeIn(stands[i] as number))
      if (i > 0 && (positions[i] as number) - (positions[i - 1] as number) < widest) close = true
    }
    if (!close) return 0
    if (none.length < count) none = new Int32Array(2 * count)
    const found = new Int32Array(count)
    for (let i = 0; i < count; i++) found[i] = ids[whoseIn(stands[i] as number)] as number
    const tokens: Tokens = { count, positions, words: found, starts: none, ends: none, sentences: none }
    return placesNear(tokens, wanted, words.length, distance).length
  }
}

/** 1 for each document that holds every word and is looked at. */
function heldByAll(state: IndexState, words: readonly Uint16Array[], within: Found | null): Uint8Array {
  const held = new Uint8Array(state.documents.length)
  for (let no = 0; no < held.length; no++) if (within?.[no] !== 0 && words.every((counts) => counts[no] !== 0)) held[no] = 1
  return held
}

const MOST = 65_535

function countStanding(state: IndexState, asked: readonly AskedTerm[], wanted: Uint8Array, count: (stands: Stands) => number): Uint16Array {
  const counts = new Uint16Array(state.documents.length)
  if (wanted.includes(1)) {
    state.postings.standing(asked, wanted, (document, stands) => {
      counts[document] = Math.min(MOST, count(stands))
    })
  }
  return counts
}
