import { type Reader, ReadFailure, type ReadOptions, type ReadResult } from '../contracts/reader.ts'
import type { Notice } from '../model/errors.ts'
import { createDocumentFlow } from './document-flow.ts'
import { createListCounter } from './list-numbers.ts'
import { createOpenTextReader, type LeftOutOfText, type OpenTextParts } from './odt-body.ts'
import { createEncryptionReader, withPassword } from './odt-encryption.ts'
import { createOpenStylesReader, OPEN_DOCUMENT } from './odt-styles.ts'
import { createMetadataReader, METADATA } from './office-metadata.ts'
import { createPackageReader, noText, type PackageReader } from './office-package.ts'
import type { XmlHandler } from './xml.ts'
import { both, readXmlFile, xmlHead } from './xml-file.ts'
import { openZip, type Zip } from './zip.ts'
import { isZip, zipMediaType, zipNames } from './zip-names.ts'

/** OpenDocument texts, workbooks and presentations (ISO 26300), packed or as one XML file, and those of OpenOffice 1: headings, lists with their numbers, tables, notes. */
export const odt: Reader = {
  name: 'odt',
  version: 1,
  extensions: ['odt', 'ott', 'fodt', 'sxw', 'ods', 'ots', 'fods', 'sxc', 'odp', 'otp', 'fodp', 'sxi', 'odg'],
  recognises: (bytes) => {
    if (!isZip(bytes)) return isFlat(bytes)
    const type = zipMediaType(bytes)
    if (type !== '') return KINDS.test(type)
    const names = zipNames(bytes)
    return names.includes('content.xml') && (names.includes('META-INF/manifest.xml') || names.includes('mimetype'))
  },
  read: async (bytes, options) => (isZip(bytes) ? readPacked(bytes, options) : readFlat(bytes, options)),
}

const KINDS =
  /^application\/vnd\.(?:oasis\.opendocument\.(?:text|spreadsheet|presentation|graphics)|sun\.xml\.(?:writer|calc|impress|draw))/u
const BODY = new Set(['office:body'])
const OBJECT = '/content.xml'
const MOST_OBJECTS = 1_000

function isFlat(bytes: Uint8Array): boolean {
  return /<office:document\s/u.test(xmlHead(bytes))
}

/** Reads the parts of an OpenDocument file into one text. */
interface Parts {
  readonly metadata: ReturnType<typeof createMetadataReader>
  /** For styles and what stands on every page. */
  readonly styles: XmlHandler
  readonly content: XmlHandler
  /** For a file that is all of it. */
  readonly whole: XmlHandler
  /** What the file gave; throws `ReadFailure` for no words. */
  finish(troubles: readonly Notice[]): ReadResult
}

function createParts({ name, progress }: ReadOptions, objects: OpenTextParts['objects']): Parts {
  const leftOut: LeftOutOfText = { deletions: 0, comments: 0, hidden: 0 }
  const flow = createDocumentFlow()
  const metadata = createMetadataReader()
  const styles = createOpenStylesReader()
  const reader = (outside: boolean): XmlHandler =>
    createOpenTextReader({ styles: styles.styles, counter: createListCounter(), flow, leftOut, outside, objects })
  const heads = within(reader(true), new Set(['style:header', 'style:footer']))
  const body = within(reader(false), BODY)
  return {
    metadata,
    styles: both(styles, heads),
    content: both(styles, body),
    whole: both(within(metadata, new Set(['office:meta'])), both(styles, both(heads, body))),
    finish(troubles) {
      const built = flow.finish()
      if (!built.blocks.some((block) => !block.outside)) throw noText(name, troubles)
      progress?.(1, 1)
      return { ...built, wrapped: false, pages: [], ...metadata.metadata(), notices: [...troubles, ...noticesOf(leftOut)] }
    },
  }
}

async function readPacked(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const packed = await openZip(bytes)
  const manifest = createEncryptionReader()
  await createPackageReader(packed).read('META-INF/manifest.xml', OPEN_DOCUMENT, manifest)
  const zip = withPassword(packed, manifest.encrypted, options.name, options.password)
  const file = createPackageReader(zip)
  if (zip.find('content.xml') === undefined)
    throw new ReadFailure({ code: 'damaged', message: `“${options.name}” is damaged: its text, content.xml, is missing.` })
  const parts = createParts(options, await objectsOf(zip, file))
  await file.read('meta.xml', METADATA, parts.metadata)
  await file.read('styles.xml', OPEN_DOCUMENT, parts.styles)
  options.progress?.(0, 1)
  await file.read('content.xml', OPEN_DOCUMENT, parts.content)
  return parts.finish(file.troubles)
}

/** What the objects inside a document say, by their folders: charts their words and their table, documents their text. */
async function objectsOf(zip: Zip, file: PackageReader): Promise<OpenTextParts['objects']> {
  const objects: OpenTextParts['objects'] = new Map()
  const flow = createDocumentFlow()
  for (const { path } of zip.members.filter((member) => member.path.endsWith(OBJECT)).slice(0, MOST_OBJECTS)) {
    const { styles } = createOpenStylesReader()
    const leftOut = { deletions: 0, comments: 0, hidden: 0 }
    flow.hold()
    const parts = { styles, counter: createListCounter(), flow, leftOut, outside: false, objects: new Map() }
    await file.read(path, OPEN_DOCUMENT, within(createOpenTextReader(parts), BODY))
    // Numbers of groups below nought are none of the document's own.
    const blocks = flow.release().map(({ group, ...block }) => (group === undefined ? block : { ...block, group: -group }))
    objects.set(path.slice(0, -OBJECT.length), blocks)
  }
  return objects
}

function readFlat(bytes: Uint8Array, options: ReadOptions): ReadResult {
  const parts = createParts(options, new Map())
  const { encoding, notices } = readXmlFile(bytes, options, OPEN_DOCUMENT, parts.whole)
  return { ...parts.finish(notices), encoding }
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

function noticesOf({ deletions, comments, hidden }: LeftOutOfText): Notice[] {
  const left: string[] = []
  if (comments > 0) left.push(`${comments} comments`)
  if (deletions > 0) left.push('tracked deletions')
  if (hidden > 0) left.push(`${hidden} stretches of hidden text`)
  return left.length === 0 ? [] : [{ code: 'left-out', message: `Not in the text: ${left.join(', ')}.` }]
}
