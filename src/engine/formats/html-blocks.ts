import { createFlow } from './html-flow.ts'
import { mainParts } from './html-main.ts'
import { createMetadataReader, type PageMetadata } from './html-metadata.ts'
import { piecesOf } from './html-tables.ts'
import { readTags } from './html-tokens.ts'
import type { StructuredBlock } from './structured-text.ts'

/** A page as blocks in reading order, with what it says of itself; menus, footers and the like stand outside of its text. */
export interface Page extends PageMetadata {
  readonly blocks: readonly StructuredBlock[]
}

export interface PageOptions {
  /** True where tags follow XML («<title/>»), as in EPUB. */
  readonly xml?: boolean
  /** True to take all of it for text, as in a chapter or a letter, which have no menus. */
  readonly whole?: boolean
}

/** Reads HTML or XHTML to blocks: nothing in it is fetched or run, no nesting is too deep, and time is linear in its length. */
export function readPage(html: string, options: PageOptions = {}): Page {
  const flow = createFlow()
  const metadata = createMetadataReader()
  readTags(
    html,
    {
      start: (name, attributes) => {
        metadata.start(name, attributes)
        flow.start(name, attributes)
      },
      end: (name) => {
        metadata.end(name)
        flow.end(name)
      },
      text: (words) => {
        metadata.text(words)
        flow.text(words)
      },
    },
    options.xml ?? /^\s*<\?xml\s/u.test(html.slice(0, 200)),
  )
  const pieces = piecesOf(flow.finish())
  const kept = options.whole ? null : mainParts(pieces)
  const names = pieces.filter(({ kind, level }, i) => kind === 'heading' && level === 1 && (kept === null || kept[i]))
  const blocks = pieces.map((piece, i) => ({
    kind: names.length === 1 && piece === names[0] ? ('title' as const) : piece.kind,
    level: piece.level,
    text: piece.text,
    group: piece.group,
    header: piece.header,
    outside: kept !== null && !kept[i],
  }))
  return { blocks, ...metadata.finish(names[0]?.text) }
}
