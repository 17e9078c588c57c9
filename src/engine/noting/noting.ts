import type { FoundNotes, Note, NoteFinder, Noting, StoredNotes } from '../contracts/notes.ts'
import { placeOfCorrection } from '../model/correction.ts'
import type { Analysis } from '../model/document.ts'
import { EngineError } from '../model/errors.ts'

/** What writing beside words needs of an engine. */
export interface NotingParts {
  readonly store: StoredNotes
  readonly finder: NoteFinder
  /** Who signs. */
  readonly person: string
  /** The analysis of a document; throws `no-such-document`. */
  analysis(id: string): Analysis
}

function found(store: StoredNotes, test: ReturnType<NoteFinder>, limit: number): FoundNotes {
  const notes = test ? store.titledNotes().filter(test) : []
  return { total: notes.length, notes: notes.slice(0, limit) }
}

/** The part of an engine by which people write beside words. */
export function createNoting({ store, finder, person, analysis }: NotingParts): Noting {
  return {
    notes: async (document) => store.notes(document),
    findNotes: async (query, limit) => found(store, query.trim() === '' ? () => true : finder(query), limit),
    note: async (document, { span, quote }, text, id) => {
      const read = analysis(document)
      if (!placeOfCorrection(read, { span, quote })) {
        throw new EngineError('bad-request', `The text at ${span.start}–${span.end} does not read «${quote}»; open the document again.`)
      }
      const note: Note = {
        id: id ?? crypto.randomUUID(),
        document: read.document.id,
        span: { start: span.start, end: span.end },
        quote,
        text: text.trim(),
        by: `person:${person}`,
        at: new Date().toISOString(),
      }
      store.keepNote(note)
      return note
    },
    dropNotes: async (ids) => store.dropNotes(ids),
    restoreNotes: async (ids) => store.restoreNotes(ids),
  }
}
