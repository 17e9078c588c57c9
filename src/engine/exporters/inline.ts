import type { Block } from '../model/annotation.ts'
import type { Analysis } from '../model/document.ts'
import { contains, type Span } from '../model/span.ts'
import { type Finding, nestedFindings } from './findings.ts'
import { attributes, escapeXml } from './xml.ts'

/** An element of XML or HTML around the words of a finding. */
export interface Element {
  readonly name: string
  readonly values: Readonly<Record<string, string | undefined>>
}

/** How one format writes blocks and findings. */
export interface Markup {
  readonly blocks: Readonly<Record<Block['kind'], string>>
  /** What stands around blocks of one kind that follow one another. */
  readonly around: Partial<Readonly<Record<Block['kind'], string>>>
  /** Around each cell of a table's row. */
  readonly cell: string
  /** The same in a row that names the columns. */
  readonly headCell: string
  readonly attributesOf?: (block: Block) => Readonly<Record<string, string | number>>
  readonly elementOf: (finding: Finding) => Element
}

/** The repaired text of a document with its blocks and findings as elements, a block at a time. */
export function* markedUp(analysis: Analysis, markup: Markup): Generator<string> {
  const inside = findingsByBlock(analysis)
  let around: string | undefined
  for (const block of analysis.blocks) {
    const wanted = markup.around[block.kind]
    if (around && around !== wanted) yield `</${around}>\n`
    if (wanted && around !== wanted) yield `<${wanted}>\n`
    around = wanted
    const words = withElements(analysis.text.repaired, block.repaired, inside(block), markup.elementOf)
    const cell = block.header ? markup.headCell : markup.cell
    const content = block.kind === 'table-row' ? `<${cell}>${words.replaceAll('\t', `</${cell}><${cell}>`)}</${cell}>` : words
    const name = markup.blocks[block.kind]
    yield `<${name}${attributes(markup.attributesOf?.(block) ?? {})}>${content}</${name}>\n`
  }
  if (around) yield `</${around}>\n`
}

/** The findings that lie wholly inside a block and in one cell of a table; blocks are asked for in the order of the text. */
function findingsByBlock(analysis: Analysis): (block: Block) => readonly Finding[] {
  const findings = nestedFindings(analysis)
  let next = 0
  return (block) => {
    const inside: Finding[] = []
    for (; next < findings.length && (findings[next] as Finding).at.repaired.start < block.repaired.end; next++) {
      const finding = findings[next] as Finding
      if (contains(block.repaired, finding.at.repaired) && !finding.at.quote.includes('\t')) inside.push(finding)
    }
    return inside
  }
}

/** Escaped words of the repaired text with an element around each finding; findings are nested, in order, the longer first. */
function withElements(
  text: string,
  span: Span<'repaired'>,
  findings: readonly Finding[],
  elementOf: (finding: Finding) => Element,
): string {
  const parts: string[] = []
  const open: { readonly end: number; readonly name: string }[] = []
  let at = span.start
  const writeTo = (offset: number): void => {
    for (let last = open.at(-1); last && last.end <= offset; last = open.at(-1)) {
      parts.push(escapeXml(text.slice(at, last.end)), `</${last.name}>`)
      at = last.end
      open.pop()
    }
    parts.push(escapeXml(text.slice(at, offset)))
    at = offset
  }
  for (const finding of findings) {
    writeTo(finding.at.repaired.start)
    const { name, values } = elementOf(finding)
    parts.push(`<${name}${attributes(values)}>`)
    open.push({ end: finding.at.repaired.end, name })
  }
  writeTo(span.end)
  return parts.join('')
}
