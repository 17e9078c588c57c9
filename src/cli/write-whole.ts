import { promises as fs } from 'node:fs'
import { UsageError } from './arguments.ts'

/** Writes beside the target and renames, so that no half file is ever left under its name; throws `UsageError` where nothing can be written. */
export async function writeWhole(target: string, bytes: Uint8Array): Promise<void> {
  const draft = `${target}.part`
  try {
    await fs.writeFile(draft, bytes)
    await fs.rename(draft, target)
  } catch (error) {
    await fs.rm(draft, { force: true })
    throw new UsageError(`«${target}» cannot be written: ${(error as NodeJS.ErrnoException).code ?? String(error)}`)
  }
}
