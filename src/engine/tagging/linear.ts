import type { SentenceFeatures } from './features.ts'
import { rowOf, type TaggerModel } from './model-file.ts'
import { TAGS } from './tags.ts'

/** Adds the weights of a sentence's features to `scores`: the state scores of a conditional random field. */
export function addLinear(
  { table, starts, tags, weights, scale }: TaggerModel['linear'],
  features: SentenceFeatures,
  scores: Float32Array,
): void {
  const n = features.starts.length - 1
  for (let t = 0; t < n; t++) {
    const at = t * TAGS.length
    for (let k = features.starts[t] as number; k < (features.starts[t + 1] as number); k++) {
      const row = rowOf(table, features.hashes[k] as number)
      if (row < 0) continue
      for (let p = starts[row] as number; p < (starts[row + 1] as number); p++) {
        const cell = at + (tags[p] as number)
        scores[cell] = (scores[cell] as number) + (weights[p] as number) * scale
      }
    }
  }
}
