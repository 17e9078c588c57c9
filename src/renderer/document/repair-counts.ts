import type { Change } from './changes.ts'

/** Changes by the rule that made them, the most frequent first; a change that no record explains stands under an empty name. */
export function changesByRule(changes: readonly Change[]): readonly (readonly [string, readonly Change[]])[] {
  const byRule = new Map<string, Change[]>()
  for (const change of changes) {
    for (const rule of change.rules.length > 0 ? change.rules : ['']) {
      const list = byRule.get(rule)
      if (list) list.push(change)
      else byRule.set(rule, [change])
    }
  }
  return [...byRule].sort((a, b) => b[1].length - a[1].length)
}

/** One replacement of a rule and how often it was made. */
export interface Sample {
  readonly from: string
  readonly to: string
  readonly count: number
}

const LONGEST = 12

/** The most frequent short replacements among `changes`, at most `most`. */
export function frequentSamples(changes: readonly Change[], original: string, repaired: string, most: number): readonly Sample[] {
  const counts = new Map<string, Sample>()
  for (const change of changes) {
    const from = original.slice(change.original.start, change.original.end)
    const to = repaired.slice(change.repaired.start, change.repaired.end)
    if (from.length > LONGEST || to.length > LONGEST) continue
    const key = `${from}\u0000${to}`
    counts.set(key, { from, to, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).slice(0, most)
}
