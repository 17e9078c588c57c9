import type { Citation, EntityType, List, ListItem } from '../../engine/model/annotation.ts'
import type { KeySentence, TimelineEntry } from '../../engine/model/document.ts'
import type { Entity } from '../../engine/model/entity.ts'
import type { Notice } from '../../engine/model/errors.ts'
import type { Change } from '../document/changes.ts'
import type { DocumentModel } from '../document/model.ts'

export const SECTIONS = [
  'overview',
  'sentences',
  'entities',
  'timeline',
  'laws',
  'lists',
  'citations',
  'terms',
  'repairs',
  'notices',
] as const
export type SectionName = (typeof SECTIONS)[number]

/** One line of the inspector. */
export type InspectorRow =
  | { readonly kind: 'section'; readonly key: string; readonly name: SectionName; readonly count: number; readonly open: boolean }
  | { readonly kind: 'overview'; readonly key: string }
  | { readonly kind: 'sentence'; readonly key: string; readonly sentence: KeySentence }
  | { readonly kind: 'type'; readonly key: string; readonly type: EntityType; readonly count: number; readonly open: boolean }
  | { readonly kind: 'entity'; readonly key: string; readonly entity: Entity }
  | { readonly kind: 'moment'; readonly key: string; readonly entry: TimelineEntry; readonly first: boolean; readonly last: boolean }
  | { readonly kind: 'list'; readonly key: string; readonly list: List }
  | { readonly kind: 'item'; readonly key: string; readonly item: ListItem }
  | { readonly kind: 'citation'; readonly key: string; readonly label: string; readonly citations: readonly Citation[] }
  | { readonly kind: 'terms'; readonly key: string; readonly terms: DocumentModel['analysis']['summary']['terms'] }
  | { readonly kind: 'rule'; readonly key: string; readonly rule: string; readonly changes: readonly Change[] }
  | { readonly kind: 'notice'; readonly key: string; readonly notice: Notice }

/** What the reader chose: which sections are open, and the words that a line must hold. */
export interface InspectorChoice {
  readonly isOpen: (key: string) => boolean
  readonly filter: string
}

/** Groups of the document's content, made once for each model; see `inspectorContent`. */
export interface InspectorContent {
  readonly model: DocumentModel
  /** Entities of each type, the most frequent first; types in the engine's order. */
  readonly byType: readonly (readonly [EntityType, readonly Entity[]])[]
  readonly laws: readonly Entity[]
  readonly citations: readonly (readonly [string, readonly Citation[]])[]
  readonly rules: readonly (readonly [string, readonly Change[]])[]
}

/** Types that have a section of their own. */
const ELSEWHERE: ReadonlySet<EntityType> = new Set<EntityType>(['DATE', 'TIME', 'LAW'])

/** Sorts a document's content for the inspector; `types` in the order in which they are to stand. */
export function inspectorContent(
  model: DocumentModel,
  types: readonly EntityType[],
  rules: readonly (readonly [string, readonly Change[]])[],
): InspectorContent {
  const byType = new Map<EntityType, Entity[]>(types.map((type) => [type, []]))
  for (const entity of model.analysis.entities) byType.get(entity.type)?.push(entity)
  for (const entities of byType.values()) entities.sort((a, b) => b.mentions.length - a.mentions.length)
  return {
    model,
    byType: [...byType].filter(([type, entities]) => entities.length > 0 && !ELSEWHERE.has(type)),
    laws: byType.get('LAW') ?? [],
    citations: [...Map.groupBy(model.analysis.citations, (citation) => citation.label)].sort(([a], [b]) => byNumber(a, b)),
    rules,
  }
}

const numeric = new Intl.Collator('kk', { numeric: true })

function byNumber(a: string, b: string): number {
  return numeric.compare(a, b)
}

/** The lines to show: sections in order, each with its count; empty sections are left out, and with a filter so are lines without its words. */
export function inspectorRows(content: InspectorContent, choice: InspectorChoice): InspectorRow[] {
  const has = holds(choice.filter)
  const open = (key: string): boolean => has.all === false || choice.isOpen(key)
  return SECTIONS.flatMap((name): InspectorRow[] => {
    const { count, lines } = sectionLines(name, content, has, open)
    if (count === 0) return []
    const section: InspectorRow = { kind: 'section', key: name, name, count, open: open(name) }
    return section.open ? [section, ...lines] : [section]
  })
}

interface Holds {
  (...words: readonly string[]): boolean
  /** True when nothing is filtered out. */
  readonly all: boolean
}

function holds(filter: string): Holds {
  const wanted = filter.trim().toLocaleLowerCase('kk')
  const test = (...words: readonly string[]): boolean =>
    wanted === '' || words.some((word) => word.toLocaleLowerCase('kk').includes(wanted))
  return Object.assign(test, { all: wanted === '' })
}

interface Lines {
  readonly count: number
  readonly lines: readonly InspectorRow[]
}

function sectionLines(name: SectionName, content: InspectorContent, has: Holds, open: (key: string) => boolean): Lines {
  const { analysis } = content.model
  switch (name) {
    case 'overview':
      return has.all ? { count: 1, lines: [{ kind: 'overview', key: 'overview:facts' }] } : { count: 0, lines: [] }
    case 'sentences':
      return counted(
        analysis.summary.sentences
          .filter(({ text }) => has(text))
          .map((sentence) => ({ kind: 'sentence', key: `sentence:${sentence.start}`, sentence })),
      )
    case 'entities':
      return entityLines(content, has, open)
    case 'timeline':
      return momentLines(analysis.summary.timeline.filter(({ edtf, sentence }) => has(edtf, sentence.text)))
    case 'laws':
      return counted(content.laws.filter((law) => has(...namesOf(law))).map(entityLine))
    case 'lists':
      return listLines(analysis.lists, has)
    case 'citations':
      return counted(
        content.citations
          .filter(([label]) => has(`[${label}]`))
          .map(([label, citations]) => ({ kind: 'citation', key: `citation:${label}`, label, citations })),
      )
    case 'terms': {
      const terms = analysis.summary.terms.filter(({ term }) => has(term))
      return { count: terms.length, lines: [{ kind: 'terms', key: 'terms:all', terms }] }
    }
    case 'repairs': {
      const rules = has.all ? content.rules : []
      const count = rules.reduce((sum, [, changes]) => sum + changes.length, 0)
      return { count, lines: rules.map(([rule, changes]) => ({ kind: 'rule', key: `rule:${rule}`, rule, changes })) }
    }
    case 'notices':
      return counted((has.all ? analysis.notices : []).map((notice, i) => ({ kind: 'notice', key: `notice:${i}:${notice.code}`, notice })))
  }
}

function counted(lines: readonly InspectorRow[]): Lines {
  return { count: lines.length, lines }
}

function entityLine(entity: Entity): InspectorRow {
  return { kind: 'entity', key: `entity:${entity.id}`, entity }
}

function namesOf(entity: Entity): readonly string[] {
  return [entity.name, ...entity.aliases.map((alias) => alias.name)]
}

function entityLines(content: InspectorContent, has: Holds, open: (key: string) => boolean): Lines {
  const shown = content.byType
    .map(([type, all]) => ({ type, entities: all.filter((entity) => has(...namesOf(entity))) }))
    .filter(({ entities }) => entities.length > 0)
  const lines = shown.flatMap(({ type, entities }): InspectorRow[] => {
    const head: InspectorRow = { kind: 'type', key: `type:${type}`, type, count: entities.length, open: open(`type:${type}`) }
    return head.open ? [head, ...entities.map(entityLine)] : [head]
  })
  return { count: shown.reduce((sum, { entities }) => sum + entities.length, 0), lines }
}

function momentLines(entries: readonly TimelineEntry[]): Lines {
  return counted(
    entries.map((entry, i) => ({
      kind: 'moment',
      key: `moment:${entry.date}`,
      entry,
      first: entries[i - 1]?.edtf !== entry.edtf,
      last: i === entries.length - 1,
    })),
  )
}

function listLines(lists: readonly List[], has: Holds): Lines {
  const lines: InspectorRow[] = []
  let count = 0
  for (const list of lists) {
    const items = has(list.lead) ? list.items : list.items.filter((item) => has(item.quote))
    if (items.length === 0) continue
    count++
    lines.push({ kind: 'list', key: `list:${list.id}`, list })
    for (const item of items) lines.push({ kind: 'item', key: `item:${item.id}`, item })
  }
  return { count, lines }
}
