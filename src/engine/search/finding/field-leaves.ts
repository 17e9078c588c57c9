import { pathKey } from '../../model/paths.ts'
import type { Coded } from '../index/columns.ts'
import { touches } from '../index/facts.ts'
import { entityKey, typeKey } from '../index/flex.ts'
import type { IndexState } from '../index/state.ts'
import type { FieldNode } from '../query/ast.ts'
import { readDates, typesOf } from '../query/fields.ts'
import { problemOf } from '../query/problems.ts'
import { countTerms, leafOf } from './counts.ts'
import { entitiesCalled } from './entities-called.ts'
import type { Finding } from './finding.ts'
import type { Leaf, Place } from './leaf.ts'
import { fitsPattern } from './spelling.ts'

/** Values that are named at most where a condition names none of them. */
const MOST_NAMED = 10

/** Answers a condition on what is known of a document. */
export function answerField(finding: Finding, node: FieldNode): Leaf {
  const { state, maker } = finding
  switch (node.field) {
    case 'type': {
      const types = typesOf(node.value)
      return leafOf(node, countTerms(state, types.map(typeKey)), {
        places: 'marks',
        find: (_tokens, marks) => mentionPlaces(marks.mentions, (_entity, type) => types.includes(marks.types[type] as string)),
      })
    }
    case 'entity': {
      const entities = new Set(entitiesCalled(state, maker, node.value))
      return leafOf(node, countTerms(state, [...entities].map(entityKey)), {
        places: 'marks',
        find: (_tokens, marks) => mentionPlaces(marks.mentions, (entity) => entities.has(entity)),
      })
    }
    case 'date':
      return answerDate(state, node)
    case 'lang':
      return answerCode(finding, node, state.known.language, (language) => language === node.value.toLowerCase())
    case 'format':
      return answerCode(finding, node, state.known.format, (format) => format === node.value.toLowerCase())
    case 'folder': {
      const pattern = patternOf(pathKey(node.value))
      return answerCode(finding, node, state.known.folder, (folder) => fitsPattern(folder, pattern), state.known.writtenFolders)
    }
    case 'imported':
      return answerImported(state, node)
    case 'name': {
      const pattern = patternOf(node.value.normalize('NFC').toLowerCase())
      return answerFact(state, node, (no) => fitsPattern((state.documents[no]?.name ?? '').normalize('NFC').toLowerCase(), pattern))
    }
  }
}

/** What holds this, unless it says itself where other letters may stand. */
function patternOf(value: string): string {
  return /[*?]/u.test(value) ? value : `*${value}*`
}

function answerFact(state: IndexState, node: FieldNode, fits: (no: number) => boolean): Leaf {
  const counts = new Uint16Array(state.documents.length)
  const live = state.known.live.array
  for (let no = 0; no < counts.length; no++) if (live[no] === 1 && fits(no)) counts[no] = 1
  return leafOf(node, counts, { places: 'none', find: () => [] })
}

/** Looks at each different value once; where no document has one that fits, a problem says which there are, as `labels` shows them. */
function answerCode(
  { state, problems }: Finding,
  node: FieldNode,
  { codes, values }: Coded<string>,
  fits: (value: string) => boolean,
  labels = values,
): Leaf {
  const fitting = Uint8Array.from(values, (value) => (fits(value) ? 1 : 0))
  const leaf = answerFact(state, node, (no) => fitting[codes[no] as number] === 1)
  if (state.known.count > 0 && !leaf.counts.includes(1)) {
    const params = { name: node.field, value: node.value, values: mostUsed(state, codes, labels) || '–' }
    problems.push(problemOf('unknown-value', node, params))
  }
  return leaf
}

/** Values of the library's documents in words, those of most documents first, and how many more there are. */
function mostUsed({ known, documents }: IndexState, codes: Int32Array, labels: readonly string[]): string {
  const counts = new Uint32Array(labels.length)
  for (let no = 0; no < documents.length; no++) if (known.live.array[no] === 1) counts[codes[no] as number]!++
  const used = [...labels.keys()].filter((code) => (counts[code] as number) > 0 && labels[code] !== '')
  const named = used.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b).map((code) => labels[code])
  return named.slice(0, MOST_NAMED).join(', ') + (named.length > MOST_NAMED ? `… (${named.length})` : '')
}

function answerImported(state: IndexState, node: FieldNode): Leaf {
  const { min, max } = readDates(node.value) ?? { min: 0, max: 0 }
  const imported = state.known.imported.array
  return answerFact(state, node, (no) => (imported[no] as number) >= min && (imported[no] as number) < max)
}

function answerDate(state: IndexState, node: FieldNode): Leaf {
  const wanted = readDates(node.value) ?? { min: 0, max: 0 }
  const counts = new Uint16Array(state.documents.length)
  const { starts, ends, values } = state.known.dates
  const live = state.known.live.array
  for (let no = 0; no < counts.length; no++) {
    if (live[no] !== 1) continue
    const end = ends[no] as number
    let times = 0
    for (let i = starts[no] as number; i < end; i += 2) {
      if ((values[i] as number) < wanted.max && (values[i + 1] as number) > wanted.min) times++
    }
    counts[no] = times
  }
  const find: Leaf['find'] = (_tokens, { dates }) => {
    const places: Place[] = []
    for (let i = 0; i < dates.length; i += 4) {
      if (touches(dates[i] as number | null, dates[i + 1] as number | null, wanted.min, wanted.max))
        places.push([dates[i + 2] as number, dates[i + 3] as number])
    }
    return places
  }
  return leafOf(node, counts, { places: 'marks', find })
}

function mentionPlaces(mentions: readonly number[], wanted: (entity: number, type: number) => boolean): Place[] {
  const places: Place[] = []
  for (let i = 0; i < mentions.length; i += 4) {
    if (wanted(mentions[i] as number, mentions[i + 1] as number)) places.push([mentions[i + 2] as number, mentions[i + 3] as number])
  }
  return places
}
