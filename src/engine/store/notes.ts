import type { Note, StoredNotes, TitledNote } from '../contracts/notes.ts'
import type { Prepare } from './statements.ts'

/** Notes in the library's own table; `write` runs a change in a transaction. */
export function createNotes(prepare: Prepare, write: <T>(work: () => T) => T): StoredNotes {
  const setDropped = (ids: readonly string[], at: string | null): void =>
    write(() => {
      const statement = prepare('UPDATE note SET dropped = ? WHERE id = ?')
      for (const id of ids) statement.run(at, id)
    })
  return {
    notes: (document) => {
      const rows = prepare('SELECT data FROM note WHERE dropped IS NULL AND (?1 IS NULL OR document = ?1) ORDER BY number').all(document)
      return (rows as { data: string }[]).map(({ data }) => JSON.parse(data) as Note)
    },
    titledNotes: () => {
      const rows = prepare(
        `SELECT data, CASE title WHEN '' THEN name ELSE title END AS shown FROM note
         LEFT JOIN document ON document.id = note.document AND removed IS NULL
         WHERE dropped IS NULL ORDER BY number DESC`,
      ).all() as { data: string; shown: string | null }[]
      return rows.map(({ data, shown }): TitledNote => ({ ...(JSON.parse(data) as Note), title: shown }))
    },
    keepNote: (note) =>
      write(() => {
        prepare(
          `INSERT INTO note (id, document, data) VALUES (?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET data = excluded.data, dropped = NULL`,
        ).run(note.id, note.document, JSON.stringify(note))
      }),
    dropNotes: (ids) => setDropped(ids, new Date().toISOString()),
    restoreNotes: (ids) => setDropped(ids, null),
  }
}
