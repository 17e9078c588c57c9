import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'

/** A file that is written part by part beside its place, under a name of its own. */
export interface Draft {
  write(content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void>
  /** Puts it in its place when it is whole, else leaves nothing of it; also nothing where it cannot be put there, and rejects. */
  end(whole: boolean): Promise<void>
}

/** Drafts that are open: nothing of them stays when the program ends. */
const drafts = new Set<string>()
process.once('exit', () => {
  for (const path of drafts) rmSync(path, { force: true })
})

/** Begins a file; rejects where none can be made. */
export async function openDraft(target: string): Promise<Draft> {
  const path = `${target}.${randomUUID().slice(0, 8)}.part`
  const handle: FileHandle = await open(path, 'wx')
  drafts.add(path)
  return {
    write: (content) => handle.writeFile(content),
    end: async (whole) => {
      try {
        await handle.close()
        if (whole) await rename(path, target)
      } finally {
        drafts.delete(path)
        await rm(path, { force: true })
      }
    },
  }
}
