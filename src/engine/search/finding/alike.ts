import type { IndexedDocument } from '../index/known.ts'
import type { IndexState } from '../index/state.ts'
import type { Ranked } from './rank.ts'

/** Documents found that others are like: how many of them there are, so that as many more must be put in order. */
export function countAlike({ known }: IndexState, left: Int32Array): number {
  const groups = known.alike.array
  const sizes = known.groupSizes.array
  let count = 0
  for (let i = 0; i < left.length; i++) if ((sizes[groups[left[i] as number] as number] as number) > 1) count++
  return count
}

/** The first document of each group of texts that are alike, in order. */
export function foldAlike({ known }: IndexState, ranked: readonly Ranked[]): Ranked[] {
  const groups = known.alike.array
  const seen = new Set<number>()
  return ranked.filter(({ no }) => {
    const group = groups[no] as number
    if (seen.has(group)) return false
    seen.add(group)
    return true
  })
}

/** For each of these documents the others found that are like it. */
export function alikeOf({ known, documents }: IndexState, left: Int32Array, page: readonly Ranked[]): Map<number, string[]> {
  const groups = known.alike.array
  const sizes = known.groupSizes.array
  const others = new Map(page.map(({ no }) => [groups[no] as number, { no, ids: [] as string[] }]))
  for (const no of left) {
    const here = (sizes[groups[no] as number] as number) > 1 ? others.get(groups[no] as number) : undefined
    if (here && here.no !== no) here.ids.push(documents[no]?.id ?? '')
  }
  return new Map([...others.values()].map(({ no, ids }) => [no, ids]))
}

/** The first other document that is like this one; null when there is none. */
export function anotherAlike({ known, documents }: IndexState, document: string): IndexedDocument | null {
  const own = known.numberOf(document)
  if (own === undefined) return null
  const group = known.alike.array[own] as number
  if ((known.groupSizes.array[group] as number) < 2) return null
  const groups = known.alike.array
  for (let no = groups.indexOf(group); no >= 0; no = groups.indexOf(group, no + 1)) {
    const found = no === own ? undefined : documents[no]
    if (found) return found
  }
  return null
}
