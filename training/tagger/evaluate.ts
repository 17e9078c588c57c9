/**
 * Cross-validation of the taggers as they ship (five folds; variants of a sentence, or the sentences of a document, in one fold) and their calibration,
 * which it writes to calibration-*.json when all folds are asked for. Run: node training/tagger/evaluate.ts [kk] [ru] [en] [FOLD...]
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { scoreSpans, spansOf } from '../../src/engine/tagging/score.ts'
import { createTagger } from '../../src/engine/tagging/tagger.ts'
import { type Answer, isotonic, table } from './calibrate.ts'
import { compile } from './recipe.ts'
import { languagesAsked, TAGGERS, type Trainable, writeCalibration } from './taggers.ts'

const ALL = [0, 1, 2, 3, 4]
const asked = process.argv
  .slice(2)
  .filter((argument) => /^[0-4]$/u.test(argument))
  .map(Number)
const work = mkdtempSync(path.join(tmpdir(), 'tagger-'))
compile(work)

type Pair = readonly [readonly string[], readonly string[]]

async function tryFold(one: Trainable, fold: number): Promise<{ pairs: Pair[]; answers: Answer[] }> {
  const tagger = createTagger(await one.train(fold, work, []), one.lore)
  const pairs: Pair[] = []
  const answers: Answer[] = []
  for (const [i, { tokens, tags, hints }] of one.sentences.entries()) {
    if (one.folds[i] !== fold) continue
    const { tags: said, confidence } = tagger.tag(tokens, hints)
    const pair: Pair = [tags.map(one.scored), said.map(one.scored)]
    pairs.push(pair)
    const truth = new Set(spansOf(pair[0]).map((span) => JSON.stringify(span)))
    for (const span of spansOf(pair[1])) answers.push({ sure: confidence[span.first] as number, right: truth.has(JSON.stringify(span)) })
  }
  return { pairs, answers }
}

for (const language of languagesAsked()) {
  const one = TAGGERS[language]()
  const tried: { pairs: Pair[]; answers: Answer[] }[] = []
  for (const fold of asked.length === 0 ? ALL : asked) {
    const result = await tryFold(one, fold)
    tried.push(result)
    console.log(`${language}, fold ${fold}\n${scoreSpans(result.pairs)}`)
  }
  console.log(`${language}, all folds\n${scoreSpans(tried.flatMap(({ pairs }) => pairs))}`)
  const said = tried.map(({ answers }, i) => {
    const others = tried.filter((_, k) => k !== i).flatMap((other) => other.answers)
    return { answers, points: isotonic(others) }
  })
  if (tried.length < ALL.length) continue
  console.log(`${language}, confidence of each fold by what the others taught\n${table(said)}`)
  writeCalibration(language, isotonic(tried.flatMap(({ answers }) => answers)))
}
