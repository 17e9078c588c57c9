import { promises as fs } from 'node:fs'
import { EngineError } from '../engine/model/errors.ts'
import { UsageError } from './arguments.ts'

/** Writes beside the target and renames, so that no half file is ever left under its name; throws `UsageError` where nothing can be written. */
export async function writeWhole(target: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> {
  const draft = `${target}.part`
  try {
    await fs.writeFile(draft, content)
    await fs.rename(draft, target)
  } catch (error) {
    await fs.rm(draft, { force: true })
    if (error instanceof EngineError) throw error
    throw new UsageError(`«${target}» cannot be written: ${(error as NodeJS.ErrnoException).code ?? String(error)}`)
  }
}
