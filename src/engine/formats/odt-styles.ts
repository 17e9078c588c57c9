import { DEEPEST_LIST, type ListLevel, type ListLevels } from './list-numbers.ts'
import type { Namespaces, XmlAttributes, XmlHandler } from './xml.ts'

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns:'
const SPACES = ['office', 'text', 'table', 'style', 'meta', 'presentation']

/** Namespaces of OpenDocument files, those of OpenOffice 1 too. */
export const OPEN_DOCUMENT: Namespaces = new Map([
  ...SPACES.map((name) => [`${OASIS}${name}:1.0`, name] as const),
  ...SPACES.map((name) => [`http://openoffice.org/2000/${name}`, name] as const),
  [`${OASIS}drawing:1.0`, 'draw'],
  ['http://openoffice.org/2000/drawing', 'draw'],
  [`${OASIS}svg-compatible:1.0`, 'svg'],
  [`${OASIS}manifest:1.0`, 'manifest'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
])

/** What the styles of an OpenDocument text say of its paragraphs and lists. */
export interface OpenStyles {
  /** `title` and `quote` for paragraphs in that style or one made of it; null for any other. */
  role(style: string | undefined): 'title' | 'quote' | null
  /** Level of the heading that a paragraph in this style is although it is not marked as one. */
  outline(style: string | undefined): number | undefined
  /** True when text in this style is not shown. */
  hidden(style: string | undefined): boolean
  levels(list: string | undefined): ListLevels
  /** Numbers of headings. */
  readonly headings: ListLevels
}

interface Style {
  readonly name: string
  readonly parent: string | undefined
  readonly outline: number | undefined
  /** What the style says of being shown; undefined where its parent says. */
  hidden?: boolean
}

const FARTHEST = 20
const HEADINGS = '\0headings'

/** Reads the styles of `styles.xml` and `content.xml`, one after the other. */
export function createOpenStylesReader(): XmlHandler & { readonly styles: OpenStyles } {
  const styles = new Map<string, Style>()
  const lists = new Map<string, (ListLevel | undefined)[]>()
  let list: (ListLevel | undefined)[] | null = null
  let current: Style | null = null
  const chain = function* (id: string | undefined): Generator<Style> {
    let at = id
    for (let i = 0; at !== undefined && i < FARTHEST; i++) {
      const style: Style | undefined = styles.get(at)
      yield style ?? { name: at.replaceAll('_20_', ' '), parent: undefined, outline: undefined }
      if (style === undefined) return
      at = style.parent
    }
  }
  return {
    styles: {
      role(id) {
        for (const { name } of chain(id)) {
          if (/^title$/iu.test(name)) return 'title'
          if (/^(?:quotations?|quote|block quotation)$/iu.test(name)) return 'quote'
        }
        return null
      },
      outline: (id) => chain(id).find(({ outline }) => outline !== undefined)?.outline,
      hidden: (id) => id !== undefined && chain(id).find(({ hidden }) => hidden !== undefined)?.hidden === true,
      levels: (id) => lists.get(id ?? '') ?? [],
      get headings() {
        return lists.get(HEADINGS) ?? []
      },
    },
    start(name, attributes) {
      if (name === 'style:style') {
        current = styleOf(attributes)
        styles.set(attributes['style:name'] ?? '', current)
      } else if (name === 'style:text-properties' || name === 'style:properties') {
        if (current !== null && attributes['text:display'] !== undefined) current.hidden = attributes['text:display'] === 'none'
      } else if (name === 'text:list-style' || name === 'text:outline-style') {
        list = []
        lists.set(name === 'text:outline-style' ? HEADINGS : (attributes['style:name'] ?? ''), list)
      } else if (list !== null && /^text:(?:list-level-style-|outline-level-style$)/u.test(name)) {
        const depth = Number(attributes['text:level'] ?? '1') - 1
        if (depth >= 0 && depth < DEEPEST_LIST) list[depth] = levelOf(name, attributes, depth)
      }
    },
    end(name) {
      if (name === 'style:style') current = null
      else if (name === 'text:list-style' || name === 'text:outline-style') list = null
    },
    text() {},
  }
}

function styleOf(attributes: XmlAttributes): Style {
  const outline = Number(attributes['style:default-outline-level'])
  return {
    name: (attributes['style:display-name'] ?? attributes['style:name'] ?? '').replaceAll('_20_', ' '),
    parent: attributes['style:parent-style-name'],
    outline: outline >= 1 && outline <= 10 ? outline : undefined,
  }
}

const FORMATS: Readonly<Record<string, string>> = { '1': 'decimal', i: 'lowerRoman', I: 'upperRoman', a: 'lowerLetter', A: 'upperLetter' }

function levelOf(name: string, attributes: XmlAttributes, depth: number): ListLevel {
  const start = Number(attributes['text:start-value'] ?? '1')
  if (name.endsWith('bullet')) return { start: 1, format: 'bullet', pattern: attributes['text:bullet-char'] ?? '•' }
  if (name.endsWith('image')) return { start: 1, format: 'bullet', pattern: '•' }
  const written = attributes['style:num-format'] ?? ''
  const shown = Math.min(Math.max(Number(attributes['text:display-levels'] ?? '1') || 1, 1), depth + 1)
  const numbers = Array.from({ length: shown }, (_, i) => `%${depth - shown + i + 2}`).join('.')
  const pattern = `${attributes['style:num-prefix'] ?? ''}${written === '' ? '' : numbers}${attributes['style:num-suffix'] ?? ''}`
  const format = written === '' ? 'none' : (FORMATS[written] ?? (/[а-я]/iu.test(written) ? russian(written) : 'decimal'))
  return { start: Number.isInteger(start) ? start : 1, format, pattern: written === '' ? '' : pattern }
}

function russian(written: string): string {
  return /^\p{Lu}/u.test(written) ? 'russianUpper' : 'russianLower'
}
