/**
 * Cross-validation of the tagger as it ships (five folds, variants of a sentence in one fold) and its calibration, which it writes to calibration.json.
 * Run: node training/tagger/evaluate.ts [FOLD...]
 */
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { scoreSpans, spansOf } from '../../src/engine/tagging/score.ts'
import { calibrated, createTagger } from '../../src/engine/tagging/tagger.ts'
import { compile, readMaterial, train } from './recipe.ts'

interface Answer {
  readonly sure: number
  readonly right: boolean
}

/** Share of right answers by confidence, made to rise (pool adjacent violators; Ayer et al. 1955), as points of confidence and share. */
function isotonic(answers: readonly Answer[]): number[] {
  const sorted = [...answers].sort((a, b) => a.sure - b.sure)
  const size = Math.ceil(sorted.length / 40)
  const pools: { sure: number; right: number; n: number }[] = []
  for (let i = 0; i < sorted.length; i += size) {
    const part = sorted.slice(i, i + size)
    pools.push({ sure: part.reduce((sum, { sure }) => sum + sure, 0), right: part.filter(({ right }) => right).length, n: part.length })
    for (
      let last = pools.at(-1), before = pools.at(-2);
      last && before && before.right / before.n >= last.right / last.n;
      last = pools.at(-1), before = pools.at(-2)
    ) {
      pools.splice(-2, 2, { sure: before.sure + last.sure, right: before.right + last.right, n: before.n + last.n })
    }
  }
  const points = pools.flatMap(({ sure, right, n }) => [sure / n, right / n])
  return [0, (points[1] ?? 0) / 2, ...points, 1, points.at(-1) ?? 1].map((value) => Number(value.toFixed(4)))
}

function table(answers: readonly Answer[], points: readonly number[]): string {
  const curve = Float32Array.from(points)
  const rows = [0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01].map((to, i, all) => {
    const from = i === 0 ? 0 : (all[i - 1] as number)
    const part = answers.map((one) => ({ ...one, said: calibrated(one.sure, curve) })).filter(({ said }) => said >= from && said < to)
    const mean = part.reduce((sum, { said }) => sum + said, 0) / Math.max(1, part.length)
    const right = part.filter((one) => one.right).length / Math.max(1, part.length)
    return `| ${from.toFixed(2)}–${Math.min(1, to).toFixed(2)} | ${part.length} | ${mean.toFixed(3)} | ${right.toFixed(3)} |`
  })
  return rows.join('\n')
}

const material = readMaterial()
const wanted = process.argv.slice(2).map(Number)
const work = mkdtempSync(path.join(tmpdir(), 'tagger-'))
compile(work)
const pairs: (readonly [readonly string[], readonly string[]])[] = []
const answers: Answer[][] = []
for (const fold of wanted.length === 0 ? [0, 1, 2, 3, 4] : wanted) {
  const tagger = createTagger(await train(material, fold, work, []))
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
}
console.log(`all folds\n${scoreSpans(pairs)}`)
const points = isotonic(answers.flat())
writeFileSync(new URL('./calibration.json', import.meta.url), `${JSON.stringify(points)}\n`)
for (const [i, own] of answers.entries()) {
  const others = answers.filter((_, k) => k !== i).flat()
  if (others.length > 0) console.log(`calibration of part ${i}, learned on the others\n${table(own, isotonic(others))}`)
}
console.log(`calibration learned on all\n${table(answers.flat(), points)}`)
