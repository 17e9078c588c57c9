import type { DatabaseSync } from 'node:sqlite'
import type { Prepare } from '../prepare.ts'

/** Changes whenever what is stored means something else; an index of another version is made again. */
export const INDEX_VERSION = 5

const TABLES = [
  'search_meta',
  'search_document',
  'search_tokens',
  'search_word',
  'search_entity',
  'search_name',
  'search_shard',
  'search_alike',
]
/** Tables that older versions had. */
const FORMER = ['search_band', 'search_text']

const SCHEMA = `
  CREATE TABLE search_meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE search_document (
    no INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    stamp INTEGER NOT NULL,
    name TEXT NOT NULL,
    title TEXT NOT NULL,
    date TEXT,
    language TEXT NOT NULL,
    format TEXT NOT NULL,
    folder TEXT NOT NULL,
    imported REAL NOT NULL,
    alike INTEGER NOT NULL,
    facts BLOB NOT NULL,
    dates BLOB NOT NULL
  ) STRICT;
  CREATE INDEX search_document_stamp ON search_document (stamp);
  CREATE TABLE search_tokens (no INTEGER PRIMARY KEY, tokens BLOB NOT NULL, marks TEXT NOT NULL, map TEXT NOT NULL) STRICT;
  CREATE TABLE search_word (id INTEGER PRIMARY KEY, form TEXT NOT NULL, term TEXT NOT NULL, UNIQUE (form, term)) STRICT;
  CREATE INDEX search_word_term ON search_word (term);
  CREATE TABLE search_entity (no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, label TEXT NOT NULL) STRICT;
  CREATE TABLE search_name (key TEXT NOT NULL, entity INTEGER NOT NULL, PRIMARY KEY (key, entity)) STRICT, WITHOUT ROWID;
  CREATE TABLE search_shard (id INTEGER PRIMARY KEY, first INTEGER NOT NULL, last INTEGER NOT NULL, documents INTEGER NOT NULL, data BLOB NOT NULL, sum INTEGER NOT NULL) STRICT;
  CREATE TABLE search_alike (no INTEGER PRIMARY KEY AUTOINCREMENT, signature BLOB NOT NULL) STRICT;
`

/** True when the tables of the index are there and of this version. */
export function hasIndex(database: DatabaseSync, version: string): boolean {
  const found = database
    .prepare("SELECT count(*) AS tables FROM sqlite_schema WHERE type = 'table' AND name IN (SELECT value FROM json_each(?))")
    .get(JSON.stringify(TABLES))
  if ((found as { tables: number }).tables !== TABLES.length) return false
  return readMeta(database, 'version') === version
}

/** Makes the index anew, empty. */
export function resetIndex(database: DatabaseSync, version: string): void {
  for (const table of [...TABLES.toReversed(), ...FORMER]) database.exec(`DROP TABLE IF EXISTS ${table}`)
  database.exec(SCHEMA)
  writeMeta(database, 'version', version)
}

/** A database, or its prepared statements. */
type Preparing = { readonly prepare: Prepare }

/** A value that the index keeps of itself; null when there is none. */
export function readMeta(database: Preparing, name: string): string | null {
  return (database.prepare('SELECT value FROM search_meta WHERE name = ?').get(name) as { value: string } | undefined)?.value ?? null
}

/** Keeps a value of the index. */
export function writeMeta(database: Preparing, name: string, value: string): void {
  database.prepare('INSERT OR REPLACE INTO search_meta (name, value) VALUES (?, ?)').run(name, value)
}
