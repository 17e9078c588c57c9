import type { LanguageCode } from '../model/annotation.ts'
import type { Notice } from '../model/errors.ts'
import type { Edit } from '../model/text-map.ts'
import type { BlockHint } from './reader.ts'

/** What a repair may know beside the text as the repairs before it left it. */
export interface RepairContext {
  /** Share of letters in each language, legacy glyphs taken for what they stand for. */
  readonly languages: Readonly<Partial<Record<LanguageCode | 'und', number>>>
  /** True when line breaks are only where the page ended a line. */
  readonly wrapped: boolean
  /** Structure that the file itself declares, sorted, in offsets of the text that the repair was given; nothing when left out. */
  readonly blocks?: readonly BlockHint[]
  /** Adds a fact that is worth saying but nothing to change; offsets in the text that the repair was given. */
  readonly notice: (notice: Notice) => void
}

/** One kind of damage and its cure; edits are sorted, do not overlap, and never only insert. */
export interface RepairRule {
  readonly name: string
  readonly version: number
  /** Before and after; the tests run each with a context of that language. */
  readonly examples: readonly {
    readonly before: string
    readonly after: string
    readonly language: LanguageCode
    readonly wrapped?: boolean
  }[]
  edits(text: string, context: RepairContext): readonly Edit[]
}
