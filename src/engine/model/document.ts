import type { Block, Citation, DateExpression, LanguageCode, List, Mention, Sentence } from './annotation.ts'
import type { Correction } from './correction.ts'
import type { Entity } from './entity.ts'
import type { Notice } from './errors.ts'
import type { Span } from './span.ts'
import type { TextMap } from './text-map.ts'

/** What a reader learns of a file beside its text. */
export interface DocumentInfo {
  /** SHA-256 of the file's bytes, in hex: the same file is the same document. */
  readonly id: string
  readonly name: string
  /** Where it was opened from; empty for bytes without a path. What was inside another file has the path of the outermost one. */
  readonly path: string
  /** SHA-256 of the file that it was inside: an e-mail's is a document too, an archive's is not. */
  readonly parent?: string
  /** Path inside the outermost file, `/` between folders and between an archive and what is in it. */
  readonly inside?: string
  /** Name of the reader: `txt`, `pdf` … */
  readonly format: string
  readonly title: string
  readonly author?: string
  /** Character encoding of a text file, as iconv-lite names it. */
  readonly encoding?: string
  /** Main language, and the share of letters in each. */
  readonly language: LanguageCode | 'und'
  readonly languages: Readonly<Partial<Record<LanguageCode | 'und', number>>>
  /** Number of pages; 0 for a format without pages. */
  readonly pages: number
  /** `YYYY-MM-DD` from which relative dates were counted, or null. */
  readonly date: string | null
  readonly dateSource?: 'option' | 'metadata'
  /** Bytes. */
  readonly size: number
}

/** A repair that was made: what stood in the original and what it reads now. */
export interface RepairRecord extends Span {
  readonly rule: string
  readonly from: string
  readonly to: string
}

/** The glyphs of one line on a page: points from the top left of the page as displayed; `edges` has one x per code unit plus one. */
export interface GlyphRun {
  /** Offset of the first code unit in the original text. */
  readonly start: number
  readonly edges: readonly number[]
  readonly top: number
  readonly bottom: number
  /** Degrees clockwise; 0 for ordinary lines. */
  readonly angle?: number
}

/** A page as displayed, with the place of every character of its text. */
export interface PageLayout {
  /** From 1. */
  readonly page: number
  readonly width: number
  readonly height: number
  readonly rotation: 0 | 90 | 180 | 270
  /** The page's stretch of the original text. */
  readonly span: Span
  readonly runs: readonly GlyphRun[]
}

export interface KeySentence extends Span {
  readonly text: string
  readonly repaired: Span<'repaired'>
}

export interface Term {
  readonly term: string
  readonly weight: number
  /** Ids of sentences that hold it, at most ten. */
  readonly sentences: readonly string[]
}

/** One dated sentence, in chronological order. */
export interface TimelineEntry {
  readonly edtf: string
  /** Id of the date expression. */
  readonly date: string
  readonly sentence: KeySentence
  /** Ids of entities in that sentence. */
  readonly entities: readonly string[]
}

/** Who, where, when and what, each with the words that prove it; made without a language model. */
export interface Summary {
  readonly sentences: readonly KeySentence[]
  readonly terms: readonly Term[]
  readonly timeline: readonly TimelineEntry[]
}

/** Everything that is known of one document: plain data. */
export interface Analysis {
  readonly document: DocumentInfo
  /** Offset in the original of each page's first character; empty for a format without pages. */
  readonly pageStarts: readonly number[]
  readonly text: { readonly original: string; readonly repaired: string }
  readonly map: TextMap
  readonly repairs: readonly RepairRecord[]
  readonly blocks: readonly Block[]
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  readonly dates: readonly DateExpression[]
  /** Durations and recurrences («бес жыл бойы», “every year”): no points on the timeline, and no mentions. */
  readonly durations: readonly DateExpression[]
  readonly entities: readonly Entity[]
  readonly citations: readonly Citation[]
  readonly lists: readonly List[]
  readonly summary: Summary
  readonly notices: readonly Notice[]
  /** What people put right in it, already applied; left out when nobody did. */
  readonly corrections?: readonly Correction[]
}

/** The page, from 1, that holds this offset of the original; null in a format without pages. */
export function pageAt(pageStarts: readonly number[], offset: number): number | null {
  if (pageStarts.length === 0) return null
  let low = 0
  let high = pageStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((pageStarts[middle] as number) <= offset) low = middle
    else high = middle - 1
  }
  return low + 1
}
