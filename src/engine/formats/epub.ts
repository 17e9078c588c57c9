import { type Reader, ReadFailure, type ReadOptions, type ReadResult } from '../contracts/reader.ts'
import type { Notice } from '../model/errors.ts'
import { decodeText } from './decoding.ts'
import { type EpubPackage, readPackage } from './epub-package.ts'
import { declaredEncoding } from './html.ts'
import { readPage } from './html-blocks.ts'
import { createPackageReader, noText } from './office-package.ts'
import { createTextBuilder, type StructuredBlock, type TextBuilder } from './structured-text.ts'
import { openZip, type Zip } from './zip.ts'
import { zipMediaType, zipNames } from './zip-names.ts'

/** Books in EPUB 2 and 3: chapters in reading order, each read as a page; no script runs and nothing is fetched. */
export const epub: Reader = {
  name: 'epub',
  version: 1,
  extensions: ['epub'],
  recognises: (bytes) => {
    const type = zipMediaType(bytes)
    return type === '' ? zipNames(bytes).includes('META-INF/container.xml') : type === 'application/epub+zip'
  },
  read: readBook,
}

/** A link from a note to where it is referred to. */
const WAY_BACK = /^[\s↩↑↵⤴⏎\ufe0e\ufe0f]+$/u

async function readBook(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const zip = await openZip(bytes)
  const file = createPackageReader(zip)
  const book = await readPackage(
    file,
    zip.members.map(({ path }) => path),
  )
  if (book === null || book.chapters.length === 0)
    throw new ReadFailure(
      file.troubles[0] ?? { code: 'damaged', message: `“${options.name}” is damaged: it does not say what its chapters are.` },
    )
  if (book.chapters.every((path) => book.encrypted.has(path)))
    throw new ReadFailure({
      code: 'needs-password',
      message: `“${options.name}” is protected by digital rights management and cannot be opened.`,
    })
  const builder = createTextBuilder()
  const troubles = await readChapters(zip, book, builder, options)
  const built = builder.finish()
  if (built.text === '') throw noText(options.name, [...file.troubles, ...troubles])
  return { ...built, wrapped: false, pages: [], ...book.metadata, notices: [...file.troubles, ...troubles] }
}

async function readChapters(zip: Zip, book: EpubPackage, builder: TextBuilder, options: ReadOptions): Promise<Notice[]> {
  const troubles: Notice[] = []
  const done = new Set<string>()
  let groups = 0
  for (const [i, path] of book.chapters.entries()) {
    if (done.has(path)) continue
    done.add(path)
    try {
      const blocks = await readChapter(zip, path, book)
      for (const block of blocks) builder.add(block.group === undefined ? block : { ...block, group: groups + block.group })
      groups += 1 + blocks.reduce((most, { group = 0 }) => Math.max(most, group), 0)
    } catch (error) {
      if (!(error instanceof ReadFailure) || error.notice.code === 'too-large') throw error
      troubles.push(error.notice)
    }
    options.progress?.(i + 1, book.chapters.length)
  }
  return troubles
}

async function readChapter(zip: Zip, path: string, book: EpubPackage): Promise<StructuredBlock[]> {
  const member = zip.find(path)
  if (member === undefined) throw new ReadFailure({ code: 'damaged', message: `The chapter “${path}” is missing.` })
  if (book.encrypted.has(path)) throw new ReadFailure({ code: 'needs-password', message: `The chapter “${path}” is encrypted.` })
  const bytes = await zip.bytes(member)
  const page = readPage(decodeText(bytes, { declared: declaredEncoding(bytes) }).text, { xml: true, whole: true })
  const headed = page.blocks.some(({ kind }) => kind === 'heading' || kind === 'title')
  const name = headed ? undefined : book.names.get(path)
  return page.blocks.map((block) => {
    if (block.kind === 'title' || isName(block, name)) return { ...block, kind: 'heading', level: 1 }
    return WAY_BACK.test(block.text) ? { ...block, outside: true } : block
  })
}

/** True for a paragraph that says what the table of contents calls its chapter. */
function isName({ kind, text }: StructuredBlock, name: string | undefined): boolean {
  return name !== undefined && kind === 'paragraph' && text.length <= name.length + 20 && text.replace(/\s+/gu, ' ').trim() === name
}
