import { calibrated } from '../../src/engine/tagging/tagger.ts'

/** A mention said with this confidence, right or not. */
export interface Answer {
  readonly sure: number
  readonly right: boolean
}

/** What no machine may claim: 1 is for what a person marked. */
const CERTAIN = 0.999

/** Share of right answers by confidence, made to rise (pool adjacent violators; Ayer et al. 1955), as points of confidence and share. */
export function isotonic(answers: readonly Answer[]): number[] {
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
  const points = pools.flatMap(({ sure, right, n }) => [sure / n, Math.min(CERTAIN, right / n)])
  return [0, (points[1] ?? 0) / 2, ...points, 1, points.at(-1) ?? CERTAIN].map((value) => Number(value.toFixed(7)))
}

/** Lines of a table: said confidence, how many mentions, their mean confidence, the share that is right; each part by its own curve. */
export function table(parts: readonly { readonly answers: readonly Answer[]; readonly points: readonly number[] }[]): string {
  const all = parts.flatMap(({ answers, points }) => {
    const curve = Float32Array.from(points)
    return answers.map(({ sure, right }) => ({ right, said: calibrated(sure, curve) }))
  })
  const edges = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01]
  const rows = edges.slice(1).map((to, i) => {
    const from = edges[i] as number
    const part = all.filter(({ said }) => said >= from && said < to)
    const mean = part.reduce((sum, { said }) => sum + said, 0) / Math.max(1, part.length)
    const right = part.filter((one) => one.right).length / Math.max(1, part.length)
    return `| ${from.toFixed(2)}–${Math.min(1, to).toFixed(2)} | ${part.length} | ${mean.toFixed(3)} | ${right.toFixed(3)} |`
  })
  return rows.join('\n')
}
