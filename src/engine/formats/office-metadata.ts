import { sensibleDay, sensibleName, sensibleTitle } from './metadata-words.ts'
import type { Namespaces, XmlHandler } from './xml.ts'

/** Namespaces of the metadata of office files and books: Dublin Core and OpenDocument's. */
export const METADATA: Namespaces = new Map([
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ['http://purl.oclc.org/dc/terms/', 'dcterms'],
  ['urn:oasis:names:tc:opendocument:xmlns:meta:1.0', 'meta'],
  ['http://openoffice.org/2000/meta', 'meta'],
])

/** What a document says of itself. */
export interface OfficeMetadata {
  readonly title?: string
  readonly author?: string
  /** `YYYY-MM-DD`. */
  readonly date?: string
}

const DATES = ['dcterms:created', 'meta:creation-date', 'dcterms:issued', 'dc:date', 'dcterms:modified']
const LONGEST = 2_000

/** Reads `core.xml`, `meta.xml` or the metadata of a book, whose newer ones say `<meta property="dcterms:modified">`; several authors stand one after another. */
export function createMetadataReader(): XmlHandler & { metadata(): OfficeMetadata } {
  const said = new Map<string, string[]>()
  let words: string[] = []
  let property: string | undefined
  return {
    start(name, attributes) {
      words = []
      property = /(?:^|:)meta$/u.test(name) ? attributes.property : undefined
    },
    end(element) {
      const name = property ?? element
      property = undefined
      const found = words.join('').slice(0, LONGEST).trim()
      words = []
      if (found === '' || !/^(?:dc|dcterms|meta):/u.test(name)) return
      const known = said.get(name) ?? []
      if (known.length < 10 && !known.includes(found)) known.push(found)
      said.set(name, known)
    },
    text(found) {
      words.push(found)
    },
    metadata() {
      const title = sensibleTitle(said.get('dc:title')?.[0])
      const authors = said.get('meta:initial-creator') ?? said.get('dc:creator') ?? []
      const author = sensibleName(authors.join(', '))
      const date = DATES.flatMap((name) => said.get(name) ?? [])
        .map(sensibleDay)
        .find((day) => day !== undefined)
      return { ...(title && { title }), ...(author && { author }), ...(date && { date }) }
    },
  }
}
