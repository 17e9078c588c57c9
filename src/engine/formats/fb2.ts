import { type Reader, ReadFailure, type ReadOptions, type ReadResult } from '../contracts/reader.ts'
import { decodeText } from './decoding.ts'
import { byteOrderMark, wideEncoding } from './encodings.ts'
import { createBookReader } from './fb2-body.ts'
import { declaredEncoding } from './html.ts'
import { noText } from './office-package.ts'
import { createXmlReader } from './xml.ts'

/** Books in FictionBook 2: sections with their titles, verses, quotations, tables and notes. */
export const fb2: Reader = {
  name: 'fb2',
  version: 1,
  extensions: ['fb2'],
  recognises: (bytes) => /<(?:\w{1,20}:)?FictionBook[\s>]/u.test(headOf(bytes)),
  read: async (bytes, options) => readBook(bytes, options),
}

const HEAD = 4096
const PIECE = 65_536

function headOf(bytes: Uint8Array): string {
  const encoding = byteOrderMark(bytes)?.encoding ?? wideEncoding(bytes)
  const head = bytes.subarray(0, HEAD)
  return new TextDecoder(encoding === 'utf-16le' || encoding === 'utf-16be' ? encoding : 'latin1').decode(head)
}

function readBook(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const { text: source, encoding, notices } = decodeText(bytes, { chosen: options.encoding, declared: declaredEncoding(bytes) })
  if (!source.includes('<')) throw new ReadFailure({ code: 'damaged', message: `“${options.name}” is no book in FictionBook 2.` })
  const book = createBookReader()
  const reader = createXmlReader(new Map(), book)
  for (let at = 0; at < source.length; at += PIECE) {
    reader.write(source.slice(at, at + PIECE))
    options.progress?.(at, source.length)
  }
  const trouble = reader.finish()
  const damage =
    trouble === null ? [] : [{ code: 'damaged' as const, message: `Its XML is not well-formed and was read as far as it goes: ${trouble}` }]
  const { text, blocks, metadata } = book.finish()
  if (text === '') throw noText(options.name, damage)
  options.progress?.(source.length, source.length)
  return { text, blocks, wrapped: false, pages: [], ...metadata, encoding, notices: [...notices, ...damage] }
}
