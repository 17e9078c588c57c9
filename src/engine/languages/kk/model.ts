import { readingsOf } from './analyse.ts'
import { DICTIONARY_STEMS } from './data-dictionary.ts'
import { STEM_COUNTS } from './data-stems.ts'
import { LETTER_COUNTS, STEP_COUNTS } from './data-weights.ts'
import type { Counts } from './rank.ts'

const IN_DICTIONARY = 0.7

/** Forms that training took for stems. */
const NO_STEMS =
  'анам балам қызым жаным өмірім алдым жобам қолым сөзім көзің мерейтойларда әрқайсысынан алдынан алдына астында процесіне сенімде съезде суретте берме кәсіпорны'
/** Stems that news and encyclopedias seldom name, as often as people do. */
const HOMELY = 'аға іні апа әже қарындас сіңлі'
const OFTEN = 64

function* entriesOf(data: string): Iterable<readonly [string, number]> {
  for (const line of data.trim().split('\n')) {
    const colon = line.indexOf(':')
    const count = 2 ** (Number(line.slice(0, colon)) / 2)
    for (const key of line.slice(colon + 1).split(' ')) yield [key, count]
  }
}

const add = (map: Map<string, number>, key: string, count: number): void => void map.set(key, (map.get(key) ?? 0) + count)

function load(): Counts {
  const counts: Counts = { stems: new Map(), totals: { n: 1, v: 1 }, steps: new Map(), leaving: new Map(), letters: new Map() }
  for (const key of DICTIONARY_STEMS.trim().split(' ')) counts.stems.set(key, IN_DICTIONARY)
  for (const [key, count] of entriesOf(STEM_COUNTS)) counts.stems.set(key, count)
  for (const form of NO_STEMS.split(' ')) counts.stems.delete(`n${form}`)
  for (const stem of HOMELY.split(' ')) counts.stems.set(`n${stem}`, OFTEN)
  for (const [key, count] of counts.stems) counts.totals[key[0] as 'n' | 'v'] += count
  for (const [key, count] of entriesOf(STEP_COUNTS)) {
    counts.steps.set(key, count)
    add(counts.leaving, key.slice(0, key.indexOf('>')), count)
  }
  for (const [key, count] of entriesOf(LETTER_COUNTS)) {
    counts.letters.set(key, count)
    add(counts.letters, key.slice(0, 3), count)
  }
  return counts
}

let loaded: Counts | undefined

/** What training learned of Kazakh stems and endings; read at the first call. */
export function kazakhCounts(): Counts {
  loaded ??= load()
  return loaded
}

/** True when a noun or verb stem was met or is in the dictionary. */
export function isKnownStem(kind: 'n' | 'v', stem: string): boolean {
  return kazakhCounts().stems.has(kind + stem)
}

/** Passives and causatives that mean something else than their verb. */
const LEXICAL = new Set(
  'атал санал жетіл ойлан үйлен пайдалан байлан жеңіл айрыл құтыл тырыл төгіл ұмтыл қайырыл шұғыл үңіл бұрыл түңіл егіл'.split(' '),
)

/** The verb of a passive in -л/-ыл (айтыл → айт) or, for longer verbs, of a causative in -тыр/-дыр; itself when it is neither. */
export function plainVerb(verb: string): string {
  if (verb.length <= 3 || LEXICAL.has(verb)) return verb
  const { stems } = kazakhCounts()
  let base = verb
  let most = 0
  for (const { stem, kind, endings } of readingsOf(verb)) {
    if (kind !== 'verb' || endings.length !== 1) continue
    const passive = endings[0] === 'pass' || (endings[0] === 'refl' && (/л[ае]н$/u.test(verb) || verb === 'қабылдан'))
    const causative = endings[0] === 'caus' && stem.length > 4 && /[тд][ыі]р$/u.test(verb)
    const count = stems.get(`v${stem}`) ?? 0
    if ((passive || causative) && count > most) [base, most] = [stem, count]
  }
  return base === verb ? verb : plainVerb(base)
}
