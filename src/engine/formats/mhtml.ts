import { type Reader, ReadFailure, type ReadOptions, type ReadResult } from '../contracts/reader.ts'
import { leadingFields } from './eml.ts'
import { knownEncoding } from './encodings.ts'
import { html } from './html.ts'
import { type MimePart, readMime } from './mime.ts'

/** Web pages saved in one file (RFC 2557): the page itself is read, its pictures and style sheets are not. */
export const mhtml: Reader = {
  name: 'mhtml',
  version: 1,
  extensions: ['mhtml', 'mht'],
  recognises: (bytes) => looksLikePage(bytes),
  read: async (bytes, options) => readSavedPage(bytes, options),
}

/** A page has no recipient; browsers say where or by what it was saved. */
function looksLikePage(bytes: Uint8Array): boolean {
  const fields = leadingFields(bytes)
  const type = fields.get('content-type') ?? ''
  if (fields.has('snapshot-content-location') || /^["<]?saved by/iu.test(fields.get('from') ?? '')) return true
  return /^multipart\/related/iu.test(type) && !['from', 'to', 'received', 'message-id'].some((name) => fields.has(name))
}

async function readSavedPage(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const page = pageOf(readMime(bytes).root)
  if (page === null) throw new ReadFailure({ code: 'no-text', message: `“${options.name}” is a saved web page without a page in it.` })
  return html.read(page.content(), {
    ...options,
    encoding: options.encoding ?? knownEncoding(page.type.parameters.get('charset') ?? null) ?? undefined,
  })
}

/** The part that is the page: the one that the file names as its start, or the first HTML. */
function pageOf(root: MimePart): MimePart | null {
  const start = root.type.parameters.get('start')
  const found: MimePart[] = []
  const left = [root]
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    if (part.type.value === 'text/html' || part.type.value === 'application/xhtml+xml') found.push(part)
    for (const inner of part.parts.toReversed()) left.push(inner)
  }
  return found.find(({ headers }) => start !== undefined && headers.get('content-id')?.[0] === start) ?? found[0] ?? null
}
