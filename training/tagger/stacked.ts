import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { englishNames } from '../../src/engine/languages/en/names.ts'
import { russianNames } from '../../src/engine/languages/ru/names.ts'
import type { Lore } from '../../src/engine/tagging/lore.ts'
import { grammarLore } from '../../src/engine/tagging/lore-grammar.ts'
import { spansOf } from '../../src/engine/tagging/score.ts'
import { randomNumbers } from './augment.ts'
import { augmentEnglish } from './augment-english.ts'
import { type Corpus, readColumns, readFactRuEval } from './corpora.ts'
import { dump, type Tagged } from './dump.ts'
import { pack } from './pack.ts'
import { ruleHints } from './rules.ts'

const DATA = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../shared/data')
const FOLDS = 5
const ALWAYS = 99
const COPY = 100

/** What a tagger that knows the rules' answers is trained on: sentences with hints, and the fold of each. */
export interface StackedMaterial {
  readonly lore: Lore
  readonly sentences: readonly Tagged[]
  readonly folds: readonly number[]
}

export function russianMaterial(): StackedMaterial {
  return materialOf(grammarLore({ ...russianNames, code: 'ru' }), [readFactRuEval(path.join(DATA, 'russian/factrueval-devset'))], () => [])
}

export function englishMaterial(): StackedMaterial {
  const at = (name: string): string => path.join(DATA, 'english', name)
  return materialOf(
    grammarLore({ ...englishNames, code: 'en' }),
    [
      readColumns(at('en_ewt-ud-dev.iob2'), 1, 2),
      readColumns(at('wikigold-CC-BY-4.0/CONLL-format/data/wikigold.conll.txt'), 0, 1),
      namedOnly(readColumns(at('wnut17train.conll'), 0, 1)),
      namedOnly(readColumns(at('emerging.dev.conll'), 0, 1)),
    ],
    augmentEnglish,
  )
}

/** Sentences of social media that name nothing are many and teach little. */
function namedOnly({ sentences, documents }: Corpus): Corpus {
  const named = sentences.flatMap(({ tags }, i) => (tags.some((tag) => tag !== 'O') ? [i] : []))
  return { sentences: named.map((i) => sentences[i] as Tagged), documents: named.map((i) => documents[i] as string) }
}

type Change = (sentences: readonly Tagged[], random: () => number) => (Tagged | undefined)[]

/** The first corpus is cut into folds by document, the others are never held out; a changed copy goes with its sentence. */
function materialOf(lore: Lore, corpora: readonly Corpus[], change: Change): StackedMaterial {
  const documents = [...new Set(corpora[0]?.documents)]
  const sentences: Tagged[] = []
  const folds: number[] = []
  for (const [k, corpus] of corpora.entries()) {
    const own = hinted(corpus.sentences, lore).map((sentence) => ({ ...sentence, tags: withPlaces(sentence, lore) }))
    const fold = corpus.documents.map((name) => (k === 0 ? documents.indexOf(name) % FOLDS : ALWAYS))
    sentences.push(...own)
    folds.push(...fold)
    const copies = change(own, randomNumbers(k + 1)).flatMap((copy, i) => (copy === undefined ? [] : [{ copy, fold: fold[i] as number }]))
    sentences.push(
      ...hinted(
        copies.map(({ copy }) => copy),
        lore,
      ),
    )
    folds.push(...copies.map((one) => one.fold + COPY))
  }
  return { lore, sentences, folds }
}

function hinted(sentences: readonly Tagged[], lore: Lore): (Tagged & { readonly hints: readonly string[] })[] {
  const hints = ruleHints(
    sentences.map(({ tokens }) => tokens),
    lore.language,
  )
  return sentences.map(({ tokens, tags }, i) => ({ tokens, tags, hints: hints[i] as string[] }))
}

/** Places of the corpora told apart as Belgi does: by the rules' word, by the head noun; a country, region or town where neither says. */
function withPlaces({ tokens, tags, hints }: Tagged & { readonly hints: readonly string[] }, lore: Lore): string[] {
  const own = [...tags]
  for (const { first, end, type } of spansOf(tags)) {
    if (type !== 'LOCATION') continue
    const said = hints.slice(first, end).map((hint) => hint.slice(2))
    const heads = tokens.slice(first, end).map((token) => lore.head({ lower: token.toLowerCase(), ...lore.strip(token.toLowerCase()) }))
    const kind = ['FACILITY', 'LOCATION', 'GPE'].find((one) => said.includes(one) || heads.some((head) => head.startsWith(one))) ?? 'GPE'
    for (let k = first; k < end; k++) own[k] = `${k === first ? 'B' : 'I'}-${kind}`
  }
  return own
}

interface Settings {
  readonly epochs: number
  readonly iterations: number
  readonly shares: { readonly linear: number; readonly recurrent: number }
}

/** Chosen by cross-validation, the shares among five pairs. */
const SETTINGS: Readonly<Record<string, Settings>> = {
  ru: { epochs: 8, iterations: 60, shares: { linear: 0.55, recurrent: 0.6 } },
  en: { epochs: 6, iterations: 40, shares: { linear: 0.65, recurrent: 0.4 } },
}
const LINEAR = { l1: 0.15, l2: 0.01, leastCount: 2 }

/** The bytes of a model trained without the fold `held` (-1: with all). */
export function trainStacked(material: StackedMaterial, held: number, work: string, calibration: readonly number[]): Uint8Array {
  const { lore, sentences, folds } = material
  const { epochs, iterations, shares } = SETTINGS[lore.language] as Settings
  const file = (name: string): string => path.join(work, `${lore.language}-${name}-${held}.bin`)
  const run = (program: string, ...args: (string | number)[]): void => {
    execFileSync(path.join(work, program), args.map(String), { stdio: ['ignore', 'inherit', 'inherit'] })
  }
  dump(file('data'), lore, sentences, folds)
  run('crf', file('data'), held, LINEAR.l1, LINEAR.l2, iterations, LINEAR.leastCount, file('crf'))
  run('lstm', file('data'), held, epochs, 1, file('lstm'))
  return pack(file('crf'), file('lstm'), shares, calibration)
}
