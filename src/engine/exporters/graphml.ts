import type { Exporter } from '../contracts/exporter.ts'
import type { Analysis } from '../model/document.ts'
import { firstEndingAfter } from '../model/span.ts'
import { escapeXml } from './xml.ts'

/** A sentence with more names than this is a list of them, and ties nobody to anybody. */
const MOST_NAMES = 20
/** Pairs that fit into memory beside everything else: those first met later are left out. */
const MOST_PAIRS = 1_000_000

interface Graph {
  readonly nodes: Map<string, { readonly name: string; readonly type: string; mentions: number; documents: number }>
  /** Times together by the two ids in their order, a line end between them. */
  readonly edges: Map<string, number>
}

const KEYS = [
  ['name', 'node', 'string'],
  ['type', 'node', 'string'],
  ['mentions', 'node', 'int'],
  ['documents', 'node', 'int'],
  ['times', 'edge', 'int'],
] as const
const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
${KEYS.map(([name, owner, type]) => `<key id="${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>`).join('\n')}
<graph edgedefault="undirected">
`

/** GraphML: every entity is a node, and those that a sentence names together are tied, with the number of such sentences. */
export const graphml: Exporter = {
  name: 'graphml',
  label: 'GraphML',
  extension: 'graphml',
  mediaType: 'application/graphml+xml',
  *write(documents) {
    const graph: Graph = { nodes: new Map(), edges: new Map() }
    for (const analysis of documents) {
      gather(graph, analysis)
      yield ''
    }
    yield HEAD
    if (graph.edges.size >= MOST_PAIRS) yield `<desc>Pairs met after the first ${MOST_PAIRS} are left out.</desc>\n`
    for (const [id, node] of graph.nodes) yield `<node id="${escapeXml(id)}">${data(node)}</node>\n`
    for (const [pair, times] of graph.edges) {
      const [source = '', target = ''] = pair.split('\n')
      yield `<edge source="${escapeXml(source)}" target="${escapeXml(target)}">${data({ times })}</edge>\n`
    }
    yield '</graph>\n</graphml>\n'
  },
}

function gather({ nodes, edges }: Graph, analysis: Analysis): void {
  for (const { id, name, type, mentions } of analysis.entities) {
    if (type === 'DATE') continue
    const node = nodes.get(id) ?? { name, type, mentions: 0, documents: 0 }
    nodes.set(id, node)
    node.mentions += mentions.length
    node.documents++
  }
  for (const together of namesBySentence(analysis).values()) {
    const ids = [...together].filter((id) => nodes.has(id)).sort()
    if (ids.length > MOST_NAMES) continue
    ids.forEach((one, at) => {
      for (const other of ids.slice(at + 1)) {
        const times = edges.get(`${one}\n${other}`) ?? 0
        if (times > 0 || edges.size < MOST_PAIRS) edges.set(`${one}\n${other}`, times + 1)
      }
    })
  }
}

function namesBySentence({ sentences, mentions }: Analysis): Map<number, Set<string>> {
  const spans = sentences.map(({ repaired }) => repaired)
  const names = new Map<number, Set<string>>()
  for (const { repaired, entity } of mentions) {
    const at = firstEndingAfter(spans, repaired.start)
    const together = names.get(at) ?? new Set()
    names.set(at, together.add(entity))
  }
  return names
}

function data(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([key, value]) => `<data key="${key}">${escapeXml(String(value))}</data>`)
    .join('')
}
