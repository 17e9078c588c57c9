import type { DocumentFlow } from './document-flow.ts'
import { cellText, type NumberKind, numberKind } from './xlsx-cells.ts'
import type { Namespaces, XmlHandler } from './xml.ts'

/** Namespaces of the charts of Office (ISO 29500-1, 21.2), those of ISO 29500 Strict too. */
export const CHART: Namespaces = new Map([
  ['http://schemas.openxmlformats.org/drawingml/2006/chart', 'c'],
  ['http://purl.oclc.org/ooxml/drawingml/chart', 'c'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a'],
])

/** How much is read of one chart. */
export const MOST_SERIES = 250
export const MOST_POINTS = 1_000

interface Series {
  readonly name: string[]
  /** Names of its points, the innermost of several levels first. */
  readonly levels: string[][]
  readonly values: string[]
}

/** Where the values stand that are being read. */
type Part = 'name' | 'categories' | 'values'
const PARTS: Readonly<Record<string, Part>> = {
  'c:tx': 'name',
  'c:cat': 'categories',
  'c:xVal': 'categories',
  'c:val': 'values',
  'c:yVal': 'values',
}

/** A chart as its program last drew it. */
export interface Chart {
  /** Words of its title, its axes and its labels. */
  readonly words: readonly string[]
  /** True when it has more points or series than are read. */
  readonly isCut: boolean
  /** Adds its words, then a table with a row for each of its points and a column for each series. */
  addTo(flow: DocumentFlow): void
}

export function createChartReader(): XmlHandler & Chart {
  const words: string[] = []
  const series: Series[] = []
  let part: Part | null = null
  let paragraph: string[] | null = null
  let reading: 'words' | 'value' | 'format' | null = null
  let kind: NumberKind = 'number'
  let point = 0
  let found = ''
  let inSeries = false
  let from1904 = false
  let isCut = false

  const keep = (): void => {
    const own = series.at(-1)
    if (part !== null && point >= MOST_POINTS) isCut = true
    if (part === null || !(point >= 0 && point < MOST_POINTS)) return
    const text = cellText({}, found, kind, [], from1904)
    // A title may be that of a cell.
    if (!inSeries || own === undefined) {
      if (part === 'name' && text.trim() !== '') words.push(text.trim())
    } else if (part === 'name') own.name.push(text)
    else if (part === 'values') own.values[point] = text
    else (own.levels.at(-1) as string[])[point] = text
  }
  return {
    words,
    get isCut() {
      return isCut
    },
    start(name, attributes) {
      if (name === 'c:ser') {
        if (series.length < MOST_SERIES) series.push({ name: [], levels: [[]], values: [] })
        else isCut = true
        inSeries = true
        part = null
      } else if (PARTS[name] !== undefined) {
        part = PARTS[name]
        kind = 'number'
        point = 0
      } else if (name === 'c:date1904') from1904 = /^(?:1|true)$/u.test(attributes.val ?? '1')
      else if (name === 'c:lvl') series.at(-1)?.levels.push([])
      else if (name === 'c:pt') point = Number(attributes.idx ?? Number.NaN)
      else if (name === 'a:p') paragraph = []
      else if (name === 'a:t') reading = 'words'
      else if (name === 'c:v') reading = 'value'
      else if (name === 'c:formatCode') reading = 'format'
      else return
      found = ''
    },
    end(name) {
      if (name === 'c:v') keep()
      else if (name === 'c:formatCode') kind = numberKind(found)
      else if (name === 'a:t') paragraph?.push(found)
      else if (name === 'a:p' && paragraph !== null) {
        const line = paragraph.join('').trim()
        paragraph = null
        if (line !== '') words.push(line)
      } else if (name === 'c:ser' || PARTS[name] !== undefined) {
        part = null
        if (name === 'c:ser') inSeries = false
      } else return
      reading = null
    },
    text(more) {
      if (reading !== null && found.length < LONGEST) found += more
    },
    addTo(flow) {
      for (const text of words) flow.add({ kind: 'paragraph', level: 1, text })
      const drawn = series.map(({ name, levels, values }) => ({ name: name.join(' '), points: pointsOf(levels), values }))
      for (const group of Map.groupBy(drawn, ({ points }) => points.join('\n')).values()) addTable(flow, group)
    },
  }
}

const LONGEST = 10_000

interface Drawn {
  readonly name: string
  readonly points: readonly string[]
  readonly values: readonly string[]
}

/** The name of each point, with what its groups are called before it: «2025 March». */
function pointsOf(levels: readonly (readonly string[])[]): string[] {
  const [inner = [], ...outer] = levels.filter((level) => level.length > 0)
  const above = outer.reverse().map((level) => ({ level, name: '' }))
  return Array.from(inner, (name = '', point) => {
    for (const group of above) group.name = group.level[point] ?? group.name
    return [...above.map((group) => group.name), name].filter((one) => one !== '').join(' ')
  })
}

function addTable(flow: DocumentFlow, series: readonly Drawn[]): void {
  const rows = Math.max(0, ...series.map(({ points, values }) => Math.max(points.length, values.length)))
  const row = (cells: readonly string[]): void => {
    flow.openRow()
    for (const text of cells) {
      flow.openCell()
      flow.add({ kind: 'paragraph', level: 1, text })
    }
  }
  flow.openTable()
  row(['', ...series.map(({ name }) => name)])
  flow.headRow()
  for (let point = 0; point < rows; point++) row([series[0]?.points[point] ?? '', ...series.map(({ values }) => values[point] ?? '')])
  flow.closeTable()
}
