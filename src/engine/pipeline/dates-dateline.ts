import type { SaidMap } from '../contracts/component.ts'
import type { Candidate } from './dates-resolve.ts'

/** The day that a document's head names as its own. */
export interface Dateline {
  readonly year: number
  readonly month: number
  readonly day: number
}

const HEAD = 1500
const BLOCKS = 6
const PLACE = /^(?:\p{Lu}[\p{L}\p{M}.'’ -]{1,40}[,.:]?\s*(?:қаласы|қ\.)?,?\s*)?[([]?$/u
const AFTER = /^\s*(?:[)\]]?\s*(?:$|[–—:|/.(]|-\s|\n))/u

/** The full date that stands alone, or after a place, at the beginning of one of the first blocks («Астана, 12 мамыр 2004 ж. –»); null without one. */
export function dayOfDateline(text: string, blocks: readonly SaidMap['blocks'][], candidates: readonly Candidate[]): Dateline | null {
  for (const { at } of blocks.slice(0, BLOCKS)) {
    if (at.start > HEAD) return null
    const candidate = candidates.find((one) => one.start >= at.start && one.end <= at.end)
    if (candidate === undefined || candidate.start - at.start > 50 || candidate.meaning.kind !== 'point') continue
    const { year, month, day } = candidate.meaning.at
    if (year === undefined || month === undefined || day === undefined) continue
    const before = text.slice(at.start, candidate.start)
    if (PLACE.test(before) && AFTER.test(text.slice(candidate.end, Math.min(at.end, candidate.end + 4)))) return { year, month, day }
  }
  return null
}
