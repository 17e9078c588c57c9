import type { FlowBlock } from './document-flow.ts'
import { createDocumentFlow, type DocumentFlow } from './document-flow.ts'
import type { Namespaces, XmlAttributes, XmlHandler } from './xml.ts'

/** Namespaces of PowerPoint's files, those of ISO 29500 Strict too. */
export const POWERPOINT: Namespaces = new Map([
  ['http://schemas.openxmlformats.org/presentationml/2006/main', 'p'],
  ['http://purl.oclc.org/ooxml/presentationml/main', 'p'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
])

/** What stands on a slide, or in the notes beside it. */
export interface SlideText {
  /** Words of its title; empty for none. */
  title(): string
  /** Words of the placeholders for a page's number, day and line at its foot. */
  readonly outside: readonly string[]
}

const TITLES = new Set(['title', 'ctrTitle'])
const OUTSIDE = new Set(['sldNum', 'dt', 'ftr', 'hdr'])
/** Placeholders whose paragraphs have bullets unless they say otherwise. */
const BULLETED = new Set(['body', 'obj', ''])
const DEEPEST_LEVEL = 8

/** Reads a slide, or its notes (`notes` true: only their own words, without the slide's picture and numbers), into a flow. */
export function createSlideReader(flow: DocumentFlow, notes = false): XmlHandler & SlideText {
  const titles: string[] = []
  const outside: string[] = []
  /** Type of the placeholder that the shape fills; null for a shape of its own. */
  let place: string | null = null
  let fallbacks = 0
  let tables = 0
  /** True when the next row names the columns. */
  let headNext = false
  let paragraph: { words: string[]; level: number; bullet: boolean | null } | null = null
  let inText = false

  const endParagraph = (): void => {
    if (paragraph === null) return
    const { words, level, bullet } = paragraph
    paragraph = null
    const text = words
      .join('')
      .replace(/[\t ]+/gu, ' ')
      .trim()
    if (text === '') return
    if (place !== null && OUTSIDE.has(place)) outside.push(text)
    else if (place !== null && TITLES.has(place)) titles.push(text)
    else flow.add(blockOf(text, level, bullet ?? (place !== null && BULLETED.has(place) && !notes && tables === 0)))
  }
  const startText = (name: string, attributes: XmlAttributes): void => {
    if (name === 'a:p') paragraph = { words: [], level: 0, bullet: null }
    else if (paragraph === null) return
    else if (name === 'a:pPr') paragraph.level = Math.min(DEEPEST_LEVEL, Math.max(0, Number(attributes.lvl ?? 0) || 0))
    else if (name === 'a:buNone') paragraph.bullet = false
    else if (name === 'a:buChar' || name === 'a:buAutoNum' || name === 'a:buBlip') paragraph.bullet = true
    else if (name === 'a:br') paragraph.words.push(' ')
    else if (name === 'a:t') inText = true
  }
  return {
    title: () => titles.join(' '),
    outside,
    start(name, attributes) {
      if (name === 'mc:Fallback') fallbacks++
      if (fallbacks > 0) return
      if (name === 'p:sp' || name === 'p:graphicFrame') place = null
      else if (name === 'p:ph') place = attributes.type ?? ''
      else if (name === 'a:tbl') {
        tables++
        headNext = false
        flow.openTable()
      } else if (name === 'a:tblPr') headNext = attributes.firstRow === '1' || attributes.firstRow === 'true'
      else if (name === 'a:tr') {
        flow.openRow()
        if (headNext) flow.headRow()
        headNext = false
      } else if (name === 'a:tc') flow.openCell()
      else startText(name, attributes)
    },
    end(name) {
      if (name === 'mc:Fallback') fallbacks = Math.max(0, fallbacks - 1)
      if (fallbacks > 0) return
      if (name === 'a:t') inText = false
      else if (name === 'a:p') endParagraph()
      else if (name === 'a:tbl' && tables > 0) {
        tables--
        flow.closeTable()
      }
    },
    text(words) {
      if (inText && fallbacks === 0) paragraph?.words.push(words)
    },
  }
}

function blockOf(text: string, level: number, bullet: boolean): FlowBlock {
  return bullet ? { kind: 'list-item', level: level + 1, text: `• ${text}` } : { kind: 'paragraph', level: 1, text }
}

/** A flow for the words of one slide, whose title is known only once it is read. */
export function createSlideFlow(): DocumentFlow {
  const flow = createDocumentFlow()
  flow.hold()
  return flow
}
