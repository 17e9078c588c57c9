import { type Reader, ReadFailure, type ReadOptions, type ReadResult } from '../contracts/reader.ts'
import type { Notice } from '../model/errors.ts'
import { decodeText } from './decoding.ts'
import { byteOrderMark, wideEncoding } from './encodings.ts'
import { readPage } from './html-blocks.ts'
import { looksLikeText } from './plain-text.ts'
import { createTextBuilder } from './structured-text.ts'
import { nameOfKnownBinary } from './unsupported.ts'

/** Web pages: what the page is about as blocks, menus and the like kept in the original only; nothing is fetched or run. */
export const html: Reader = {
  name: 'html',
  version: 1,
  extensions: ['html', 'htm', 'xhtml'],
  recognises: (bytes, name) => nameOfKnownBinary(bytes) === null && looksLikeText(bytes) && looksLikeHtml(bytes, name),
  read: async (bytes, options) => readHtml(bytes, options),
}

const HEAD = 4096
/** What a page begins with (WHATWG MIME sniffing, 7.1), behind blanks, an XML declaration and comments. */
const BEGINNING =
  /<(?:!doctype\s+html|(?:html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|meta|link|base|center|article|main|section)(?=[\s/>]))/iuy
const BLANK = /\s+|<\?xml[^>]*>/iuy
const ANY_TAG = /<(?:p|div|br|span|table|h[1-6]|ul|ol|li|a|b|i|font|body|head|html)(?:\s[^<>]*)?\/?>/iu
const NAME = /\.x?html?$/iu

function looksLikeHtml(bytes: Uint8Array, name: string): boolean {
  const head = headOf(bytes)
  BEGINNING.lastIndex = prologueOf(head)
  return BEGINNING.test(head) || (NAME.test(name) && ANY_TAG.test(head))
}

/** Code units of blanks, comments and an XML declaration before the first tag. */
function prologueOf(head: string): number {
  let at = 0
  for (;;) {
    BLANK.lastIndex = at
    if (BLANK.test(head)) at = BLANK.lastIndex
    else if (head.startsWith('<!--', at) && head.includes('-->', at)) at = head.indexOf('-->', at) + 3
    else return at
  }
}

function headOf(bytes: Uint8Array): string {
  const encoding = byteOrderMark(bytes)?.encoding ?? wideEncoding(bytes)
  const head = bytes.subarray(0, HEAD)
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return new TextDecoder(encoding).decode(head.subarray(0, head.length & ~1))
  return new TextDecoder('latin1').decode(encoding === 'utf-8' ? head.subarray(3) : head)
}

const DECLARED =
  /<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]{1,40})["']|<meta[^>]*?\scharset\s*=\s*["']?\s*([\w.:-]{1,40})|<meta[^>]*?\bcharset\s*=\s*([\w.:-]{1,40})/iu

/** The encoding that a page says of itself in its first kilobytes. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const match = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 2 * HEAD)))
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? null
}

function readHtml(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const { text: source, encoding, notices } = decodeText(bytes, { chosen: options.encoding, declared: declaredEncoding(bytes) })
  const page = readPage(source)
  const builder = createTextBuilder()
  for (const block of page.blocks) builder.add(block)
  const { text, blocks } = builder.finish()
  if (text === '') throw new ReadFailure({ code: 'no-text', message: `“${options.name}” is a web page without text.` })
  options.progress?.(1, 1)
  const { title, author, date } = page
  return { text, wrapped: false, blocks, pages: [], title, author, date, encoding, notices: [...notices, ...leftOff(page.blocks)] }
}

function leftOff(blocks: ReturnType<typeof readPage>['blocks']): Notice[] {
  const outside = blocks.filter((block) => block.outside)
  if (outside.length === 0) return []
  const length = outside.reduce((sum, { text }) => sum + text.length, 0)
  return [
    {
      code: 'boilerplate-left-off',
      message: `${outside.length} blocks of menus and the like, ${length} characters, were left off the text; the original has them.`,
    },
  ]
}
