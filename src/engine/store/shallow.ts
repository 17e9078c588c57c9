import type { Prepare } from './statements.ts'

/** Documents that were read quickly: the learned tagger has not seen them yet. */
export interface ShallowDocuments {
  /** Marks a document, or unmarks one that has been read deeply. */
  mark(document: string, shallow: boolean): void
  /** Those of the library, in order of import, at most so many. */
  next(limit: number): readonly string[]
  count(): number
}

/** The list of them, in the library's database. */
export function createShallowDocuments(prepare: Prepare): ShallowDocuments {
  const live = 'FROM shallow JOIN document ON document.id = shallow.document WHERE document.removed IS NULL'
  return {
    mark: (document, shallow) => {
      if (shallow) prepare('INSERT OR IGNORE INTO shallow (document) VALUES (?)').run(document)
      else prepare('DELETE FROM shallow WHERE document = ?').run(document)
    },
    next: (limit) =>
      (prepare(`SELECT document ${live} ORDER BY document.row LIMIT ?`).all(limit) as unknown as { document: string }[]).map(
        (row) => row.document,
      ),
    count: () => (prepare(`SELECT count(*) AS count ${live}`).get() as { count: number }).count,
  }
}
