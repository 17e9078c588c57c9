import { createDocumentFlow } from './document-flow.ts'
import { createWordReader, type LeftOut, type WordParts } from './docx-body.ts'
import type { XmlAttributes, XmlHandler } from './xml.ts'

/** Reads `footnotes.xml`, `endnotes.xml`, `comments.xml`, a header or a footer: the words of each element of this name, one block a line. */
export function createWordNotesReader(
  element: string,
  parts: WordParts,
  found: (words: string, attributes: XmlAttributes) => void,
): XmlHandler {
  const leftOut: LeftOut = { deletions: 0, hidden: 0, foreign: 0 }
  let current: {
    readonly attributes: XmlAttributes
    readonly flow: ReturnType<typeof createDocumentFlow>
    readonly reader: XmlHandler
  } | null = null
  return {
    start(name, attributes) {
      if (current !== null) current.reader.start(name, attributes)
      else if (name === element) {
        const flow = createDocumentFlow()
        current = { attributes, flow, reader: createWordReader(parts, flow, leftOut) }
      }
    },
    end(name) {
      if (current === null) return
      if (name !== element) {
        current.reader.end(name)
        return
      }
      const { attributes, flow } = current
      current = null
      const words = flow
        .finish()
        .text.replace(/\n{2,}/gu, '\n')
        .trim()
      if (words !== '') found(words, attributes)
    },
    text(words) {
      current?.reader.text(words)
    },
  }
}
