import type { Place } from '../model/correction.ts'

/** What a person wrote beside words of a document, or a bookmark when it says nothing; signed and dated (ISO 8601, UTC). The span counts in the original. */
export interface Note extends Place {
  readonly id: string
  /** Hash of the document's bytes. */
  readonly document: string
  readonly text: string
  readonly by: `person:${string}`
  readonly at: string
}

/** A note with the title of its document; null when that is not in the library now. */
export interface TitledNote extends Note {
  readonly title: string | null
}

/** Notes that were found, and how many there are in all. */
export interface FoundNotes {
  readonly total: number
  readonly notes: readonly TitledNote[]
}

/** A test for notes by their words; null for a query that names no word. */
export type NoteFinder = (query: string) => ((note: Note) => boolean) | null

/** The part of a store that keeps notes; they stay when their document goes, and are there when it comes again. */
export interface StoredNotes {
  /** Notes of a document, or with null of the whole library, in the order in which they were made. */
  notes(document: string | null): readonly Note[]
  /** All notes, the newest first. */
  titledNotes(): readonly TitledNote[]
  /** Keeps a note; one with a known id takes the place of what it said before. */
  keepNote(note: Note): void
  /** Takes notes away; `restoreNotes` brings them back. */
  dropNotes(ids: readonly string[]): void
  restoreNotes(ids: readonly string[]): void
}

/** The part of an engine by which people write beside words. */
export interface Noting {
  notes(document: string | null): Promise<readonly Note[]>
  /** The newest notes of the library, at most `limit`, that a query finds by its words in what they say or in the words that they stand beside; all of them for an empty query, none for one that names no word. */
  findNotes(query: string, limit: number): Promise<FoundNotes>
  /** Writes beside words, or with `id` writes a note anew; rejects with `bad-request` where the text reads otherwise. */
  note(document: string, place: Place, text: string, id?: string): Promise<Note>
  dropNotes(ids: readonly string[]): Promise<void>
  restoreNotes(ids: readonly string[]): Promise<void>
}
