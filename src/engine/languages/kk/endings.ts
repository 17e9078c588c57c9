import type { Ending } from './sounds.ts'

/**
 * Where a word stands after an ending: stem states `noun` and `verb`, then what may follow.
 * Nominal: plural, own1 (my, thy), ownP (our, your), own3 (his), attribute (-дағы), place (locative).
 * Verbal: voice, not, tense (takes the persons of the past), present, gerund (-ып), participle, wish (-ғы), deed (-дық).
 */
export type State =
  | 'noun'
  | 'verb'
  | 'plural'
  | 'own1'
  | 'ownP'
  | 'own3'
  | 'attribute'
  | 'place'
  | 'voice'
  | 'not'
  | 'tense'
  | 'present'
  | 'gerund'
  | 'participle'
  | 'wish'
  | 'deed'
  | 'end'

/**
 * Changes of a stem before an ending: `voicing` кітап → кітаб-ы, ауыз → ауз-ы; `drop` оқы → оқ-у, with voicing; `high` оқы → оқ-иды;
 * `yod` қой → қо-яды, қи → қи-яды; `glide` қой → қо-ю, ки → ки-ю; `lips` тап → та-уып.
 */
export type Joint = 'voicing' | 'drop' | 'high' | 'yod' | 'glide' | 'lips'

/** One ending: what it may follow, what it leads to, and its shapes by the sound before it. */
export interface EndingRule {
  readonly name: string
  readonly from: readonly State[]
  readonly to: State
  /** `sounds:shape` pairs; sounds v r l n z k as in `Ending`, C any consonant, * any; А Ы Қ Ғ stand for а/е, ы/і, қ/к, ғ/г. */
  readonly shapes: string
  /** What spelling did to the stem where the ending joined it. */
  readonly joint?: Joint
}

export const SOUND_CODES: Readonly<Record<string, readonly Ending[]>> = {
  v: ['vowel'],
  r: ['glide'],
  l: ['lateral'],
  n: ['nasal'],
  z: ['buzz'],
  k: ['voiceless'],
  C: ['glide', 'lateral', 'nasal', 'buzz', 'voiceless'],
  '*': ['vowel', 'glide', 'lateral', 'nasal', 'buzz', 'voiceless'],
}

const NAMES: readonly State[] = ['noun', 'plural', 'attribute', 'participle', 'deed']
const OWN: readonly State[] = ['own1', 'ownP', 'own3']
const STEMS: readonly State[] = ['verb', 'voice', 'not']
const ROOTS: readonly State[] = ['verb', 'voice']

const NOMINAL: readonly EndingRule[] = [
  { name: 'pl', from: ['noun', 'attribute', 'participle'], to: 'plural', shapes: 'vr:лАр lnz:дАр k:тАр' },
  { name: 'my', from: [...NAMES, 'wish'], to: 'own1', shapes: 'v:м C:Ым', joint: 'voicing' },
  { name: 'thy', from: [...NAMES, 'wish'], to: 'own1', shapes: 'v:ң C:Ың', joint: 'voicing' },
  { name: 'your', from: [...NAMES, 'wish'], to: 'ownP', shapes: 'v:ңЫз C:ЫңЫз', joint: 'voicing' },
  { name: 'our', from: [...NAMES, 'wish'], to: 'ownP', shapes: 'v:мЫз C:ЫмЫз', joint: 'voicing' },
  { name: 'his', from: [...NAMES, 'wish'], to: 'own3', shapes: 'v:сЫ C:Ы', joint: 'voicing' },
  { name: 'gen', from: [...NAMES, ...OWN], to: 'end', shapes: 'vn:нЫң rlz:дЫң k:тЫң' },
  { name: 'acc', from: [...NAMES, 'own1', 'ownP'], to: 'end', shapes: 'v:нЫ rlnz:дЫ k:тЫ' },
  { name: 'acc3', from: ['own3'], to: 'end', shapes: 'v:н' },
  { name: 'dat', from: [...NAMES, 'ownP'], to: 'end', shapes: 'vrlnz:ҒА k:ҚА' },
  { name: 'dat1', from: ['own1'], to: 'end', shapes: 'n:А' },
  { name: 'dat3', from: ['own3'], to: 'end', shapes: 'v:нА' },
  { name: 'loc', from: [...NAMES, 'own1', 'ownP'], to: 'place', shapes: 'vrlnz:дА k:тА' },
  { name: 'loc3', from: ['own3'], to: 'place', shapes: 'v:ндА' },
  { name: 'abl', from: [...NAMES, 'own1', 'ownP'], to: 'end', shapes: 'vrlz:дАн n:нАн k:тАн' },
  { name: 'abl3', from: ['own3'], to: 'end', shapes: 'v:нАн' },
  { name: 'ins', from: [...NAMES, ...OWN], to: 'end', shapes: 'vrln:мен z:бен k:пен' },
  { name: 'like', from: [...NAMES, 'own1', 'ownP'], to: 'end', shapes: 'vrlnz:дАй k:тАй' },
  { name: 'like3', from: ['own3'], to: 'end', shapes: 'v:ндАй' },
  { name: 'by3', from: ['own3'], to: 'end', shapes: 'v:ншА' },
  { name: 'at', from: ['place'], to: 'attribute', shapes: 'v:ҒЫ' },
  { name: 'whose', from: ['noun', 'plural', ...OWN], to: 'attribute', shapes: 'vn:нікі rlz:дікі k:тікі' },
  { name: 'more', from: ['noun'], to: 'end', shapes: 'v:рАҚ C:ЫрАҚ', joint: 'voicing' },
  { name: 'am', from: ['noun', 'participle', 'attribute', 'place', 'own1', 'own3'], to: 'end', shapes: 'vrln:мЫн z:бЫн k:пЫн' },
  { name: 'art', from: ['noun', 'participle', 'attribute', 'place'], to: 'end', shapes: '*:сЫң' },
  { name: 'are', from: ['participle', 'attribute', 'place'], to: 'end', shapes: '*:сЫз' },
  { name: 'we', from: ['noun', 'participle', 'attribute', 'place'], to: 'end', shapes: 'vrln:мЫз z:бЫз k:пЫз' },
  { name: 'ye', from: ['noun', 'participle', 'attribute', 'place'], to: 'end', shapes: '*:сЫңдАр *:сЫздАр' },
]

const VERBAL: readonly EndingRule[] = [
  { name: 'pass', from: ROOTS, to: 'voice', shapes: 'v:л rnzk:Ыл vl:Ын', joint: 'voicing' },
  { name: 'refl', from: ['verb'], to: 'voice', shapes: 'v:н C:Ын', joint: 'voicing' },
  { name: 'caus', from: ROOTS, to: 'voice', shapes: 'vrl:т rlnz:дЫр k:тЫр rlnz:ғЫз k:ҚЫз rlnz:гіз' },
  { name: 'recip', from: ['verb'], to: 'voice', shapes: 'v:с C:Ыс', joint: 'voicing' },
  { name: 'not', from: ROOTS, to: 'not', shapes: 'vrl:мА nz:бА k:пА' },
  { name: 'did', from: STEMS, to: 'tense', shapes: 'vrlnz:дЫ k:тЫ' },
  { name: 'if', from: STEMS, to: 'tense', shapes: '*:сА' },
  { name: 'i', from: ['tense'], to: 'end', shapes: 'v:м' },
  { name: 'thou', from: ['tense'], to: 'end', shapes: 'v:ң v:ңЫз' },
  { name: 'us', from: ['tense'], to: 'end', shapes: 'v:Қ' },
  { name: 'you', from: ['tense'], to: 'end', shapes: 'v:ңдАр v:ңЫздАр' },
  { name: 'done', from: STEMS, to: 'participle', shapes: 'vrlnz:ҒАн k:ҚАн' },
  { name: 'doing', from: STEMS, to: 'participle', shapes: 'v:йтЫн C:АтЫн', joint: 'voicing' },
  { name: 'doing', from: ROOTS, to: 'participle', shapes: 'v:итЫн', joint: 'high' },
  { name: 'doing', from: ROOTS, to: 'participle', shapes: 'r:ятЫн', joint: 'yod' },
  { name: 'would', from: ROOTS, to: 'participle', shapes: 'v:р C:Ар', joint: 'voicing' },
  { name: 'would', from: ROOTS, to: 'participle', shapes: 'r:яр', joint: 'yod' },
  { name: 'would', from: ['not'], to: 'participle', shapes: 'v:с' },
  { name: 'does', from: STEMS, to: 'present', shapes: 'v:й C:А', joint: 'voicing' },
  { name: 'does', from: ROOTS, to: 'present', shapes: 'v:и', joint: 'high' },
  { name: 'does', from: ROOTS, to: 'present', shapes: 'r:я', joint: 'yod' },
  { name: 'person', from: ['present'], to: 'end', shapes: '*:мЫн *:сЫң *:сЫз *:дЫ *:мЫз *:сЫңдАр *:сЫздАр' },
  { name: 'having', from: STEMS, to: 'gerund', shapes: 'v:п C:Ып', joint: 'voicing' },
  { name: 'having', from: ROOTS, to: 'gerund', shapes: 'k:уЫп', joint: 'lips' },
  { name: 'has', from: ['gerund'], to: 'end', shapes: 'k:пЫн k:сЫң k:сЫз k:тЫ k:пЫз' },
  { name: 'act', from: STEMS, to: 'participle', shapes: 'vC:у', joint: 'drop' },
  { name: 'act', from: ROOTS, to: 'participle', shapes: 'r:ю', joint: 'glide' },
  { name: 'since', from: STEMS, to: 'end', shapes: 'vrlnz:ҒАлЫ k:ҚАлЫ' },
  { name: 'until', from: STEMS, to: 'end', shapes: 'vrlnz:ҒАншА k:ҚАншА' },
  { name: 'without', from: ['not'], to: 'end', shapes: 'v:йыншА v:йіншА' },
  { name: 'let', from: STEMS, to: 'end', shapes: 'v:йЫн C:АйЫн v:йЫҚ C:АйЫҚ', joint: 'voicing' },
  { name: 'let', from: ROOTS, to: 'end', shapes: 'r:яйЫн r:яйЫҚ', joint: 'yod' },
  { name: 'shall', from: STEMS, to: 'end', shapes: '*:сЫн' },
  { name: 'do', from: STEMS, to: 'end', shapes: 'v:ңЫз C:ЫңЫз v:ңдАр C:ЫңдАр v:ңЫздАр C:ЫңЫздАр', joint: 'voicing' },
  { name: 'intent', from: STEMS, to: 'end', shapes: 'vrl:мАҚ nz:бАҚ k:пАҚ vrl:мАҚшЫ nz:бАҚшЫ k:пАҚшЫ' },
  { name: 'wish', from: STEMS, to: 'wish', shapes: 'vrlnz:ҒЫ k:ҚЫ' },
  { name: 'deed', from: ['participle'], to: 'deed', shapes: 'n:дЫҚ k:тЫҚ' },
]

/** Inflection of Kazakh nouns and verbs as it is taught: what may follow what. Derivation (-лық, -шы, -сыз, -лы) is not among it. */
export const ENDING_RULES: readonly EndingRule[] = [...NOMINAL, ...VERBAL]

/** States in which a word may end. */
export const FINAL: ReadonlySet<State> = new Set<State>([
  'noun',
  'verb',
  'plural',
  'own1',
  'ownP',
  'own3',
  'attribute',
  'place',
  'voice',
  'not',
  'tense',
  'present',
  'gerund',
  'participle',
  'deed',
  'end',
])
