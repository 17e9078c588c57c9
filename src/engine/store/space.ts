import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'

/** Bytes that a folder takes with all that is in it; what vanishes meanwhile counts nothing. */
export async function spaceOf(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  let bytes = 0
  for (const entry of entries) {
    if (entry.isFile()) bytes += await stat(path.join(entry.parentPath, entry.name)).then(({ size }) => size, nothing)
  }
  return bytes
}

function nothing(): number {
  return 0
}
