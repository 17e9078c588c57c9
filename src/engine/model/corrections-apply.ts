import type { Mention } from './annotation.ts'
import { type Correction, isPlaced, type OwnerChange, placing, type Signature } from './correction.ts'
import { correctEntities } from './corrections-entities.ts'
import { type Identity, identityOf, refsOf } from './corrections-identity.ts'
import { correctMarks } from './corrections-marks.ts'
import { keyOf, type Spot } from './corrections-verdicts.ts'
import { findWords, foldedStem, type Stem } from './corrections-words.ts'
import type { Analysis } from './document.ts'
import type { Notice } from './errors.ts'
import type { Span } from './span.ts'
import { createMapper } from './text-map.ts'
import { timelineOf } from './timeline.ts'

type OwnerCorrection = OwnerChange & Signature

/**
 * The analysis as people put it right: `corrections` are those of the document and of the library, each applied after what was said before it, and dates,
 * mentions, entities and the timeline follow. One whose words no longer read so changes nothing and becomes a notice; one of the library that finds nothing
 * is passed over. Saying the same twice changes nothing more.
 */
export function applyCorrections(analysis: Analysis, corrections: readonly Correction[], stem: Stem = foldedStem): Analysis {
  if (corrections.length === 0) return analysis
  const inTime = inOrderOfTime(corrections)
  const spots = spotsOf(analysis, inTime, stem)
  const marks = correctMarks(analysis, spots)
  const identity = identityOf(inTime)
  const { entities, mentions } = correctEntities({
    entities: analysis.entities,
    ...marks,
    identity,
    owners: ownersOf(marks.mentions, spots),
  })
  const here = { spots, identity, places: new Set(mentions.map(keyOf)), entities: new Set(entities.map(({ id }) => id)) }
  const standing = inTime.filter((one) => holds(one, here))
  const held = new Set(standing)
  const stale = inTime.filter((one) => one.document !== null && !held.has(one))
  const notices = [...openNotices(analysis.notices, standing), ...stale.map((one) => staleNotice(one, analysis))]
  if (standing.length === 0) return stale.length === 0 ? analysis : { ...analysis, notices, corrections: [] }
  const { dates } = marks
  return {
    ...analysis,
    dates,
    mentions,
    entities,
    summary: { ...analysis.summary, timeline: timelineOf(analysis.text.repaired, analysis.sentences, mentions, dates) },
    notices,
    corrections: standing,
  }
}

/** The oldest first, each once; a list that is in order is answered as it is. */
export function inOrderOfTime(corrections: readonly Correction[]): readonly Correction[] {
  if (corrections.every((one, i) => i === 0 || compareTimes(corrections[i - 1] as Correction, one) < 0)) return corrections
  const sorted = [...corrections].sort(compareTimes)
  return sorted.filter(({ id }, i) => id !== sorted[i - 1]?.id)
}

function compareTimes(a: Signature, b: Signature): number {
  return compare(a.at, b.at) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Where the words of each correction stand, in the order of the corrections; without those that stand nowhere, and those of entities. */
function spotsOf(analysis: Analysis, corrections: readonly Correction[], stem: Stem): ReadonlyMap<Correction, readonly Spot[]> {
  const { text, map, document } = analysis
  const mapper = createMapper(map)
  const place = placing({ text, map })
  const rules = corrections.filter((one) => one.kind === 'words')
  const places = findWords(text.repaired, document.language, rules, stem)
  const ofRule = new Map<Correction, Span<'repaired'>[]>(rules.map((rule, i) => [rule, places[i] ?? []]))
  const spots = corrections.map((one): [Correction, Spot[]] => {
    if (!isPlaced(one)) {
      return [
        one,
        (ofRule.get(one) ?? []).map((at) => ({ span: mapper.toOriginal(at), repaired: at, quote: text.repaired.slice(at.start, at.end) })),
      ]
    }
    const repaired = place(one)
    return [one, repaired ? [{ span: one.span, repaired, quote: one.quote }] : []]
  })
  return new Map(spots.filter(([, at]) => at.length > 0))
}

/** The newest word on whose each mention is. */
function ownersOf(mentions: readonly Mention[], spots: ReadonlyMap<Correction, unknown>): ReadonlyMap<string, OwnerCorrection> {
  const byPlace = new Map([...spots.keys()].filter((one) => one.kind === 'owner').map((one) => [keyOf(one), one]))
  return new Map(
    mentions.flatMap((mention) => {
      const owner = byPlace.get(keyOf(mention))
      return owner ? [[mention.id, owner] as const] : []
    }),
  )
}

/** What of a corrected document tells which corrections found something in it. */
interface Here {
  readonly spots: ReadonlyMap<Correction, unknown>
  readonly identity: Identity
  readonly places: ReadonlySet<string>
  readonly entities: ReadonlySet<string>
}

function holds(one: Correction, { spots, identity, places, entities }: Here): boolean {
  if (one.kind === 'entity') return refsOf(one).some(({ id }) => entities.has(identity.canonical(id)))
  return spots.has(one) && (one.kind !== 'owner' || places.has(keyOf(one)))
}

/** Doubts about a date are settled by whoever put it right. */
function openNotices(notices: readonly Notice[], standing: readonly Correction[]): readonly Notice[] {
  const settled = new Set(standing.filter(isPlaced).map(keyOf))
  return notices.filter(({ code, start = -1, end = -1 }) =>
    code === 'ambiguous-date' || code === 'no-anchor' ? !settled.has(keyOf({ span: { start, end } })) : code !== 'correction-stale',
  )
}

function staleNotice(one: Correction, { text }: Analysis): Notice {
  const { length } = text.original
  const who = one.by.slice('person:'.length)
  const day = one.at.slice(0, 10)
  const said = (what: string, why: string): string => `${who} corrected ${what} on ${day}; ${why}, and the correction was not applied.`
  if (one.kind === 'words') return { code: 'correction-stale', message: said(`«${one.words}»`, 'the text no longer holds these words') }
  if (one.kind === 'entity') {
    const names = refsOf(one).map(({ name }) => `«${name}»`)
    return { code: 'correction-stale', message: said(names.join(' and '), 'the document no longer names them') }
  }
  const why = one.kind === 'owner' ? 'nothing is marked so there any more' : 'the text no longer reads so there'
  return {
    code: 'correction-stale',
    message: said(`«${one.quote}»`, why),
    start: Math.min(one.span.start, length),
    end: Math.min(one.span.end, length),
  }
}
