import type {
  Block,
  Citation,
  DateExpression,
  LanguageCode,
  List,
  ListItem,
  Mention,
  Said,
  Sentence,
  SentenceLanguage,
} from '../model/annotation.ts'
import type { Summary } from '../model/document.ts'
import type { Entity } from '../model/entity.ts'
import type { Notice } from '../model/errors.ts'
import type { Span } from '../model/span.ts'
import type { BlockHint } from './reader.ts'

/** The layers of a document, by name. */
export interface LayerMap {
  blocks: Block
  sentences: Sentence
  dates: DateExpression
  citations: Citation
  lists: List
  mentions: Mention
}
export type LayerName = keyof LayerMap

/** What a component says of each layer; mentions have no entity yet, list items are said with their list. */
export interface SaidMap {
  blocks: Said<Block>
  sentences: Said<Sentence>
  dates: Said<DateExpression>
  citations: Said<Citation>
  lists: Omit<Said<List>, 'items'> & { readonly items: readonly Omit<Said<ListItem>, 'list'>[] }
  mentions: Omit<Said<Mention>, 'entity'>
}

/** What a component may see: the repaired text, facts of the document, and the layers that it named, in repaired offsets, sorted. */
export interface View<N extends LayerName = LayerName> {
  readonly text: string
  /** Structure that the file declared, carried to the repaired text. */
  readonly hints: readonly (Omit<BlockHint, 'span'> & { readonly at: Span<'repaired'> })[]
  /** Main language of the document. */
  readonly language: SentenceLanguage
  readonly languages: Readonly<Partial<Record<LanguageCode | 'und', number>>>
  /** `YYYY-MM-DD` that `--date` or the metadata gives. */
  readonly date: string | null
  readonly dateSource: 'option' | 'metadata' | null
  readonly layers: { readonly [K in N]: readonly SaidMap[K][] }
  /** True for a part of a long text that does not begin it. */
  readonly continued?: boolean
  /** Called now and then by long work: a sign of life for whoever waits. */
  readonly tick?: () => void
  /** Adds a notice; offsets in the repaired text, carried to the original by the pipeline. */
  readonly notice: (notice: Notice) => void
}

/** A pure function from what it may see to what it says; the pipeline signs what it says and carries it to the original text. */
export interface Component<N extends LayerName = LayerName, G extends LayerName = LayerName> {
  readonly name: string
  readonly version: number
  readonly needs: readonly N[]
  readonly gives: readonly G[]
  run(view: View<N>): { readonly [K in G]: readonly SaidMap[K][] }
}

/** A component of whatever needs and gifts, as the pipeline holds it. */
export interface AnyComponent extends Pick<Component, 'name' | 'version' | 'needs' | 'gives'> {
  run(view: View): { readonly [K in LayerName]?: readonly SaidMap[K][] }
}

/** Layers as the pipeline signed them. */
export type SignedLayers = { readonly [K in LayerName]: readonly LayerMap[K][] }

/** Makes mentions into entities; every mention belongs to exactly one. */
export type Linker = (text: string, mentions: readonly Mention[], sentences: readonly Sentence[]) => readonly Entity[]

/** Makes the structured summary from the signed layers. */
export type Summariser = (text: string, layers: SignedLayers, entities: readonly Entity[]) => Summary
