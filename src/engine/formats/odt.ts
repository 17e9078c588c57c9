import { type Reader, ReadFailure, type ReadOptions, type ReadResult } from '../contracts/reader.ts'
import type { Notice } from '../model/errors.ts'
import { createDocumentFlow } from './document-flow.ts'
import { createListCounter } from './list-numbers.ts'
import { createOpenTextReader, type LeftOutOfText } from './odt-body.ts'
import { createEncryptionReader, withPassword } from './odt-encryption.ts'
import { createOpenStylesReader, OPEN_DOCUMENT } from './odt-styles.ts'
import { createMetadataReader, METADATA } from './office-metadata.ts'
import { createPackageReader, noText } from './office-package.ts'
import type { XmlHandler } from './xml.ts'
import { openZip } from './zip.ts'
import { zipMediaType, zipNames } from './zip-names.ts'

/** OpenDocument texts (ISO 26300) and those of OpenOffice 1: headings, lists with their numbers, tables, notes. */
export const odt: Reader = {
  name: 'odt',
  version: 1,
  extensions: ['odt', 'ott', 'sxw'],
  recognises: (bytes) => {
    const type = zipMediaType(bytes)
    if (type !== '') return /^application\/vnd\.(?:oasis\.opendocument\.text|sun\.xml\.writer)/u.test(type)
    const names = zipNames(bytes)
    return names.includes('content.xml') && (names.includes('META-INF/manifest.xml') || names.includes('mimetype'))
  },
  read: readOdt,
}

async function readOdt(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const packed = await openZip(bytes)
  const manifest = createEncryptionReader()
  await createPackageReader(packed).read('META-INF/manifest.xml', OPEN_DOCUMENT, manifest)
  const zip = withPassword(packed, manifest.encrypted, options.name, options.password)
  const file = createPackageReader(zip)
  if (zip.find('content.xml') === undefined)
    throw new ReadFailure({ code: 'damaged', message: `“${options.name}” is damaged: its text, content.xml, is missing.` })
  const metadata = createMetadataReader()
  await file.read('meta.xml', METADATA, metadata)
  const leftOut: LeftOutOfText = { deletions: 0, comments: 0 }
  const counter = createListCounter()
  const flow = createDocumentFlow()
  const styles = createOpenStylesReader()
  const heads = createOpenTextReader(styles.styles, createListCounter(), flow, leftOut, true)
  await file.read('styles.xml', OPEN_DOCUMENT, both(styles, within(heads, new Set(['style:header', 'style:footer']))))
  options.progress?.(0, 1)
  const body = createOpenTextReader(styles.styles, counter, flow, leftOut)
  await file.read('content.xml', OPEN_DOCUMENT, both(styles, within(body, new Set(['office:body']))))
  const built = flow.finish()
  if (!built.blocks.some((block) => !block.outside)) throw noText(options.name, file.troubles)
  options.progress?.(1, 1)
  return { ...built, wrapped: false, pages: [], ...metadata.metadata(), notices: [...file.troubles, ...noticesOf(leftOut)] }
}

/** Tells two readers the same. */
function both(first: XmlHandler, second: XmlHandler): XmlHandler {
  return {
    start(name, attributes) {
      first.start(name, attributes)
      second.start(name, attributes)
    },
    end(name) {
      first.end(name)
      second.end(name)
    },
    text(words) {
      first.text(words)
      second.text(words)
    },
  }
}

/** Tells a reader only what is within elements of these names. */
function within(handler: XmlHandler, names: ReadonlySet<string>): XmlHandler {
  let depth = 0
  return {
    start(name, attributes) {
      if (depth > 0) handler.start(name, attributes)
      if (depth > 0 || names.has(name)) depth++
    },
    end(name) {
      if (depth > 0) depth--
      if (depth > 0) handler.end(name)
    },
    text(words) {
      if (depth > 0) handler.text(words)
    },
  }
}

function noticesOf({ deletions, comments }: LeftOutOfText): Notice[] {
  const left: string[] = []
  if (comments > 0) left.push(`${comments} comments`)
  if (deletions > 0) left.push('tracked deletions')
  return left.length === 0 ? [] : [{ code: 'left-out', message: `Not in the text: ${left.join(', ')}.` }]
}
