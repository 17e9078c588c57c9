import type { DatabaseSync, StatementSync } from 'node:sqlite'

/** Prepares each statement once. */
export type Prepare = (sql: string) => StatementSync

/** A cache of prepared statements of one database; `forget` empties it after tables were made anew. */
export function preparing(database: DatabaseSync): { readonly prepare: Prepare; forget(): void } {
  const statements = new Map<string, StatementSync>()
  return {
    prepare: (sql) => {
      let statement = statements.get(sql)
      if (!statement) {
        statement = database.prepare(sql)
        statements.set(sql, statement)
      }
      return statement
    },
    forget: () => statements.clear(),
  }
}

/** Runs `work` in one transaction, or inside the one that is open. */
export function inTransaction<T>(database: DatabaseSync, work: () => T): T {
  const joined = database.isTransaction
  database.exec(joined ? 'SAVEPOINT search' : 'BEGIN IMMEDIATE')
  try {
    const result = work()
    database.exec(joined ? 'RELEASE search' : 'COMMIT')
    return result
  } catch (error) {
    if (database.isTransaction) database.exec(joined ? 'ROLLBACK TO search; RELEASE search' : 'ROLLBACK')
    throw error
  }
}
