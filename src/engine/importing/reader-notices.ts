import type { Notice } from '../model/errors.ts'
import type { ReaderExit } from './reader-process.ts'
import { MEMORY_LIMIT } from './serve-reader.ts'

/** What is said of a file whose reader gave no sign of life. */
export function tooSlow(name: string, patience: number): Notice {
  return { code: 'too-slow', message: `«${name}» gave no sign of life for ${Math.round(patience / 1000)} seconds and was given up.` }
}

/** What is said of a file whose reader ended. */
export function died(name: string, why: ReaderExit): Notice {
  if (why === 'memory') {
    return {
      code: 'memory-limit',
      message: `Reading «${name}» took more than ${MEMORY_LIMIT / 1_000_000} MB of memory, and the file was given up.`,
    }
  }
  return { code: 'parser-died', message: `The parser of «${name}» crashed; the file was given up.` }
}

/** What is said of a file that was not read to the end. */
export function cancelled(name: string): Notice {
  return { code: 'cancelled', message: `«${name}» was not read: the import was cancelled.` }
}
