import { type Reader, ReadFailure } from '../contracts/reader.ts'
import { createDocumentFlow } from './document-flow.ts'
import { html } from './html.ts'
import { mhtml } from './mhtml.ts'
import { addDrawing } from './office-drawing.ts'
import type { PackageReader, Relation } from './office-package.ts'
import { plainText } from './plain-text.ts'
import { rtf } from './rtf.ts'
import type { StructuredBlock } from './structured-text.ts'
import type { Zip } from './zip.ts'

/** Formats in which programs put a whole document into a Word file. */
const READERS: readonly Reader[] = [rtf, mhtml, html, plainText]
const MOST = 1_000

/** Blocks of the documents that a Word file holds as they were (`altChunk`), by the name of their relation; one that cannot be read is none. */
export async function readChunks(zip: Zip, relations: readonly Relation[]): Promise<Map<string, readonly StructuredBlock[]>> {
  const chunks = new Map<string, readonly StructuredBlock[]>()
  for (const { id, path } of relations.filter(({ type }) => type === 'aFChunk').slice(0, MOST)) {
    const member = zip.find(path)
    if (member === undefined) continue
    const bytes = await zip.bytes(member)
    const blocks = await blocksOf(bytes, path)
    if (blocks.length > 0) chunks.set(id, blocks)
  }
  return chunks
}

/** Blocks of the diagrams and charts that a Word file draws, by the name of their relation. */
export async function readDrawings(file: PackageReader, relations: readonly Relation[]): Promise<Map<string, readonly StructuredBlock[]>> {
  const drawings = new Map<string, readonly StructuredBlock[]>()
  const flow = createDocumentFlow()
  for (const relation of relations.filter(({ type }) => type === 'chart' || type === 'diagramData').slice(0, MOST)) {
    flow.hold()
    await addDrawing(file, relation, flow)
    // Numbers of groups below nought are none of the document's own.
    drawings.set(
      relation.id,
      flow.release().map(({ group, ...block }) => (group === undefined ? block : { ...block, group: -group })),
    )
  }
  return drawings
}

async function blocksOf(bytes: Uint8Array, name: string): Promise<StructuredBlock[]> {
  const reader = READERS.find((one) => one.recognises(bytes, name))
  if (reader === undefined) return []
  try {
    const { text, blocks } = await reader.read(bytes, { name })
    if (blocks.length === 0) return text.split(/\n{2,}/u).map((words) => ({ kind: 'paragraph', level: 1, text: words }))
    return groupedBlocks(text, blocks)
  } catch (error) {
    if (error instanceof ReadFailure && error.notice.code !== 'too-large') return []
    throw error
  }
}

type Hints = readonly {
  readonly span: { readonly start: number; readonly end: number }
  readonly kind: StructuredBlock['kind']
  readonly level: number
  readonly outside?: boolean
}[]

/** Blocks as they stood, those a single line end apart together in one group. */
function groupedBlocks(text: string, hints: Hints): StructuredBlock[] {
  let group = 0
  let end = 0
  return hints.map(({ span, kind, level, outside }) => {
    if (span.start - end !== 1) group--
    end = span.end
    return { kind, level, text: text.slice(span.start, span.end), group, ...(outside ? { outside } : {}) }
  })
}
