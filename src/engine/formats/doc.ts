import { type Reader, ReadFailure, type ReadOptions, type ReadResult } from '../contracts/reader.ts'
import type { Notice } from '../model/errors.ts'
import { decryptDoc } from './doc-encryption.ts'
import { type DocFile, readDocFile } from './doc-file.ts'
import { writeDocument } from './doc-text.ts'
import { createDocumentFlow } from './document-flow.ts'
import { notOpened, unknownEncryption } from './locked.ts'
import { noText } from './office-package.ts'
import { brokenNotice, hasOleEntry, rootStreams, summaryOf } from './ole.ts'
import { unsupportedNotice } from './unsupported.ts'

/** Word documents before 2007: headings by style, tables, notes; those encrypted with RC4 are opened with their password. */
export const doc: Reader = {
  name: 'doc',
  version: 1,
  extensions: ['doc', 'dot'],
  // Word 2007 puts an empty document beside an encrypted one, for older programs to show.
  recognises: (bytes) => hasOleEntry(bytes, 'WordDocument') && !hasOleEntry(bytes, 'EncryptedPackage'),
  read: async (bytes, options) => readDoc(bytes, options),
}

const ENCRYPTED = 0x0100

function readDoc(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const streams = rootStreams(bytes)
  if (streams === null) throw damaged(options.name)
  const document = streams.get('WORDDOCUMENT')
  if (document === undefined) throw new ReadFailure(unsupportedNotice(bytes, options.name))
  const tables = { ...named('zero', streams.get('0TABLE')), ...named('one', streams.get('1TABLE')) }
  const opened = isEncrypted(document) ? decrypted(document, tables, options) : { document, tables }
  const file = readSafely(opened.document, opened.tables)
  if (file === null) throw damaged(options.name)
  options.progress?.(0, 1)
  const flow = createDocumentFlow()
  writeDocument(file, flow)
  const built = flow.finish()
  if (!built.blocks.some((block) => !block.outside)) throw noText(options.name, [])
  options.progress?.(1, 1)
  return {
    ...built,
    wrapped: false,
    pages: [],
    ...summaryOf(streams.get('\u0005SUMMARYINFORMATION')),
    notices: [...noticesOf(file), ...(streams.broken ? [brokenNotice(options.name)] : [])],
  }
}

interface Tables {
  readonly zero?: Uint8Array
  readonly one?: Uint8Array
}

function isEncrypted(document: Uint8Array): boolean {
  return document.length > 12 && (((document[0x0b] as number) << 8) & ENCRYPTED) !== 0
}

function decrypted(document: Uint8Array, tables: Tables, { name, password }: ReadOptions): { document: Uint8Array; tables: Tables } {
  const which = ((document[0x0b] as number) & 0x02) !== 0 ? 'one' : 'zero'
  const opened = decryptDoc({ document, table: tables[which] ?? new Uint8Array() }, password ?? '')
  if (opened) return { document: opened.document, tables: { ...tables, [which]: opened.table } }
  throw opened === undefined ? unknownEncryption(name) : notOpened(name, password !== undefined)
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
function readSafely(document: Uint8Array, tables: Tables): DocFile | null {
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
