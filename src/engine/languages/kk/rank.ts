import type { Reading } from './analyse.ts'

/**
 * What is known of Kazakh words: how often stems and endings were met. Keys: stems `nкітап`, `vбар`; steps `n>pl`, `pl>gen`, `gen>$`;
 * letters `nкі` (two before) and `nкіт` (the three), `^` at the start, `$` at the end.
 */
export interface Counts {
  readonly stems: Map<string, number>
  readonly totals: { n: number; v: number }
  readonly steps: Map<string, number>
  readonly leaving: Map<string, number>
  readonly letters: Map<string, number>
}

const STEM_BASE = 60
const STEM_DISCOUNT = 0.1
const WELL_MET = 0.5
const STEP_BASE = 0.3
const STEP_CHOICES = 25
const LETTER_BASE = 0.05
const LETTER_CHOICES = 42
const DERIVED = 0.2
const DERIVED_VERB = 0.03
const OFF_HARMONY = 5
const UNKNOWN_VERB = 6

/** Log probability of letters as a stem that was never met: a model of letter triples. */
function spellingScore(counts: Counts, kind: 'n' | 'v', stem: string): number {
  const text = `^^${stem}$`
  let score = 0
  for (let i = 2; i < text.length; i++) {
    const three = counts.letters.get(kind + text.slice(i - 2, i + 1)) ?? 0
    const two = counts.letters.get(kind + text.slice(i - 2, i)) ?? 0
    score += Math.log((three + LETTER_BASE) / (two + LETTER_BASE * LETTER_CHOICES))
  }
  return score
}

const DERIVATION =
  /^(.{2,}?)(?:лық|лік|дық|дік|тық|тік|шылық|шілік|шы|ші|лы|лі|сыз|сіз|шыл|шіл|дас|дес|тас|тес|лас|лес|хана|кер|гер|ушы|уші|ғыш|гіш|қыш|кіш)$/u

const VERB_DERIVATION = /^(.{3,}?)[лдт][ае](?:н|л|т|с|ндыр|ндір|стыр|стір)?$/u

/** Weight of a stem that was never met but is derived from one that was: «өндірістік», «экспортта-». */
function derivedWeight(stems: Counts['stems'], kind: 'n' | 'v', stem: string): number {
  const base = (kind === 'n' ? DERIVATION : VERB_DERIVATION).exec(stem)?.[1]
  if (base === undefined || !(stems.has(`n${base}`) || (kind === 'n' && stems.has(`v${base}`)))) return 0
  return kind === 'n' ? DERIVED : DERIVED_VERB
}

/**
 * Log probability of a reading: its stem (seen, or spelled anew by a Dirichlet process over letter triples; Goldwater et al. 2009)
 * times a Markov chain over its endings. Nearly all verbs are known, so an unknown one pays extra.
 */
export function scoreOf(counts: Counts, reading: Reading, spell = spellingScore): number {
  const kind = reading.kind === 'verb' ? 'v' : 'n'
  const { n, v } = counts.totals
  const met = counts.stems.get(kind + reading.stem) ?? 0
  const derived = met === 0 ? derivedWeight(counts.stems, kind, reading.stem) : 0
  const seen = Math.max(0, met - STEM_DISCOUNT) + derived
  const spelled = seen > WELL_MET ? 0 : STEM_BASE * Math.exp(spell(counts, kind, reading.stem))
  let score = Math.log((seen + spelled) / (n + v))
  if (kind === 'v' && met === 0 && derived === 0) score -= UNKNOWN_VERB
  if (reading.off) score -= OFF_HARMONY
  let last: string = kind
  for (let i = 0; i <= reading.endings.length; i++) {
    const next = reading.endings[i] ?? '$'
    score += Math.log(
      ((counts.steps.get(`${last}>${next}`) ?? 0) + STEP_BASE) / ((counts.leaving.get(last) ?? 0) + STEP_BASE * STEP_CHOICES),
    )
    last = next
  }
  return score
}

/** Remembers spelling scores of stems, for training, which asks for the same ones over and over. */
export function rememberedSpelling(): typeof spellingScore {
  const memory = new Map<string, number>()
  return (counts, kind, stem) => {
    let score = memory.get(kind + stem)
    if (score === undefined) {
      score = spellingScore(counts, kind, stem)
      memory.set(kind + stem, score)
    }
    return score
  }
}
