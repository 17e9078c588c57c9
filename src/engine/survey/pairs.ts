import type { Network, NetworkNode } from '../contracts/survey.ts'

/** Counts how often two things stand in one group, for every two of them. */
export interface PairCounter {
  /** One group: a sentence, or a document; a thing named twice counts once. */
  add(group: Iterable<string>): void
  /** Pairs that were seen at least this often, the most frequent first; equal ones in the order of their names. */
  pairs(least: number): Network['edges']
}

/** A counter with no pairs yet. */
export function createPairCounter(): PairCounter {
  const counts = new Map<string, Map<string, number>>()
  return {
    add: (group) => {
      const members = [...new Set(group)].sort()
      for (const [i, one] of members.entries()) {
        const row = counts.get(one) ?? new Map<string, number>()
        counts.set(one, row)
        for (const other of members.slice(i + 1)) row.set(other, (row.get(other) ?? 0) + 1)
      }
    },
    pairs: (least) =>
      [...counts]
        .flatMap(([one, row]) => [...row].filter(([, times]) => times >= least).map(([other, times]) => ({ one, other, times })))
        .sort((a, b) => b.times - a.times || order(a.one, b.one) || order(a.other, b.other)),
  }
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The network of these pairs; entities that are tied to nobody are left out. */
export function networkOf(unit: Network['unit'], nodes: readonly NetworkNode[], edges: Network['edges']): Network {
  const tied = new Set(edges.flatMap(({ one, other }) => [one, other]))
  return { unit, nodes: nodes.filter(({ id }) => tied.has(id)), edges }
}
