import type { Snippet } from '../../contracts/search.ts'
import { pageAt } from '../../model/document.ts'
import type { Mapper } from '../../model/text-map.ts'
import type { Place } from './leaf.ts'

/** A place with the number of the leaf that found it. */
export interface Hit {
  readonly leaf: number
  readonly place: Place
}

/** The document that snippets are cut from. */
export interface Source {
  readonly mapper: Mapper
  readonly pageStarts: readonly number[]
  /** Code units of the repaired text. */
  text(start: number, end: number): string
}

/** Code units that hits of one snippet may span, that stand before the first, and after the last. */
const SPAN = 160
const BEFORE = 70
const AFTER = 90

/** The stretches that show most: those with most different parts of the query, then most hits, then the earliest; in order of the text. */
export function cutSnippets(source: Source, hits: readonly Hit[], most: number): Snippet[] {
  const sorted = hits.toSorted((a, b) => a.place[0] - b.place[0] || a.place[1] - b.place[1])
  if (sorted.length === 0) return most > 0 ? openingSnippet(source) : []
  const chosen: Window[] = []
  for (const window of windowsOf(sorted).sort((a, b) => b.leaves - a.leaves || b.hits - a.hits || a.first - b.first)) {
    if (chosen.length === most) break
    if (chosen.every((other) => window.end <= other.start || window.start >= other.end)) chosen.push(window)
  }
  return chosen.sort((a, b) => a.start - b.start).map((window) => cut(source, sorted.slice(window.first, window.last + 1)))
}

interface Window {
  readonly first: number
  readonly last: number
  readonly start: number
  readonly end: number
  readonly leaves: number
  readonly hits: number
}

/** For each hit the window that begins with it; linear in the hits. */
function windowsOf(hits: readonly Hit[]): Window[] {
  const windows: Window[] = []
  const within = new Map<number, number>()
  let last = -1
  hits.forEach((hit, first) => {
    while (last + 1 < hits.length && (last < first || (hits[last + 1] as Hit).place[1] - hit.place[0] <= SPAN)) {
      last++
      const { leaf } = hits[last] as Hit
      within.set(leaf, (within.get(leaf) ?? 0) + 1)
    }
    windows.push({ first, last, start: hit.place[0], end: (hits[last] as Hit).place[1], leaves: within.size, hits: last - first + 1 })
    const left = (within.get(hit.leaf) as number) - 1
    if (left === 0) within.delete(hit.leaf)
    else within.set(hit.leaf, left)
  })
  return windows
}

function cut(source: Source, hits: readonly Hit[]): Snippet {
  const first = (hits[0] as Hit).place[0]
  const last = hits.reduce((furthest, hit) => Math.max(furthest, hit.place[1]), 0)
  const from = Math.max(0, first - BEFORE)
  const text = source.text(from, last + AFTER)
  const start = from + beginning(text, first - from, from === 0)
  const end = from + ending(text, last - from, text.length < last + AFTER - from)
  return snippet(source, text.slice(start - from, end - from), start, marksOf(hits, start), first)
}

/** Where to begin: after the paragraph before, or at the first whole word. */
function beginning(text: string, hit: number, atStart: boolean): number {
  const paragraph = text.lastIndexOf('\n', hit - 1)
  if (paragraph >= 0 && hit > 0) return paragraph + 1
  if (atStart) return 0
  const space = text.indexOf(' ')
  return space >= 0 && space < hit ? space + 1 : wholeCharacter(text, 0)
}

/** Where to end: before the next paragraph, or after the last whole word. */
function ending(text: string, hit: number, atEnd: boolean): number {
  const paragraph = text.indexOf('\n', hit)
  if (paragraph >= 0) return paragraph
  if (atEnd) return text.length
  const space = text.lastIndexOf(' ')
  return space >= hit ? space : wholeCharacter(text, text.length)
}

/** Never inside a surrogate pair. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at
}

/** Marks of the hits within the snippet, joined where they overlap. */
function marksOf(hits: readonly Hit[], start: number): [number, number][] {
  const marks: [number, number][] = []
  for (const { place } of hits) {
    const last = marks.at(-1)
    if (last && place[0] - start < last[1]) last[1] = Math.max(last[1], place[1] - start)
    else marks.push([place[0] - start, place[1] - start])
  }
  return marks
}

function snippet(source: Source, text: string, start: number, marks: Snippet['marks'], firstHit: number): Snippet {
  const repaired = { start, end: start + text.length }
  const original = source.mapper.toOriginal(repaired)
  const hit = source.mapper.toOriginal({ start: firstHit, end: firstHit + 1 })
  return { text, marks, start: original.start, end: original.end, repaired, page: pageAt(source.pageStarts, hit.start) }
}

/** The beginning of a document that was found by what is known of it, not by its words. */
function openingSnippet(source: Source): Snippet[] {
  const text = source.text(0, SPAN + AFTER)
  const end = ending(text, 0, text.length < SPAN + AFTER)
  return end === 0 ? [] : [snippet(source, text.slice(0, end), 0, [], 0)]
}
