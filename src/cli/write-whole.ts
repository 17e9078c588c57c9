import { EngineError } from '../engine/model/errors.ts'
import { openDraft } from '../node/draft.ts'
import { UsageError } from './arguments.ts'

const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such folder',
  ENOTDIR: 'what should be a folder is a file',
  EISDIR: 'it is a folder',
  EACCES: 'the folder may not be written in',
  EPERM: 'the folder may not be written in',
  EROFS: 'the disk is read-only',
}

/** Writes beside the target and renames, so that no half file is ever left under its name; throws `UsageError` where nothing can be written. */
export async function writeWhole(target: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  try {
    const draft = await openDraft(target)
    let whole = false
    try {
      await draft.write(content)
      whole = true
    } finally {
      await draft.end(whole)
    }
  } catch (error) {
    if (error instanceof EngineError) throw error
    const { code = String(error) } = error as NodeJS.ErrnoException
    if (code === 'ENOSPC')
      throw new EngineError('disk-full', `«${target}» cannot be written: the disk is full; free some space and try again.`)
    throw new UsageError(`«${target}» cannot be written: ${WHY[code] ?? code}`)
  }
}
