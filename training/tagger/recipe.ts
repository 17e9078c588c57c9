import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { kazakhLore } from '../../src/engine/tagging/lore-kazakh.ts'
import { createTagger } from '../../src/engine/tagging/tagger.ts'
import { augment, nameSource, randomNumbers } from './augment.ts'
import { dump, foldsOf, readTagged, type Tagged } from './dump.ts'
import { withoutBlind } from './held-out.ts'
import { pack } from './pack.ts'
import { silver } from './silver.ts'

const HERE = path.dirname(fileURLToPath(import.meta.url))
const DATA = path.resolve(HERE, '../../../shared/data')
const SHARES = { linear: 0.35, recurrent: 0.7 }
const EPOCHS = { first: 6, final: 13 }
const LINEAR = { l1: 0.15, l2: 0.01, iterations: 65, leastCount: 2 }
/** Fold of sentences that are never held out, and what is added to the fold of a changed copy. */
const ALWAYS = 99
const COPY = 100

/** The tagged sentences, their folds, and the unlabelled text. */
export interface Material {
  readonly sentences: readonly Tagged[]
  readonly folds: readonly number[]
  readonly text: string
  readonly names: ReturnType<typeof nameSource>
}

/** Everything that the training reads. */
export function readMaterial(): Material {
  const sentences = readTagged(path.join(DATA, 'kaznerd/train.iob2'))
  const surnames = readFileSync(path.join(DATA, 'names/natasha/natasha/data/dict/last.txt'), 'utf8').trim().split('\n')
  return {
    sentences,
    folds: foldsOf(sentences, 5),
    text: withoutBlind(readFileSync(path.join(DATA, 'text/kazakh-wikipedia-passages.txt'), 'utf8')),
    names: nameSource(surnames),
  }
}

/** Compiles the trainers into a folder. */
export function compile(work: string): void {
  const flags = ['-std=c++17', '-O3', '-mavx2', '-mfma', '-pthread']
  execFileSync('g++', [...flags, '-funroll-loops', path.join(HERE, 'crf.cpp'), '-o', path.join(work, 'crf')])
  execFileSync('g++', [...flags, '-ffast-math', path.join(HERE, 'lstm.cpp'), '-o', path.join(work, 'lstm')])
}

/**
 * The bytes of a model trained without the fold `held` (-1: with all): a first recurrent tagger on the tagged sentences and changed copies of them
 * marks the unlabelled text together with the rules; both parts of the final tagger are trained on all three.
 */
export async function train(material: Material, held: number, work: string, calibration: readonly number[]): Promise<Uint8Array> {
  const { sentences, folds, names } = material
  const copies = augment(sentences, names, randomNumbers(1))
  const all: Tagged[] = [...sentences]
  const allFolds = [...folds]
  for (const [i, copy] of copies.entries()) {
    if (copy === undefined) continue
    all.push(copy)
    allFolds.push((folds[i] as number) + COPY)
  }
  const file = (name: string): string => path.join(work, `${name}-${held}.bin`)
  const run = (program: string, ...args: (string | number)[]): void => {
    execFileSync(path.join(work, program), args.map(String), { stdio: ['ignore', 'inherit', 'inherit'] })
  }
  dump(file('data'), kazakhLore, all, allFolds)
  run('lstm', file('data'), held, EPOCHS.first, 1, file('first'))
  const first = createTagger(pack(undefined, file('first'), { linear: 0, recurrent: 1 }, []), kazakhLore)
  const marked = await silver(material.text, first)
  const changed = augment(marked, names, randomNumbers(2)).filter((one) => one !== undefined)
  const extra = [...marked, ...changed]
  dump(file('data'), kazakhLore, all.concat(extra), allFolds.concat(extra.map(() => ALWAYS)))
  run('lstm', file('data'), held, EPOCHS.final, 1, file('lstm'))
  run('crf', file('data'), held, LINEAR.l1, LINEAR.l2, LINEAR.iterations, LINEAR.leastCount, file('crf'))
  return pack(file('crf'), file('lstm'), SHARES, calibration)
}
