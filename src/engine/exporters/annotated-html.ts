import type { Exporter } from '../contracts/exporter.ts'
import { ENTITY_TYPE_INFO } from '../model/entity-types.ts'
import type { Finding } from './findings.ts'
import { type Element, type Markup, markedUp } from './inline.ts'
import { attributes, escapeXml } from './xml.ts'

const MARKUP: Markup = {
  blocks: { title: 'h1', heading: 'h2', paragraph: 'p', quote: 'blockquote', 'list-item': 'li', 'table-row': 'tr', note: 'aside' },
  around: { 'list-item': 'ul', 'table-row': 'table' },
  cell: 'td',
  headCell: 'th',
  elementOf,
}
const HUES = ENTITY_TYPE_INFO.map(({ type, hue }) => `.${type}{--hue:${hue}}`).join('')
const STYLE = `:root{color-scheme:light dark}
body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1.05rem/1.6 Georgia,'Times New Roman',serif}
article{margin-block:0 4rem}
mark{color:inherit;background:light-dark(oklch(.94 .05 var(--hue)),oklch(.35 .07 var(--hue)));border-bottom:2px solid oklch(.65 .13 var(--hue))}
ul{list-style:none;padding-inline-start:1.5rem}table{border-collapse:collapse}td,th{border:1px solid;padding:.2rem .5rem;vertical-align:top;text-align:start}
.facts{font:.85rem/1.4 system-ui,sans-serif;opacity:.75;overflow-wrap:anywhere}
${HUES}`
const POLICY = "default-src 'none'; style-src 'unsafe-inline'"

/** One page of HTML without script that shows the repaired texts with their marks, and by each what it is; it fetches nothing. */
export const annotatedHtml: Exporter = {
  name: 'html',
  label: 'HTML',
  extension: 'html',
  mediaType: 'text/html',
  *write(documents) {
    yield `<!doctype html>\n<html><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="viewport" content="width=device-width"><title>Belgi</title><style>\n${STYLE}\n</style></head><body>\n`
    for (const analysis of documents) {
      const { title, name, id, language } = analysis.document
      const heading = analysis.blocks.some(({ kind }) => kind === 'title') ? '' : `<h1>${escapeXml(title || name)}</h1>\n`
      yield `<article${attributes({ lang: language === 'und' ? undefined : language })}>\n${heading}<p class="facts">${escapeXml(name)} · SHA-256 ${id}</p>\n`
      yield* markedUp(analysis, MARKUP)
      yield '</article>\n'
    }
    yield '</body></html>\n'
  },
}

function elementOf({ at, kind, type, entity, edtf, label }: Finding): Element {
  if (kind === 'citation') return { name: 'cite', values: { title: label && `[${label}]` } }
  const about = entity && entity.name !== at.quote ? `${type}: ${entity.name}` : type
  return { name: 'mark', values: { class: type, title: edtf === undefined ? about : `${type}: ${edtf}` } }
}
