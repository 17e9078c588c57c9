import type { Namespaces, XmlAttributes, XmlHandler } from './xml.ts'

/** Namespaces of Word's files, those of ISO 29500 Strict too. */
export const WORD: Namespaces = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/diagram', 'dgm'],
  ['http://purl.oclc.org/ooxml/drawingml/diagram', 'dgm'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
])

/** What a paragraph says of its place in the document, by itself or by its style. */
export interface ParagraphStyle {
  /** Level of a heading from 1, 0 for the title. */
  readonly heading?: number
  readonly quote?: boolean
  /** Its list and the level in it, from 0; list «0» is none. */
  readonly list?: string
  readonly depth?: number
}

/** Styles by id, with what they inherit. */
export type Styles = (id: string | undefined) => ParagraphStyle

interface Draft {
  name: string
  basedOn?: string
  outline?: number
  list?: string
  depth?: number
}

const FARTHEST = 20
const NOTHING: ParagraphStyle = {}
const HEADING = /^heading ([1-9])$/iu
const QUOTE = /^(?:intense )?quote$/iu

/** Reads `styles.xml`; `styles` may be asked when it is read. */
export function createStylesReader(): XmlHandler & { readonly styles: Styles } {
  const drafts = new Map<string, Draft>()
  const resolved = new Map<string, ParagraphStyle>()
  let current: Draft | null = null
  let byDefault: string | undefined
  const styles: Styles = (id = byDefault) => {
    if (id === undefined) return NOTHING
    const known = resolved.get(id)
    if (known !== undefined) return known
    const style = resolve(drafts, id)
    resolved.set(id, style)
    return style
  }
  return {
    styles,
    start(name, attributes) {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:style') {
        current = { name: '' }
        const id = attributes['w:styleId'] ?? ''
        if ((attributes['w:type'] ?? 'paragraph') !== 'paragraph') return
        drafts.set(id, current)
        if (attributes['w:default'] === '1' || attributes['w:default'] === 'true') byDefault = id
      } else if (current !== null) readProperty(current, name, value)
    },
    end(name) {
      if (name === 'w:style') current = null
    },
    text() {},
  }
}

function readProperty(style: Draft, name: string, value: string): void {
  if (name === 'w:name') style.name = value
  else if (name === 'w:basedOn') style.basedOn = value
  else if (name === 'w:outlineLvl') style.outline = Number(value)
  else if (name === 'w:numId') style.list = value
  else if (name === 'w:ilvl') style.depth = Number(value)
}

function resolve(drafts: ReadonlyMap<string, Draft>, id: string): ParagraphStyle {
  const chain: Draft[] = []
  for (let at = drafts.get(id); at !== undefined && chain.length < FARTHEST; at = drafts.get(at.basedOn ?? '')) chain.push(at)
  const heading = chain.map(headingOf).find((level) => level !== undefined)
  const list = chain.find((style) => style.list !== undefined)
  const depth = chain.find((style) => style.depth !== undefined)?.depth
  return {
    ...(heading !== undefined && heading !== null ? { heading } : {}),
    ...(chain.some(({ name }) => QUOTE.test(name)) ? { quote: true } : {}),
    ...(list?.list !== undefined ? { list: list.list } : {}),
    ...(depth !== undefined ? { depth } : {}),
  }
}

/** The level of a heading, 0 for the title, null for text, undefined when only what it is based on tells. */
function headingOf({ name, outline }: Draft): number | null | undefined {
  if (/^title$/iu.test(name)) return 0
  const level = HEADING.exec(name)?.[1]
  if (level !== undefined) return Number(level)
  return outline === undefined ? undefined : outlineLevel(outline)
}

/** The heading's level, from 1, that an outline level from 0 stands for; null for text. */
export function outlineLevel(outline: number): number | null {
  return Number.isInteger(outline) && outline >= 0 && outline < 9 ? outline + 1 : null
}

/** True for an on-or-off property that is on: `<w:vanish/>`, `w:val="1"`. */
export function isOn(attributes: XmlAttributes): boolean {
  return !/^(?:0|false|off|none)$/u.test(attributes['w:val'] ?? '')
}
