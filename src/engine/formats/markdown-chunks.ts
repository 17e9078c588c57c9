/** Code units of Markdown that are parsed at once: the parser is quadratic in the items of lists. */
const CHUNK = 4_000
const FENCE = /^ {0,3}(?:`{3,}|~{3,})/u
const DEFINITION = /^ {0,3}\[(\^?[^\]]{1,200})\]:/u
const CONTINUED = /^(?: {4}|\t)\s*\S/u
/** A line with which a paragraph or heading of its own begins, and one that goes on with nothing above it. */
const FRESH = /^[#\p{L}«"“*_]/u
const OUTER = /^[^\s|>]/u
const LABEL = /\[(\^?[^\]\n]{1,200})\]/gu

/** Cuts Markdown between its blocks into pieces that mean the same alone: each has the definitions of links and notes that it refers to. */
export function markdownChunks(source: string): string[] {
  if (source.length <= CHUNK) return [source]
  const definitions = new Map<string, string[]>()
  const chunks: string[] = []
  let current: string[] = []
  let length = 0
  let fenced = false
  let blank = true
  let defining: string[] | null = null
  for (const line of source.split('\n')) {
    const label = fenced ? undefined : DEFINITION.exec(line)?.[1]?.toLowerCase()
    if (label !== undefined && !definitions.has(label)) {
      defining = [line]
      definitions.set(label, defining)
      continue
    }
    if (defining !== null && (CONTINUED.test(line) || line.trim() === '')) {
      defining.push(line)
      if (line.trim() !== '') continue
    } else defining = null
    const cut = length > CHUNK && !fenced && ((blank && FRESH.test(line)) || (length > 2 * CHUNK && OUTER.test(line)))
    if (cut) {
      chunks.push(current.join('\n'))
      current = []
      length = 0
    }
    if (FENCE.test(line)) fenced = !fenced
    blank = line.trim() === ''
    current.push(line)
    length += line.length + 1
  }
  chunks.push(current.join('\n'))
  return chunks.map((chunk) => withDefinitions(chunk, definitions))
}

/** A note is defined once, where it is first referred to; a link wherever it is used. */
function withDefinitions(chunk: string, definitions: Map<string, string[]>): string {
  if (definitions.size === 0) return chunk
  const used = new Set(Array.from(chunk.matchAll(LABEL), (match) => (match[1] as string).toLowerCase()))
  const added: string[] = []
  for (const label of used) {
    const lines = definitions.get(label)
    if (lines !== undefined) added.push(lines.join('\n').trimEnd())
    if (label.startsWith('^')) definitions.delete(label)
  }
  return added.length === 0 ? chunk : `${chunk}\n\n${added.join('\n\n')}\n`
}
