import type { Exporter } from '../contracts/exporter.ts'
import type { Finding } from './findings.ts'
import { type Element, type Markup, markedUp } from './inline.ts'
import { attributes, escapeXml } from './xml.ts'

const NAMES: Readonly<Record<string, string>> = { PERSON: 'persName', ORGANISATION: 'orgName', GPE: 'placeName', LOCATION: 'placeName' }
const MARKUP: Markup = {
  // A heading may stand among the paragraphs of a body only as a paragraph that says what it is.
  blocks: { title: 'p', heading: 'p', paragraph: 'p', quote: 'quote', 'list-item': 'item', 'table-row': 'row', note: 'note' },
  around: { 'list-item': 'list', 'table-row': 'table' },
  cell: 'cell',
  headCell: 'cell',
  attributesOf: ({ kind, level, header }): Readonly<Record<string, string | number>> =>
    header ? { role: 'label' } : kind === 'title' || kind === 'heading' ? { rend: kind, n: level } : {},
  elementOf,
}
const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<teiCorpus xmlns="http://www.tei-c.org/ns/1.0">\n'

/** TEI P5: the repaired text with its blocks, names and dates as elements; dates have their EDTF value, names the id of their entity. */
export const tei: Exporter = {
  name: 'tei',
  label: 'TEI',
  extension: 'tei.xml',
  mediaType: 'application/tei+xml',
  *write(documents) {
    yield `${HEAD}${headerOf({ title: 'Belgi' })}\n`
    for (const analysis of documents) {
      const { title, name, author, id, language } = analysis.document
      yield `<TEI${attributes({ 'xml:lang': language })}>\n${headerOf({ title: title || name, author, id, name })}\n<text><body>\n`
      yield* markedUp(analysis, MARKUP)
      yield '</body></text>\n</TEI>\n'
    }
    yield '</teiCorpus>\n'
  },
}

function headerOf(about: { readonly title: string; readonly author?: string; readonly id?: string; readonly name?: string }): string {
  const author = about.author ? `<author>${escapeXml(about.author)}</author>` : ''
  const source = about.id
    ? `<bibl>${escapeXml(about.name ?? '')} <idno type="sha256">${about.id}</idno></bibl>`
    : '<p>A library of documents</p>'
  return `<teiHeader><fileDesc><titleStmt><title>${escapeXml(about.title)}</title>${author}</titleStmt><publicationStmt><p>Exported by Belgi</p></publicationStmt><sourceDesc>${source}</sourceDesc></fileDesc></teiHeader>`
}

function elementOf({ kind, type, entity, edtf, label }: Finding): Element {
  if (kind === 'date') return { name: 'date', values: { 'when-custom': edtf } }
  if (kind === 'citation') return { name: 'ref', values: { type: 'citation', n: label } }
  const name = NAMES[type]
  return name ? { name, values: { key: entity?.id } } : { name: 'name', values: { type: type.toLowerCase(), key: entity?.id } }
}
