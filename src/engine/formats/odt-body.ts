import type { DocumentFlow, FlowBlock } from './document-flow.ts'
import { DEEPEST_LIST, type ListCounter } from './list-numbers.ts'
import type { OpenStyles } from './odt-styles.ts'
import { noteMark, type StructuredBlock } from './structured-text.ts'
import type { XmlAttributes, XmlHandler } from './xml.ts'

/** How many things were met that are not in the text. */
export interface LeftOutOfText {
  deletions: number
  comments: number
}

interface Paragraph {
  readonly words: string[]
  readonly kind: Pick<FlowBlock, 'kind' | 'level'>
  readonly marker: string
  readonly after: StructuredBlock[]
  /** True when blanks that follow add nothing. */
  blank: boolean
}

interface List {
  readonly counter: string
  readonly style: string | undefined
  /** True until the item's first paragraph has taken its number. */
  unnumbered: boolean
}

const SKIPPED = new Set([
  'text:tracked-changes',
  'text:ruby-text',
  'text:script',
  'text:sequence-decls',
  'text:variable-decls',
  'text:user-field-decls',
  'office:forms',
  'office:binary-data',
  'office:scripts',
  'office:event-listeners',
  'svg:title',
  'svg:desc',
  'dc:creator',
  'dc:date',
  'meta:date-string',
  'meta:creator-initials',
  'style:style',
  'table:shapes',
])
/** Elements whose paragraphs stand apart from the one that they are in. */
const APART = new Set(['text:note-body', 'office:annotation', 'draw:text-box'])
const MOST_BLANKS = 100

/** Reads the text of an OpenDocument file into blocks; for `outside`, as running heads are. */
export function createOpenTextReader(
  styles: OpenStyles,
  counter: ListCounter,
  flow: DocumentFlow,
  leftOut: LeftOutOfText,
  outside = false,
): XmlHandler {
  const open: Paragraph[] = []
  const lists: List[] = []
  /** For each open thing apart, how many lists were open around it. */
  const around: List[][] = []
  const counters = new Map<string, string>()
  let skipped = 0
  let citation: string[] | null = null
  let mark = ''
  let own = 0

  const say = (words: string): void => {
    const paragraph = open.at(-1)
    if (paragraph === undefined) return
    paragraph.words.push(words)
    paragraph.blank = false
  }
  const startParagraph = (name: string, attributes: XmlAttributes): void => {
    const style = attributes['text:style-name']
    const kind = kindOf(name, attributes, styles)
    const list = lists.at(-1)
    let marker = ''
    let inList = false
    if (list?.unnumbered) {
      list.unnumbered = false
      const depth = Math.min(lists.length, DEEPEST_LIST) - 1
      marker = counter.next(list.counter, styles.levels(list.style), depth)
      inList = true
    } else if (name === 'text:h' && kind.kind === 'heading') {
      marker = counter.next('\0', styles.headings, Math.min(kind.level, DEEPEST_LIST) - 1)
    }
    if (kind.kind !== 'paragraph' && !/\p{N}/u.test(marker)) marker = ''
    const item = inList && marker !== '' && kind.kind === 'paragraph'
    open.push({
      words: [],
      kind: item
        ? { kind: 'list-item', level: Math.min(lists.length, DEEPEST_LIST) }
        : styles.role(style) === 'quote'
          ? { kind: 'quote', level: 1 }
          : kind,
      marker,
      after: [],
      blank: true,
    })
  }
  const endParagraph = (): void => {
    const paragraph = open.pop()
    if (paragraph === undefined) return
    const words = paragraph.words.join('')
    if (/\S/u.test(words))
      flow.add({ ...paragraph.kind, text: paragraph.marker + words.replace(/^[ \n]+/u, ''), ...(outside ? { outside } : {}) })
    flow.addAll(paragraph.after)
  }
  const startList = (attributes: XmlAttributes): void => {
    const outer = lists.at(-1)
    const style = attributes['text:style-name'] ?? outer?.style
    const goesOn = attributes['text:continue-list'] ?? (attributes['text:continue-numbering'] === 'true' ? `\0${style}` : undefined)
    const known = outer?.counter ?? (goesOn === undefined ? undefined : counters.get(goesOn)) ?? `list ${++own}`
    if (attributes['xml:id'] !== undefined) counters.set(attributes['xml:id'], known)
    counters.set(`\0${style}`, known)
    lists.push({ counter: known, style, unnumbered: false })
  }
  const startItem = (attributes: XmlAttributes): void => {
    const list = lists.at(-1)
    if (list === undefined) return
    list.unnumbered = true
    const start = Number(attributes['text:start-value'])
    if (Number.isInteger(start) && start >= 0) counter.restart(list.counter, Math.min(lists.length, DEEPEST_LIST) - 1, start)
  }
  const startCell = (name: string): void => {
    if (name === 'table:table') flow.openTable()
    else if (name === 'table:table-row') flow.openRow()
    else flow.openCell()
  }
  const startApart = (): void => {
    flow.hold()
    around.push(lists.splice(0))
  }
  const endApart = (name: string): void => {
    const blocks = flow.release()
    lists.splice(0, lists.length, ...(around.pop() ?? []))
    const words = blocks.map(({ text }) => text).join('\n')
    if (name === 'text:note-body') flow.note(`${mark} ${words}`.trim())
    else if (name === 'office:annotation') {
      leftOut.comments++
      open.at(-1)?.after.push({ kind: 'note', level: 1, text: words, outside: true })
    } else if (open.length === 0) flow.addAll(blocks)
    else for (const block of blocks) open.at(-1)?.after.push(block)
  }

  return {
    start(name, attributes) {
      if (skipped > 0) skipped++
      else if (SKIPPED.has(name)) {
        skipped = 1
        if (name === 'text:tracked-changes') leftOut.deletions++
      } else if (name === 'text:p' || name === 'text:h') startParagraph(name, attributes)
      else if (name === 'text:s') say(' '.repeat(Math.min(Math.max(Number(attributes['text:c'] ?? '1') || 1, 1), MOST_BLANKS)))
      else if (name === 'text:tab' || name === 'text:tab-stop') say('\t')
      else if (name === 'text:line-break') say('\n')
      else if (name === 'text:list' || name === 'text:ordered-list' || name === 'text:unordered-list') startList(attributes)
      else if (name === 'text:list-item') startItem(attributes)
      else if (name === 'text:note-citation') citation = []
      else if (APART.has(name)) startApart()
      else if (/^table:(?:table|table-row|(?:covered-)?table-cell)$/u.test(name)) startCell(name)
    },
    end(name) {
      if (skipped > 0) skipped--
      else if (name === 'text:p' || name === 'text:h') endParagraph()
      else if (name === 'text:list' || name === 'text:ordered-list' || name === 'text:unordered-list') lists.pop()
      else if (name === 'text:note-citation') {
        mark = noteMark((citation ?? []).join('').trim().slice(0, 20))
        citation = null
        say(mark)
      } else if (APART.has(name)) endApart(name)
      else if (name === 'table:table') flow.closeTable()
    },
    text(words) {
      if (skipped > 0) return
      if (citation !== null) citation.push(words)
      else sayCollapsed(open.at(-1), words)
    },
  }
}

/** Adds words with runs of white space as one blank, none at the beginning of a paragraph. */
function sayCollapsed(paragraph: Paragraph | undefined, words: string): void {
  if (paragraph === undefined) return
  const text = words.replace(/[ \t\r\n]+/gu, ' ')
  const rest = paragraph.blank && text.startsWith(' ') ? text.slice(1) : text
  if (rest === '') return
  paragraph.words.push(rest)
  paragraph.blank = rest.endsWith(' ')
}

function kindOf(name: string, attributes: XmlAttributes, styles: OpenStyles): Pick<FlowBlock, 'kind' | 'level'> {
  const style = attributes['text:style-name']
  if (styles.role(style) === 'title') return { kind: 'title', level: 1 }
  const level = name === 'text:h' ? Number(attributes['text:outline-level'] ?? attributes['text:level'] ?? '1') : styles.outline(style)
  if (level === undefined) return { kind: 'paragraph', level: 1 }
  return { kind: 'heading', level: level >= 1 && level <= 10 ? level : 1 }
}
