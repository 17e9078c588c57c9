import { EngineError, type ErrorCode } from '../model/errors.ts'

/** Primary result codes of SQLite that a person can act on. */
const SQLITE: Readonly<Record<number, readonly [ErrorCode, string]>> = {
  5: ['library-locked', 'is being written by another program; try again when it is done'],
  6: ['library-locked', 'is being written by another program; try again when it is done'],
  8: ['read-only', 'cannot be written; check the rights of the folder'],
  10: ['write-failed', 'could not be read or written; check the disk'],
  11: [
    'library-damaged',
    'is damaged; restore a backup, or import its folder «originals», where all documents lie whole, into a new library, and its corrections.jsonl after them',
  ],
  13: ['disk-full', 'could not grow because the disk is full; nothing was lost, free some space and try again'],
  14: ['write-failed', 'could not be opened; check the rights of the folder'],
  26: ['not-a-library', 'is no Belgi library, or its beginning is damaged; it was left as it is'],
}

const SYSTEM: Readonly<Record<string, readonly [ErrorCode, string]>> = {
  ENOSPC: SQLITE[13] as readonly [ErrorCode, string],
  EDQUOT: SQLITE[13] as readonly [ErrorCode, string],
  EROFS: SQLITE[8] as readonly [ErrorCode, string],
  EACCES: SQLITE[8] as readonly [ErrorCode, string],
  EPERM: SQLITE[8] as readonly [ErrorCode, string],
  EIO: SQLITE[10] as readonly [ErrorCode, string],
  EEXIST: ['not-a-library', 'cannot be made because a file stands in its place; choose another folder'],
  ENOTDIR: ['not-a-library', 'cannot be made because a file stands in its place; choose another folder'],
  ENAMETOOLONG: ['write-failed', 'cannot be made because its name is too long'],
  EMFILE: ['write-failed', 'could not be opened because too many files are open'],
  ENFILE: ['write-failed', 'could not be opened because too many files are open'],
}

/** The primary SQLite result code of an error thrown by node:sqlite; null for any other. */
export function sqliteCode(error: unknown): number | null {
  const code = (error as { errcode?: unknown } | null)?.errcode
  return typeof code === 'number' ? code & 0xff : null
}

/** What a failure of the disk or of SQLite means to a person; any other error comes back as it is. */
export function asEngineError(error: unknown, place: string): unknown {
  if (error instanceof EngineError || !(error instanceof Error)) return error
  const code = sqliteCode(error)
  if (code === 1 && /^no such (?:table|column)/u.test(error.message)) return damaged(error, place)
  const known = code === null ? SYSTEM[(error as NodeJS.ErrnoException).code ?? ''] : SQLITE[code]
  return known ? new EngineError(known[0], `«${place}» ${known[1]} (${error.message}).`, { cause: error }) : error
}

/** Our statements name only what our own steps made: what is missing of it was lost. */
function damaged(cause: Error, place: string): EngineError {
  const [code, words] = SQLITE[11] as readonly [ErrorCode, string]
  return new EngineError(code, `«${place}» ${words} (${cause.message}).`, { cause })
}

/** Runs `work`; failures of the disk and of SQLite come out as `EngineError` that names `place`. */
export function guarded<T>(place: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw asEngineError(error, place)
  }
}
