import type { DocumentVersion, FileOutcome, FileState, ImportQueue, KnownSource, QueuedFile, QueuedImport } from '../contracts/importing.ts'
import type { Prepare } from './statements.ts'

/** Ended imports that are remembered. */
const KEPT = 20
/** Outcomes that are shown last, as there is nothing to do about them: those with something to say about them before the others. */
const FINE = `iif(state = 'already', 2, iif(state = 'imported', iif(json_array_length(outcome, '$.notices') = 0, 2, 1), 0))`
/** States of files that are not in the library and can be tried again. */
const RETRIED = `('no-text', 'needs-password', 'refused', 'damaged', 'unsupported', 'vanished', 'unreadable', 'cancelled')`

interface ImportRow {
  readonly id: string
  readonly state: QueuedImport['state']
  readonly options: string
  readonly owner: number
}

interface FileRow {
  readonly path: string
  readonly inside: string
  readonly outcome: string
}

/** The imports of a library, in its database; `process` is the number of the process that works on them, `turned` is told of a path that holds another document now, in the same transaction. */
export function createImportQueue(
  prepare: Prepare,
  transaction: <T>(work: () => T) => T,
  process: number,
  alive: (process: number) => boolean,
  turned: (path: string, inside: string) => void,
): ImportQueue {
  return {
    save: ({ id, state, ...options }) =>
      transaction(() => {
        prepare(
          `INSERT INTO import (id, state, options, owner) VALUES (?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET state = excluded.state, options = excluded.options, owner = excluded.owner`,
        ).run(id, state, JSON.stringify(options), process)
      }),
    unfinished: () => {
      const rows = prepare(`SELECT id, state, options, owner FROM import WHERE state IN ('running', 'paused') ORDER BY number`).all()
      return (rows as unknown as ImportRow[])
        .filter((row) => row.owner === process || !alive(row.owner))
        .map(({ id, state, options }) => ({ id, state, ...JSON.parse(options) }) as QueuedImport)
    },
    add: (id, files) =>
      transaction(() => {
        const insert = prepare(`INSERT OR IGNORE INTO import_file (import, path, inside, size, mtime) VALUES (?, ?, '', ?, ?)`)
        for (const file of files) insert.run(id, file.path, file.size, file.mtime)
      }),
    waiting: (id, number, limit) =>
      prepare(
        `SELECT number, path, size, mtime FROM import_file WHERE import = ? AND state IS NULL AND inside = '' AND number > ? ORDER BY number LIMIT ?`,
      ).all(id, number, limit) as unknown as QueuedFile[],
    settle: (id, outcome) => settle(prepare, id, outcome),
    reopen: (id, paths) => transaction(() => reopen(prepare, id, paths)),
    tally: (id) => tally(prepare, id),
    outcomes: (id, limit) => {
      const rows = prepare(
        `SELECT path, inside, outcome FROM import_file WHERE import = ? AND outcome IS NOT NULL ORDER BY ${FINE}, number LIMIT ?`,
      ).all(id, limit)
      return (rows as unknown as FileRow[]).map(readOutcome)
    },
    tidy: () =>
      transaction(() => {
        prepare(
          `DELETE FROM import WHERE state IN ('done', 'cancelled')
           AND number NOT IN (SELECT number FROM import WHERE state IN ('done', 'cancelled') ORDER BY number DESC LIMIT ${KEPT})`,
        ).run()
      }),
    source: (path, inside) => sourceOf(prepare, path, inside),
    remember: (path, inside, source) =>
      transaction(() => {
        if (sourceOf(prepare, path, inside)?.document === source.document) return touch(prepare, path, inside, source)
        const before = remember(prepare, path, inside, source)
        turned(path, inside)
        return before
      }),
    otherPath: (document, path, inside) => {
      const found = prepare(
        `SELECT path, inside FROM source WHERE document = ? AND current = 1 AND NOT (path = ? AND inside = ?) ORDER BY number LIMIT 1`,
      ).get(document, path, inside) as { path: string; inside: string } | undefined
      return found ? [found.path, found.inside].filter(Boolean).join('/') : null
    },
    versions: (document) => versionsOf(prepare, document),
  }
}

function settle(prepare: Prepare, id: string, outcome: FileOutcome): void {
  const { path, inside = '', state } = outcome
  prepare(
    `INSERT INTO import_file (import, path, inside, size, mtime, state, outcome) VALUES (?, ?, ?, 0, 0, ?, ?)
     ON CONFLICT (import, path, inside) DO UPDATE SET state = excluded.state, outcome = excluded.outcome`,
  ).run(id, path, inside, state, JSON.stringify({ ...outcome, path: undefined, inside: undefined }))
}

function readOutcome({ path, inside, outcome }: FileRow): FileOutcome {
  return { path, ...(inside === '' ? {} : { inside }), ...(JSON.parse(outcome) as Omit<FileOutcome, 'path'>) }
}

/** A file whose members failed is read again whole; members that are in the library are known then. */
function reopen(prepare: Prepare, id: string, paths?: readonly string[]): void {
  const failed = prepare(`SELECT DISTINCT path FROM import_file WHERE import = ? AND state IN ${RETRIED}`).all(id) as unknown as {
    path: string
  }[]
  const wanted = paths ? new Set(paths) : null
  for (const { path } of failed) {
    if (wanted && !wanted.has(path)) continue
    prepare(`DELETE FROM import_file WHERE import = ? AND path = ? AND inside != ''`).run(id, path)
    prepare(`UPDATE import_file SET state = NULL, outcome = NULL WHERE import = ? AND path = ?`).run(id, path)
  }
}

function tally(prepare: Prepare, id: string): ReturnType<ImportQueue['tally']> {
  const files = prepare(
    `SELECT count(*) AS files, coalesce(sum(size), 0) AS bytes, count(state) AS done, coalesce(sum(iif(state IS NULL, 0, size)), 0) AS bytesDone
     FROM import_file WHERE import = ? AND inside = ''`,
  ).get(id) as { files: number; bytes: number; done: number; bytesDone: number }
  const rows = prepare('SELECT state, count(*) AS count FROM import_file WHERE import = ? AND state IS NOT NULL GROUP BY state').all(id)
  const { alike } = prepare(
    `SELECT count(*) AS alike FROM import_file WHERE import = ? AND json_extract(outcome, '$.alike') IS NOT NULL`,
  ).get(id) as { alike: number }
  const states = Object.fromEntries((rows as unknown as { state: FileState; count: number }[]).map(({ state, count }) => [state, count]))
  return { ...files, states, alike }
}

function sourceOf(prepare: Prepare, path: string, inside: string): KnownSource | null {
  const found = prepare('SELECT document, size, mtime FROM source WHERE path = ? AND inside = ? ORDER BY number DESC LIMIT 1').get(
    path,
    inside,
  )
  return (found as KnownSource | undefined) ?? null
}

/** The path holds what it held. */
function touch(prepare: Prepare, path: string, inside: string, { size, mtime }: KnownSource): null {
  prepare('UPDATE source SET size = ?, mtime = ? WHERE path = ? AND inside = ? AND current = 1').run(size, mtime, path, inside)
  return null
}

/** Answers the document that the path held before. */
function remember(prepare: Prepare, path: string, inside: string, source: KnownSource): string | null {
  const before = sourceOf(prepare, path, inside)
  prepare('UPDATE source SET current = 0 WHERE path = ? AND inside = ? AND current = 1').run(path, inside)
  prepare('DELETE FROM source WHERE document = ? AND current = 0 AND path = ? AND inside = ?').run(source.document, path, inside)
  prepare('INSERT INTO source (path, inside, document, size, mtime, current, seen) VALUES (?, ?, ?, ?, ?, 1, ?)').run(
    path,
    inside,
    source.document,
    source.size,
    source.mtime,
    new Date().toISOString(),
  )
  return before?.document ?? null
}

function versionsOf(prepare: Prepare, document: string): DocumentVersion[] {
  const rows = prepare(
    `SELECT document.id AS document, document.name, document.imported, document.size, max(source.number) AS last
     FROM source AS mine JOIN source USING (path, inside) JOIN document ON document.id = source.document
     WHERE mine.document = ? AND document.removed IS NULL GROUP BY document.id ORDER BY last DESC`,
  ).all(document) as unknown as (DocumentVersion & { last: number })[]
  return rows.map(({ last: _, ...version }) => version)
}
