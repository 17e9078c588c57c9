/**
 * Cross-validation of the tagger as it ships (five folds, variants of a sentence in one fold) and its calibration, which it writes to calibration.json.
 * Run: node training/tagger/evaluate.ts [FOLD...]
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { kazakhLore } from '../../src/engine/tagging/lore-kazakh.ts'
import { scoreSpans, spansOf } from '../../src/engine/tagging/score.ts'
import { createTagger } from '../../src/engine/tagging/tagger.ts'
import { type Answer, isotonic, table } from './calibrate.ts'
import { compile, readMaterial, train } from './recipe.ts'

const material = readMaterial()
const wanted = process.argv.slice(2).map(Number)
const work = mkdtempSync(path.join(tmpdir(), 'tagger-'))
compile(work)
const pairs: (readonly [readonly string[], readonly string[]])[] = []
const answers: Answer[][] = []
for (const fold of wanted.length === 0 ? [0, 1, 2, 3, 4] : wanted) {
  const tagger = createTagger(await train(material, fold, work, []), kazakhLore)
  const own: Answer[] = []
  const from = pairs.length
  for (const [i, { tokens, tags: gold }] of material.sentences.entries()) {
    if (material.folds[i] !== fold) continue
    const { tags, confidence } = tagger.tag(tokens)
    pairs.push([gold, tags])
    const truth = new Set(spansOf(gold).map((span) => JSON.stringify(span)))
    for (const span of spansOf(tags)) own.push({ sure: confidence[span.first] as number, right: truth.has(JSON.stringify(span)) })
  }
  answers.push(own)
  console.log(`fold ${fold}\n${scoreSpans(pairs.slice(from))}`)
  writeFileSync(new URL('./calibration.json', import.meta.url), `${JSON.stringify(isotonic(answers.flat()))}\n`)
}
console.log(`all folds\n${scoreSpans(pairs)}`)
for (const [i, own] of answers.entries()) {
  const others = answers.filter((_, k) => k !== i).flat()
  if (others.length > 0) console.log(`calibration of part ${i}, learned on the others\n${table(own, isotonic(others))}`)
}
console.log(`calibration learned on all\n${table(answers.flat(), isotonic(answers.flat()))}`)
