import { DatabaseSync } from 'node:sqlite'
import type { Shelf } from './in-order.ts'

/** Items that are read back at once of each run. */
const BLOCK = 32

/** A shelf for plain data in a file of its own that nobody else sees and that is gone when it is closed. */
export function diskShelf<T>(): Shelf<T> {
  const database = new DatabaseSync('')
  database.exec(
    'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; CREATE TABLE block (id INTEGER PRIMARY KEY, data TEXT NOT NULL) STRICT',
  )
  const insert = database.prepare('INSERT INTO block (data) VALUES (?)')
  const read = database.prepare('SELECT data FROM block WHERE id = ?')
  function* back(first: number | bigint, blocks: number): Generator<T> {
    for (let i = 0; i < blocks; i++) yield* JSON.parse((read.get(Number(first) + i) as { data: string }).data) as T[]
  }
  return {
    put: (run) => {
      const blocks = Math.ceil(run.length / BLOCK)
      let last: number | bigint = 0
      database.exec('BEGIN')
      for (let i = 0; i < blocks; i++) last = insert.run(JSON.stringify(run.slice(i * BLOCK, (i + 1) * BLOCK))).lastInsertRowid
      database.exec('COMMIT')
      return back(Number(last) - blocks + 1, blocks)
    },
    close: () => database.close(),
  }
}
