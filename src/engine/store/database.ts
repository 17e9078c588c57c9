import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import type { Stem } from '../model/corrections-words.ts'
import { EngineError } from '../model/errors.ts'
import { guarded, sqliteCode } from './failures.ts'
import { APPLICATION_ID, MIGRATIONS } from './schema.ts'
import { transacting } from './statements.ts'

/** Name of the database in the library's folder. */
export const DATABASE_NAME = 'library.db'

/** How a library is opened. */
export interface OpenOptions {
  /** Milliseconds that a write waits for another program's write; 5,000 when left out. */
  readonly timeout?: number
  /** Opens without writing anything, whatever the rights of the folder. */
  readonly readOnly?: boolean
  /** How words are stemmed, for corrections of words in all their forms; by small letters when left out. */
  readonly stem?: Stem
  /** False refuses to make a library where there is none. */
  readonly create?: boolean
}

const TIMEOUT = 5_000
/** Pages of changes (of 4 KB) that are gathered before they are carried into the database: the pages of a document's entities lie far apart. */
const CHECKPOINT = 4_000
const HEADER = 100
const MAGIC = 'SQLite format 3\0'

/** An open database, and whether it may be written. */
export interface OpenDatabase {
  readonly database: DatabaseSync
  readonly readOnly: boolean
  /** True when the last program to write did not close the library, or has it open still. */
  readonly unclosed: boolean
}

/** Opens the database of a library, makes it, or brings an older one up to date after a backup; throws `EngineError` and changes nothing when it is none of ours. */
export function openDatabase(folder: string, options: OpenOptions, steps: readonly string[] = MIGRATIONS): OpenDatabase {
  const file = path.join(folder, DATABASE_NAME)
  return guarded(file, () => {
    const found = inspect(folder, file, steps.length)
    const unclosed = existsSync(`${file}-wal`)
    if (!found && (options.create === false || options.readOnly)) {
      throw new EngineError('no-such-library', `There is no library in «${folder}».`)
    }
    if (options.readOnly || (found && !mayWrite(folder, file)))
      return { database: openReading(file, steps.length), readOnly: true, unclosed }
    mkdirSync(folder, { recursive: true })
    try {
      return { database: openWriting(file, options.timeout ?? TIMEOUT, steps), readOnly: false, unclosed }
    } catch (error) {
      if (!found || !refusesWriting(error)) throw error
      return { database: openReading(file, steps.length), readOnly: true, unclosed }
    }
  })
}

/** False when the rights say so: SQLite itself opens such a file without a word, and refuses only the first change. */
function mayWrite(folder: string, file: string): boolean {
  try {
    for (const place of [folder, file]) accessSync(place, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** True for an error that only says that the file or its folder cannot be written. */
function refusesWriting(error: unknown): boolean {
  const code = sqliteCode(error)
  return code === 8 || code === 14
}

/** Looks at the first bytes without SQLite, so that a file that is none of ours stays as it is; false when there is none yet. */
function inspect(folder: string, file: string, newest: number): boolean {
  if (!existsSync(file)) return false
  if (statSync(file).size === 0) {
    if (hasOriginals(folder)) throw notOurs(file, 'is empty though originals lie beside it')
    return false
  }
  const header = readHeader(file)
  if (header.toString('latin1', 0, MAGIC.length) !== MAGIC) throw notOurs(file, 'is no Belgi library, or its beginning is damaged')
  const application = header.readUInt32BE(68)
  if (application !== APPLICATION_ID && application !== 0) throw notOurs(file, 'belongs to another program')
  refuseNewer(file, header.readUInt32BE(60), newest)
  return true
}

function hasOriginals(folder: string): boolean {
  const originals = path.join(folder, 'originals')
  return existsSync(originals) && readdirSync(originals).length > 0
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(HEADER)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, header, 0, HEADER, 0)
  } finally {
    closeSync(descriptor)
  }
  return header
}

function notOurs(file: string, why: string): EngineError {
  return new EngineError(
    'not-a-library',
    `«${file}» ${why}; it was left as it is. Choose another folder, or restore a backup; the folder «originals» of a library can be imported into a new one.`,
  )
}

function refuseNewer(file: string, version: number, newest: number): void {
  if (version <= newest) return
  throw new EngineError(
    'library-newer',
    `«${file}» was made by a newer Belgi (library version ${version}; this one reads up to ${newest}). Open it with the newer one.`,
  )
}

function openWriting(file: string, timeout: number, steps: readonly string[]): DatabaseSync {
  const database = new DatabaseSync(file, { timeout })
  try {
    refuseForeign(database, file, steps.length)
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -32768;')
    database.exec(`PRAGMA wal_autocheckpoint = ${CHECKPOINT}`)
    prepareSchema(database, file, steps)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Throws, before anything is written, for a database that is none of ours or newer. */
function refuseForeign(database: DatabaseSync, file: string, newest: number): void {
  refuseNewer(file, pragma(database, 'user_version'), newest)
  if (pragma(database, 'application_id') === APPLICATION_ID) return
  const { tables } = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() as { tables: number }
  if (tables > 0) throw notOurs(file, 'is no Belgi library')
}

/** Opens for reading; where even the lock file cannot be made (a read-only disk), as an unchanging file. */
function openReading(file: string, newest: number): DatabaseSync {
  try {
    return checkedReading(new DatabaseSync(file, { readOnly: true, timeout: TIMEOUT }), file, newest)
  } catch (error) {
    if (!refusesWriting(error)) throw error
    const address = pathToFileURL(file)
    address.searchParams.set('immutable', '1')
    return checkedReading(new DatabaseSync(address, { readOnly: true }), file, newest)
  }
}

function checkedReading(database: DatabaseSync, file: string, newest: number): DatabaseSync {
  try {
    const version = pragma(database, 'user_version')
    if (pragma(database, 'application_id') !== APPLICATION_ID) throw notOurs(file, 'is no Belgi library')
    refuseNewer(file, version, newest)
    if (version < newest) {
      throw new EngineError('read-only', `«${file}» is of an older version (${version}) and must be written once to be brought up to date.`)
    }
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function pragma(database: DatabaseSync, name: 'user_version' | 'application_id'): number {
  return (database.prepare(`PRAGMA ${name}`).get() as Record<string, number>)[name] as number
}

function prepareSchema(database: DatabaseSync, file: string, steps: readonly string[]): void {
  const version = pragma(database, 'user_version')
  if (version === steps.length) return
  if (version > 0) backUp(database, file, version)
  migrate(database, file, steps)
}

/** A copy of the library's database before it is brought up to date, made once. */
function backUp(database: DatabaseSync, file: string, version: number): void {
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  const copy = `${file}.version-${version}.backup`
  if (existsSync(copy)) return
  copyFileSync(file, `${copy}.part`)
  renameSync(`${copy}.part`, copy)
}

function migrate(database: DatabaseSync, file: string, steps: readonly string[]): void {
  transacting(database)(() => {
    const version = pragma(database, 'user_version') // another process may have been first
    refuseNewer(file, version, steps.length)
    for (const step of steps.slice(version)) database.exec(step)
    database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${steps.length};`)
  })
}
