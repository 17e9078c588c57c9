import type { AnyComponent, LayerMap, LayerName, Linker, SaidMap, SignedLayers, Summariser, View } from '../contracts/component.ts'
import type { Annotation, Author, DateExpression, List, Mention, Said } from '../model/annotation.ts'
import type { Summary } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import type { Notice } from '../model/errors.ts'
import { compareSpans, type Span } from '../model/span.ts'
import type { Mapper } from '../model/text-map.ts'

/** What the pipeline starts from: the repaired text and the facts of its file; `alive` is called after each component. */
export type PipelineInput = Omit<View<never>, 'layers' | 'notice'> & { readonly mapper: Mapper; readonly alive?: () => void }

/** What the pipeline makes of it; mentions know their entity. */
export interface PipelineOutput {
  readonly layers: SignedLayers
  readonly entities: readonly Entity[]
  readonly summary: Summary
  readonly notices: readonly Notice[]
}

/** Components in the order of their needs, then linking, then the summary. */
export interface Pipeline {
  readonly components: readonly AnyComponent[]
  run(input: PipelineInput): PipelineOutput
}

/** Puts components in line; throws `RangeError` when one needs a layer that none before it gives. */
export function createPipeline(components: readonly AnyComponent[], link: Linker, summarise: Summariser): Pipeline {
  refuseWrongOrder(components)
  return { components, run: (input) => run(components, link, summarise, input) }
}

function refuseWrongOrder(components: readonly AnyComponent[]): void {
  const given = new Set<LayerName>()
  for (const component of components) {
    for (const need of component.needs) {
      if (!given.has(need)) throw new RangeError(`«${component.name}» needs the layer «${need}», which nothing before it gives`)
    }
    for (const layer of component.gives) given.add(layer)
  }
}

type Draft = { [K in LayerName]: readonly SaidMap[K][] }
type Authors = Map<object, Author>

function run(components: readonly AnyComponent[], link: Linker, summarise: Summariser, input: PipelineInput): PipelineOutput {
  const { mapper, alive, ...facts } = input
  const notices: Notice[] = []
  const notice = (said: Notice): void => void notices.push(toOriginalNotice(said, mapper))
  const draft: Draft = { blocks: [], sentences: [], dates: [], citations: [], lists: [], mentions: [] }
  const authors: Authors = new Map()
  for (const component of components) {
    const said = component.run({ ...facts, layers: draft, notice })
    for (const layer of component.gives) add(draft, layer, said[layer] ?? [], `${component.name}@${component.version}`, authors)
    alive?.()
  }
  const unlinked = sign(draft, authors, input.text, mapper)
  const entities = link(input.text, unlinked.mentions, unlinked.sentences)
  const layers = { ...unlinked, mentions: withEntities(unlinked.mentions, entities) }
  alive?.()
  return { layers, entities, summary: summarise(input.text, layers, entities), notices }
}

function add<K extends LayerName>(draft: Draft, layer: K, said: readonly SaidMap[K][], by: Author, authors: Authors): void {
  for (const item of said) authors.set(item, by)
  const merged = draft[layer].length === 0 ? [...said] : [...draft[layer], ...said]
  draft[layer] = merged.sort((a, b) => compareSpans(a.at, b.at)) as Draft[K]
}

function sign(draft: Draft, authors: Authors, text: string, mapper: Mapper): SignedLayers {
  const signed = <T extends Annotation>(letter: string, said: readonly Said<T>[]): readonly T[] =>
    said.map((item, index) => signOne<T>(item, `${letter}${index + 1}`, authors.get(item) as Author, text, mapper))
  return {
    blocks: signed<LayerMap['blocks']>('b', draft.blocks),
    sentences: signed<LayerMap['sentences']>('s', draft.sentences),
    dates: signed<DateExpression>('d', draft.dates),
    citations: signed<LayerMap['citations']>('c', draft.citations),
    lists: draft.lists.map((list, index) => signList(list, `l${index + 1}`, authors.get(list) as Author, text, mapper)),
    mentions: signed<Mention>(
      'm',
      draft.mentions.map((mention) => keepAuthor({ ...mention, entity: '' }, mention, authors)),
    ),
  }
}

function keepAuthor<T extends object>(copy: T, source: object, authors: Authors): T {
  authors.set(copy, authors.get(source) as Author)
  return copy
}

function signOne<T extends Annotation>(said: Said<T>, id: string, by: Author, text: string, mapper: Mapper): T {
  const { at, ...rest } = said
  return { id, span: mapper.toOriginal(at), repaired: plain(at), quote: text.slice(at.start, at.end), by, ...rest } as unknown as T
}

function signList(list: SaidMap['lists'], id: string, by: Author, text: string, mapper: Mapper): List {
  const items = list.items.map((item, index) =>
    signOne<List['items'][number]>({ ...item, list: id }, `${id}.${index + 1}`, by, text, mapper),
  )
  return signOne<List>({ ...list, items }, id, by, text, mapper)
}

function plain(span: Span<'repaired'>): Span<'repaired'> {
  return { start: span.start, end: span.end }
}

function withEntities(mentions: readonly Mention[], entities: readonly Entity[]): readonly Mention[] {
  const owner = new Map<string, string>()
  for (const entity of entities) for (const mention of entity.mentions) owner.set(mention, entity.id)
  return mentions.map((mention) => {
    const entity = owner.get(mention.id)
    if (entity === undefined) throw new Error(`mention ${mention.id} «${mention.quote}» was given no entity`)
    return { ...mention, entity }
  })
}

function toOriginalNotice(said: Notice, mapper: Mapper): Notice {
  if (said.start === undefined || said.end === undefined) return said
  return { ...said, ...mapper.toOriginal({ start: said.start, end: said.end }) }
}
