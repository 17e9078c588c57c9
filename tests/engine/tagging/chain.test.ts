import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestPath, CHAIN_SIZE, pathMarginals } from '../../../src/engine/tagging/chain.ts'
import { TAGS } from '../../../src/engine/tagging/tags.ts'

const SEGMENTS = 26
const ROW = SEGMENTS + 1
const segment = (tag: number): number => (tag === 0 ? 0 : 1 + Math.floor((tag - 1) / 4))
const letter = (tag: number): string => (TAGS[tag] as string).charAt(0)
const opens = (tag: number): boolean => 'OBS'.includes(letter(tag))
const closes = (tag: number): boolean => 'OES'.includes(letter(tag))

/** Score of one step, said tag by tag; undefined where the step is not allowed. */
function stepScore(chain: Float32Array, a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined) return b !== undefined && opens(b) ? chain[SEGMENTS * ROW + segment(b)] : undefined
  if (b === undefined) return closes(a) ? chain[segment(a) * ROW + SEGMENTS] : undefined
  if (closes(a) && opens(b)) return chain[segment(a) * ROW + segment(b)]
  if (closes(a) || opens(b) || segment(a) !== segment(b)) return undefined
  return chain[ROW * ROW + 4 * (segment(a) - 1) + (letter(a) === 'B' ? 0 : 2) + (letter(b) === 'E' ? 1 : 0)]
}

/** Every path with its score: 101³ steps at most. */
function allPaths(scores: Float32Array, n: number, chain: Float32Array, few: readonly number[]): { path: number[]; score: number }[] {
  let paths: { path: number[]; score: number }[] = [{ path: [], score: 0 }]
  for (let t = 0; t < n; t++) {
    paths = paths.flatMap(({ path, score }) =>
      few.flatMap((tag) => {
        const step = stepScore(chain, path.at(-1), tag)
        return step === undefined ? [] : [{ path: [...path, tag], score: score + step + (scores[t * TAGS.length + tag] as number) }]
      }),
    )
  }
  return paths.flatMap(({ path, score }) => {
    const step = stepScore(chain, path.at(-1), undefined)
    return step === undefined ? [] : [{ path, score: score + step }]
  })
}

/** Scores in which all tags but a few are out of the question, so that every path can be counted. */
const few = [0, 1, 2, 3, 4, 5, 6, 7, 8]
const problem = fc.integer({ min: 1, max: 4 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    scores: fc.array(fc.float({ min: -4, max: 4, noNaN: true }), { minLength: n * few.length, maxLength: n * few.length }),
    chain: fc.array(fc.float({ min: -2, max: 2, noNaN: true }), { minLength: CHAIN_SIZE, maxLength: CHAIN_SIZE }),
  }),
)

function spread(scores: readonly number[], n: number): Float32Array {
  const all = new Float32Array(n * TAGS.length).fill(-1000)
  for (let t = 0; t < n; t++) for (const [k, tag] of few.entries()) all[t * TAGS.length + tag] = scores[t * few.length + k] as number
  return all
}

describe('the chain against every path', () => {
  it('finds the best one', () => {
    fc.assert(
      fc.property(problem, ({ n, scores, chain }) => {
        const all = spread(scores, n)
        const links = Float32Array.from(chain)
        const found = [...bestPath(all, n, links)]
        const paths = allPaths(all, n, links, few)
        const top = Math.max(...paths.map(({ score }) => score))
        const own = paths.find(({ path }) => path.join() === found.join())
        expect(own?.score).toBeCloseTo(top, 3)
      }),
      { numRuns: 60 },
    )
  })

  it('gives each word the share of the paths that agree', () => {
    fc.assert(
      fc.property(problem, ({ n, scores, chain }) => {
        const all = spread(scores, n)
        const links = Float32Array.from(chain)
        const best = bestPath(all, n, links)
        const paths = allPaths(all, n, links, few)
        const total = paths.reduce((sum, { score }) => sum + Math.exp(score), 0)
        const sure = pathMarginals(all, n, links, best)
        for (let t = 0; t < n; t++) {
          const agreeing = paths.filter(({ path }) => path[t] === best[t]).reduce((sum, { score }) => sum + Math.exp(score), 0)
          expect(sure[t]).toBeCloseTo(agreeing / total, 3)
        }
      }),
      { numRuns: 60 },
    )
  })
})
