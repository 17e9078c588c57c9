import type { Annotation, Block, Sentence } from './annotation.ts'
import type { Analysis, Summary } from './document.ts'
import { SAME, type TextMap } from './text-map.ts'

/** What a reader sees first of a document: all of a short one, else its beginning. */
export interface Beginning {
  readonly whole: boolean
  readonly analysis: Analysis
}

/** Code units of a beginning that a window shows before it has the rest. */
export const BEGINNING = 40_000

const NOTHING: Summary = { sentences: [], terms: [], timeline: [] }

/**
 * About the first `letters` code units of a document's repaired text, with what stands wholly within them; blocks and sentences are cut there, entities are
 * those named there, and the summary is left out. A document that is not longer is answered whole.
 */
export function beginningOf(analysis: Analysis, letters: number): Beginning {
  if (analysis.text.repaired.length <= letters) return { whole: true, analysis }
  const { original, repaired, map } = cutMap(analysis.map, letters)
  const isWithin = ({ repaired: { end } }: Annotation): boolean => end <= repaired
  const within = <T extends Annotation>(all: readonly T[]): readonly T[] => all.filter(isWithin)
  const cut = <T extends Block | Sentence>(all: readonly T[]): readonly T[] =>
    all
      .filter((one) => one.repaired.start < repaired)
      .map((one) =>
        isWithin(one)
          ? one
          : { ...one, span: { start: one.span.start, end: original }, repaired: { start: one.repaired.start, end: repaired } },
      )
  const mentions = within(analysis.mentions)
  const named = new Set(mentions.map(({ entity }) => entity))
  return {
    whole: false,
    analysis: {
      ...analysis,
      text: { original: analysis.text.original.slice(0, original), repaired: analysis.text.repaired.slice(0, repaired) },
      map,
      repairs: analysis.repairs.filter(({ end }) => end <= original),
      blocks: cut(analysis.blocks),
      sentences: cut(analysis.sentences),
      mentions,
      dates: within(analysis.dates),
      durations: within(analysis.durations),
      entities: analysis.entities.filter(({ id }) => named.has(id)),
      citations: within(analysis.citations),
      lists: within(analysis.lists),
      summary: NOTHING,
    },
  }
}

/** The sections of a map as far as `letters` of the repaired text, a changed one always whole; and how far both texts go with them. */
function cutMap(map: TextMap, letters: number): { readonly original: number; readonly repaired: number; readonly map: TextMap } {
  const kept: number[] = []
  let original = 0
  let repaired = 0
  for (let i = 0; i < map.length && repaired < letters; i += 2) {
    const to = map[i + 1] as number
    const from = to === SAME ? Math.min(map[i] as number, letters - repaired) : (map[i] as number)
    kept.push(from, to)
    original += from
    repaired += to === SAME ? from : to
  }
  return { original, repaired, map: kept }
}
