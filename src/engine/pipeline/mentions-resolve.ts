import type { EntityType } from '../model/annotation.ts'
import { contains, overlaps, type Span } from '../model/span.ts'

/** A mention that a finder proposes; offsets in the repaired text. */
export interface Proposal {
  readonly at: Span<'repaired'>
  readonly type: EntityType
  readonly confidence: number
  readonly why: string
  readonly finder: Finder
}
export type Finder =
  | 'date'
  | 'quoted'
  | 'own'
  | 'company'
  | 'known'
  | 'abbreviation'
  | 'term'
  | 'person'
  | 'number'
  | 'memory'
  | 'remembered person'

/*
 * Where two finders claim the same words:
 * 1. a date stands always: the date layer is the authority on dates; others yield unless they hold the whole date («2019 жылғы … соғыс»);
 * 2. a name in quotation marks stands as it is: marks are the author's own bounds;
 * 3. of two that overlap the longer one wins, for the shorter is mostly a part of it («ҚР» in «ҚР Бас прокуроры»);
 * 4. of two of one length the finder that knows more wins, in the order of RANK; then the surer.
 * A place or an organisation that stands as owner at either edge of a longer name outside of quotation marks is a mention of its own, inside it.
 */
const RANK: Readonly<Record<Finder, number>> = {
  date: 9,
  quoted: 8,
  own: 7,
  company: 7,
  'remembered person': 6,
  known: 5,
  abbreviation: 4,
  term: 4,
  person: 3,
  memory: 2,
  number: 1,
}
const OWNS = new Set<EntityType>(['GPE', 'LOCATION', 'ORGANISATION'])
const OWNED = new Set<EntityType>(['ORGANISATION', 'POSITION', 'EVENT', 'LAW', 'FACILITY'])

/** The proposals that stand, in the order of the text; n log n. */
export function resolveMentions(proposals: readonly Proposal[]): Proposal[] {
  const ordered = [...proposals].sort(stronger)
  const taken = new Intervals()
  const inner: Proposal[] = []
  const kept: Proposal[] = []
  for (const proposal of ordered) {
    const rivals = taken.overlapping(proposal.at)
    if (rivals.every((rival) => holdsDate(proposal, rival))) {
      taken.add(proposal)
      kept.push(proposal)
    } else if (rivals.every((rival) => standsInside(proposal, rival))) inner.push(proposal)
  }
  const nested = new Intervals()
  for (const proposal of inner) {
    if (nested.overlapping(proposal.at).length > 0) continue
    nested.add(proposal)
    kept.push(proposal)
  }
  return kept.sort((a, b) => a.at.start - b.at.start || b.at.end - a.at.end)
}

function stronger(a: Proposal, b: Proposal): number {
  const fixed = (p: Proposal): number => (p.finder === 'date' ? 2 : p.finder === 'quoted' ? 1 : 0)
  const length = (p: Proposal): number => p.at.end - p.at.start
  return fixed(b) - fixed(a) || length(b) - length(a) || RANK[b.finder] - RANK[a.finder] || b.confidence - a.confidence
}

/** «2020 жылғы сайлау туралы» заң: a name that holds a whole date stands with it. */
function holdsDate(proposal: Proposal, rival: Proposal): boolean {
  const longer = proposal.at.end - proposal.at.start > rival.at.end - rival.at.start
  return rival.finder === 'date' && longer && contains(proposal.at, rival.at) && (proposal.finder === 'quoted' || proposal.finder === 'own')
}

function standsInside(proposal: Proposal, rival: Proposal): boolean {
  if (!contains(rival.at, proposal.at) || rival.finder === 'quoted' || rival.finder === 'company' || proposal.finder === 'memory')
    return false
  if (proposal.finder === 'term' && rival.type === proposal.type) return false
  const atEdge = (proposal.at.start === rival.at.start) !== (proposal.at.end === rival.at.end)
  if (!atEdge || (proposal.at.start !== rival.at.start && rival.type === 'EVENT')) return false
  return OWNS.has(proposal.type) && OWNED.has(rival.type) && proposal.confidence >= 0.8
}

/** Spans by where they lie, in buckets, so that a look-up is quick however many there are. */
class Intervals {
  readonly #buckets = new Map<number, Proposal[]>()
  add(proposal: Proposal): void {
    for (let b = proposal.at.start >> 6; b <= (proposal.at.end - 1) >> 6; b++) {
      const bucket = this.#buckets.get(b)
      if (bucket === undefined) this.#buckets.set(b, [proposal])
      else bucket.push(proposal)
    }
  }
  overlapping(at: Span<'repaired'>): Proposal[] {
    const hits = new Set<Proposal>()
    for (let b = at.start >> 6; b <= (at.end - 1) >> 6; b++) {
      for (const other of this.#buckets.get(b) ?? []) if (overlaps(other.at, at)) hits.add(other)
    }
    return [...hits]
  }
}
