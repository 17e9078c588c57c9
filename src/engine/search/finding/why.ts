import type { Reason } from '../../contracts/search.ts'
import { printQuery } from '../query/ast.ts'
import type { Leaf } from './leaf.ts'
import type { Hit } from './snippets.ts'

/** Places whose words are read to say why, for each part of the query, and words that are named. */
const READ = 12
const NAMED = 4

/** The parts of the query that a document answers, with the words that answer them; `hits` are of the leaves in `counting`, by their place there. */
export function whyFound(
  leaves: readonly Leaf[],
  counting: readonly Leaf[],
  no: number,
  hits: readonly Hit[],
  text: (start: number, end: number) => string,
): Reason[] {
  const placesOf = Map.groupBy(hits, (hit) => counting[hit.leaf])
  return leaves
    .filter((leaf) => leaf.counts[no] !== 0)
    .map((leaf): Reason => {
      const places = placesOf.get(leaf) ?? []
      const words = places.slice(0, READ).map(({ place }) =>
        text(...place)
          .replaceAll(/\s+/gu, ' ')
          .toLowerCase(),
      )
      return { part: printQuery(leaf.node), times: places.length, words: [...new Set(words)].slice(0, NAMED) }
    })
}
