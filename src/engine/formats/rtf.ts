import { type Reader, ReadFailure, type ReadOptions, type ReadResult } from '../contracts/reader.ts'
import { createDocumentFlow } from './document-flow.ts'
import { createRtfBody } from './rtf-body.ts'
import { readRtf } from './rtf-tokens.ts'

/** Rich Text Format 1.9.1: letters by `\u` and by the code page of each font, headings, lists, tables, notes. */
export const rtf: Reader = {
  name: 'rtf',
  version: 1,
  extensions: ['rtf'],
  recognises: (bytes) => beginning(bytes) >= 0,
  read: async (bytes, options) => readDocument(bytes, options),
}

const MAGIC = Array.from('{\\rtf', (sign) => sign.charCodeAt(0))

/** Bytes before «{\rtf», which may be a byte order mark and blanks; -1 when there is no such beginning. */
function beginning(bytes: Uint8Array): number {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (at < 64 && (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x09)) at++
  return MAGIC.every((byte, i) => bytes[at + i] === byte) ? at : -1
}

/** The words of rich text; empty for bytes that are none. */
export function rtfText(bytes: Uint8Array): string {
  const start = beginning(bytes)
  if (start < 0) return ''
  const flow = createDocumentFlow()
  const body = createRtfBody(flow)
  readRtf(bytes.subarray(start), body)
  body.finish()
  return flow.finish().text
}

function readDocument(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const start = beginning(bytes)
  if (start < 0) throw new ReadFailure({ code: 'damaged', message: `“${options.name}” does not begin as a rich text document does.` })
  options.progress?.(0, 1)
  const flow = createDocumentFlow()
  const body = createRtfBody(flow)
  readRtf(bytes.subarray(start), body)
  const { metadata, notices } = body.finish()
  const built = flow.finish()
  if (!built.blocks.some((block) => !block.outside))
    throw new ReadFailure({ code: 'no-text', message: `“${options.name}” is a document without words.` })
  options.progress?.(1, 1)
  return { ...built, wrapped: false, pages: [], ...metadata, notices }
}
