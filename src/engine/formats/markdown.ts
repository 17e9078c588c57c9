import type { Nodes, Parents, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { gfm } from 'micromark-extension-gfm'
import { type Reader, ReadFailure, type ReadOptions, type ReadResult } from '../contracts/reader.ts'
import { decodeText } from './decoding.ts'
import { readPage } from './html-blocks.ts'
import { dayOf } from './html-metadata.ts'
import { markdownChunks } from './markdown-chunks.ts'
import { looksLikeText, plainText } from './plain-text.ts'
import { createTextBuilder, noteMark, rowText, type TextBuilder } from './structured-text.ts'
import { isLongText } from './text-length.ts'
import { nameOfKnownBinary } from './unsupported.ts'

/** Markdown (CommonMark with GFM's tables and notes), by its name only: content alone cannot tell it from a text. */
export const markdown: Reader = {
  name: 'markdown',
  version: 1,
  extensions: ['md', 'markdown'],
  recognises: (bytes, name) =>
    NAME.test(name) && bytes.length > 0 && nameOfKnownBinary(bytes) === null && looksLikeText(bytes) && !isLongText(bytes),
  read: async (bytes, options) => readMarkdown(bytes, options),
}

const NAME = /\.(?:md|mkd|mdown|markdown)$/iu
/** Code units of Markdown, of blanks and marks before a line's words, and of marks in one line, past which it is read as plain text. */
const LONGEST = 1_000_000
const DEEPEST = /^[\s>*+-]{41}|^(?:[\s>*+-]|\d{1,9}[.)]){60}/mu
const MOST_MARKS = 2_000
const MARKS = /[[\]*_~`<&|\\!]/gu

async function readMarkdown(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const { text: whole, encoding, notices } = decodeText(bytes, { chosen: options.encoding })
  const { source, metadata } = withoutFrontMatter(whole)
  if (isExtreme(source)) return plainText.read(bytes, options)
  const chunks = markdownChunks(source)
  const trees = chunks.map((chunk, i) => {
    options.progress?.(i, chunks.length)
    return fromMarkdown(chunk, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  })
  const builder = createTextBuilder()
  const onlyTitle = trees.flatMap(({ children }) => children).filter((node) => node.type === 'heading' && node.depth === 1).length === 1
  const walk: Walk = { builder, onlyTitle, group: 0 }
  for (const { children } of trees) addAll(walk, children)
  const { text, blocks } = builder.finish()
  if (text === '') throw new ReadFailure({ code: 'empty-file', message: `“${options.name}” has no words in it.` })
  options.progress?.(1, 1)
  return { text, wrapped: false, blocks, pages: [], encoding, notices, ...metadata }
}

/** What the parser would take too long over: it is quadratic in marks and in the depth of lists and quotations. */
function isExtreme(source: string): boolean {
  if (source.length > LONGEST || DEEPEST.test(source)) return true
  return source.split(/\n[ \t]*\n/u).some((block) => block.length > MOST_MARKS && (block.match(MARKS)?.length ?? 0) > MOST_MARKS)
}

/** Title, author and date of the «---» lines that the file begins with, and the text behind them. */
function withoutFrontMatter(whole: string): { readonly source: string; readonly metadata: Pick<ReadResult, 'title' | 'author' | 'date'> } {
  const end = whole.startsWith('---\n') ? /^(?:---|\.\.\.)[ \t]*$/mu.exec(whole.slice(4)) : null
  if (end === null || end.index > 20_000) return { source: whole, metadata: {} }
  const fields = new Map<string, string>()
  for (const line of whole.slice(4, 4 + end.index).split('\n')) {
    const match = /^(title|author|date)[ \t]*:[ \t]*(.+)$/iu.exec(line)
    if (match) fields.set((match[1] as string).toLowerCase(), (match[2] as string).trim().replace(/^(["'])(.*)\1$/u, '$2'))
  }
  const [title, author, date] = [fields.get('title'), fields.get('author'), dayOf(fields.get('date'))]
  const metadata = { ...(title ? { title } : {}), ...(author ? { author } : {}), ...(date ? { date } : {}) }
  return { source: whole.slice(4 + end.index + end[0].length), metadata }
}

interface Walk {
  readonly builder: TextBuilder
  readonly onlyTitle: boolean
  /** Number of the list or table that is being written. */
  group: number
}

interface Place {
  readonly quotes: number
  /** Lists around. */
  readonly lists: number
  /** What stands before the words of an item, once. */
  marker: string
}

/** Nesting is bounded by what the parser is given, so the walk may go down by calls. */
function addAll(walk: Walk, nodes: readonly RootContent[], place: Place = { quotes: 0, lists: 0, marker: '' }): void {
  for (const node of nodes) add(walk, node, place)
}

function add(walk: Walk, node: RootContent, place: Place): void {
  const { builder } = walk
  if (node.type === 'heading') {
    const kind = walk.onlyTitle && node.depth === 1 ? 'title' : 'heading'
    builder.add({ kind, level: node.depth, text: taken(place) + wordsOf(node) })
  } else if (node.type === 'paragraph') addParagraph(walk, wordsOf(node), place)
  else if (node.type === 'code') addParagraph(walk, node.value, place)
  else if (node.type === 'blockquote') addAll(walk, node.children, { ...place, quotes: place.quotes + 1 })
  else if (node.type === 'list') {
    if (place.lists === 0) walk.group++
    for (const [i, item] of node.children.entries()) {
      const marker = node.ordered ? `${(node.start ?? 1) + i}. ` : '• '
      addAll(walk, item.children, { quotes: place.quotes, lists: place.lists + 1, marker })
    }
  } else if (node.type === 'table') {
    walk.group++
    for (const row of node.children)
      builder.add({ kind: 'table-row', level: 1, text: rowText(row.children.map(wordsOf)), group: walk.group })
  } else if (node.type === 'footnoteDefinition') builder.note(`${noteMark(node.label ?? node.identifier)} ${notesOf(node)}`)
  else if (node.type === 'html')
    for (const block of readPage(node.value, { whole: true }).blocks) builder.add({ ...block, group: undefined })
}

function addParagraph(walk: Walk, text: string, place: Place): void {
  const marker = taken(place)
  if (marker !== '') walk.builder.add({ kind: 'list-item', level: place.lists, text: marker + text, group: walk.group })
  else if (place.quotes > 0) walk.builder.add({ kind: 'quote', level: place.quotes, text })
  else walk.builder.add({ kind: 'paragraph', level: 1, text })
}

function taken(place: Place): string {
  const { marker } = place
  place.marker = ''
  return marker
}

function notesOf(node: Parents): string {
  return node.children.map((child) => wordsOf(child)).join(' ')
}

/** The words of a node without its marks, line ends as blanks where they only wrap. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value.replace(/\s*\n\s*/gu, ' ')
  if (node.type === 'inlineCode' || node.type === 'code') return node.value
  if (node.type === 'break') return '\n'
  if (node.type === 'footnoteReference') return noteMark(node.label ?? node.identifier)
  return 'children' in node ? node.children.map((child) => wordsOf(child)).join('') : ''
}
