import { type Reader, ReadFailure, type ReadOptions, type ReadResult } from '../contracts/reader.ts'
import type { Notice } from '../model/errors.ts'
import { createDocumentFlow, type DocumentFlow } from './document-flow.ts'
import { createWordReader, type LeftOut, type WordParts } from './docx-body.ts'
import { readChunks, readDrawings } from './docx-chunks.ts'
import { createWordNotesReader } from './docx-notes.ts'
import { createNumberingReader } from './docx-numbering.ts'
import { createStylesReader, WORD } from './docx-styles.ts'
import { createListCounter } from './list-numbers.ts'
import { createMetadataReader, METADATA } from './office-metadata.ts'
import { createPackageReader, noText, type PackageReader, pathOf, type Relation } from './office-package.ts'
import { openZip } from './zip.ts'
import { zipNames } from './zip-names.ts'

/** Word documents (ISO 29500): headings, lists with their numbers, tables, notes; comments and running heads stand outside of the text. */
export const docx: Reader = {
  name: 'docx',
  version: 1,
  extensions: ['docx', 'docm', 'dotx'],
  recognises: (bytes) => {
    const names = zipNames(bytes)
    return names.some((name) => /^word[/\\]/iu.test(name)) && !names.some((name) => /^(?:xl|ppt)[/\\]/iu.test(name))
  },
  read: readDocx,
}

async function readDocx(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const zip = await openZip(bytes)
  const file = createPackageReader(zip)
  const own = await file.relations('')
  const main = pathOf(own, 'officeDocument') ?? 'word/document.xml'
  if (zip.find(main) === undefined)
    throw new ReadFailure({ code: 'damaged', message: `“${options.name}” is damaged: its main part, ${main}, is missing.` })
  const metadata = createMetadataReader()
  await file.read(pathOf(own, 'core-properties') ?? 'docProps/core.xml', METADATA, metadata)
  const relations = await file.relations(main)
  const within = { chunks: await readChunks(zip, relations), drawings: await readDrawings(file, relations) }
  const parts = await readParts(file, relations, within)
  options.progress?.(0, 1)
  const leftOut: LeftOut = { deletions: 0, hidden: 0, foreign: 0 }
  const flow = createDocumentFlow()
  await file.read(main, WORD, createWordReader(parts, flow, leftOut))
  for (const [id, words] of parts.endnotes) if (id.startsWith('#')) flow.note(words)
  const outside = await readOutside(file, relations, parts, flow)
  const built = flow.finish()
  if (!built.blocks.some((block) => !block.outside)) throw noText(options.name, file.troubles)
  options.progress?.(1, 1)
  return { ...built, wrapped: false, pages: [], ...metadata.metadata(), notices: [...file.troubles, ...leftOutNotices(leftOut, outside)] }
}

async function readParts(
  file: PackageReader,
  relations: readonly Relation[],
  within: Pick<WordParts, 'chunks' | 'drawings'>,
): Promise<WordParts> {
  const styles = createStylesReader()
  const numbering = createNumberingReader()
  await file.read(pathOf(relations, 'styles'), WORD, styles)
  await file.read(pathOf(relations, 'numbering'), WORD, numbering)
  const parts = {
    styles: styles.styles,
    list: numbering.list,
    counter: createListCounter(),
    footnotes: new Map<string, string>(),
    endnotes: new Map<string, string>(),
    ...within,
  }
  for (const kind of ['footnote', 'endnote'] as const) {
    const keep = createWordNotesReader(`w:${kind}`, parts, (words, attributes) => parts[`${kind}s`].set(attributes['w:id'] ?? '', words))
    await file.read(pathOf(relations, `${kind}s`), WORD, keep)
  }
  return parts
}

/** Adds running heads and comments, which stand outside of the text; how many comments there are. */
async function readOutside(file: PackageReader, relations: readonly Relation[], parts: WordParts, flow: DocumentFlow): Promise<number> {
  const known = new Set<string>()
  const add = (text: string): void => {
    if (!known.has(text)) flow.add({ kind: 'note', level: 1, text, outside: true })
    known.add(text)
  }
  for (const { type, path } of relations) {
    if (type === 'header') await file.read(path, WORD, createWordNotesReader('w:hdr', parts, add))
    else if (type === 'footer') await file.read(path, WORD, createWordNotesReader('w:ftr', parts, add))
  }
  let comments = 0
  const addComment = (text: string): void => {
    comments++
    add(text)
  }
  await file.read(pathOf(relations, 'comments'), WORD, createWordNotesReader('w:comment', parts, addComment))
  return comments
}

/** What was met and is not in the text, with how many comments there are. */
export function leftOutNotices({ deletions, hidden, foreign }: LeftOut, comments: number): Notice[] {
  const left: string[] = []
  if (comments > 0) left.push(`${comments} comments`)
  if (deletions > 0) left.push(`${deletions} tracked deletions`)
  if (hidden > 0) left.push(`${hidden} stretches of hidden text`)
  if (foreign > 0) left.push(`${foreign} embedded documents`)
  return left.length === 0 ? [] : [{ code: 'left-out', message: `Not in the text: ${left.join(', ')}.` }]
}
