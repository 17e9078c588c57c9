import { ENDING_RULES, type EndingRule, FINAL, type Joint, SOUND_CODES, type State } from './endings.ts'
import { type Ending, endingOf, harmonyOf, hasVowel } from './sounds.ts'
import { DROPPED_VOWELS, HIGH_VERBS } from './stems.ts'

/** One reading of a word: its stem, what kind of stem it is, and the names of the endings from the stem outwards. */
export interface Reading {
  readonly stem: string
  readonly kind: 'noun' | 'verb'
  readonly endings: readonly string[]
  /** Code units of the word that each ending takes. */
  readonly lengths: readonly number[]
  /** Code units that all endings take. */
  readonly length: number
  /** True when a loan takes endings of the other harmony («паркі»). */
  readonly off: boolean
}

interface Shape {
  readonly rule: EndingRule
  readonly text: string
  readonly harmony: 'back' | 'front' | 'any'
  readonly after: ReadonlySet<Ending>
}

const BACK_LETTERS: Readonly<Record<string, string>> = { А: 'а', Ы: 'ы', Қ: 'қ', Ғ: 'ғ' }
const FRONT_LETTERS: Readonly<Record<string, string>> = { А: 'е', Ы: 'і', Қ: 'к', Ғ: 'г' }

function shapesOf(rule: EndingRule): Shape[] {
  return rule.shapes.split(' ').flatMap((pair): Shape[] => {
    const [codes = '', pattern = ''] = pair.split(':')
    const after = new Set([...codes].flatMap((code) => SOUND_CODES[code] ?? []))
    if (!/[АЫҚҒ]/u.test(pattern)) return [{ rule, text: pattern, harmony: 'any', after }]
    const write = (letters: Readonly<Record<string, string>>) => pattern.replace(/[АЫҚҒ]/gu, (letter) => letters[letter] ?? letter)
    return [
      { rule, text: write(BACK_LETTERS), harmony: 'back', after },
      { rule, text: write(FRONT_LETTERS), harmony: 'front', after },
    ]
  })
}

/** Shapes by the state they lead to and their last letter. */
const SHAPES: Readonly<Record<string, readonly Shape[]>> = Object.groupBy(
  ENDING_RULES.flatMap(shapesOf),
  (shape) => shape.rule.to + shape.text.at(-1),
) as Record<string, Shape[]>

const VOICED: Readonly<Record<string, string>> = { б: 'п', г: 'к', ғ: 'қ' }

function unvoiced(left: string): string[] {
  const voiceless = VOICED[left.at(-1) as string]
  const dropped = DROPPED_VOWELS.get(left)
  const lefts = voiceless === undefined ? [left] : [left.slice(0, -1) + voiceless]
  if (voiceless !== undefined && voiceless !== 'қ') lefts.push(left)
  if (dropped !== undefined) lefts.push(dropped)
  return lefts
}

function high(left: string): string[] {
  return [`${left}ы`, `${left}і`].filter((stem) => HIGH_VERBS.has(stem))
}

const JOINTS: Readonly<Record<Joint, (left: string) => string[]>> = {
  voicing: unvoiced,
  drop: (left) => [...unvoiced(left), ...high(left)],
  high,
  yod: (left) => [left.endsWith('и') ? left : `${left}й`],
  glide: (left) => [left.endsWith('и') ? left : `${left}й`],
  lips: (left) => [`${left}п`],
}

const LOAN = /[вфцчщэёьъ]|[кгд]$|[^аәеоөұүыіэяёию]{2}$/u
const MOST_READINGS = 96
const LONGEST_WORD = 48

/** Every way to read a lower-case Kazakh word as a stem with endings; the word itself without endings is always among them. */
export function readingsOf(word: string): Reading[] {
  const readings: Reading[] = []
  if (word.length > LONGEST_WORD) return [{ stem: word, kind: 'noun', endings: [], lengths: [], length: 0, off: false }]
  const peel = (left: string, state: State, endings: readonly string[], lengths: readonly number[], off: boolean): void => {
    if (readings.length >= MOST_READINGS) return
    if (state === 'noun' || state === 'verb') {
      if (endings.length === 0 || (left.length >= 2 && hasVowel(left)))
        readings.push({ stem: left, kind: state, endings, lengths, length: lengths.reduce((sum, each) => sum + each, 0), off })
      return
    }
    for (const shape of SHAPES[state + left.at(-1)] ?? []) {
      if (left.length - shape.text.length < 1 || !left.endsWith(shape.text)) continue
      const rest = left.slice(0, -shape.text.length)
      const joint = shape.rule.joint
      for (const stem of joint === undefined ? [rest] : JOINTS[joint](rest)) {
        if (!shape.after.has(endingOf(stem))) continue
        const harmony = harmonyOf(stem)
        const odd = shape.harmony !== 'any' && harmony !== 'any' && harmony !== shape.harmony
        for (const from of shape.rule.from) {
          if (odd && (from !== 'noun' || !LOAN.test(stem))) continue
          peel(stem, from, [shape.rule.name, ...endings], [shape.text.length, ...lengths], off || odd)
        }
      }
    }
  }
  for (const state of FINAL) peel(word, state, [], [], false)
  return readings
}
