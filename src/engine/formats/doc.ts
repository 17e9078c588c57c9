import { type Reader, ReadFailure, type ReadOptions, type ReadResult } from '../contracts/reader.ts'
import type { Notice } from '../model/errors.ts'
import { type DocFile, readDocFile } from './doc-file.ts'
import { writeDocument } from './doc-text.ts'
import { createDocumentFlow } from './document-flow.ts'
import { noText } from './office-package.ts'
import { hasOleEntry, rootStreams, summaryOf } from './ole.ts'
import { unsupportedNotice } from './unsupported.ts'

/** Word documents before 2007: headings by style, tables, notes; encrypted ones of any year are told. */
export const doc: Reader = {
  name: 'doc',
  version: 1,
  extensions: ['doc', 'dot'],
  recognises: (bytes) => hasOleEntry(bytes, 'WordDocument') || hasOleEntry(bytes, 'EncryptedPackage'),
  read: async (bytes, options) => readDoc(bytes, options),
}

const ENCRYPTED = 0x0100

function readDoc(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const streams = rootStreams(bytes)
  if (streams === null) throw damaged(options.name)
  const document = streams.get('WORDDOCUMENT')
  const encrypted = document !== undefined && document.length > 12 && (((document[0x0b] as number) << 8) & ENCRYPTED) !== 0
  if (encrypted || streams.has('ENCRYPTEDPACKAGE'))
    throw new ReadFailure({
      code: 'needs-password',
      message: `“${options.name}” is encrypted with a password; Belgi does not open encrypted office documents yet.`,
    })
  if (document === undefined) throw new ReadFailure(unsupportedNotice(bytes, options.name))
  const tables = { ...named('zero', streams.get('0TABLE')), ...named('one', streams.get('1TABLE')) }
  const file = readSafely(document, tables)
  if (file === null) throw damaged(options.name)
  options.progress?.(0, 1)
  const flow = createDocumentFlow()
  writeDocument(file, flow)
  const built = flow.finish()
  if (!built.blocks.some((block) => !block.outside)) throw noText(options.name, [])
  options.progress?.(1, 1)
  return { ...built, wrapped: false, pages: [], ...summaryOf(streams.get('\u0005SUMMARYINFORMATION')), notices: noticesOf(file) }
}

function noticesOf({ text, parts }: DocFile): Notice[] {
  const left: string[] = []
  if (parts.comments > 0) left.push('comments')
  if (text.includes('\0')) left.push('tracked deletions or hidden text')
  return left.length === 0 ? [] : [{ code: 'left-out', message: `Not in the text: ${left.join(', ')}.` }]
}

function named<K extends string>(name: K, stream: Uint8Array | undefined): { readonly [key in K]?: Uint8Array } {
  return stream === undefined ? {} : ({ [name]: stream } as { readonly [key in K]: Uint8Array })
}

/** Offsets of a damaged file may lead out of it. */
function readSafely(document: Uint8Array, tables: Parameters<typeof readDocFile>[1]): DocFile | null {
  try {
    return readDocFile(document, tables)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function damaged(name: string): ReadFailure {
  return new ReadFailure({ code: 'damaged', message: `“${name}” is a damaged Word document.` })
}
