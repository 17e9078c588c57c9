import type { RepairContext } from '../contracts/repair.ts'

/** True when enough of the text is Kazakh for a Kazakh repair to be in its place. */
export function isKazakh(context: RepairContext): boolean {
  return (context.languages.kk ?? 0) >= 0.2
}

/** Letters of both cases for pairs written as lower-case `from` `to`. */
export function bothCases(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(pairs.flatMap(([from, to]): [string, string][] => [[from, to], ...upperCase(from, to)]))
}

function upperCase(from: string, to: string): [string, string][] {
  const upper = from.toUpperCase()
  return upper === from || upper.length !== from.length ? [] : [[upper, to.toUpperCase()]]
}
