import type { ReadOptions } from '../contracts/reader.ts'
import type { Notice } from '../model/errors.ts'
import { decodeText } from './decoding.ts'
import { declaredEncoding } from './html.ts'
import { createMetadataReader, type OfficeMetadata } from './office-metadata.ts'
import { createXmlReader, type Namespaces, type XmlHandler } from './xml.ts'

const HEAD = 4096
const PIECE = 65_536

/** What an XML file begins with, to tell its kind by; letters beyond ASCII may be wrong in it. */
export function xmlHead(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes.subarray(0, HEAD)).replace(/\0/gu, '')
}

/** Tells a handler all of an XML file; the encoding that it is in, and what is wrong with it. */
export function readXmlFile(
  bytes: Uint8Array,
  { encoding: chosen, progress }: ReadOptions,
  namespaces: Namespaces,
  handler: XmlHandler,
): { readonly encoding: string; readonly notices: readonly Notice[] } {
  const { text, encoding, notices } = decodeText(bytes, { chosen, declared: declaredEncoding(bytes) })
  const reader = createXmlReader(namespaces, handler)
  for (let at = 0; at < text.length; at += PIECE) {
    reader.write(text.slice(at, at + PIECE))
    progress?.(at, text.length)
  }
  const trouble = reader.finish()
  if (trouble === null) return { encoding, notices }
  const message = `Its XML is not well-formed and was read as far as it goes: ${trouble}`
  return { encoding, notices: [...notices, { code: 'damaged', message }] }
}

/** Namespace of what Office 2003 says of a document, which `createProperties2003Reader` reads. */
export const PROPERTIES_2003: Namespaces = new Map([['urn:schemas-microsoft-com:office:office', 'o']])

const PROPERTIES: Readonly<Record<string, string>> = {
  'o:Title': 'dc:title',
  'o:Author': 'dc:creator',
  'o:Created': 'dcterms:created',
  'o:LastSaved': 'dcterms:modified',
}

/** Reads what an XML file of Office 2003 says of itself. */
export function createProperties2003Reader(): XmlHandler & { metadata(): OfficeMetadata } {
  const reader = createMetadataReader()
  return {
    start: (name, attributes) => reader.start(PROPERTIES[name] ?? '', attributes),
    end: (name) => reader.end(PROPERTIES[name] ?? ''),
    text: reader.text,
    metadata: reader.metadata,
  }
}

/** Tells two readers the same. */
export function both(first: XmlHandler, second: XmlHandler): XmlHandler {
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
