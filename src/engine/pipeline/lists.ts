import type { Component, SaidMap } from '../contracts/component.ts'
import { firstEndingAfter, type Span } from '../model/span.ts'

type SaidBlock = SaidMap['blocks']
type SaidList = SaidMap['lists']
type SaidItem = SaidList['items'][number]

const MARKER = /^\s*(?<marker>[•▪●○◦‣■□►➢✓–—*-]|\(?(?:\d{1,3}|[a-zа-яәғқңөұүһі]|[ivx]{1,5})[.)])\s+(?=\S)/iu
const INLINE = /(?<=^|[\s:;,.»”])(?<marker>\(?(?<number>\d{1,2})[.)])\s*(?=[«"“„\p{L}])/gu
const LONGEST_ITEM = 600

/** Numbered and bulleted lists, inside one sentence («…: 1. «А»; 2. «Б».») or one item a line, with the words that introduce them. */
export function createLists(): Component<'blocks' | 'sentences', 'lists'> {
  return {
    name: 'lists',
    version: 1,
    needs: ['blocks', 'sentences'],
    gives: ['lists'],
    run({ text, layers }) {
      const spans = layers.sentences.map(({ at }) => at)
      const inline = layers.blocks.flatMap((block) => (block.kind === 'list-item' ? [] : inlineLists(text, block.at, spans)))
      const lists = lineLists(text, layers.blocks).concat(inline)
      return { lists: lists.sort((a, b) => a.at.start - b.at.start) }
    },
  }
}

/** Runs of list-item blocks, led by the paragraph before them when it ends in a colon or is a heading. */
function lineLists(text: string, blocks: readonly SaidBlock[]): SaidList[] {
  const lists: SaidList[] = []
  for (let i = 0; i < blocks.length; ) {
    let end = i
    while (blocks[end]?.kind === 'list-item' && (end === i || follows(text, blocks[end - 1] as SaidBlock, blocks[end] as SaidBlock))) end++
    if (end - i >= 2) lists.push(lineList(text, blocks.slice(i, end), blocks[i - 1]))
    i = Math.max(end, i + 1)
  }
  return lists
}

/** A numbered item goes on with the list when its number does; any other when its marker is of the same make. */
function follows(text: string, before: SaidBlock, item: SaidBlock): boolean {
  const one = markerOf(text, before)
  const two = markerOf(text, item)
  if (/\d/u.test(one) !== /\d/u.test(two)) return item.level !== before.level
  const number = Number(/\d+/u.exec(two)?.[0] ?? Number.NaN)
  return Number.isNaN(number) || number !== 1 || item.level > before.level
}

function markerOf(text: string, { at }: SaidBlock): string {
  return MARKER.exec(text.slice(at.start, Math.min(at.end, at.start + 12)))?.groups?.marker ?? ''
}

function lineList(text: string, items: readonly SaidBlock[], before: SaidBlock | undefined): SaidList {
  const said = items.map(({ at }): SaidItem => {
    const match = MARKER.exec(text.slice(at.start, at.end))
    const start = at.start + (match?.[0].length ?? 0)
    return { at: trimItem(text, { start, end: at.end }), marker: match?.groups?.marker ?? '' }
  })
  return {
    at: { start: (items[0] as SaidBlock).at.start, end: (items.at(-1) as SaidBlock).at.end },
    lead: leadBefore(text, before),
    items: said,
  }
}

function leadBefore(text: string, before: SaidBlock | undefined): string {
  if (before === undefined) return ''
  const words = text.slice(before.at.start, before.at.end).trim()
  if (before.kind === 'heading' || before.kind === 'title') return words
  return words.endsWith(':') || words.length < 200 ? lastSentence(words) : ''
}

/** The last sentence of a paragraph, its marks kept. */
function lastSentence(words: string): string {
  const starts = [...words.matchAll(/[.!?…]\s+(?=\p{Lu}|[«"“])/gu)]
  const last = starts.at(-1)
  return last === undefined ? words : words.slice(last.index + last[0].length)
}

interface Marker {
  readonly start: number
  readonly end: number
  readonly marker: string
  readonly number: number
}

/** Numbers that count 1, 2, 3 … inside one block, the first after a colon or at the start. */
function inlineLists(text: string, block: Span<'repaired'>, sentences: readonly Span<'repaired'>[]): SaidList[] {
  const words = text.slice(block.start, block.end)
  const markers: Marker[] = [...words.matchAll(INLINE)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    marker: match.groups?.marker as string,
    number: Number(match.groups?.number),
  }))
  const lists: SaidList[] = []
  for (let i = 0; i < markers.length; i++) {
    if ((markers[i] as Marker).number !== 1) continue
    const run = runOf(markers, i, words)
    if (run.length >= 2) {
      lists.push(inlineList(text, block, words, run, sentences))
      i += run.length - 1
    }
  }
  return lists
}

function runOf(markers: readonly Marker[], first: number, words: string): Marker[] {
  const run = [markers[first] as Marker]
  for (let i = first + 1; i < markers.length; i++) {
    const last = run.at(-1) as Marker
    const next = markers[i] as Marker
    if (next.start - last.end > LONGEST_ITEM) break
    if (next.number !== last.number + 1 || next.marker.at(-1) !== last.marker.at(-1)) continue
    if (/[;,.»”)]\s*$/u.test(words.slice(Math.max(last.end, next.start - 3), next.start)) || next.marker.endsWith(')')) run.push(next)
  }
  const before = words.slice(0, (run[0] as Marker).start).trimEnd()
  const led = before === '' || /[:;—–]$/u.test(before) || (run.length >= 3 && /[.!?]$/u.test(before))
  return led || (run[0] as Marker).marker.endsWith(')') ? run : []
}

function inlineList(
  text: string,
  block: Span<'repaired'>,
  words: string,
  run: readonly Marker[],
  sentences: readonly Span<'repaired'>[],
): SaidList {
  const items = run.map((marker, i): SaidItem => {
    const next = run[i + 1]
    const end = next === undefined ? lastItemEnd(words, marker.end) : next.start
    return { at: trimItem(text, { start: block.start + marker.end, end: block.start + end }), marker: marker.marker }
  })
  const first = run[0] as Marker
  const last = items.at(-1) as SaidItem
  const before = words.slice(0, first.start).trimEnd()
  const lead = leadSentence(text, block.start, block.start + before.length, sentences)
  return { at: { start: block.start + first.start, end: last.at.end }, lead, items }
}

/** The sentence that ends or goes on at `end`, up to there. */
function leadSentence(text: string, start: number, end: number, sentences: readonly Span<'repaired'>[]): string {
  if (end <= start) return ''
  const sentence = sentences[firstEndingAfter(sentences, end - 1)]
  return text.slice(Math.max(start, sentence?.start ?? start), end).trim()
}

/** The last item ends with its sentence. */
function lastItemEnd(words: string, from: number): number {
  const rest = words.slice(from, from + LONGEST_ITEM)
  const stop = /[.!?](?=\s+[\p{Lu}«"“]|\s*$)|\n/u.exec(rest)
  return from + (stop === null ? rest.length : stop.index)
}

/** An item without the spaces around it and the `;`, `,` or `.` that parts it from the next; an abbreviation keeps its full stop inside. */
function trimItem(text: string, { start, end }: Span<'repaired'>): Span<'repaired'> {
  let from = start
  let to = end
  while (from < to && /\s/u.test(text[from] as string)) from++
  while (to > from && /[\s;,]/u.test(text[to - 1] as string)) to--
  to -= /\s*\[\d[^[\]]{0,30}\]$/u.exec(text.slice(Math.max(from, to - 40), to))?.[0].length ?? 0
  if (to > from && text[to - 1] === '.') to--
  return { start: from, end: to }
}
