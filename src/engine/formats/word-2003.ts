import type { Reader, ReadOptions, ReadResult } from '../contracts/reader.ts'
import { createDocumentFlow } from './document-flow.ts'
import { leftOutNotices } from './docx.ts'
import { createWordReader, type LeftOut, type WordParts } from './docx-body.ts'
import { createWordNotesReader } from './docx-notes.ts'
import { createNumberingReader } from './docx-numbering.ts'
import { createStylesReader } from './docx-styles.ts'
import { createListCounter } from './list-numbers.ts'
import { noText } from './office-package.ts'
import type { Namespaces, XmlAttributes, XmlHandler } from './xml.ts'
import { both, createProperties2003Reader, PROPERTIES_2003, readXmlFile, xmlHead } from './xml-file.ts'

const WORD_2003: Namespaces = new Map([
  ...PROPERTIES_2003,
  ['http://schemas.microsoft.com/office/word/2003/wordml', 'w'],
  ['http://schemas.microsoft.com/aml/2001/core', 'aml'],
])
/** Elements of Word 2003 that have another name in ISO 29500, which came of it. */
const NAMES: Readonly<Record<string, string>> = {
  'w:listDef': 'w:abstractNum',
  'w:list': 'w:num',
  'w:ilst': 'w:abstractNumId',
  'w:ilfo': 'w:numId',
  'w:listPr': 'w:numPr',
  'w:nfc': 'w:numFmt',
}
const ATTRIBUTES: Readonly<Record<string, string>> = { 'w:listDefId': 'w:abstractNumId', 'w:ilfo': 'w:numId' }
const NUMBERS: Readonly<Record<string, string>> = {
  '0': 'decimal',
  '1': 'upperRoman',
  '2': 'lowerRoman',
  '3': 'upperLetter',
  '4': 'lowerLetter',
  '22': 'decimalZero',
  '23': 'bullet',
  '58': 'russianLower',
  '59': 'russianUpper',
  '255': 'none',
}
const NOTES = { 'w:footnote': 'footnotes', 'w:endnote': 'endnotes' } as const

/** Documents of Word 2003 as one XML file: what ISO 29500 has since, by its older names. */
export const word2003: Reader = {
  name: 'word-2003',
  version: 1,
  extensions: ['xml', 'doc'],
  recognises: (bytes) =>
    /<(?:\w+:)?wordDocument\s[^>]*["']http:\/\/schemas\.microsoft\.com\/office\/word\/2003\/wordml["']/u.test(xmlHead(bytes)),
  read: async (bytes, options) => read(bytes, options),
}

function read(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const properties = createProperties2003Reader()
  const styles = createStylesReader()
  const numbering = createNumberingReader()
  const parts: WordParts = {
    styles: styles.styles,
    list: numbering.list,
    counter: createListCounter(),
    footnotes: new Map(),
    endnotes: new Map(),
    chunks: new Map(),
    drawings: new Map(),
  }
  const outside: string[] = []
  const leftOut: LeftOut = { deletions: 0, hidden: 0, foreign: 0 }
  const beside = ['w:hdr', 'w:ftr'].map((name) => createWordNotesReader(name, parts, (words) => void outside.push(words)))
  const notes = Object.entries(NOTES).map(([name, kind]) =>
    createWordNotesReader(name, parts, (words, attributes) => void parts[kind].set(attributes['w:id'] ?? '', words)),
  )
  const quietly = { ...options, progress: undefined }
  readXmlFile(bytes, quietly, WORD_2003, both(properties, renamed([styles, numbering, ...beside].reduce(both))))
  readXmlFile(bytes, quietly, WORD_2003, inBody(numbered(renamed(notes.reduce(both)))))
  const flow = createDocumentFlow()
  const { encoding, notices } = readXmlFile(
    bytes,
    options,
    WORD_2003,
    inBody(numbered(renamed(referring(createWordReader(parts, flow, leftOut)))), leftOut),
  )
  for (const [id, words] of parts.endnotes) if (id.startsWith('#')) flow.note(words)
  for (const text of new Set(outside)) flow.add({ kind: 'note', level: 1, text, outside: true })
  const built = flow.finish()
  if (!built.blocks.some((block) => !block.outside)) throw noText(options.name, notices)
  return { ...built, wrapped: false, pages: [], encoding, ...properties.metadata(), notices: [...notices, ...leftOutNotices(leftOut, 0)] }
}

/** Tells a reader of ISO 29500 the elements by the names that it knows. */
function renamed(reader: XmlHandler): XmlHandler {
  return {
    start(name, attributes) {
      const known: Record<string, string | undefined> = {}
      for (const [key, value] of Object.entries(attributes)) known[ATTRIBUTES[key] ?? key] = value
      if (name === 'w:nfc') known['w:val'] = NUMBERS[known['w:val'] ?? ''] ?? 'decimal'
      if (name === 'w:t') known['xml:space'] = 'preserve'
      reader.start(NAMES[name] ?? name, known)
    },
    end: (name) => reader.end(NAMES[name] ?? name),
    text: reader.text,
  }
}

/** Gives each note its number as the id that it lacks. */
function numbered(reader: XmlHandler): XmlHandler {
  let notes = 0
  return {
    ...reader,
    start: (name, attributes) => reader.start(name, name in NOTES ? { ...attributes, 'w:id': String(notes++) } : attributes),
  }
}

/** Tells a reader references in the place of the notes themselves. */
function referring(reader: XmlHandler): XmlHandler {
  let depth = 0
  return {
    start(name, attributes) {
      if (depth > 0) depth++
      else if (name in NOTES) {
        depth = 1
        reader.start(`${name}Reference`, attributes)
        reader.end(`${name}Reference`)
      } else reader.start(name, attributes)
    },
    end(name) {
      if (depth > 0) depth--
      else reader.end(name)
    },
    text(words) {
      if (depth === 0) reader.text(words)
    },
  }
}

const REMOVED = /^Word\.(?:Deletion|Comment|Formatting|Numbering)$/u

/** Tells a reader what is within the body, but for what was deleted, looked otherwise before, and for comments. */
function inBody(reader: XmlHandler, leftOut?: LeftOut): XmlHandler {
  let body = 0
  let removed = 0
  return {
    start(name, attributes: XmlAttributes) {
      if (removed > 0) removed++
      else if (name === 'aml:annotation' && REMOVED.test(attributes['w:type'] ?? '')) {
        removed = 1
        if (leftOut !== undefined && attributes['w:type'] === 'Word.Deletion') leftOut.deletions++
      } else {
        if (body > 0) reader.start(name, attributes)
        if (body > 0 || name === 'w:body') body++
      }
    },
    end(name) {
      if (removed > 0) removed--
      else if (body > 0) {
        body--
        if (body > 0) reader.end(name)
      }
    },
    text(words) {
      if (body > 0 && removed === 0) reader.text(words)
    },
  }
}
