import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** Prepares each statement once. */
export type Prepare = (sql: string) => StatementSync

/** A cache of prepared statements of one database. */
export function preparing(database: DatabaseSync): Prepare {
  const statements = new Map<string, StatementSync>()
  return (sql) => {
    let statement = statements.get(sql)
    if (!statement) {
      statement = database.prepare(sql)
      statements.set(sql, statement)
    }
    return statement
  }
}

/** Runs `work` in one transaction that is on disk when this returns; inside another transaction it joins that one through a savepoint. */
export function transacting(database: DatabaseSync): <T>(work: () => T) => T {
  let depth = 0
  return (work) => {
    const name = `level_${depth}`
    database.exec(depth === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${name}`)
    depth++
    try {
      const result = work()
      database.exec(depth === 1 ? 'COMMIT' : `RELEASE ${name}`)
      return result
    } catch (error) {
      undo(database, depth === 1 ? 'ROLLBACK' : `ROLLBACK TO ${name}; RELEASE ${name}`)
      throw error
    } finally {
      depth--
    }
  }
}

/** Undoes what SQLite has not undone by itself (it does after a full disk). */
function undo(database: DatabaseSync, sql: string): void {
  if (database.isTransaction) database.exec(sql)
}
